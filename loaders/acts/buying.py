"""收购: who buys what of whom at which price."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import (
    COMMA,
    HOLDS,
    ISSUER,
    ITS,
    MONEY,
    OF,
    PARTY,
    PERCENT,
    STAKE,
    STOP,
    TEXT,
    VERB,
    Row,
)
from policygraph.loaders.acts.reader import Reader, Said, only, owners
from policygraph.loaders.acts.sentence import (
    Stake,
    led,
    led_by,
    money_after,
    money_between,
    partners,
    piece_start,
    shares_in,
    stakes,
    vehicle,
)
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.mood import mood
from policygraph.loaders.rules.quantity import attribute_values


def buy(reader: Reader, at: int) -> Iterator[Said]:
    """甲以2亿元收购丙持有的乙20%股权. What several buy, and the price of several stakes, belongs to none alone."""
    line = reader.row
    if payers := _payers(line, at):
        yield from _together(reader, payers, at)
        return
    own = vehicle(line, at)
    acting, first = (reader.who(own), own) if own >= 0 else reader.actor(at)
    beside = partners(line, at)
    buyers = owners([*acting, *_beside(reader, beside, first, at)])
    found = list(stakes(line, at + 1)) or _whole_firm(line, at) or _told_before(reader, at, first)
    paid = money_between(line, first, at)
    sums = paid.named if paid else ()
    holder, targets = -1, reader.who()
    for i, stake in enumerate(found):
        holder = stake.holder if stake.holder >= 0 else holder  # 丙持有的乙40%股权、丁25%股权
        sellers = _sellers(reader, at, holder)
        targets = reader.who(stake.target) if stake.target >= 0 else targets  # 甲持有的乙3%股权,以及丙持有的1%股权
        start, last = min(first, at, stake.first), max(stake.last, at + 1)
        shares = _shares(stake, buyers, targets, joint=bool(beside))
        price = None
        if len(buyers) == 1 and len(targets) == 1 and not beside and not _and_others(line, stake):
            each = sums[i] if len(sums) == len(found) else None
            price = each if len(found) > 1 else only(paid or money_after(line, stake.last))
        for buyer, target in product(buyers, targets):
            if buyer not in sellers:
                share = shares.get((buyer, target))
                yield Said(buyer, "INVESTS_IN", target, {"amount_cny": price, "share": share}, start, last)
                if mood(line.clause.tokens, line.chunks[start].start, line.chunks[last - 1].end) is Modality.DONE:
                    yield Said(buyer, "HOLDS_SHARE", target, {"share": _all_of_it(share)}, start, last)
        for seller, target in product(sellers, targets):
            told = stake.holder if stake.holder >= 0 else piece_start(line, at)
            yield Said(seller, "HOLDS_SHARE", target, {}, told, stake.last, Modality.DONE)


#: 甲拟出资1亿元,乙拟出资2亿元,收购丁20%股权: who pays what for the one stake
_PAYS = re.compile(f"{TEXT}?(?P<who>{PARTY}){TEXT}?(?P<verb>{VERB}){TEXT}?(?P<sum>{MONEY}){COMMA}")
_FEWEST = 2


def _payers(line: Row, at: int) -> list[tuple[int, int]]:
    """The chunks of who pays and of how much, for each of the pieces before the verb that tell no more; empty for one alone."""
    found: list[tuple[int, int]] = []
    stop = piece_start(line, at)
    while stop and at - stop <= 1:
        start = piece_start(line, stop - 1)
        paid = _PAYS.fullmatch(line.kinds, start, stop)
        if paid is None or line.chunks[paid.start("verb")].form != "contribute":
            break
        found.insert(0, (paid.start("who"), paid.start("sum")))
        at, stop = start, start
    return found if len(found) >= _FEWEST else []


def _together(reader: Reader, payers: Sequence[tuple[int, int]], at: int) -> Iterator[Said]:
    """Each payer with its own sum; the stake that they buy together is nobody's alone."""
    line = reader.row
    stake = next(stakes(line, at + 1), None)
    if stake is None or stake.target < 0:
        return
    targets = reader.who(stake.target)
    for (who, paid), target in product(payers, targets):
        for buyer in owners(reader.who(who)):
            yield Said(buyer, "INVESTS_IN", target, {"amount_cny": only(line.chunks[paid])}, who, stake.last)
    for seller, target in product(_sellers(reader, at, stake.holder), targets):
        yield Said(seller, "HOLDS_SHARE", target, {}, stake.holder, stake.last, Modality.DONE)


def _and_others(line: Row, stake: Stake) -> bool:
    """Whether the stake is also of firms that are not named: 乙等四家公司股权."""
    return stake.target >= 0 and any(c.text.startswith("等") for c in line.chunks[stake.target + 1 : stake.last])


def _shares(
    stake: Stake, buyers: Sequence[Mention], targets: Sequence[Mention], *, joint: bool
) -> Mapping[tuple[Mention, Mention], Mention]:
    """Which share each buyer gets of each target: the printed one, or side by side one for each of several."""
    if len(buyers) == 1 and not joint and len(stake.shares) in (1, len(targets)):
        shares = stake.shares if len(stake.shares) == len(targets) else (*stake.shares * len(targets),)
        return {(buyers[0], target): share for target, share in zip(targets, shares, strict=True)}
    if len(targets) == 1 and len(stake.shares) == len(buyers) > 1:
        return {(buyer, targets[0]): share for buyer, share in zip(buyers, stake.shares, strict=True)}
    return {}


def _all_of_it(share: Mention | None) -> Decimal | None:
    """A bought share is what is held only where it is all: what was held before is not told."""
    whole = attribute_values("share", share) if share else None
    return Decimal(1) if whole and whole.get("share") == 1 else None


#: 完成对乙公司20%股权的收购
_TOWARDS = re.compile(f"t(?P<target>[{PARTY}{ISSUER}])[{TEXT}{OF}{PERCENT}{STAKE}]{{0,6}}$")


def _told_before(reader: Reader, at: int, own: int) -> list[Stake]:
    """What stands before the verb: 完成对乙公司的收购, 乙公司被甲集团收购, 被甲集团收购的乙公司."""
    line = reader.row
    if line.kinds[at + 1 : at + 2] in ("", COMMA, STOP):
        goal = _TOWARDS.search(line.kinds, piece_start(line, at), at)
        if goal and line.chunks[goal.start()].text == "对":
            return [Stake(goal.start(), at + 1, goal.start("target"), -1, shares_in(line, goal.start(), at))]
    by = line.kinds.rfind("b", piece_start(line, at), max(own, 0))
    if by < 0 or line.chunks[by].text != "被" or led_by(line, own) != "b":
        return []
    if line.kinds[at + 1 : at + 3] == OF + PARTY:
        return [Stake(by, at + 3, at + 2, -1)]
    before = reader.before_agent(own)
    return [Stake(before, at + 1, before, -1)] if before >= 0 else []


def _beside(reader: Reader, beside: Sequence[int], first: int, at: int) -> list[Mention]:
    """Who of those led in by 与 buys with the subject: 甲与乙共同收购."""
    line = reader.row
    together = any("共同" in c.text or "联合" in c.text for c in line.chunks[first:at])
    return [m for i in beside for m in reader.who(i)] if together else []


#: a firm that ends its piece or is followed by what is no part of it: 收购乙公司, 购买丙公司持有的乙公司,
_FIRM = re.compile(
    f"{TEXT}?(?:(?P<holder>{PARTY}){HOLDS}{OF}?)?(?P<target>{PARTY}){OF}?(?P<more>{TEXT})?(?=$|[{COMMA}{STOP}])"
)


def _whole_firm(line: Row, at: int) -> list[Stake]:
    """What is bought where no stake is named: the firm itself."""
    match = _FIRM.match(line.kinds, at + 1)
    if match is None or (line.kinds[at + 1] == TEXT and not _WHICH.fullmatch(line.chunks[at + 1].text)):
        return []
    if match.group("more") and not _MORE.match(line.chunks[match.start("more")].text):
        return []
    return [Stake(at + 1, match.end(), match.start("target"), match.start("holder"))]


#: what goes on with a list: 、丁等多家公司
_MORE = re.compile("(?:、[^等]*)?等|(?:实际)?控制权|控股权")
_WHICH = re.compile("[一-龥]{0,14}(?:公司|企业|品牌|厂商|巨头|平台|机构|商)")


def _sellers(reader: Reader, at: int, holder: int) -> tuple[Mention, ...]:
    """Who has what is bought: the holder printed, and where that is 其, whom 向 or 从 leads in; so with 向甲发行股份购买乙股权."""
    line = reader.row
    paying = holder < 0 and any("发行" in c.text for c in line.chunks[piece_start(line, at) : at])
    if paying or (holder >= 0 and line.kinds[holder] == ITS):
        holder = led(line, piece_start(line, at), at, "tf")
    return reader.who(holder) if holder >= 0 else ()
