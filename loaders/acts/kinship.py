"""股东, 实际控制人, 子公司: nouns that say who is above and below a firm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import (
    COMMA,
    GROUP,
    HOLDS,
    ISSUER,
    ITS,
    OF,
    OWNED,
    OWNER,
    PARTY,
    POST,
    TEXT,
    VERB,
    Row,
)
from policygraph.loaders.acts.reader import LISTS, Reader, Said
from policygraph.loaders.acts.sentence import item_start, led, led_by, piece_start, pieces_before, whose
from policygraph.loaders.names.mention import Mention

#: 甲与乙股东丙签署协议: 丙 is beside 甲, and 乙's
_BESIDE_OWNER = re.compile(f"{PARTY}{OF}?{TEXT}?{OWNER}{PARTY}")
#: what may follow where the noun is what somebody becomes: 甲是公司控股股东,
_ENDS = re.compile("[,;。、及和]|之一|$")
_BECOMES = re.compile("[PIT](?:xD)?(?P<copula>x)(?:[PIT]d?x?U)?$")


def up(reader: Reader, at: int) -> Iterator[Said]:
    """公司控股股东甲, 实际控制人由乙变更为甲: 甲 controls 公司; 甲成为公司控股股东."""
    line, said = reader.row, reader.row.chunks[at].text
    before = _before(line, at)
    named = before >= 0 and line.kinds[before] in (PARTY, ISSUER, ITS, GROUP)
    named = named and (led_by(line, before) != "w" or _BESIDE_OWNER.match(line.kinds, before) is not None)
    if said == "股东" and (joined := _joined(line, at)):
        spoken = reader.opening(joined.start())
        firms = reader.who(spoken) if spoken >= 0 else reader.owned(at)
        yield from _owned(line.chunks[joined.start("owners")].named, firms, said, joined.start(), at + 1)
        return
    if not named and _OF_TARGET.search(line.text(max(0, at - 2), at)):
        return  # 标的公司实际控制人甲: of whom else the text speaks
    change = _CHANGE.match(line.kinds, at + 1)
    changes = change is not None and re.search("(?:变更|变)为$", line.text(at + 1, change.end() - 1))
    opens = _opens(reader, at, before, changes=bool(changes))
    stays = _stays(line, at)
    last = stays or (change.end() if change and changes else at + 2)
    alone = last == at + 2
    if alone and (titled := _TITLED.match(line.kinds, at + 1)) and _is_person(line, titled.end() - 1):
        last = titled.end()  # 实控人为某上市公司甲董事长王五
    if _TO_BECOME.match(line.kinds, last) and "成为" in line.text(last, last + 1):
        opens = False
    if line.kinds[last - 1 : last] == PARTY and (changes or alone or stays) and (named or opens):
        itself = line.kinds[last : last + 1] == OWNED and line.chunks[last].text.startswith(
            ("旗下", "下属", "所属", "属下")
        )
        itself = itself or _RULES.match(line.text(last, last + 1)) is not None  # 甲实控人王五控制的乙
        itself = itself and not changes and not _IS_SAID.search(said)  # 实际控制人甲旗下乙: 甲, not 乙
        owners = line.chunks[last - 1].named if itself else reader.who(last - 1)
        beside = (
            _beside(line, at) if not named and (_IS_SAID.search(said) or _AND_OWNER.search(line.kinds, 0, at)) else -1
        )
        owned = reader.who(before) if named else reader.who(beside) if beside >= 0 else reader.owned(at)
        # 甲与乙的实际控制人均为丙
        if named and "均" in said and line.kinds[max(0, before - 2) : before] == f"{PARTY}w":
            owned = (*reader.who(before - 2), *owned)
        if LISTS.search(said):
            reader.memory.helds = tuple(owned)
        several = _many(said) or _IS_SAID.search(said) or _all_persons(owners, said)
        before_it = line.text(item_start(line, at), at)
        later = (
            "仍" not in said
            and not stays
            and bool(_AFTER.search(before_it) or (changes and _TO_HOLD.search(before_it)))
        )
        owners = owners if several else owners[:1]
        told = _owned(owners, owned, said, before if named else at, last, planned=later)
        standing = alone and not later and not _IS_SAID.search(said)  # 拟收购公司控股股东甲持有的乙: he is it already
        yield from (fact._replace(modality=Modality.DONE) if standing or stays else fact for fact in told)
        if (
            changes
            and change
            and change.group("until")
            and (later or re.search("将|拟", line.text(at + 1, change.start("until"))))
        ):
            until = reader.who(change.start("until"))
            told = _owned(until, owned, said, before if named else at, last)
            yield from (fact._replace(modality=Modality.DONE) for fact in told)
    elif named and (becomes := _becomes(line, at, before)) is not None:
        yield from _owned(reader.who(becomes), reader.who(before), said, becomes, at + 1)
    elif named and (opened := _goes_on(reader, at, before)) is not None:
        yield from _owned(reader.who(opened), reader.who(before), said, opened, at + 1)
    elif not named and _SUCH.search(said) and (becomes := _becomes(line, at, at)) is not None:
        later = "将" in line.text(becomes, at)
        yield from _owned(reader.who(becomes), _owned_before(reader, becomes), said, becomes, at + 1, planned=later)


def _opens(reader: Reader, at: int, before: int, *, changes: bool) -> bool:
    """Whether the noun may go without whose it is: 控股股东甲减持, 由控股股东甲及实际控制人乙, 公司拟收购控股股东甲."""
    line, said = reader.row, reader.row.chunks[at].text
    announced = _ANNOUNCES.search(line.text(max(0, at - 2), at - 1)) is not None
    if (said != "股东" or announced) and (
        piece_start(line, at) >= at - 1 or line.kinds[before] in _PREPOSITIONS or changes
    ):
        return True
    if _SUCH.search(said) and before >= 0 and line.kinds[before] in f"{TEXT}{VERB}" and _of_announcer(reader, at):
        return True
    return said != "股东" and _after_and(line, at) and line.kinds[at - 4 : at - 3] in tuple(_PREPOSITIONS)


#: the prepositions that lead a party in
_PREPOSITIONS = "tfwbag"


def _stays(line: Row, at: int) -> int:
    """Where it ends that the noun's holder did not change: 实际控制人未发生变化,仍为甲; 0 where that is not said."""
    told = _STAYS.match(line.kinds, at + 1)
    return told.end() if told and _UNCHANGED.fullmatch(line.text(at + 1, told.end() - 1)) else 0


def _after_and(line: Row, at: int) -> bool:
    """Whether 及 joins the noun to another with its holder: 控股股东甲及实际控制人乙."""
    return _AND_OWNER.search(line.kinds, 0, at) is not None and line.chunks[at - 1].text in _AND


def _of_announcer(reader: Reader, at: int) -> bool:
    """Whether somebody announces and no other firm is told of in the piece: 法院拍卖控股股东甲持有的股份."""
    line = reader.row
    announcing = reader.scene.topics.issuer(line.clause.offset(line.chunks[at].start))
    named = [m for c in line.chunks[piece_start(line, at) : at] if c.kind == PARTY for m in c.named]
    return announcing is not None and all(
        m.entity == announcing.entity or m.type in ("Agency", "Person") for m in named
    )


def _before(line: Row, at: int) -> int:
    """The chunk whose owner the noun at `at` is, past what only counts it, tells which or announces; -1 where nothing stands before."""
    both = _BOTH.search(line.kinds, piece_start(line, at), at)
    if both and line.chunks[at - 1].text in ("、", "和", "及", "暨", "以及"):
        return both.start("of")
    above = _ABOVE.search(line.kinds, piece_start(line, at), at) if _many(line.chunks[at].text) else None
    before = above.start() if above else at - 1 - (line.kinds[at - 1 : at] == OF)
    for aside in (_COUNTED, _WHICH, _ANNOUNCES, _GETS):
        if before > 0 and line.kinds[before] == TEXT and aside.search(line.chunks[before].text):
            before -= 1 + (aside is _WHICH and line.kinds[before - 1] == OF)
    if before > 0 and line.kinds[before] == TEXT and _AND_ITS.fullmatch(line.chunks[before].text):
        above_it = before - 1 - (line.kinds[before - 1] == COMMA)
        before = above_it if line.kinds[above_it] == PARTY else before
    return before


#: of one firm there is one of these only
_SUCH = re.compile("实际控制人|实控人|控股股东|第[一二三四五六七八九十]大(?:单一)?股东")


def _beside(line: Row, at: int) -> int:
    """The chunk whose owner the item's last such noun was of, for the next: 甲控股股东为乙,实际控制人为丙; -1 where none was."""
    told = [i for i in range(item_start(line, at), at) if line.kinds[i] == OWNER]
    return (
        whose(line, told[-1]) if told and (_after_and(line, at) or _IS_SAID.search(line.chunks[told[-1]].text)) else -1
    )


_RULES = re.compile("(?:实际)?控制的|持股的|控股的")
_AND = ("及", "和", "与", "、", "以及")
#: 甲的控股股东乙及实际控制人丙
_AND_OWNER = re.compile(f"{OWNER}{PARTY}{TEXT}$")


def _owned_before(reader: Reader, at: int) -> Sequence[Mention]:
    """Whose controlling shareholder the item told before, else what the text speaks of: 甲将成为乙的控股股东,丙将成为实际控制人."""
    line = reader.row
    told = (whose(line, i) for i in reversed(range(item_start(line, at), at)) if line.kinds[i] == OWNER)
    before = next((of for of in told if of >= 0), -1)
    announcing = reader.scene.topics.issuer(line.clause.offset(line.chunks[at].start))
    if before < 0 and not announcing and reader.speaks_of_another(at):
        return ()
    return reader.who(before) if before >= 0 else reader.owned(at)


_OF_TARGET = re.compile("(?:标的|目标|交易对方)(?:公司|资产|企业)?的?$")
#: how an owner is described before his name: 某交易所上市公司甲董事长王五
_TITLED = re.compile(f"{TEXT}?(?:{PARTY}[{ISSUER}{TEXT}])?{PARTY}(?:{POST}|{TEXT}(?<!{COMMA})){PARTY}(?![{VERB}])")


def _is_person(line: Row, at: int) -> bool:
    """Whether the chunk names a person behind his post, and the chunks before it no person."""
    post = line.chunks[at - 1]
    ends = post.kind == POST or re.search("(?:人|长|总监|经理|董事|监事|总裁)$", post.text) is not None
    before = [m for chunk in line.chunks[max(0, at - 4) : at] if chunk.kind == PARTY for m in chunk.named]
    return ends and all(m.type == "Person" for m in line.chunks[at].named) and all(m.type != "Person" for m in before)


#: a noun that says who it is: 实际控制人为
_IS_SAID = re.compile("[为是系]:?$")
#: 甲公告披露控股股东乙
_ANNOUNCES = re.compile("(?:公告称?|公告显示|披露)$")
#: 公司近日收到控股股东甲的通知
_GETS = re.compile("(?:收到|接到|获悉)了?$")
#: what changes with a deal that is yet to be done
_AFTER = re.compile("(?:交易|转让|收购|权益变动|过户|增资)(?:事项)?(?:完成|实施)?后")
#: 甲将持有公司29%股份,公司实际控制人由王五变更为乙
_TO_HOLD = re.compile("将(?:持有|成为|取得|获得)")
#: 甲及其控股股东乙
_AND_ITS = re.compile("以?及其的?")
#: who is to become it of another firm: 实际控制人王甲将成为上市公司新实控人
_TO_BECOME = re.compile(f"{TEXT}[{PARTY}{ISSUER}{ITS}]?{OF}?{TEXT}?{OWNER}")
#: 公司间接控股股东
_WHICH = re.compile(r"\A(?:间接|直接|最终|新|老|早期|重要|主要|战略|唯一|共同|的|上层|其他|其余|另一|另外|原|现有)+\Z")
#: 甲现有六名自然人股东
_COUNTED = re.compile(r"\A(?![及和与、以])[^,;]{0,4}(?:有|剩下?|共(?!同))[^,;]{0,8}\Z")
#: 新增甲、乙等多名股东
_JOINED = re.compile(f"{TEXT}(?P<owners>{PARTY}){TEXT}$")
_NEW = re.compile("(?:新增|引入|引进)了?$")
_ALSO = re.compile(r"等?(?:[多数两三四五六七八九十\d]+[名位家]|机构|重量级|知名|战略|产业|重要|主要|外部|新)*")
#: 公司持股5%以上股东
_ABOVE = re.compile("[PI](?=HCx?$)")
#: 公司控股股东甲、实际控制人乙
_BOTH = re.compile(f"(?P<of>[{PARTY}{ISSUER}{ITS}]){OF}?{OWNER}{PARTY}{TEXT}$")
#: 实际控制人未发生变化,仍为甲
_STAYS = re.compile(f"{TEXT}{COMMA}{TEXT}{PARTY}")
_UNCHANGED = re.compile(
    "(?:均|都)?(?:未|没有|不会|并未)?(?:因此|因[^,]{2,12})?(?:发生)?(?:变化|变更|改变|变动|保持不变|不变)[,](?:均?仍|依然|依旧|还|均)+然?[为是系]:?"
)
#: 由甲变更为乙
_CHANGE = re.compile("(?:x?[bf](?:[xJ]*(?P<until>P))?)?xg?P")


def _joined(line: Row, at: int) -> re.Match[str] | None:
    """Who is named as new before the noun at `at`: 新增甲、乙等多名股东."""
    match = _JOINED.search(line.kinds, piece_start(line, at), at)
    if match and _NEW.search(line.chunks[match.start()].text) and _ALSO.fullmatch(line.chunks[at - 1].text):
        return match
    return None


def _becomes(line: Row, at: int, before: int) -> int | None:
    """Who 为 or 成为 what the noun at `at` says: 甲是公司控股股东."""
    match = _BECOMES.search(line.kinds, piece_start(line, at), before)
    if match is None or not _ENDS.match(line.clause.tokens, line.chunks[at].end):
        return None
    said = line.chunks[match.start("copula")].text
    return match.start() if _COPULA.search(said) and not re.search("不|非", said) else None


#: 为数据服务提供商甲的 tells what 甲 is
_COPULA = re.compile("(?:成为|作为|是|系|为|属于)(?:[\u4e00-\u9fff]{2,12}(?:商|龙头|巨头))?$")


def _goes_on(reader: Reader, at: int, owned: int) -> int | None:
    """Of whom a piece goes on to say what he is: 王甲持有公司35%的股份,为公司实际控制人."""
    line = reader.row
    start = piece_start(line, at)
    said = line.text(start, owned)
    if not (_IS.fullmatch(said) and _ENDS.match(line.clause.tokens, line.chunks[at].end)):
        return None
    for first, stop in pieces_before(line, start - 1):
        done = line.kinds.find(VERB, first, stop)  # what stands behind the verb is not who acts: 收购乙,成为其控股股东
        stop = done if done >= 0 else stop
        spoken = (i for i in range(first, stop) if _may_be_meant(line, i) and not led_by(line, i))
        if (own := next((i for i in spoken if not _ITS_OWN.match(line.kinds, i + 1)), -1)) >= 0:
            return own
    return None


def _may_be_meant(line: Row, at: int) -> bool:
    """Whether a chunk names whom a later piece may go on with: a party, 公司, 前者 or 后者."""
    return line.kinds[at] in (PARTY, ISSUER) or line.chunks[at].text in ("前者", "后者")


#: 甲集团的运营主体乙: 乙 is spoken of
_ITS_OWN = re.compile(f"{OF}{TEXT}?{PARTY}")
_IS = re.compile("(?:同时|也|均|亦|仍|目前|现|并)*(?:成为|是|系|为)")


def _all_persons(owners: Sequence[Mention], said: str) -> bool:
    """Whether several persons control together: 实际控制人王甲、李乙."""
    return re.search("实际控制人|实控人|控股股东", said) is not None and all(m.type == "Person" for m in owners)


def _many(said: str) -> bool:
    """Whether a noun may hold of several: shareholders, not the one that controls."""
    return "股东" in said and not re.search("控股|实际控制人|实控人", said)


#: 实际控制人、董事长王甲
_POST = re.compile("副?董事长|董事|总经理|总裁|法定代表人|CEO")


def _owned(
    owners: Sequence[Mention], owned: Sequence[Mention], said: str, first: int, last: int, *, planned: bool = False
) -> Iterator[Said]:
    controls = re.search("实际控制人|实控人|控股股东|控股方", said) is not None
    basis = {"basis": "控股" if "控股" in said else "实控"}
    modality = Modality.PLANNED if planned else None
    for owner, firm in product(owners, owned):
        if controls:
            yield Said(owner, "CONTROLS", firm, basis, first, last, modality)
            if owner.type == "Person" and not planned and (post := _POST.search(said)):
                yield Said(owner, "HOLDS_POSITION", firm, {"title": post.group()}, first, last)
        else:
            share = Decimal(1) if "唯一" in said and len(owners) == 1 else None
            yield Said(owner, "HOLDS_SHARE", firm, {"share": share}, first, last, modality)


def down(reader: Reader, at: int) -> Iterator[Said]:
    """甲为乙全资子公司, 甲旗下拥有四家子公司,分别为乙、丙. What 公司子公司甲 says is read by the rules of control."""
    line, said = reader.row, reader.row.chunks[at].text
    if (
        line.clause.attached >= 0
        and (alone := _BRACKETED.fullmatch(line.kinds))
        and _IN_BRACKET.fullmatch(line.text(0, alone.start("parent")))
    ):
        for parent, child in product(line.chunks[alone.start("parent")].named, reader.beside()):
            yield from _parent(parent, child, said, 0, at + 1)
        return
    listed = re.compile(",?x?(?P<all>P)").match(line.kinds, at + 1)
    if listed and re.search("分别[为是]$|包括$|拥有$|有$", line.chunks[listed.start("all") - 1].text):
        own = reader.opening(at)
        above = line.chunks[own].named or reader.who(own) if own >= 0 else ()
        for parent, child in product(above, line.chunks[listed.start("all")].named):
            yield from _parent(parent, child, said, own, listed.end())
        return
    if (apposed := _apposed(reader, at)) is not None:
        parents, children, first = apposed
        for parent, child in product(parents, children):
            yield from (told._replace(modality=Modality.DONE) for told in _parent(parent, child, said, first, at + 2))
        return
    before = at - 1
    while before > 0 and line.kinds[before] in (OF, TEXT) and _ASIDE.fullmatch(line.chunks[before].text):
        before -= 1
    named = before >= 0 and line.kinds[before] in (PARTY, ISSUER, ITS)
    becomes = _becomes(line, at, before) if named else None
    if becomes is None and named:
        becomes = _goes_on(reader, at, before)
    if becomes is not None:
        for parent, child in product(reader.who(before), reader.who(becomes)):
            yield from _parent(parent, child, said, becomes, at + 1)


#: 甲公司(乙公司全资子公司), 甲公司(为乙公司的控股子公司)
_BRACKETED = re.compile(f"{TEXT}?(?P<parent>{PARTY}){OF}?{OWNED}")
_IN_BRACKET = re.compile("[为是系]?")
#: what stands between a parent and the noun: 公司合并报表范围内的控股子公司, 甲集团第一家二级企业
_ASIDE = re.compile("[^,;]{1,2}|(?:纳入)?合并(?:报表)?范围内?|第?[一二三四五六七八九十\\d]+家")


def _apposed(reader: Reader, at: int) -> tuple[Sequence[Mention], Sequence[Mention], int] | None:
    """Parents, the children named directly behind the noun, and the chunk from which on the clause says so; None elsewhere."""
    line = reader.row
    if direct := _OWN.search(line.kinds, max(0, at - 2), at + 3):  # 本公司子公司甲; 甲公司子公司乙 is read by the rules
        return reader.who(direct.start()), _children(line, at + 1), direct.start()
    if line.kinds[at + 1 : at + 2] != PARTY:
        return None
    child = line.chunks[at + 1].named[:1]
    if (there := _THERE.search(line.kinds, max(0, at - 4), at)) and _IN.fullmatch(line.text(there.start() + 1, at)):
        return line.chunks[there.start()].named[-1:], _children(line, at + 1), there.start()
    joined = _AND_OWN.search(line.kinds, max(0, at - 3), at + 2)
    if joined and _AND_ONE.fullmatch(line.text(joined.start() + 1, at).lstrip(",")):
        return line.chunks[joined.start()].named[-1:], child, joined.start()
    if at and (
        line.kinds[at - 1] == "j" or (line.chunks[at - 1].form in ("buy", "give") and not _from_another(line, at - 1))
    ):  # 公司拟将全资子公司甲100%股权出售, 收购控股子公司甲20%股权
        return reader.actor(at - (line.kinds[at - 1] == VERB))[0][:1], child, at
    start = piece_start(line, at)
    opens = start == at or _LEADS_IN.fullmatch(line.text(start, at)) is not None
    if opens and re.search("^(?:全资|控股|(?:旗下|下属).*公司|旗下$|[子孙]公司$)", line.chunks[at].text):
        announcing = reader.scene.topics.issuer(line.clause.offset(line.chunks[at].start))
        opening = [i for i, _ in pieces_before(line, at) if line.kinds[i] == PARTY]
        own = announcing is not None and all(
            who.entity == announcing.entity for i in opening for who in line.chunks[i].named
        )
        return (announcing,) if announcing and own else (), child, at
    return None


#: what may stand before a subsidiary of who announces: 公司为全资子公司甲提供担保, 公告宣布旗下甲
_LEADS_IN = re.compile("(?:本?公司)?(?:拟|已|将|宣布|公告|[为向对由])*")


def _from_another(line: Row, at: int) -> bool:
    """Whether what the verb `at` buys is somebody else's: 从丁集团收购全资子公司乙."""
    return any(led(line, piece_start(line, at), at, lead) >= 0 for lead in "ft")


def _children(line: Row, at: int) -> Sequence[Mention]:
    """The subsidiaries that a list names, where the text tells of each of them: 公司的子公司甲和乙各自出资; else the first."""
    named = line.chunks[at].named
    behind = line.chunks[at + 1 : at + 2]
    each = bool(behind) and behind[0].kind in (TEXT, HOLDS) and _EACH.match(behind[0].text)
    return named if each else named[:1]


#: 甲在亚洲的子公司乙
_THERE = re.compile(f"{PARTY}{TEXT}{OF}?$")
_IN = re.compile("(?:位于|设在|在)[一-龥\ue000-\uf8ff]{2,8}的?")
_EACH = re.compile("各|分别|均|两家|等[两三四五六七八九十]家")
#: 甲集团及其全资子公司乙, 甲集团和全资子公司乙
_AND_ONE = re.compile("以?及其的?|[和与及]")
_AND_OWN = re.compile(f"{PARTY}{COMMA}?{TEXT}{OWNED}{PARTY}$")
_OWN = re.compile(f"[{ISSUER}{ITS}]{OF}?{OWNED}{PARTY}")


def _parent(parent: Mention, child: Mention, said: str, first: int, last: int) -> Iterator[Said]:
    if "全资" in said or "独资" in said:
        yield Said(parent, "HOLDS_SHARE", child, {"share": Decimal(1)}, first, last)
    elif "参股" in said:
        yield Said(parent, "HOLDS_SHARE", child, {}, first, last)
    elif not re.search("关联|(?<![级子股])企业|平台", said):
        yield Said(parent, "CONTROLS", child, {"basis": "控股" if "控股" in said else "子公司"}, first, last)
