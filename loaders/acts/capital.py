"""增资, 认购, 投资, 出资, 领投, 定向发行: who puts how much into what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import HOLDS, ISSUER, ITS, MONEY, OF, OWNED, OWNER, PARTY, STAKE, TEXT, Chunk, Row
from policygraph.loaders.acts.reader import Reader, Said, Unequal, only
from policygraph.loaders.acts.sentence import (
    by_agent,
    item_start,
    led,
    led_by,
    money_between,
    partners,
    piece_start,
    stakes,
    subject,
    vehicle,
)
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.topic import Topic

_FINANCED = Topic("Firm:融资|增资", "Firm", words="融资|增资|投资|[A-Z]\\d?\\+{0,2}轮|天使轮")
_EACH = re.compile("分别|各|均")


def raise_capital(reader: Reader, at: int) -> Iterator[Said]:
    """甲以2亿元对乙增资, 甲增资乙2亿元."""
    line = reader.row
    givers, first = reader.actor(at)
    start = piece_start(line, at)
    target = led(line, start, at, "t")
    behind = re.compile(r"x?(?P<target>P)?x?(?P<money>M)?").match(line.kinds, at + 1)
    assert behind is not None  # every part of it may be missing
    joined = line.kinds[at + 1 : at + 2] == TEXT and _JOINS.match(line.chunks[at + 1].text)
    if target < 0 and behind.group("target") and not joined:
        target = behind.start("target")
    if target < 0 and "追加" in line.chunks[at].text:  # 丁跟投,甲追加投资
        yield from finance(reader, at)
    if target < 0 and behind.group("money") and givers and not behind.group("target"):  # 其中甲增资20亿元,丙增资5亿元
        own = line.chunks[behind.start("money")]
        again = "其中" in line.text(start, at) or any(chunk.form == "raise" for chunk in line.chunks[:at])
        for giver, firm in product(givers, reader.memory.raised[:1] if again and len(givers) == 1 else ()):
            yield Said(giver, "INVESTS_IN", firm, {"amount_cny": only(own)}, min(first, at), behind.end())
        return
    if target < 0 or target == first:
        return
    paid = line.chunks[behind.start("money")] if behind.group("money") else money_between(line, start, at)
    if beside := reader.who(*(i for i in partners(line, at) if i != target)):  # 公司与甲共同对乙增资
        givers, paid = (*givers, *beside), None
    into = reader.who(target)
    relation = _relation(into[0]) if into else "INVESTS_IN"
    yield from _given(reader, givers, target, paid, relation, min(first, start), max(at, behind.end() - 1) + 1)


#: what follows is another matter: 完成甲增资及乙股权划转
_JOINS = re.compile("[及和与、]|以及|[^,]{0,4}(?:引入|引进|吸引)")


def subscribe(reader: Reader, at: int) -> Iterator[Said]:
    """甲以2亿元认购乙新增注册资本."""
    line = reader.row
    givers, first = reader.actor(at)
    if _NEW_SHARES.match(line.text(at + 1, at + 3)) and not any(s.target >= 0 for s in stakes(line, at + 1)):
        firms = [m for m in reader.scene.topic(_FINANCED, line.clause, line.chunks[first].start) if m not in givers]
        paid = only(money_between(line, first, at)) if len(givers) == 1 else None
        for giver, firm in product(givers, firms[:1]):
            yield Said(giver, "INVESTS_IN", firm, {"amount_cny": paid}, first, at + 2)
        return
    for stake in stakes(line, at + 1):
        if stake.target >= 0:
            fund = line.chunks[stake.target].named[:1]
            relation = "FUNDS" if fund and fund[0].type == "Fund" else "INVESTS_IN"
            yield from _given(
                reader, givers, stake.target, money_between(line, first, at), relation, first, stake.last, stake.share
            )


#: of the firm whose capital the text says is raised: 以货币方式认购新增注册资本
_NEW_SHARES = re.compile("(?:本次|其|全部|部分)*(?:新增|增发)的?(?:注册资本|股[份权]|出资)")


def _given(
    reader: Reader, givers: Sequence[Mention], target: int, paid: Chunk | None, relation: str, first: int, last: int,
    share: Mention | None = None,
) -> Iterator[Said]:  # fmt: skip
    """Each giver with what it pays: one sum of several givers belongs to none, as many sums as givers to each its own."""
    sums = paid.named if paid else ()
    if relation == "INVESTS_IN":
        reader.memory.raised = reader.who(target)
    own = sums if len(sums) == len(givers) else [None] * len(givers)
    share = share if len(givers) == 1 else None  # what several subscribe together is nobody's
    for (giver, amount), firm in product(zip(givers, own, strict=True), reader.who(target)):
        yield Said(giver, relation, firm, {"amount_cny": amount, "share": share}, first, last)


def invest(reader: Reader, at: int) -> Iterator[Said]:
    """甲与乙共同投资丙, 甲与乙投资由丁设立的丙."""
    line = reader.row
    if line.kinds[at + 1 : at + 2] == MONEY or led(line, piece_start(line, at), at, "t") >= 0:  # 向乙投资2亿元
        yield from raise_capital(reader, at)
        return
    if (
        (which := _WHICH.match(line.kinds, at + 1))
        and line.kinds[max(0, at - 1) : at] in (PARTY, ISSUER)
        and not led_by(line, at - 1)
    ):
        for giver, into in product(reader.who(at - 1), reader.who(which.start("into"))[:1]):  # 公司投资的丙
            yield Said(giver, _relation(into), into, {}, at - 1, which.end())
        return
    match = _INTO_WHAT.match(line.kinds, at + 1)
    own = subject(line, at)
    if match is None or own < 0 or (match.group("kind") and not _A_KIND.search(line.chunks[at + 1].text)):
        return
    things = reader.who(match.start("into"))
    if len(things) > 1 and not _SEVERAL.search(line.text(own + 1, at + 1)):
        return
    beside = partners(line, at)
    givers, others = reader.who(own), reader.who(*beside)
    if not others and len(givers) == 1 and (sums := _one_each(line, own, at, len(things))):
        for own_sum, into in zip(sums, things, strict=True):  # 分别以2亿元、1亿元投资丙、丁
            relation = _relation(into)
            yield Said(givers[0], relation, into, {"amount_cny": own_sum}, own, match.end())
        return
    alone = len(givers) == len(things) == 1
    # 甲出资2亿元,与乙共同投资丙: the sum is of 甲 alone
    paid = money_between(line, own, min((i for i in beside if i > own), default=at)) if alone else None
    last = match.end()
    if (
        alone
        and paid is None
        and (told := _SUM_TOLD.match(line.kinds, last))
        and _PAID_SUM.search(line.text(last, told.end()))
    ):
        paid, last = line.chunks[told.end() - 1], told.end()  # 投资丙,投资金额30亿元
    part = _PART_OF.match(line.kinds, last) if alone and things[0].type == "Fund" else None
    part = part if part and _OF_CAPITAL.search(line.text(last, part.end())) else None
    for giver, into in product([*givers, *others], things):
        relation = _relation(into)
        amount = None if giver in others else only(paid)
        share = only(line.chunks[part.end() - 1]) if part and giver not in others else None
        yield Said(giver, relation, into, {"amount_cny": amount, "share": share}, own, part.end() if part else last)


def _relation(into: Mention) -> str:
    """What it is called to put money into something."""
    return "FUNDS" if into.type == "Fund" else "INVESTS_IN"


def _one_each(line: Row, first: int, last: int, size: int) -> Sequence[Mention]:
    """As many sums before a verb as it has objects, if more than one."""
    sums = [chunk.named for chunk in line.chunks[first:last] if chunk.kind == MONEY]
    return sums[0] if len(sums) == 1 and len(sums[0]) == size > 1 else ()


_WHICH = re.compile(f"{OF}{TEXT}?(?P<into>{PARTY})")
#: 投资由丁设立的丙, 投资机器人公司丙
_INTO_WHAT = re.compile("(?:bx?Px?Vd|(?P<kind>x))?(?P<into>[PI])(?!x?[HV]?d|d?D)")
#: 占其认缴出资总额的30%
_PART_OF = re.compile(",x?H[TxdKP]{0,6}?C")
_OF_CAPITAL = re.compile("出资|份额|认缴|规模|占股")
#: 投资金额30亿元
_SUM_TOLD = re.compile(",xM|,VxM")
_PAID_SUM = re.compile("(?:投资|出资|认缴|认购|交易)(?:总|金)?额")
_A_KIND = re.compile("(?:公司|企业|独角兽)$")
#: who has put money into several things, one after the other
_SEVERAL = re.compile("曾|已|先后|累计|分别|陆续|成功|还|[了过]$")


def contribute(reader: Reader, at: int) -> Iterator[Said | Unequal]:
    """甲出资2亿元,占20%: to whose capital is raised, else to what was set up last."""
    line = reader.row
    match = _PAID.match(line.kinds, at + 1)
    if match and match.group("of") and not _OF_FUND.fullmatch(line.chunks[match.start("of")].text):
        match = None
    through = vehicle(line, at)
    own = through if through >= 0 else subject(line, at)
    if match is None and "缴" in line.chunks[at].text and _SHARES_OF.match(line.kinds, at + 1):  # 认缴乙基金份额
        yield from subscribe(reader, at)
        return
    if match is None:
        yield from _part(reader, at, own)
        return
    if own < 0 or (own < piece_start(line, at) and _of_another(line, own, at)) or _spends(line, match.end("money")):
        return
    givers = reader.who(own)
    put = _PUT.match(line.kinds, match.end("money"))
    named = put is not None and _INTO.search(line.chunks[put.start()].text) is not None
    bought = line.chunks[put.start("object")].named if put and named else _bought(reader, at)
    toward = led(line, piece_start(line, at), at, "t")  # 对乙公司出资2亿元
    into = bought or (reader.who(toward) if toward >= 0 else _raised(reader, at))
    relation = "INVESTS_IN" if into and into[0].type != "Fund" else "FUNDS"
    sums = line.chunks[match.start("money")].named
    if len(sums) == 1 < len(givers) and _EACH.search(line.text(own + 1, at + 1)):
        sums *= len(givers)
    if len(sums) > len(givers) and len(both := _founders(reader, at)) == len(sums):
        givers = both
    if len(givers) > 1 < len(sums) != len(givers):
        yield Unequal(f"{len(givers)}/{len(sums)}", own, match.end())
    shares = line.chunks[match.start("share")].named if match.group("share") else ()
    own_shares = shares if len(shares) == len(givers) else [None] * len(givers)
    own_sums = sums if len(sums) == len(givers) else [None] * len(givers)
    things = into or _capitalised(reader, at) or reader.made(piece_start(line, at))
    for (giver, paid, share), thing in product(zip(givers, own_sums, own_shares, strict=True), things):
        yield Said(giver, relation, thing, {"amount_cny": paid, "share": share}, own, match.end())


_SPENT_ON = re.compile(f",{TEXT}?(?P<verb>V)")


def _capitalised(reader: Reader, at: int) -> tuple[Mention, ...]:
    """Whose capital the item states before it tells who pays of it: 丙注册资本1亿元,其中甲出资2000万元."""
    line = reader.row
    found = list(_CAPITAL.finditer(line.kinds, item_start(line, at), at))
    if not found or "注册资" not in line.chunks[found[-1].start("capital")].text:
        return ()
    told = found[-1]
    return line.chunks[told.start("firm")].named[-1:] if "其中" in line.text(told.end(), at) else ()


_CAPITAL = re.compile(f"(?P<firm>{PARTY}){OF}?,?{TEXT}?(?P<capital>{STAKE}){TEXT}?{MONEY}")


def _spends(line: Row, at: int) -> bool:
    """Whether the next piece tells what the sum is paid for, so that the other verb reads it: 出资2亿元,认购乙基金份额."""
    match = _SPENT_ON.match(line.kinds, at)
    return match is not None and line.chunks[match.start("verb")].form in ("subscribe", "buy")


def _founders(reader: Reader, at: int) -> tuple[Mention, ...]:
    """All who set up what the item before tells: 甲与乙共同设立丙,分别出资2亿元、1亿元."""
    line = reader.row
    made = next((i for i in reversed(range(item_start(line, at), at)) if line.chunks[i].form == "found"), -1)
    own = subject(line, made) if made >= 0 else -1
    return reader.who(own, *partners(line, made)) if own >= 0 else ()


def _part(reader: Reader, at: int, own: int) -> Iterator[Said | Unequal]:
    """甲出资30%, 甲、乙出资比例分别为60%、40%: of the fund that the text speaks of."""
    line = reader.row
    match = _PARTLY.match(line.kinds, at + 1)
    if match and own >= 0 and at == piece_start(line, at) and (into := _INTO_BEFORE.search(line.kinds, 0, at)):
        yield from _share_of(reader, own, into, match)
        return
    if match is None or own < piece_start(line, at) or not _AS_PART.fullmatch(line.text(at + 1, match.end() - 1)):
        return
    givers, shares = reader.who(own), line.chunks[match.end() - 1].named
    if len(shares) == 1 and _EACH.search(line.text(own + 1, match.end() - 1)):
        shares *= len(givers)
    if len(givers) != len(shares):
        yield Unequal(f"{len(givers)}/{len(shares)}", own, match.end())
        return
    for (giver, share), fund in product(zip(givers, shares, strict=True), reader.made(piece_start(line, at))):
        if fund.type == "Fund":
            yield Said(giver, "FUNDS", fund, {"share": share}, own, match.end())


_SHARES_OF = re.compile(f"{PARTY}{OF}?{STAKE}")
#: 甲投资丙,出资比例为9.99%: what the piece before puts money into
_INTO_BEFORE = re.compile(f"V(?P<into>{PARTY}){OF}?{STAKE}?,$")


def _share_of(reader: Reader, own: int, into: re.Match[str], part: re.Match[str]) -> Iterator[Said]:
    """What one giver has of the fund that the piece before names."""
    line = reader.row
    givers, funds = reader.who(own), line.chunks[into.start("into")].named
    shares = line.chunks[part.end() - 1].named
    if len(givers) == len(funds) == len(shares) == 1 and funds[0].type == "Fund":
        yield Said(givers[0], "FUNDS", funds[0], {"share": shares[0]}, own, part.end())


_PARTLY = re.compile("x?C(?!x?[KP])")
_AS_PART = re.compile("(?:比例|占比|分别|均|各|约|为|是)*")
#: the fund set up before: 认缴标的基金份额1200万元
_OF_FUND = re.compile("(?:该|本|上述|标的|目标|前述)?(?:基金|合伙企业|有限合伙)的?")
#: 出资2亿元设立丙 says what for: the other verb reads it
_PAID = re.compile(r"(?:(?P<of>x)K|[bf]Mx?g)?x?(?P<money>M)(?!x?V)(?:,?x?K?H[xdKPH]{0,4}(?P<share>C))?")


def _of_another(line: Row, own: int, at: int) -> bool:
    """Whether a sum is the fund's, not of whom the piece before names (执行事务合伙人为甲,出资额30亿元; 甲入围,拟出资3亿元)."""
    several = line.kinds[at + 1 : at + 2] == TEXT and _EACH.search(line.chunks[at + 1].text)
    chosen = _CHOSEN.search(line.text(own + 1, at))
    return chosen is not None or ("出资额" in line.chunks[at].text and not several)


_CHOSEN = re.compile("入围|入选|中选|获选|通过评审")


#: 出资2亿元参与乙基金
_PUT = re.compile("x(?P<object>P)")
_INTO = re.compile("(?:参与|入股|参股|投资|认购|入伙|注入|用于认购)(?:了|到|于)?$")


def _bought(reader: Reader, at: int) -> tuple[Mention, ...]:
    """What the item says before is subscribed or invested in: 认购乙基金份额,认缴出资2亿元."""
    line = reader.row
    for i in range(at - 1, item_start(line, at), -1):
        form = line.chunks[i].form
        if form in ("found", "contribute"):
            return ()
        if form in ("subscribe", "invest"):
            match = _OBJECT.match(line.kinds, i + 1)
            return line.chunks[match.start("object")].named if match else ()
    return ()


_OBJECT = re.compile("x?(?P<object>P)")


def _raised(reader: Reader, at: int) -> tuple[Mention, ...]:
    """Whose capital the clause, or for 新增投资 the text before it, raises."""
    line = reader.row
    raises = [i for i in range(at) if line.chunks[i].form == "raise"]
    target = max((led(line, piece_start(line, i), i, "t") for i in raises), default=-1)
    if target >= 0:
        return reader.who(target)
    if "增资由" in line.text(0, at):  # 此次增资由甲、乙共同完成,其中甲出资2亿元
        return tuple(reader.scene.topic(_FINANCED, line.clause, line.chunks[0].start))
    grown = _GROWS.search(line.kinds, item_start(line, at), at)
    if grown and _TO_GROW.search(line.text(grown.start("capital"), grown.end())):
        return line.chunks[grown.start("firm")].named[-1:]
    goes_on = "投资" in line.chunks[at].text or line.clause.tokens.startswith("其中")
    return reader.memory.raised if goes_on else ()


#: 乙拟将注册资本由1亿元增加至2亿元,其中甲出资5000万元
_GROWS = re.compile(
    f"(?P<firm>{PARTY}){TEXT}?(?:j[{PARTY}{ISSUER}{ITS}]?)?{OF}?(?P<capital>{STAKE})[{TEXT}bfg]{{0,2}}{MONEY}[{TEXT}g]{{0,3}}{MONEY}"
)
_TO_GROW = re.compile("增加?(?:至|到|为)|提[高升]")


def backed(reader: Reader, at: int) -> Iterator[Said]:
    """甲获乙、丙战略投资, 甲获得了乙的A轮融资. What several put in together belongs to none."""
    line = reader.row
    start = piece_start(line, at)
    match = _BACKED.search(line.kinds, start, at)
    if match is None:
        return
    lead, said = line.chunks[match.start()].text, line.text(match.end("who"), at + 1)
    of_round = _OF_ROUND.search(line.text(start, match.start())) is not None
    alone = lead == "由" and (_ALONE.search(said) or (of_round and _TOGETHER.search(said)))
    if not (lead.startswith("获") or alone):
        return
    between = "".join(c.text for c in line.chunks[match.end("who") : at] if c.kind == TEXT)
    if not _SUMS.fullmatch(between):
        return
    own = subject(line, match.start())
    wanted = _FINANCED if of_round else _FIRM
    told = reader.who(own)[:1] if own >= 0 else reader.scene.topic(wanted, line.clause, line.chunks[start].start)
    investors = line.chunks[match.start("who")].named
    sums = [chunk for chunk in line.chunks[match.end("who") : at] if chunk.kind == MONEY]
    paid = only(sums[0]) if len(sums) == len(investors) == 1 else None
    called = _CALLED.search(between + line.chunks[at].text)
    for investor, firm in product(investors, told):
        values = {"amount_cny": paid, "round": called.group() if called else None}
        yield Said(investor, "INVESTS_IN", firm, values, own if own >= 0 else match.start(), at + 1)


_BACKED = re.compile(f"[bH]x?(?:P{OF}?{OWNED}{OF}?)?(?P<who>P)[xdM]{{0,4}}$")
_NAME_OF_ROUND = r"(?:Pre-?)?[A-Z]\d?\+{0,3}轮|天使轮|种子轮"
_CALLED = re.compile(_NAME_OF_ROUND)
#: 由甲独家投资
_ALONE = re.compile("(?:独家|战略|单独)+投资$")
#: 本轮融资由甲、乙联合投资
_TOGETHER = re.compile("(?:联合|共同)投资$")
_OF_ROUND = re.compile("轮|融资")
_SUMS = re.compile(rf"(?:等[^,]{{0,10}})?(?:{_NAME_OF_ROUND}|战略|新一轮)?[超近约数十百千万亿元级]*")
_FIRM = Topic("Firm", "Firm")


def allot(reader: Reader, at: int) -> Iterator[Said]:
    """甲获配100万股,获配金额为2000万元: of the firm that issues."""
    line = reader.row
    match = _ALLOTTED.match(line.kinds, at + 1)
    if match is None or line.kinds[max(0, at - 1) : at] != PARTY:
        return
    offered = next((i for i in range(at) if line.kinds[i] == PARTY and _OFFERED.match(line.text(i + 1, at))), -1)
    announcing = reader.scene.topics.issuer(line.clause.offset(line.chunks[at].start))
    issuer = line.chunks[offered].named[0] if offered >= 0 else announcing
    if issuer is None:
        return
    paid = match.group("money") and "金额" in line.text(match.end() - 2, match.end())
    sums = line.chunks[match.start("money")].named if paid else ()
    takers = line.chunks[at - 1].named
    last = match.end() if paid else at + 2
    for i, taker in enumerate(takers):
        amount = sums[i] if len(sums) == len(takers) else None
        yield Said(taker, "INVESTS_IN", issuer, {"amount_cny": amount}, at - 1, last)
        yield Said(taker, "HOLDS_SHARE", issuer, {}, at - 1, last)


_ALLOTTED = re.compile("N(?:,x(?P<money>M))?")
#: 参与乙战略配售
_OFFERED = re.compile("的?(?:(?:首次)?公开发行|IPO|战略配售|定增|定向增发|非公开发行)")


def issue(reader: Reader, at: int) -> Iterator[Said]:
    """甲向乙及丙非公开发行股份: 乙 and 丙 are to invest in 甲. Shares given for an asset are no investment."""
    line = reader.row
    led_in = (i for i in range(piece_start(line, at), at) if line.kinds[i] == PARTY and led_by(line, i) == "t")
    takers = [i for i in led_in if line.kinds[i + 1] != OWNER]  # 向乙股东发行
    if not takers or re.search("购买|收购", line.text(at, at + 4)):
        return
    issuers, first = reader.actor(at)
    for buyer, firm in product(reader.who(*takers), issuers[:1]):
        yield Said(buyer, "INVESTS_IN", firm, {}, min(first, takers[0]), at + 1, Modality.PLANNED)


def finance(reader: Reader, at: int) -> Iterator[Said]:
    """由甲、乙联合领投,丙跟投: of the round that the text speaks of."""
    line = reader.row
    if at > 1 and line.kinds[at - 2 : at] == HOLDS + PARTY and line.chunks[at - 2].text.startswith("获得"):
        got = subject(line, at - 2)  # 乙获得甲领投的A轮融资
        role = _ROLE.search(line.chunks[at].text)
        for investor, firm in product(line.chunks[at - 1].named, reader.who(got)[:1] if got >= 0 else ()):
            yield Said(investor, "INVESTS_IN", firm, {"role": role.group() if role else None}, got, at + 1)
        return
    own = subject(line, at)
    into = _INTO_ROUND.match(line.kinds, at + 1)
    if (
        into and own >= 0 and line.kinds[own] == PARTY and line.chunks[into.end() - 1].form == "backed"
    ):  # 领投了自媒体乙的A轮融资
        role = _ROLE.search(line.chunks[at].text)
        called = _CALLED.search(line.text(into.start(), into.end()))
        values = {"role": role.group() if role else None, "round": called.group() if called else None}
        for investor, firm in product(reader.who(own), line.chunks[into.start("firm")].named[:1]):
            yield Said(investor, "INVESTS_IN", firm, values, own, into.end())
        return
    listed = _LISTED.match(line.kinds, at + 1) if own < 0 else None
    if listed and _SUCH_AS.match(line.text(listed.start("such"), listed.start("who"))):
        own = listed.start("who")
    if own < 0 or line.kinds[own] != PARTY or line.kinds[at + 1 : at + 2] in (PARTY, MONEY) or _only_joins(line, at):
        return
    before = reader.before_agent(own) if by_agent(line, own) else -1
    start = line.chunks[piece_start(line, at)].start
    again = any(c.form == "round" for c in line.chunks[:at]) and reader.memory.raised
    told = again or _announced(line, at) or reader.scene.topic(_FINANCED, line.clause, start)
    firms = reader.who(before)[:1] if before >= 0 else told
    reader.memory.raised = tuple(firms)
    investors = reader.who(own, *(i for i in partners(line, at) if i > own))
    first = before if before >= 0 else own
    role = _ROLE.search(line.chunks[at].text)
    values = {"role": role.group() if role else None, "round": _round_of(reader, start, firms)}
    for investor, firm in product(investors, firms):
        yield Said(investor, "INVESTS_IN", firm, values, min(first, at), max(own, at) + 1)


def _round_of(reader: Reader, at: int, firms: Sequence[Mention]) -> str | None:
    """How the round is called that token `at` goes on with, where it is of these firms and the text tells it."""
    clause = reader.row.clause
    announced = reader.scene.topics.round(clause.start, clause.offset(at))
    own = announced and announced.firm and [m.entity for m in firms] == [announced.firm.entity]
    return announced.name or None if announced and own else None


_ROLE = re.compile("领投|跟投|参投|加注")


_INTO_ROUND = re.compile(f"{TEXT}?(?P<firm>{PARTY}){OF}?{TEXT}?V")
#: whom a round has besides: 多家产业方跟投,包括甲、乙
_LISTED = re.compile(",(?P<such>x)(?P<who>P)")
_SUCH_AS = re.compile("(?:其中)?(?:包括|包含|涵盖)")


def _announced(line: Row, at: int) -> tuple[Mention, ...]:
    """Whose round the same sentence announces behind the verb: 由甲、乙领投,丙完成D轮融资."""
    match = _ANNOUNCED.match(line.kinds, at + 1)
    if match is None or line.chunks[match.start("firm")].named[0].type == "Fund":
        return ()
    said = line.text(match.start("firm"), at + _NEAR)
    return line.chunks[match.start("firm")].named[:1] if _COMPLETES.search(said) else ()


_ANNOUNCED = re.compile(",x?(?P<firm>P)(?=[xHb])")
_COMPLETES = re.compile("(?:完成|获得?).*融资")
_NEAR = 10


def _only_joins(line: Row, at: int) -> bool:
    """Whether a verb is 参与 or its kin, which speak of a round only beside one that leads or follows."""
    said = line.text(at, at + 2)[: len(line.chunks[at].text) + len("投资")]
    if (
        _LEADS.search(line.chunks[at].text)
        or (said.endswith("投资") and "融资" in line.text(0, at))
        or (("加" in said or "其中" in said) and "融资" in line.text(0, at))
    ):
        return False
    return not any(c.form == "round" and _LEADS.search(c.text) for c in line.chunks)


_LEADS = re.compile("投|加注|支持")
