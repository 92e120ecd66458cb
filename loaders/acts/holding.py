"""持有, 持股, 占: who holds which share of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import (
    GROUP,
    HOLDS,
    ITS,
    MONEY,
    OF,
    OWNED,
    OWNER,
    PARTY,
    PERCENT,
    POST,
    STAKE,
    STOP,
    TEXT,
    VERB,
    Row,
)
from policygraph.loaders.acts.reader import Reader, Said, Unequal, owners
from policygraph.loaders.acts.sentence import by_agent, each, item_start, led_by, piece_start, subject, tells_when
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.quantity import attribute_values

#: an act of this date is a plan's result, not a holding
_AFTER = re.compile(r"(?:完成|结束|实施|转让|增资|收购|发行|变动|交易)之?后|届时")
_SHARES = re.compile("股")
_HOLDING = re.compile(
    r"x?(?:[PI]?D)?N?(?:(?<=x)d)?(?:(?P<target>[PI])(?!x?H)|(?P<its>T))?[dxKNM]{0,6}?(?:b?Nx?gN)?(?:(?:[,x]x?)?H?[xdKPI]{0,6}?)?(?:[bgf]?(?:xd)?|[bf]x(?=Cx?gC))(?P<share>C)(?:x?g(?P<then>C)|,x(?P<apart>C))?"
)


#: 甲持有的乙股份由20%增加至30%
_GROWN = re.compile(r"d(?P<target>[PI])d?x?K(?P<apart>)x?b?x?d?(?P<share>C),?x?g(?P<then>C)")


#: acts by which stakes change hands
_DEALS = ("give", "issue", "buy", "subscribe", "raise")


_NO_SHARE = re.compile("占其(?:所)?持|差距|表决|利润|收入|营收|同比|环比|增长|质押|净资产|累计")


#: votes are no shares; what a party that no finder knows holds: 甲在项目公司的持股比例
_NOT_HELD = re.compile("表决权|[在对][^,]{2,12}的$")
#: shares sold or pledged, of which 占公司总股本的1% tells how many: 减持100万股(占公司总股本的1%)
_PARTED_WITH = re.compile("(?:减持|质押|冻结|卖出)(?!.*(?:后|持有(?!的)|仍|尚|剩余))")
#: beside one whom no finder knows: 甲和某某合计持股13%
_WITH_OTHERS = re.compile("[、和与及][\u4e00-\u9fff]{2,}")
#: what several have between them
_TOGETHER = re.compile("(?<!将)合计|共计|共(?=$|持有)|及其|一致行动")


def hold(reader: Reader, at: int) -> Iterator[Said | Unequal]:
    """甲持有乙20%股权, 甲、乙分别持股20%、30%, 甲持股比例由20%增加至30%."""
    line = reader.row
    if (wholly := _WHOLLY.match(line.kinds, at + 1)) and line.text(max(0, at - 1), at).endswith("全资"):
        yield from _all_of_it(reader, at, wholly)
    elif which := _WHICH.match(line.kinds, at + 1) or _SHARES_OF.match(line.kinds, at + 1):
        yield from _described(reader, at, which)
    elif (piece := _PIECES.match(line.kinds, at + 1)) and line.kinds[max(0, at - 1) : at] == PARTY:
        yield from _piece(reader, at, piece)
    elif holder := _HOLDER.match(line.kinds, at + 1):
        if "合计" in line.chunks[at].text:  # 合计持股10%的股东甲及其一致行动人: how much is his is not told
            yield from _jointly(
                line.chunks[holder.start("holder")].named, reader.owned(at), at, holder.end(), Modality.DONE
            )
            return
        yield from _row(
            line.chunks[holder.start("holder")].named[:1], reader.owned(at), line.chunks[holder.start("share")].named,
            at, holder.end(), Modality.DONE,
        )  # fmt: skip
    elif match := _GROWN.match(line.kinds, at + 1) or _HOLDING.match(line.kinds, at + 1):
        yield from _stated(reader, at, match) if _holds(line, at, match) else _share_before(reader, at)
    elif some := _SOME.match(line.kinds, at + 1):
        yield from _described(reader, at, some)
    else:
        yield from _share_before(reader, at)


def _stated(reader: Reader, at: int, match: re.Match[str]) -> Iterator[Said | Unequal]:
    """The holding that a verb and the share behind it (`match`) state."""
    line = reader.row
    shares = line.chunks[match.start("share")].named
    if (stake := _own_stake(reader, at)) is not None:
        yield from _row(*stake, shares, piece_start(line, at), match.end(), None)
        return
    acting, first = reader.actor(at)
    holders = owners(acting)
    target = match.start("target") if match.groupdict().get("target") else -1
    if target >= 0:
        reader.memory.helds = reader.who(target)
    if line.clause.attached >= 0 and target < 0 and _NAMES.fullmatch(line.text(0, at)):
        yield from _bracketed(reader, shares, match.end())
        return
    said = "".join(c.text for c in line.chunks[first : at + 1] if c.kind != PARTY)
    if (subject(line, at) < 0 and not reader.item_before(at)) or _NOT_HELD.search(said) or _handed_over(line, at):
        return
    if line.chunks[at].text.startswith("占") and _PARTED_WITH.search(said) and not _UP_TO.search(line.kinds, 0, at):
        return
    before = reader.before_agent(first) if by_agent(line, first) else -1
    helds = _helds(reader, at, first, match, target if target >= 0 else before, holders)
    later = _modality(reader, first, match.end())
    first = min(first, before) if before >= 0 else first
    if _TOGETHER.search(said) and (len(holders) > 1 or re.search("及其|一致行动", said)):
        holding = (i for i in range(first, at) if line.kinds[i] == PARTY and led_by(line, i) != "a")  # 通过甲交易所
        named = [m for i in holding for m in owners(line.chunks[i].named)]
        yield from _jointly(named, [m for m in helds if m not in named], first, match.end(), later)
        return
    if len(holders) > 1 and _TOGETHER.search(said) and piece_start(line, first) != piece_start(line, at):
        return  # whose sum it is stands too far away
    if len(holders) == 1 and _WITH_OTHERS.match(line.text(min(first + 1, at), at)):
        yield from _jointly(holders, helds, first, match.end(), later)
        return
    if line.kinds[first] == GROUP and not holders:
        holders = owners(reader.group(line.chunks[first], len(shares)))
    shares = _of_each(line, at, first, match, holders, helds)
    if len(shares) == 1 < len(holders):  # 甲、乙持有丙100%股权
        yield from _jointly(holders, helds, first, match.end(), later)
        return
    if match.group("then"):
        yield from _row(holders, helds, shares, first, match.end(), Modality.DONE if later else None)
        shares = line.chunks[match.start("then")].named
    rest = _REST_OF_STAKE.match(line.kinds, match.end())
    yield from _row(holders, helds, shares, first, rest.end() if rest else match.end(), later)
    yield from _further(reader, holders, first, match.end(), later)


def _helds(
    reader: Reader, at: int, first: int, match: re.Match[str], target: int, holders: Sequence[Mention]
) -> tuple[Mention, ...]:
    """What is held: the chunk `target` where one says it, else whose 其 is, else what the text speaks of."""
    line = reader.row
    opens = reader.opening(first) if target < 0 and by_agent(line, first) else -1  # 乙成立于2022年,由甲持股50%
    deals = any(chunk.form in (*_DEALS, "invest") for chunk in line.chunks[max(opens, 0) : first])
    if (
        opens >= 0
        and opens != first
        and not deals
        and line.kinds[opens - 1 : opens] != OWNER
        and all(m.type in ("Firm", "Fund") for m in line.chunks[opens].named)
    ):
        target = opens
    if target < 0 and (up_to := _UP_TO.search(line.kinds, 0, at)):
        target = max(up_to.start("held"), up_to.start("of"))
    helds: tuple[Mention, ...] = reader.who(target) if target >= 0 else reader.held(at, first)
    if match.groupdict().get("its"):
        its = reader.dealt(at, first) or reader.who(match.start("its"))
        helds = tuple(m for m in its if m.entity not in {h.entity for h in holders}) or helds
    if _SHARES.search(line.chunks[at].text + line.chunks[min(at + 1, match.start("share"))].text):
        reader.memory.helds = helds
    return helds


def _of_each(
    line: Row, at: int, first: int, match: re.Match[str], holders: Sequence[Mention], helds: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The shares that `match` states, one for each holder or held where 各 or 分别 says so."""
    shares = line.chunks[match.start("share")].named
    apart = any("分别" in c.text for c in line.chunks[max(0, at - 1) : match.start("share")])
    if len(shares) == 1 < len(holders) and (apart or each(line, first, match.start("share"))):
        shares *= len(holders)
    if match.group("apart") and "分别" in line.chunks[match.start("apart") - 1].text:
        shares = line.chunks[match.start("apart")].named
    if len(holders) == len(shares) == 1 < len(helds) and each(line, at, match.start("share")):
        shares *= len(helds)  # 持有乙、丙各51%的股权
    return shares


def _piece(reader: Reader, at: int, piece: re.Match[str]) -> Iterator[Said]:
    """A part of a stake that is bought, which its seller holds."""
    line = reader.row
    held = line.chunks[piece.start("held")].named[:1]
    for holder, of in product(owners(line.chunks[at - 1].named[-1:]), held):
        yield Said(holder, "HOLDS_SHARE", of, {"share": line.chunks[at + 2].named[0]}, at - 1, piece.end())


def _all_of_it(reader: Reader, at: int, wholly: re.Match[str]) -> Iterator[Said]:
    acting, first = reader.actor(at)
    for holder, held in product(owners(acting), reader.who(wholly.start("held"))):
        yield Said(holder, "HOLDS_SHARE", held, {"share": Decimal(1)}, first, wholly.end())


#: 甲全资持有的乙, 甲全资持有乙
_WHOLLY = re.compile("d?(?P<held>[PI])")
#: 公司持股18.61%的甲基金, 其持有5%股权的乙公司
_WHICH = re.compile("(?P<share>C)(?:d?x?K)?d(?P<held>P)(?!x?H)")
#: 甲持有的乙公司20%股权: of how much he has this tells only the part that is spoken of
_SHARES_OF = re.compile("d(?P<share>)(?P<held>[PI])d?(?:C?d?[xK]?K|N)(?!x?b?x?d?C,?x?g)")


#: what a bracket may tell before the share: (简称乙,持股51%), (丙集团关联企业,持股5%)
_NAMES = re.compile("(?:(?:(?:以下)?(?:简称|下称|称)[^,]*|[^,]*(?:关联企业|关联公司|子公司|附属公司|平台)),)?")
_ONLY = re.compile("(?:合计|直接|间接)*持股(?:比例)?[为约]?")


def _bracketed(reader: Reader, shares: Sequence[Mention], last: int) -> Iterator[Said | Unequal]:
    """The share in the bracket behind its holder: 甲(持股51%)."""
    clause = reader.row.clause
    line = reader.row
    if not _ONLY.fullmatch("".join(c.text for c in line.chunks[piece_start(line, last - 1) :] if c.kind != PERCENT)):
        return
    holder = reader.scene.topics.at("Organization|Person", clause.attached)
    if holder is not None:
        sentence = reader.memory.sentence
        spoken = reader.scene.topics.before("Firm|Fund", sentence, clause.start, "持股", {holder.entity})
        helds = reader.memory.held(sentence) or spoken
        at = line.clause.attached - (holder.end - holder.start)
        if _SHAREHOLDER.search(reader.scene.shadow, max(0, at - _NOUN), at) and (
            issuer := reader.scene.topics.issuer(clause.start)
        ):
            helds = (issuer,) if issuer.entity != holder.entity else helds  # 公司公告,股东甲(持股29%)提出提案
        yield from _row([holder], helds, shares, 0, last, Modality.DONE)


#: a shareholder of who announces, and the characters of that noun
_SHAREHOLDER, _NOUN = re.compile(r"(?:^|[,;。:\s-])(?:公司)?股东$"), 8
#: 收购丙29%股份,其中包括甲持有的21%及乙持有的8%的丙股份
_PIECES = re.compile("dC(?:[x,]PHdC)*d?(?P<held>P)d?K")
#: 持股6.5%的股东甲
_HOLDER = re.compile("(?P<share>C)(?:x?K)?(?:dx?)?U(?P<holder>P)")
#: 所持乙公司1000万股
_SOME = re.compile("(?P<share>)(?P<held>[PI])d?(?:x?K|N)")


def _own_stake(reader: Reader, at: int) -> tuple[Sequence[Mention], Sequence[Mention]] | None:
    """Holder and held where a share follows whose subsidiary was named (公司的参股公司乙,持股15%); None elsewhere."""
    line = reader.row
    own = subject(line, at)
    if piece_start(line, at) != at or own < 1 or line.kinds[own - 1] != OWNED:
        return None
    start = piece_start(line, own)
    if VERB in line.kinds[own:at] or PARTY in line.kinds[own + 1 : at]:
        return None  # 旗下子公司乙投资丙基金,占股4%: the share is of what it invests in
    if OWNER in line.kinds[start:own] or not re.search("公司|企业", line.chunks[own - 1].text):
        return None  # 第一大股东为甲旗下乙,持股10%
    spoken = reader.opening(own - 1)
    holders = reader.who(spoken) if spoken >= 0 else reader.owned(at)
    return holders[:1], line.chunks[own].named[-1:]


#: chunks between a holder and its verb, if any
_BESIDE = 2


def _described(reader: Reader, at: int, which: re.Match[str]) -> Iterator[Said | Unequal]:
    """A holding that only tells what is spoken of; who is to buy or hand over such a stake is read by those acts."""
    line = reader.row
    own = subject(line, at)
    by = line.kinds[own - 1 : own] == "b" and POST in line.kinds[own:at]  # 由王五担任董事长并持股100%的甲
    if by and which.group("share"):
        own_shares = line.chunks[which.start("share")].named
        yield from _row(line.chunks[own].named, reader.who(which.start("held")), own_shares, own, which.end(), None)
        return
    if own < 0 or led_by(line, own) or _deals(line, at) or _handed_over(line, at):
        return
    if own < at - _BESIDE or len(line.chunks[own].named) > 1:  # 甲,以及乙所持有的丙: only the last holds
        return
    if _TOGETHER.search("".join(c.text for c in line.chunks[own:at] if c.kind != PARTY)):
        return
    share = line.chunks[which.start("share")].named if which.group("share") else _whole(line, which)
    for holder, held in product(owners(reader.who(own)), reader.who(which.start("held"))):
        yield Said(
            holder,
            "HOLDS_SHARE",
            held,
            {"share": share[0] if len(share) == 1 else None},
            own,
            which.end(),
            Modality.DONE,
        )


def _whole(line: Row, which: re.Match[str]) -> tuple[Mention, ...]:
    """The share of a stake that is all of a firm, which is then all that is held: 甲所持的乙100%股权."""
    printed = [c for c in line.chunks[which.end("held") : which.end()] if c.kind == PERCENT]
    shares = printed[0].named if len(printed) == 1 else ()
    return shares if len(shares) == 1 and attribute_values("share", shares[0]) == {"share": Decimal(1)} else ()


#: 、丙公司30%股权
_NEXT_STAKE = re.compile("d?x?K(?P<joint>x)(?P<held>P)d?x?(?P<share>C)d?x?K")


def _further(
    reader: Reader, holders: Sequence[Mention], first: int, at: int, modality: Modality | None
) -> Iterator[Said | Unequal]:
    """The stakes that a list goes on with: 持有乙公司20%股权、丙公司30%股权."""
    line = reader.row
    while (more := _NEXT_STAKE.match(line.kinds, at)) and line.chunks[more.start("joint")].text in _JOINTS:
        shares = line.chunks[more.start("share")].named
        yield from _row(holders, line.chunks[more.start("held")].named, shares, first, more.end(), modality)
        at = more.end("share")


_JOINTS = ("、", "和", "及", "以及", "与")


def _jointly(
    holders: Sequence[Mention], helds: Sequence[Mention], first: int, last: int, modality: Modality | None
) -> Iterator[Said]:
    """Each of several holds, how much of the sum is not told."""
    for holder, held in product(holders, helds if len(helds) == 1 else ()):
        yield Said(holder, "HOLDS_SHARE", held, {}, first, last, modality)


#: 甲、乙分别按51%和49%持股比例注资, 甲将以24.92%的持股比例成为第一大股东
_RATED = re.compile("(?P<lead>[ax])(?P<share>C)d?$")


def _at_rate(reader: Reader, at: int, rated: re.Match[str]) -> Iterator[Said | Unequal]:
    """The holding whose share stands before the verb: 以24.92%的持股比例."""
    line = reader.row
    acting, first = reader.actor(at)
    holders = owners(acting)
    shares = line.chunks[rated.start("share")].named
    spoken = _AS_OWNER.match(line.kinds, at + 1)
    helds = reader.who(spoken.start("held")) if spoken else reader.held(at, first)
    yield from _row(holders, helds, shares, min(first, rated.start()), at + 1, None)


_AS_OWNER = re.compile(f"{TEXT}(?P<held>[PI]){OF}?{TEXT}?{OWNER}")
#: 由甲100%持股; 剩余1%为甲所有
_BY = re.compile("(?P<holder>P)x?(?P<share>C)x?$")
_REST = re.compile("(?P<share>C)[dxK]{0,3}?(?P<link>[bx]x?)(?P<holder>P)x?$")


def _share_before(reader: Reader, at: int) -> Iterator[Said | Unequal]:
    """乙由甲100%持股, 乙由甲、丙共同持股, 剩余1%为甲所有."""
    line = reader.row
    own, start = subject(line, at), piece_start(line, at)
    said = line.text(own + 1, at)
    rated = _RATED.search(line.kinds, start, at)
    if (
        rated
        and "持股" in line.chunks[at].text
        and line.chunks[rated.start("lead")].text.endswith(("按", "以", "按照"))
    ):
        yield from _at_rate(reader, at, rated)
        return
    if rest := _REST.search(line.kinds, start, at):
        if _OF_REST.search(line.text(rest.start("link"), rest.start("holder"))):
            helds = reader.memory.held(line.clause.start) or reader.held(at, rest.start("holder"))
            holders = line.chunks[rest.start("holder")].named
            yield from _row(holders, helds, line.chunks[rest.start("share")].named, rest.start(), at + 1, None)
        return
    if own < 0 or not by_agent(line, own) or line.kinds[at + 1 : at + 2] == OF:
        return
    before = reader.before_agent(own)
    lead = line.kinds.rfind("b", start, own)
    if before < 0 <= lead and _NAMED_BEFORE.search(line.text(start, lead)):
        return  # 某某公司由甲全资拥有: no finder knows what is held
    helds = reader.who(before) if before >= 0 else reader.held(at, own)
    first = before if before >= 0 else own
    holders = owners(reader.who(own))
    if by := _BY.search(line.kinds, start, at):
        yield from _row(holders[-1:], helds, line.chunks[by.start("share")].named, first, at + 1, None)
    elif re.search("全资$", said) and re.search("持|拥有|控股", line.chunks[at].text):
        for held in helds:
            yield Said(holders[0], "HOLDS_SHARE", held, {"share": Decimal(1)}, first, at + 1)
    elif re.search("共同$", said) or "共同" in line.chunks[at].text:
        yield from _jointly(holders, helds, first, at + 1, None)


_NAMED_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,}(?:公司|集团|企业|中心|资本|科技|股份|控股)$")
_OF_REST = re.compile("^(?:由|[^,]{0,4}(?:为|归|由))")


def _holds(line: Row, at: int, match: re.Match[str]) -> bool:
    """A share of something, not of its profit or its votes; 占 needs shares or capital behind it."""
    said = "".join(c.text for c in line.chunks[at + 1 : match.end() + 3] if c.kind != PARTY)
    if "控制" in "".join(c.text for c in line.chunks[at + 1 : match.start("share")] if c.kind == TEXT):
        return False  # 通过持有甲间接控制乙5%股权
    verb = line.chunks[at].text
    if (
        _NO_SHARE.search(verb + said)
        or (line.kinds[at + 1 : at + 2] == OF and not match.group("then"))
        or line.kinds[max(0, at - 2) : at] == HOLDS + ITS
    ):
        return False
    if _deals(line, at):
        return False  # 收购甲所持有的乙股权
    if verb == "占" and _moved(line, at) and not _UP_TO.search(line.kinds, 0, at):
        return False
    capital = verb == "占" and not match.group("target") and re.search("出资|注册资|份额", said)
    if capital and any(c.form in ("contribute", "invest") for c in line.chunks[:at]):
        return False  # the contribution has its share
    together = any(len(c.named) > 1 and c.kind == PARTY for c in line.chunks[max(0, at - 2) : at])
    if together and each(line, max(0, at - 1), at + 1):  # 甲、乙各占50%
        return True
    return (
        "持股" in verb
        or re.search("股|权益(?!变动|分派|类|工具)|出资|份额|注册资", said) is not None
        or _goes_on_holding(line, at)
    )


def _goes_on_holding(line: Row, at: int) -> bool:
    """Whether the piece before tells a stake and this one the next holder's: 甲持有乙34%股份,丙持有31%."""
    return (
        _STAKE_TOLD.search(line.kinds, 0, piece_start(line, at)) is not None and line.kinds[at + 1 : at + 2] == PERCENT
    )


_STAKE_TOLD = re.compile(f"(?:{HOLDS}[^{STOP},]*{PERCENT}[^{STOP},]*{STAKE}[^{STOP},]*|{PARTY}{HOLDS}{PERCENT}),$")


#: 增持公司股份至2728万股,占总股本的5%: what is held then
_UP_TO = re.compile("(?P<held>[PI])d?KxgN,$|(?P<of>[PI])d?KgN,$")


def _moved(line: Row, at: int) -> bool:
    """Whether 占 says how much of a firm was sold or bought (转让100万股,占公司总股本的1%), not how much anybody holds."""
    stop = piece_start(line, at) - 1
    start = piece_start(line, stop) if stop > 0 else 0
    said = line.chunks[start : max(stop, 0)]
    return any(c.form in _DEALS or re.search("[增减]持", c.text) for c in said)


def _handed_over(line: Row, at: int) -> bool:
    """Whether what is held is what a later verb hands over: 将其持有的乙股权转让给丙."""
    before = line.chunks[at - 1].text if at else ""
    if "j" in line.kinds[piece_start(line, at) : at]:
        return True
    return before[-1:] in ("将", "把") and any(chunk.form == "give" for chunk in line.chunks[at:])


def _deals(line: Row, at: int) -> bool:
    """Whether the piece hands over or takes what is held."""
    if line.kinds[at - 1 : at] == MONEY and line.kinds[at + 1 : at + 2] != OF:  # 增资2亿元持有乙60%股权
        return False
    before = range(piece_start(line, at), at)
    return any(
        line.chunks[i].form in _DEALS and not tells_when(line, i) and "方式" not in line.text(i + 1, at) for i in before
    )  # 通过增资和受让股权的方式取得乙27%的股权


#: 的股权, which belongs to what is quoted
_REST_OF_STAKE = re.compile(f"{OF}?{STAKE}")


def _row(
    holders: Sequence[Mention], helds: Sequence[Mention], shares: Sequence[Mention], first: int, last: int,
    modality: Modality | None,
) -> Iterator[Said | Unequal]:  # fmt: skip
    """Holders side by side with their shares; one share of several holders belongs to none of them."""
    if len(holders) > 1 < len(shares) != len(holders):
        yield Unequal(f"{len(holders)}/{len(shares)}", first, last)
        return
    if len(holders) == 1 < len(helds):
        holders = [holders[0]] * len(helds)
    elif len(helds) == 1:
        helds = [helds[0]] * len(holders)
    if not len(holders) == len(helds) == len(shares):
        return
    for holder, held, share in zip(holders, helds, shares, strict=True):
        yield Said(holder, "HOLDS_SHARE", held, {"share": share}, first, last, modality)


def _modality(reader: Reader, first: int, last: int) -> Modality | None:
    """A plan where a deal's outcome is told, unless the sentence before tells of a deal long done (2021年6月,甲对乙增资。增资后)."""
    line = reader.row
    before = "".join(c.text for c in line.chunks[item_start(line, first) : last] if c.kind in (TEXT, VERB))
    after = _AFTER.search(before)
    if not after:
        return None
    told = line.text(0, item_start(line, first)) + _ITS_DEAL.sub("", before[: after.start()])
    if (
        _DEALT.search(told) and not _TO_COME.search(told) and not told.endswith(("本次", "此次", "上述"))
    ):  # 甲增持乙100万股,增持完成后持有5%
        return None
    earlier = reader.scene.sentence_before(line.clause.start)
    this = _THIS_DEAL.search(before)  # 本次交易完成后: the deal of the text, not what that sentence tells
    past = "将" not in before and _LONG_DONE.match(earlier) and (this is None or this.group("deal") in earlier)
    return None if past else Modality.PLANNED


_ITS_DEAL = re.compile(
    "(?:股[份权]|权益)?(?:增持|减持|收购|受让|增资|认购|转让|交易|变动|划转|过户|发行)?(?:事项|股[份权])?$"
)
_DEALT = re.compile("增持|减持|收购|受让|增资|认购|买入|竞得")
_TO_COME = re.compile("拟|将(?!其)|计划|预计|若|如果|约定|签[署订]|议案|同意|决定|筹划")
_THIS_DEAL = re.compile("[本此]次(?:股权|股份|资产)?(?P<deal>[\u4e00-\u9fff]{2})")


#: a deal of a past year, not only signed, announced or decided on
_LONG_DONE = re.compile(
    r"\s*(?:[一二三四五六七八九十\d()、.]{1,4})?(?!.*(?:拟|将(?!其)|签[署订]|约定|公告|披露|宣布|议案|审议|计划|预计|同意))"
    r"(?:(?:19|20)\d\d年|同年|当年|次年).*(?:转让|增资|收购|受让|认购|入股|划转)"
)
