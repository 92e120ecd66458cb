"""Lexicon hits into named bodies: central agencies with their offices, local ones by place and function, banks with branches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.lexicon import Function, Row
from policygraph.loaders.lexicon.regions import Region
from policygraph.loaders.names.agencies import is_class, office_after, owner_before
from policygraph.loaders.names.automaton import Hits
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.places import Place

_GOVERNMENT = re.compile(
    r"(?:人民政府|政府)(?P<office>办公厅|办公室|新闻办公室|新闻办|研究室|参事室|法制办公室|法制办)?"
)
_SHORT_OFFICES = {"新闻办": "新闻办公室", "法制办": "法制办公室"}
_BRANCH = re.compile(
    r"(?P<kind>分行|支行|分公司|营业部|营业管理部|中心支行|监管局|监管分局|专员办事处|特派员办事处|分中心|派出机构|办事处|分会|直属机构)"
)
_CENTRE = re.compile(
    r"[\u4e00-\u9fff]{2,18}?(?:分中心|审评中心|审核查验中心|信息中心|研究中心)(?![\u4e00-\u9fff]{0,2}城市)"
)
_SHAPE = re.compile(
    r"[\u4e00-\u9fff]{2,22}?(?:管理委员会|管委会|技术委员会|行业协会|协会|商会|学会|联合会|促进会|产业联盟|领导小组办公室|领导小组|联席会议办公室|工作专班|管理局|监督局|工作局|发展中心|委员会办公室|国资局|"
    r"(?<=[\u4e00-\u9fff]{3})局|(?<=[\u4e00-\u9fff]{3})厅)(?![\u4e00-\u9fff]?长)"
)
_ASSOCIATION = re.compile(r"(?:技术委员会|协会|商会|学会|联合会|促进会|联盟)$")
_NO_SHAPE = re.compile(
    r"的|了|在|和国|支持|鼓励|推动|建设|开展|加快|负责|牵头|部门|结合|打造|举办|相关|有关|各|成立|邮电|格局|布局|开局|结局|大局|全局|客厅|餐厅|展厅|大厅"
)


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
    """Every body that the lexicon, alone or composed with a place, names."""
    found = [
        *_rows(shadow, hits, places, home),
        *_local(shadow, hits, places, home),
        *_vertical(shadow, hits, places, home),
        *_governments(shadow, start, end, places, home),
        *_shaped(shadow, places),
    ]
    return sorted(found, key=lambda b: (b.start, -b.end))


def _rows(shadow: str, hits: Hits, places: Mapping[int, Place], home: Home) -> Iterator[Body]:
    by_start = {p.start: p for p in places.values()}
    for start, end, candidates in hits.rows:
        row = _valid(candidates, home)
        if row is None or not fits(shadow, start, end) or (is_class(shadow, start) and row.label == "Agency"):
            continue
        branch = _branch(shadow, end, by_start)
        if branch:
            stop, printed = branch
            yield Body(start, stop, row.label, row.name + printed, "lexicon", row.name, row.label, True)
            continue
        office = office_after(shadow, end) if row.label == "Agency" else None
        if office:
            stop, printed = office
            yield Body(start, stop, "Agency", row.name + printed, "lexicon", row.name, "Agency", True)
        yield Body(start, end, row.label, row.name, "lexicon", "", "Agency")


def _valid(candidates: tuple[tuple[Row, bool], ...], home: Home) -> Row | None:
    """The row in force in the document's year; weak forms only in national documents."""
    usable = [row for row, weak in candidates if not weak or (home.region is None and home.national)]
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


def _local(shadow: str, hits: Hits, places: Mapping[int, Place], home: Home) -> Iterator[Body]:
    ends: dict[int, Region] = {}
    for start, end, candidates in sorted(hits.functions, key=lambda h: (h[0], -h[1])):
        owner = owner_before(shadow, start, places, home)
        if owner is None and shadow[start - 1 : start] == "、" and start - 1 in ends:
            owner = (start, ends[start - 1], "")  # 省发展改革委、科技厅: one place for the whole list
        if owner and not owner[2] and not is_class(shadow, owner[0]):
            first, region, _ = owner
            ends[end] = region
            function = _in_force(candidates, home)
            yield Body(first, end, "Agency", function.official(shadow[start:end], region), _via(places, start))
    for start, end, candidates in hits.party:
        owner = owner_before(shadow, start, places, home)
        if owner and owner[2] and not is_class(shadow, owner[0]):
            first, region, _ = owner
            if shadow.startswith("中共", max(0, first - 2)):
                first -= 2
            name = _in_force(candidates, home).official(shadow[start:end], region)
            parent = name.removesuffix("办公室") if name.endswith("委员会办公室") else f"中共{region.name}委"
            yield Body(first, end, "Agency", name, _via(places, start - 1), parent)


def _in_force(candidates: Sequence[Function], home: Home) -> Function:
    """The function as it was in the document's year, the first one where the year settles nothing."""
    valid = [f for f in candidates if not home.year or f.since <= home.year <= (f.until or home.year)]
    return (valid or list(candidates))[0]


def _via(places: Mapping[int, Place], at: int) -> str:
    return "composition" if at in places else "frame"


def _vertical(shadow: str, hits: Hits, places: Mapping[int, Place], home: Home) -> Iterator[Body]:
    """山东证监局, 四川金融监管局: the body of a central one in a place."""
    for start, end, candidates in hits.vertical:
        owner = owner_before(shadow, start, places, home)
        if owner is None or owner[2]:
            continue
        first, region, _ = owner
        valid = [v for v in candidates if not home.year or v.in_force(home.year)]
        body = (valid or list(candidates))[0]
        yield Body(first, end, "Agency", body.official(region), _via(places, start), body.parent)


def _governments(shadow: str, start: int, end: int, places: Mapping[int, Place], home: Home) -> Iterator[Body]:
    for match in _GOVERNMENT.finditer(shadow, start, end):
        owner = owner_before(shadow, match.start(), places, home)
        if owner is None or owner[2] or is_class(shadow, owner[0]):
            continue
        first, region, _ = owner
        government = f"{region.name}人民政府"
        if office := match.group("office"):
            name = government + _SHORT_OFFICES.get(office, office)
            yield Body(first, match.end(), "Agency", name, _via(places, match.start()), government, "Agency", True)
        else:
            yield Body(first, match.end(), "Agency", government, _via(places, match.start()))


def _shaped(shadow: str, places: Mapping[int, Place]) -> Iterator[Body]:
    """A body no table knows, behind a place: 成都东部新区财政国资局, …领导小组办公室."""
    for end, place in places.items():
        match = _SHAPE.match(shadow, end, end + 34)
        if match and not _NO_SHAPE.search(match.group()) and not is_class(shadow, place.start):
            name = shadow[place.start : match.end()]
            if _ASSOCIATION.search(name):
                yield Body(place.start, match.end(), "Organization", name, "shape")
                continue
            parent = name.removesuffix("办公室") if name.endswith(("领导小组办公室", "委员会办公室")) else ""
            yield Body(place.start, match.end(), "Agency", name, "shape", parent, "Agency", bool(parent))
