"""Lexicon hits into named bodies: central agencies with their offices, local ones by place and function, banks with branches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.quick import quick
from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.lexicon import Function, Row
from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.names.agencies import is_class, list_owner, names_departments, office_after, owner_before
from policygraph.loaders.names.automaton import Hits
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.places import Place
from policygraph.loaders.names.shapes import left_edge
from policygraph.loaders.unwrap import JOINER

_GOVERNMENT = re.compile(
    r"(?:人民政府|政府)(?!(?:产业|创业)?(?:投资)?(?:引导)?(?:母|子)?基金|投资平台|平台公司)(?P<office>办公厅|办公室|新闻办公室|新闻办|研究室|督查室|参事室|法制办公室|法制办|办(?![公理事学好案法医厂园赛会校班企报证成]))?"
)
_BRANCH = re.compile(
    r"(?P<kind>分行|支行|分局|总部|分公司|营业部|营业管理部|中心支行|监管局|监管分局|专员办事处|特派员办事处|分中心|派出机构|办事处|分会|直属机构)"
)
#: branches of the same bank in a list: 甲银行乙市分行、丙市分行
_MORE_BRANCHES = re.compile(
    "[、和与及](?P<branch>(?!各|其他|有关|所属)[\u4e00-\u9fff]{2,5}?(?<!总)分行)(?![\u4e00-\u9fff]?长)"
)
_CENTRE = re.compile(
    r"[\u4e00-\u9fff]{2,18}?(?:分中心|审评中心|审核查验中心|信息中心|研究中心)(?![\u4e00-\u9fff]{0,2}城市)"
)
_SHAPE = re.compile(
    r"[\u4e00-\u9fff]{2,22}?(?:管理委员会|管委会|技术委员会|行业协会|协会|商会|学会|联合会|促进会|产业联盟|(?:领导|推进|协调)小组(?:办公室)?|联席会议办公室|工作专班|国资(?:经营|管理)?中心|(?:发展|工作|改革|促进|事务)委员会|管理局|监督局|工作局|发展中心|委员会办公室|国资局|"
    r"(?<=[\u4e00-\u9fff]{3})局|(?<=[\u4e00-\u9fff]{3})厅)(?![\u4e00-\u9fff]?长)"
)
_ASSOCIATION = re.compile(r"(?:技术委员会|协会|商会|学会|联合会|促进会|联盟)$")
_NO_SHAPE = re.compile(
    r"^[和与及]|政府[和与及]|(?<=.)[省市区县州旗][和与及]|的|了|在|(?<!自)由|基金|公司|集团|和国|支持|鼓励|推动|建设|开展|加快|负责|牵头|部门|结合|打造|举办|相关|有关|各|成立|转发|印发|邮电|格局|布局|开局|结局|大局|全局|客厅|餐厅|展厅|大厅"
)


@quick
@dataclass(frozen=True, slots=True)
class Body:
    """A named body at `start..end`: label, official name, and the name, label and printed end of what it is part of.

    `parent_printed` says that the text itself prints the parent's name, so that its being part of it is stated.
    """

    start: int
    end: int
    label: str
    name: str
    via: str
    parent: str = ""
    parent_label: str = "Agency"
    parent_printed: bool = False


def bodies(shadow: str, start: int, end: int, hits: Hits, places: Mapping[int, Place], home: Home) -> list[Body]:
    """Every body that the lexicon, alone or composed with a place, names; `places` go by their ends."""
    by_start = {p.start: p for p in places.values()}
    vertical = list(_vertical(shadow, hits, places, by_start, home))
    taken = {(b.start, b.end) for b in vertical}
    found = [
        *_rows(shadow, hits, places, by_start, home),
        *(b for b in _local(shadow, hits, places, by_start, home) if (b.start, b.end) not in taken),
        *vertical,
        *_governments(shadow, start, end, places, home),
        *_shaped(shadow, places),
        *_associations(shadow, start, end, home),
        *_coordinating(shadow, start, end, home),
        *_committees(shadow, start, end, places, by_start),
        *_fund_committees(shadow, start, end, by_start),
        *_leagues(shadow, start, end, places, home),
        *_congresses(shadow, start, end, places),
        *_party_committees(shadow, start, end, places, by_start, home),
    ]
    return sorted(found, key=lambda b: (b.start, -b.end))


def _rows(
    shadow: str, hits: Hits, places: Mapping[int, Place], by_start: Mapping[int, Place], home: Home
) -> Iterator[Body]:
    for start, end, candidates in hits.rows:
        of_level = shadow[max(0, start - 1) : start] in _LEVELS
        row = _valid(candidates, home, alone=not of_level)
        if row is None or not fits(shadow, start, end) or (is_class(shadow, start) and row.label == "Agency"):
            continue
        if names_departments(shadow, end) or (row.label in _FIRMS and not _stands_out(shadow, start, end)):
            continue
        of_any = row.label == "Firm" and shadow.startswith(_OF_ANY_PLACE, start)
        if of_any and (start in places or not _BEFORE_SHORT.search(shadow[max(0, start - 2) : start])):
            continue  # 甲市国投集团 and 甲江国投集团 are not the state's
        if row.label in _FIRMS and row.name.startswith("中国") and shadow.startswith("中国", start - 2):
            start -= 2  # 中国甲航集团, of which the table knows 甲航集团
        if row.label == "Fund" and row.name == shadow[start:end] and _has_brand_before(shadow, start):
            continue
        if row.label in _FIRMS and "集团" in row.name.replace(shadow[start:end], "") and _AS_GROUP.match(shadow, end):
            end += len("集团")  # 甲创投集团, whose full name says that it is one
        branch = _branch(shadow, end, by_start)
        if branch:
            stop, printed = branch
            yield Body(start, stop, row.label, row.name + printed, "lexicon", row.name, row.label, True)
            while more := _MORE_BRANCHES.match(shadow, stop):
                first, stop = more.span("branch")
                yield Body(
                    first, stop, row.label, row.name + more.group("branch"), "lexicon", row.name, row.label, True
                )
            continue
        office = office_after(shadow, end) if row.label == "Agency" else None
        if office:
            stop, printed = office
            yield Body(start, stop, "Agency", row.name + printed, "lexicon", row.name, "Agency", True)
        yield Body(start, end, row.label, row.name, "lexicon", "", "Agency")


def _has_brand_before(shadow: str, start: int) -> bool:
    """Whether a brand stands directly before the name of a national fund, so that it is another's: 甲创合国家新兴产业创业投资引导基金."""
    first = left_edge(shadow, max(0, start - _BRAND), start)
    brand = shadow[first:start]
    return _SHORT_FORM <= len(brand) < _BRAND and _HAN.fullmatch(brand) is not None and not _ORGAN.search(brand)


_BRAND = 7
_HAN = re.compile("[\u4e00-\u9fff]+")
_ORGAN = re.compile("[部委局厅府会省市区县院行]|集团|公司|资本|投资|基金$")
#: kinds of firm of the state that each place has its own of
_OF_ANY_PLACE = ("国投", "国资", "城投", "建投", "交投", "产投")
#: what may stand before a firm's short form of two or three characters without making it part of a word
_BEFORE_SHORT = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[和与及由向对在为等经将获从的是如把让以]|通过|依托|联合|包括|对接|支持|引导|推动|鼓励|协调|会同|控股|参股|全资)$"
)
_SHORT_FORM = 3
_AS_GROUP = re.compile("集团(?!有限|股份|公司|化|军)")
_FIRMS = frozenset({"Firm", "Bank", "FundManager", "AssetInvestmentCompany", "Insurer", "Fund"})


def _stands_out(shadow: str, start: int, end: int) -> bool:
    """Whether a firm's form is long enough to be seen in any text, or stands free: 国投 in 外国投资者 does not."""
    return end - start > _SHORT_FORM or _BEFORE_SHORT.search(shadow[max(0, start - 2) : start]) is not None


#: 市发展改革委 in a document of the state is that of some city
_LEVELS = tuple("省市区县州旗")


def _valid(candidates: tuple[tuple[Row, bool], ...], home: Home, *, alone: bool) -> Row | None:
    """The row in force in the document's year; weak forms only in national documents and behind no level."""
    weakly = alone and home.region is None and home.national
    usable = [row for row, weak in candidates if weakly or not weak]
    if home.year and len(usable) > 1:
        usable = [r for r in usable if r.in_force(home.year)] or usable
    return usable[0] if usable else None


def _branch(shadow: str, end: int, by_start: Mapping[int, Place]) -> tuple[int, str] | None:
    """…山东省分行, …四川省分行, …贵阳分行 behind a bank or a central body."""
    place = by_start.get(end)
    stop = place.end if place else end
    if place and shadow[stop : stop + 1] in ("省", "市"):
        stop += 1
    kind = _BRANCH.match(shadow, stop)
    if kind and stop > end:
        return kind.end(), shadow[end : kind.end()]
    centre = _CENTRE.match(shadow, end)
    return (centre.end(), shadow[end : centre.end()]) if centre else None


#: 市财政 is a body where it pays for something, else it is money (市财政收入)
_PURSE = "财政"
_PAYS = re.compile(
    "(?:、[^、,;。]{2,20}|[和与及][^、,;。]{2,20}){0,4}(?:共同|分别|各|拟|将|已|全额|全部)*(?:出资|认缴|注资)"
)


def _local(
    shadow: str, hits: Hits, places: Mapping[int, Place], by_start: Mapping[int, Place], home: Home
) -> Iterator[Body]:
    for start, end, candidates in sorted(hits.functions, key=lambda h: (h[0], -h[1])):
        owner = owner_before(shadow, start, places, home) or list_owner(shadow, start, by_start, home)
        form = shadow[start:end].replace(JOINER, "")
        money = form == _PURSE and not _PAYS.match(shadow, end)
        if owner and not owner[2] and not money and not is_class(shadow, owner[0]):
            first, region, _ = owner
            if shadow[first] == "全" and shadow.endswith("部门", start, end):
                continue  # 全省市场监管部门 are many
            function = _in_force(candidates, home)
            yield Body(first, end, "Agency", function.official(form, region), _via(places, start))
    for start, end, candidates in hits.party:
        owner = owner_before(shadow, start, places, home)
        if owner and owner[2] and not is_class(shadow, owner[0]):
            first, region, _ = owner
            if shadow.startswith("中共", max(0, first - 2)):
                first -= 2
            name = _in_force(candidates, home).official(shadow[start:end].replace(JOINER, ""), region)
            parent = name.removesuffix("办公室") if name.endswith("委员会办公室") else _committee_of(region)
            yield Body(first, end, "Agency", name, _via(places, start - 1), parent)


def _in_force(candidates: Sequence[Function], home: Home) -> Function:
    """The function as it was in the document's year, the first one where the year settles nothing."""
    valid = [f for f in candidates if not home.year or f.since <= home.year <= (f.until or home.year)]
    return (valid or list(candidates))[0]


def _via(places: Mapping[int, Place], at: int) -> str:
    return "composition" if at in places else "frame"


def _vertical(
    shadow: str, hits: Hits, places: Mapping[int, Place], by_start: Mapping[int, Place], home: Home
) -> Iterator[Body]:
    """山东证监局, 四川金融监管局: the body of a central one in a place."""
    for start, end, candidates in hits.vertical:
        owner = owner_before(shadow, start, places, home) or list_owner(shadow, start, by_start, home)
        if owner is None or owner[2]:
            continue
        first, region, _ = owner
        placed = start in places
        valid = [v for v in candidates if not home.year or v.in_force(home.year, placed=placed)]
        if valid:
            body, via = valid[0], _via(places, start)
            told = placed and body.tells_parent  # 山东证监局 says whose it is, 省税务局 does not
            first = body.opened_by_parent(shadow, first)
            yield Body(first, end, "Agency", body.official(region), via, body.parent, parent_printed=told)


_SHORT_OFFICES = {"新闻办": "新闻办公室", "法制办": "法制办公室"}
#: where the office of the government is a 办公厅
_HAS_OFFICE_DEPARTMENT = frozenset({"province", "municipality", "autonomous"})


def _office(printed: str, region: Region) -> str:
    """The full name of an office of the region's government: 办 is 办公厅 in a province, 办公室 below it."""
    if printed == "办":
        return "办公厅" if region.level in _HAS_OFFICE_DEPARTMENT else "办公室"
    return _SHORT_OFFICES.get(printed, printed)


def _governments(shadow: str, start: int, end: int, places: Mapping[int, Place], home: Home) -> Iterator[Body]:
    for match in _GOVERNMENT.finditer(shadow, start, end):
        owner = owner_before(shadow, match.start(), places, home)
        if owner is None or owner[2] or is_class(shadow, owner[0]) or names_departments(shadow, match.end()):
            continue
        first, region, _ = owner
        government = regions().government(region)
        if office := match.group("office"):
            name = government + _office(office, region)
            yield Body(first, match.end(), "Agency", name, _via(places, match.start()), government, "Agency", True)
        else:
            yield Body(first, match.end(), "Agency", government, _via(places, match.start()))
            yield from _governments_before(shadow, first, places)


#: a development zone and the committee that runs it, whatever place it lies in
_COMMITTEE = re.compile(
    r"(?:新区|新城|开发区|高新区|经开区|保税区|保税港区|试验区|实验区|示范区|合作区|先行区|集聚区|工业园区|产业园区|园区|港区|度假区|商务区|科学城|大学城|"
    r"自贸区|自贸港|片区|枢纽|风景区|名胜区|保护区|(?<=[\u4e00-\u9fff]{2})地区)(?:党工委|工委)?(?:管理委员会|管委会|管理局)"
)


def _committees(
    shadow: str, start: int, end: int, places: Mapping[int, Place], by_start: Mapping[int, Place]
) -> Iterator[Body]:
    """甲湖经济开发区管委会: found from its end, since its place may be no division that a table knows."""
    for match in _COMMITTEE.finditer(shadow, start, end):
        first = left_edge(shadow, start, match.start())
        for joint in _JOINT.finditer(shadow, first + 1, match.start()):
            first = joint.end()
        named = _NO_ZONE.search(shadow, first, match.start()) is None and match.start() - first >= _SHORTEST_ZONE
        whole = match.start() in places or first in by_start
        if (named or whole) and not is_class(shadow, first):
            name = _full_committee(shadow[first : match.end()])
            yield Body(first, match.end(), "Agency", name, "shape")
            head = re.search(r"(?:党工委|工委)?(?:管理委员会|管委会|管理局)$", name)
            yield from _sharing(shadow, start, first, head.group() if head else "")


#: who decides on a government's fund, and the office that does its work
_FUND_COMMITTEE = re.compile(r"(?:引导|产业|投资|发展|母)基金(?P<committee>管理委员会|管委会)(?P<office>办公室)?")


def _fund_committees(shadow: str, start: int, end: int, by_start: Mapping[int, Place]) -> Iterator[Body]:
    """甲市政府投资引导基金管理委员会, which a place opens, and its office."""
    for match in _FUND_COMMITTEE.finditer(shadow, start, end):
        first = left_edge(shadow, start, match.start())
        if first in by_start and not is_class(shadow, first):
            name = _full_committee(shadow[first : match.end("committee")])
            office = match.group("office") or ""
            yield Body(first, match.end(), "Agency", name + office, "shape", office and name, "Agency", bool(office))


def _full_committee(name: str) -> str:
    return re.sub(r"管委会$", "管理委员会", name)


#: 甲区和乙港区管委会 are two
_JOINT = re.compile("(?<=[省市区县州旗])[和与及]")
#: a zone before another in a list of which only the last prints the committee (甲示范区、乙新区管委会)
_ZONE_ITEM = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:新区|新城|开发区|高新区|经开区|保税区|试验区|实验区|示范区|合作区|园区|港区|度假区|商务区|科学城)"
)


def _sharing(shadow: str, start: int, first: int, head: str) -> Iterator[Body]:
    """The zones before a committee that share its head noun."""
    while shadow[first - 1 : first] == "、":
        begin = max(start, *(shadow.rfind(mark, start, first - 1) + 1 for mark in "、,;:(。\n"))
        if not _ZONE_ITEM.fullmatch(shadow, begin, first - 1) or _NO_ZONE.search(shadow, begin, first - 1):
            return
        yield Body(begin, first - 1, "Agency", shadow[begin : first - 1] + head, "shape")
        first = begin


#: words that make a class of zones, or a clause, of what stands before a committee
_NO_ZONE = re.compile(r"简称|各|有关|相关|所在|国家级|省级|市级|县级|\d|的|等|推动|支持|由|会同")
_SHORTEST_ZONE = 2


#: 团省委, 团市委, 共青团甲省委: the Communist Youth League of a place
_LEAGUE = re.compile(
    r"(?:共青团|团(?<![\u4e00-\u9fff].))(?P<place>[\u4e00-\u9fff]{0,8}?)(?P<level>省|市|区|县|州|自治区)委(?!员会|托|员)"
)


def _leagues(shadow: str, start: int, end: int, places: Mapping[int, Place], home: Home) -> Iterator[Body]:
    for match in _LEAGUE.finditer(shadow, start, end):
        place = places.get(match.end("level"))
        named = place.region if place and place.start == match.start("place") else None
        region = named or (home.at_level(match.group("level")) if not match.group("place") else None)
        if region is not None and not is_class(shadow, match.start()):
            name = f"共青团{regions().qualified(region)}委员会"
            yield Body(match.start(), match.end(), "Agency", name, "composition" if named else "frame")


#: 甲省第九届人民代表大会常务委员会第十次会议: the congress of a place, or of the state, in one of its terms
_CONGRESS = re.compile(
    r"第[一二三四五六七八九十]{1,3}届(?P<national>全国)?人民代表大会(?P<standing>常务委员会)?(?=第[一二三四五六七八九十]{1,4}次会议)"
)


def _congresses(shadow: str, start: int, end: int, places: Mapping[int, Place]) -> Iterator[Body]:
    for match in _CONGRESS.finditer(shadow, start, end):
        place = places.get(match.start())
        of = "全国" if match.group("national") else regions().qualified(place.region) if place else ""
        if of:
            first = place.start if place else match.start()
            name = f"{of}人民代表大会{match.group('standing') or ''}"
            yield Body(first, match.end(), "Agency", name, "composition")


#: 区委、区政府: the Party committee beside the government of the same place, in its short form
_BESIDE_GOVERNMENT = re.compile(
    r"(?P<level>省|市|区|县|州|自治区党)委(?=[、和 ]?(?:[\u4e00-\u9fff]{2,6})?(?:省|市|区|县|州|自治区)(?:人民)?政府)"
)


#: 中共甲省委, 中共甲市委员会: the whole name of a Party committee; an office of it goes on (中共甲省委办公厅)
_BY_NAME = re.compile(
    "(?:省|市|区|县|州|旗|自治区(?:党)?)委(?:员会)?(?=[^\u4e00-\u9fff]|$|关于|印发|[、和与及]|决定|批准|同意|要求|提出|联合)"
)


def _committee_of(region: Region) -> str:
    return f"中共{regions().qualified(region)}委"


def _party_committees(
    shadow: str, start: int, end: int, places: Mapping[int, Place], by_start: Mapping[int, Place], home: Home
) -> Iterator[Body]:
    for match in _BESIDE_GOVERNMENT.finditer(shadow, start, end):
        place = places.get(match.end("level"))
        region = place.region if place else home.at_level(match.group("level").removesuffix("党"))
        if region is not None and (place or not _HAN_BEFORE.match(shadow, match.start() - 1)):
            first = place.start if place else match.start()
            if shadow.startswith("中共", max(0, first - 2)):
                first -= 2
            name = _committee_of(region)
            yield Body(first, match.end(), "Agency", name, "composition" if place else "frame")
    at = start
    while (at := shadow.find("中共", at, end)) >= 0:
        at += len("中共")
        place = by_start.get(at)
        named = _BY_NAME.match(shadow, place.end - 1, end) if place else None
        if place and named:
            name = _committee_of(place.region)
            yield Body(at - len("中共"), named.end(), "Agency", name, "composition")


#: a word that goes on into the level: 全市委, 各区委
_HAN_BEFORE = re.compile("[全各本该有原]")


def _governments_before(shadow: str, first: int, places: Mapping[int, Place]) -> Iterator[Body]:
    """甲区、乙区政府, 甲、乙市政府: places of one level in a list of which only the last prints 政府."""
    last = next((place for place in places.values() if place.start == first), None)
    while shadow[first - 1 : first] == "、" and (place := places.get(first - 1)) is not None:
        alike = last is not None and place.region.level == last.region.level
        if shadow[place.end - 1] not in _DIVISIONS and not alike:
            return
        yield Body(place.start, place.end, "Agency", regions().government(place.region), "composition")
        first = place.start


#: what stands between two bodies, or ends the first
_PARTS = frozenset("和与及会局厅部委办室院署")
_DIVISIONS = frozenset("省市区县州")


def _shaped(shadow: str, places: Mapping[int, Place]) -> Iterator[Body]:
    """A body no table knows, behind a place: 成都东部新区财政国资局, …领导小组办公室."""
    starts = {place.start for place in places.values()}
    for end, place in places.items():
        match = _SHAPE.match(shadow, end, end + 34)
        within = range(end, match.end()) if match else ()
        if any(shadow[at] in _PARTS and at + 1 in starts for at in within):
            continue  # 甲市国资委和乙市财政局 are two, and so are 甲市国资委甲市财政局
        if match and not _NO_SHAPE.search(match.group()) and not is_class(shadow, place.start):
            name = shadow[place.start : match.end()]
            if _ASSOCIATION.search(name):
                yield Body(place.start, match.end(), "Organization", name, "shape")
                continue
            parent = (
                name.removesuffix("办公室") if name.endswith(("小组办公室", "委员会办公室", "联席会议办公室")) else ""
            )
            yield Body(place.start, match.end(), "Agency", name, "shape", parent, "Agency", bool(parent))


#: 省甲行业协会: an association of the document's own place
_OF_LEVEL = re.compile(
    r"(?P<level>[省市区县州](?<![\u4e00-\u9fff].))(?P<rest>(?!级|直|委|场)[\u4e00-\u9fff]{2,16}?(?:协会|商会|学会|联合会|促进会))(?![\u4e00-\u9fff]?长)"
)


def _associations(shadow: str, start: int, end: int, home: Home) -> Iterator[Body]:
    for match in _OF_LEVEL.finditer(shadow, start, end):
        region = home.at_level(match.group("level"))
        if region is not None and not _NO_SHAPE.search(match.group("rest")):
            name = regions().qualified(region) + match.group("rest")
            yield Body(match.start(), match.end(), "Organization", name, "frame")


#: 省甲工作联席会议: what departments of the document's own place sit on together, and the office that does its work
_COORDINATES = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[报给经在由立向请])|(?<=调整|充实|组建|健全|发挥|明确))(?P<level>[省市区县州])"
    r"(?P<rest>(?!级|直|委|场|属|政府)(?:[\u4e00-\u9fff]|《[^《》]{1,12}》|“[^“”]{1,12}”){2,20}?"
    r"(?:(?:领导|协调|推进)小组|联席会议|指挥部|(?:管理|工作|协调|指导)委员会))(?P<office>办公室)?"
    r"(?!各?成员|制度|机制|牵头单位|[\u4e00-\u9fff]{0,8}小组)"
)
#: what its name does not hold: another body, and who does what (市某某中心要及时报请领导小组)
_NO_CONFERENCE = re.compile(
    "中心|[局厅署]|政府|(?<![重主])要|报|请|应(?!急|用|对)|须|将|向|对(?![外口台])|把|召开|组建|设立"
)


def _coordinating(shadow: str, start: int, end: int, home: Home) -> Iterator[Body]:
    for match in _COORDINATES.finditer(shadow, start, end):
        region = home.at_level(match.group("level"))
        rest = match.group("rest")
        if region is not None and not _NO_SHAPE.search(rest) and not _NO_CONFERENCE.search(rest):
            whole = regions().qualified(region) + rest
            office = match.group("office") or ""
            yield Body(
                match.start(), match.end(), "Agency", whole + office, "frame", office and whole, "Agency", bool(office)
            )


def longest(found: Iterable[Body]) -> Iterator[Body]:
    """Of bodies that overlap the one that starts first, and of these the longest."""
    last = -1
    for body in sorted(found, key=lambda b: (b.start, -b.end)):
        if body.start >= last:
            last = body.end
            yield body
