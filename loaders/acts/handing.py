"""转让, 划转, 划入: who hands what to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import COMMA, HOLDS, ITS, OF, PARTY, PERCENT, STAKE, STOP, TEXT, VERB, Row
from policygraph.loaders.acts.reader import Reader, Said, only
from policygraph.loaders.acts.sentence import (
    SIGNS,
    Stake,
    each,
    led,
    money_after,
    money_between,
    piece_start,
    pieces_before,
    shares_in,
    stakes,
    subject,
    subject_in,
)


def give(reader: Reader, at: int) -> Iterator[Said]:
    """甲将其持有的乙20%股权转让给丙, 甲向丙转让乙20%股权, 将乙划转至丙."""
    line = reader.row
    taker, before = _taker(line, at), handed_from(line, at)
    passive = _PASSIVE.search(line.kinds, piece_start(line, at), at) if taker >= 0 else None
    if passive and line.text(passive.start("giver") - 1, passive.start("giver"))[-1:] in ("由", "被"):  # 获乙局批准转让
        yield from _given_by(reader, passive, taker)
        return
    if line.kinds[at + 1 : at + 2] == OF and (sold := _WHICH.search(line.kinds, piece_start(line, at), at)):
        stake = next(stakes(line, at + 2), None)
        targets = reader.who(stake.target) if stake and stake.target >= 0 and stake.first == at + 2 else ()
        for giver, target in product(line.chunks[sold.start("sellers")].named, targets):
            yield Said(
                giver, "HOLDS_SHARE", target, {}, sold.start("sellers"), stake.last if stake else at, Modality.DONE
            )
        return
    if taker < 0:
        yield from _sold(reader, at)
        return
    handed = "划" in line.chunks[at].text
    if (given := _CONTROL.match(line.kinds, at + 1)) and _OF_CONTROL.match(line.chunks[given.end() - 1].text):
        for owner, firm in product(reader.who(taker), line.chunks[given.start("firm")].named[-1:]):
            yield Said(owner, "CONTROLS", firm, {}, piece_start(line, at), given.end())
        return
    found = list(stakes(line, (before if before >= 0 else at) + 1))
    if not found and (own := _OWN_STAKE.match(line.kinds, at + 1)):  # 拟向丙转让所持有15%股份
        found = [Stake(at + 1, own.end(), -1, -1, shares_in(line, at + 1, own.end()))]
    stake = found[0] if found else None
    if stake is None and before >= 0 and (more := _MORE.match(line.kinds, before + 1)):
        yield from _given_too(reader, at, more, taker, handed=handed)
        return
    if stake is not None:
        for one in found:
            whole = replace(one, holder=stake.holder) if one.holder < 0 else one
            told = _stake_given(reader, at, whole, taker, handed=handed)
            # one price of several stakes is told of none: 转让其持有的乙100%股权、丙60%股权
            yield from told if len(found) == 1 else (s._replace(values={**s.values, "amount_cny": None}) for s in told)
    elif handed and before >= 0 and line.kinds[before + 1 : at] == PARTY:
        for owner, target in product(reader.who(taker), line.chunks[before + 1].named):
            yield Said(owner, "HOLDS_SHARE", target, {}, before, taker + 1)


_OWN_STAKE = re.compile(f"{HOLDS}{OF}?{PERCENT}{OF}?{TEXT}?{STAKE}")
#: 向丁转让控股股东乙控制权
_CONTROL = re.compile(f"(?:[U]|[PI]{OF}?)?(?P<firm>{PARTY}){OF}?{TEXT}")
_OF_CONTROL = re.compile("(?:实际)?控制权|控股权")
#: 甲、丁捆绑挂牌转让的乙20%股权
_WHICH = re.compile(f"(?<![tjfw])(?P<sellers>{PARTY}){TEXT}?$")
#: 乙90%股权将由甲无偿划转至丙
_PASSIVE = re.compile("(?P<target>P)d?(?P<share>C)?d?Kx?b(?P<giver>P)x?$")


def _given_by(reader: Reader, told: re.Match[str], taker: int) -> Iterator[Said]:
    line = reader.row
    share = only(line.chunks[told.start("share")]) if told.group("share") else None
    givers, targets = reader.who(told.start("giver"))[:1], line.chunks[told.start("target")].named[-1:]
    for giver, owner, target in product(givers, reader.who(taker)[:1], targets):
        yield Said(giver, "HOLDS_SHARE", target, {}, told.start(), taker + 1, Modality.DONE)
        yield Said(owner, "HOLDS_SHARE", target, {"share": share}, told.start(), taker + 1)


#: 将乙15%股权转让给丙,将5%股权转让给丁
_MORE = re.compile("(?P<share>C)d?K")


def _given_too(reader: Reader, at: int, more: re.Match[str], taker: int, *, handed: bool) -> Iterator[Said]:
    """A further share of what the clause has just handed over."""
    line = reader.row
    earlier = [i for i in range(at) if line.chunks[i].form == "give" and handed_from(line, i) >= 0]
    stake = next(stakes(line, handed_from(line, earlier[-1]) + 1), None) if earlier else None
    if stake is None or stake.target < 0:
        return
    price = money_between(line, more.end(), at)
    values = {"share": only(line.chunks[more.start("share")]), "amount_cny": only(price)}
    for owner, target in product(reader.who(taker)[:1], reader.who(stake.target)):
        relation = "HOLDS_SHARE" if handed else "INVESTS_IN"
        told = {"share": values["share"]} if handed else values
        yield Said(owner, relation, target, told, more.start(), taker + 1)


def _sold(reader: Reader, at: int) -> Iterator[Said]:
    """甲转让乙的20%股权, with the buyer told elsewhere: 甲 holds of 乙, how much in all nobody says."""
    line, own = reader.row, subject(reader.row, at)
    stake = next(stakes(line, at + 1), None)
    if stake is None or stake.target < 0 or stake.holder >= 0 or stake.first != at + 1 or not 0 <= own == at - 1:
        return
    for giver, target in product(reader.actor(at)[0], reader.who(stake.target)):
        yield Said(giver, "HOLDS_SHARE", target, {}, own, stake.last, Modality.DONE)


def handed_from(line: Row, at: int) -> int:
    """The chunk that leads in what the verb `at` hands over (将其持有的, 拟将持有乙), -1 where none does."""
    start = _opening(line, at)
    held = next(
        (m.start() for m in _HAD.finditer(line.kinds, start, at) if line.chunks[m.start()].text[-1:] in "将把"), -1
    )
    return max(held, line.kinds.rfind("j", start, at))


_HAD = re.compile(f"{TEXT}{HOLDS}")


def _opening(line: Row, at: int) -> int:
    """Where the clause of the verb begins; 将…股权 may be parted from it by a comma."""
    start = piece_start(line, at)
    handed = _HANDED.search(line.kinds, 0, start) if start == at else None
    return piece_start(line, handed.start()) if handed else start


#: 将甲20%股权,转让给乙
_HANDED = re.compile(f"j[^{STOP}{COMMA}{VERB}]*{STAKE}{TEXT}?{COMMA}$")


def _taker(line: Row, at: int) -> int:
    """Who is given something: led in by 给 or 至 behind the verb, by 向 before it, or the object of 将…转让丙."""
    start = piece_start(line, at)
    stop = line.kinds.find(COMMA, at)
    taker = led(line, at + 1, min(stop if stop >= 0 else len(line.chunks), at + _FAR), "g")
    taker = taker if taker >= 0 else led(line, start, at, "t")
    if taker >= 0:
        return taker
    if "j" in line.kinds[start:at] and line.kinds[at + 1 : at + 2] == PARTY:
        return at + 1
    return -1 if "划" in line.chunks[at].text else _signed_with(line, at)


def _signed_with(line: Row, at: int) -> int:
    """With whom the piece before signs, which is who buys: 甲与乙签署协议,转让丙20%股权; -1 where the verb has a subject of its own."""
    for first, stop in islice(pieces_before(line, at), 3):
        if SIGNS.search(line.text(first, stop)):
            return led(line, first, stop, "w")
        if subject_in(line, first, stop):
            break
    return -1


#: chunks behind a verb in which its receiver stands
_FAR = 12


def _stake_given(reader: Reader, at: int, stake: Stake, taker: int, *, handed: bool) -> Iterator[Said]:
    line, own = reader.row, subject(reader.row, at)
    printed = stake.holder >= 0 and line.kinds[stake.holder] != ITS
    givers = reader.who(stake.holder) if printed else reader.actor(at)[0]
    unsaid = reader.held(stake.first, own) if own >= 0 and stake.target < 0 else ()
    targets = reader.who(stake.target) if stake.target >= 0 else unsaid
    first, last = min(_opening(line, at), stake.first), max(stake.last, at + 1, taker + 1)
    price = money_between(line, stake.last, at) or money_after(line, last)
    for giver, target in product(givers, targets):
        yield Said(giver, "HOLDS_SHARE", target, {}, first, last, Modality.DONE)
    takers = reader.who(taker)
    if not handed and len(takers) == len(stake.shares) > 1:  # 分别向丙、丁转让乙30%、6%股权
        for (owner, share), target in product(zip(takers, stake.shares, strict=True), targets):
            yield Said(owner, "INVESTS_IN", target, {"share": share}, first, last)
        return
    alone = len(takers) == 1 or each(line, first, last)  # what several take together is nobody's
    values = {"share": stake.share, "amount_cny": only(price)} if alone else {}
    for owner, target in product(takers, targets):
        if handed:
            yield Said(owner, "HOLDS_SHARE", target, {}, first, last)
        else:
            yield Said(owner, "INVESTS_IN", target, values, first, last)


def merge(reader: Reader, at: int) -> Iterator[Said]:
    """甲、乙整体划入丙: 丙 controls them."""
    line = reader.row
    own = subject(line, at)
    if own >= 0 and line.kinds[at + 1 : at + 2] == PARTY:
        for child in reader.who(own):
            yield Said(line.chunks[at + 1].named[0], "CONTROLS", child, {"basis": "划入"}, own, at + 2)
