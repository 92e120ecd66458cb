"""收购: who buys what of whom at which price."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import COMMA, ISSUER, ITS, OF, OWNED, PARTY, STOP, TEXT, Row
from policygraph.loaders.acts.reader import Reader, Said, only, owners
from policygraph.loaders.acts.sentence import (
    Stake,
    led,
    money_after,
    money_between,
    partners,
    piece_start,
    pieces_before,
    stakes,
    subject_in,
)
from policygraph.loaders.names.mention import Mention


def buy(reader: Reader, at: int) -> Iterator[Said]:
    """甲以2亿元收购丙持有的乙20%股权. What several buy, and the price of several stakes, belongs to none alone."""
    line = reader.row
    acting, first = _vehicle(reader, at) or reader.actor(at)
    buyers = owners([*acting, *_beside(reader, first, at)])
    found = list(stakes(line, at + 1)) or _whole_firm(line, at)
    paid = money_between(line, first, at)
    for stake in found:
        sellers = _sellers(reader, at, stake.holder)
        targets = reader.who(stake.target) if stake.target >= 0 else ()
        alone = len(buyers) == 1 and not partners(line, at)
        price = paid or money_after(line, stake.last)
        priced = alone and len(found) == 1 and len(targets) == 1
        values = {"amount_cny": only(price) if priced else None, "share": stake.share if alone else None}
        for buyer, target in product(buyers, targets):
            if buyer not in sellers:
                yield Said(buyer, "INVESTS_IN", target, values, min(first, at), stake.last)
        for seller, target in product(sellers, targets):
            told = stake.holder if stake.holder >= 0 else piece_start(line, at)
            yield Said(seller, "HOLDS_SHARE", target, {}, told, stake.last, Modality.DONE)


#: 通过全资子公司乙收购: the firm through which one buys is the buyer
_THROUGH = re.compile(f"a[{ITS}{ISSUER}{PARTY}]?{TEXT}?{OF}?{OWNED}{TEXT}?(?P<vehicle>{PARTY})")


def _vehicle(reader: Reader, at: int) -> tuple[tuple[Mention, ...], int] | None:
    """The firm through which one buys, and the chunk that names it; None where the text names none."""
    line = reader.row
    for start, stop in islice(pieces_before(line, at), 2):
        through = _THROUGH.search(line.kinds, start, stop)
        if through and line.chunks[through.start()].text in ("通过", "透过"):
            return line.chunks[through.start("vehicle")].named, through.start("vehicle")
        if subject_in(line, start, stop):
            break
    return None


def _beside(reader: Reader, first: int, at: int) -> list[Mention]:
    """Who buys with the subject: 甲与乙共同收购."""
    line = reader.row
    together = any("共同" in c.text or "联合" in c.text for c in line.chunks[first:at])
    return [m for i in partners(line, at) for m in reader.who(i)] if together else []


#: a firm that ends its piece or is followed by what is no part of it: 收购乙公司,
_FIRM = re.compile(f"{TEXT}?(?P<target>{PARTY})(?P<more>{TEXT})?(?=$|[{COMMA}{STOP}])")


def _whole_firm(line: Row, at: int) -> list[Stake]:
    """What is bought where no stake is named: the firm itself."""
    match = _FIRM.match(line.kinds, at + 1)
    if match is None or (match.start("target") > at + 1 and not _WHICH.fullmatch(line.chunks[at + 1].text)):
        return []
    if match.group("more") and not _MORE.match(line.chunks[match.start("more")].text):
        return []
    return [Stake(at + 1, match.end(), match.start("target"), -1, None)]


#: what goes on with a list: 、丁等多家公司
_MORE = re.compile("(?:、[^等]*)?等")
_WHICH = re.compile("[一-龥]{0,14}(?:公司|企业|品牌|厂商|巨头|平台|机构|商)")


def _sellers(reader: Reader, at: int, holder: int) -> tuple[Mention, ...]:
    """Who has what is bought: the holder printed, and where that is 其, whom 向 or 从 leads in; so with 向甲发行股份购买乙股权."""
    line = reader.row
    paying = holder < 0 and any("发行" in c.text for c in line.chunks[piece_start(line, at) : at])
    if paying or (holder >= 0 and line.kinds[holder] == ITS):
        holder = led(line, piece_start(line, at), at, "tf")
    return reader.who(holder) if holder >= 0 else ()
