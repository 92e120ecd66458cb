"""持有, 持股, 占: who holds which share of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import HOLDS, ITS, OF, PARTY, STOP, TEXT, VERB, Row
from policygraph.loaders.acts.reader import Reader, Said, owners
from policygraph.loaders.acts.sentence import by_agent, each, piece_start, subject
from policygraph.loaders.names.mention import Mention

#: an act of this date is a plan's result, not a holding
_AFTER = re.compile(r"(?:完成|结束|实施|转让|增资|收购|发行)之?后|届时")
_SHARES = re.compile("股")
_HOLDING = re.compile(
    r"x?(?:(?P<target>[PI])(?!x?H))?[dxKNM]{0,6}?(?:[,x]x?H?[xdKPI]{0,4}?)?[bgf]?(?P<share>C)(?:x?g(?P<then>C)|,x(?P<apart>C))?"
)


#: 甲持有的乙股份由20%增加至30%
_GROWN = re.compile(r"d(?P<target>[PI])d?x?K(?P<apart>)x?b?x?d?(?P<share>C),?x?g(?P<then>C)")


#: acts by which stakes change hands
_DEALS = ("give", "issue", "buy", "subscribe", "raise")


_NO_SHARE = re.compile("表决|利润|收入|营收|同比|环比|增长|质押|净资产|累计")


#: what several have, and what a party that no finder knows stands in: 甲在项目公司的持股比例
_TOGETHER = re.compile("(?<!将)合计|共计|表决权|及其|一致行动|[在对][^,]{2,12}的$")


def hold(reader: Reader, at: int) -> Iterator[Said]:
    """甲持有乙20%股权, 甲、乙分别持股20%、30%, 甲持股比例由20%增加至30%."""
    line = reader.row
    match = _GROWN.match(line.kinds, at + 1) or _HOLDING.match(line.kinds, at + 1)
    if match is None or not _holds(line, at, match):
        yield from _whole(reader, at)
        return
    acting, first = reader.actor(at)
    holders = owners(acting)
    target = match.start("target") if match.group("target") else -1
    if target >= 0:
        reader.memory.helds = reader.who(target)
    if subject(line, at) < 0 or _jointly(line, first, at):
        return
    helds = reader.who(target) if target >= 0 else reader.held(at, first)
    if match.group("share") and _SHARES.search(
        line.chunks[at].text + line.chunks[min(at + 1, match.start("share"))].text
    ):
        reader.memory.helds = helds
    later = _modality(line, first, match.end())
    shares = line.chunks[match.start("share")].named
    apart = "分别" in line.chunks[at].text or "分别" in line.chunks[at - 1].text
    if len(shares) == 1 < len(holders) and (apart or each(line, first, at + 1)):
        shares *= len(holders)
    if match.group("apart") and "分别" in line.chunks[match.start("apart") - 1].text:
        shares = line.chunks[match.start("apart")].named
    if match.group("then"):
        yield from _row(holders, helds, shares, first, match.end(), Modality.DONE if later else None)
        shares = line.chunks[match.start("then")].named
    yield from _row(holders, helds, shares, first, match.end(), later)


def _whole(reader: Reader, at: int) -> Iterator[Said]:
    """乙由甲全资持股."""
    line = reader.row
    own = subject(line, at)
    said = "".join(c.text for c in line.chunks[own + 1 : at])
    if own >= 0 and re.search("全资$|100%$", said) and by_agent(line, own) and "持股" in line.chunks[at].text:
        before = reader.before_agent(own)
        for held in reader.who(before) if before >= 0 else reader.held(at, own):
            yield Said(
                reader.who(own)[0], "HOLDS_SHARE", held, {"share": Decimal(1)}, before if before >= 0 else own, at + 1
            )


def _holds(line: Row, at: int, match: re.Match[str]) -> bool:
    """A share of something, not of its profit or its votes; 占 needs shares or capital behind it."""
    said = "".join(c.text for c in line.chunks[at + 1 : match.end() + 3] if c.kind != PARTY)
    verb = line.chunks[at].text
    if (
        _NO_SHARE.search(said)
        or (line.kinds[at + 1 : at + 2] == OF and not match.group("then"))
        or line.kinds[max(0, at - 2) : at] == HOLDS + ITS
    ):
        return False
    if any(c.act is not None and c.act.form in _DEALS for c in line.chunks[piece_start(line, at) : at]):
        return False  # 收购甲所持有的乙股权
    if verb == "占" and _moved(line, at):
        return False
    contributed = any(c.act and c.act.form == "contribute" for c in line.chunks[:at])
    if verb == "占" and contributed and not match.group("target") and re.search("出资|注册资|份额", said):
        return False  # the contribution has its share
    return "持股" in verb or re.search("股|出资|份额|注册资", said) is not None


def _moved(line: Row, at: int) -> bool:
    """Whether 占 says how much of a firm was sold or bought (转让100万股,占公司总股本的1%), not how much anybody holds."""
    stop = piece_start(line, at) - 1
    start = piece_start(line, stop) if stop > 0 else 0
    said = line.chunks[start : max(stop, 0)]
    return any((c.act is not None and c.act.form in _DEALS) or re.search("[增减]持", c.text) for c in said)


def _jointly(line: Row, first: int, at: int) -> bool:
    """Whether what is held belongs to several together, or is only what is to be handed over (将其持有的)."""
    said = "".join(c.text for c in line.chunks[first : at + 1] if c.kind != PARTY)
    return _TOGETHER.search(said) is not None or "j" in line.kinds[piece_start(line, at) : at]


def _row(
    holders: Sequence[Mention], helds: Sequence[Mention], shares: Sequence[Mention], first: int, last: int,
    modality: Modality | None,
) -> Iterator[Said]:  # fmt: skip
    """Holders side by side with their shares; one share of several holders belongs to none of them."""
    if len(holders) == 1 < len(helds):
        holders = [holders[0]] * len(helds)
    elif len(helds) == 1:
        helds = [helds[0]] * len(holders)
    if not len(holders) == len(helds) == len(shares):
        return
    for holder, held, share in zip(holders, helds, shares, strict=True):
        yield Said(holder, "HOLDS_SHARE", held, {"share": share}, first, last, modality)


def _modality(line: Row, first: int, last: int) -> Modality | None:
    before = "".join(c.text for c in line.chunks[line.kinds.rfind(STOP, 0, first) + 1 : last] if c.kind in (TEXT, VERB))
    return Modality.PLANNED if _AFTER.search(before) else None
