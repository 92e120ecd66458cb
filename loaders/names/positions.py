"""Bodies known by where they stand: a name in the list of a responsibility clause is a body, known to a table or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policygraph.loaders.gongwen.cell_lines import every_task_row
from policygraph.loaders.gongwen.division import opening_lists
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.sentences import strip
from policygraph.loaders.unwrap import JOINER

_SAYS = re.compile(r"牵头|负责|配合|参与|指导|责任|协助|落实")
_ITEM = re.compile(r"[^、,;:()〔〕【】。\s]+")
_VERBS = re.compile(
    r"(?:等)?(?:共同|联合|分别|按照?各?自?职责(?:分工)?|分工)*(?:牵头|负责|配合|参与|指导|协助|落实|推进)+(?!中心|工作|小组).*$|等$"
)
_HEADS = re.compile(r"^(?:(?:牵头|责任|配合|参与|主办|协办)(?:单位|部门)|由|会同|和|及|以及|与)")
_BODY = re.compile(
    r"(?!管委会|管理委员会)[\u4e00-\u9fff]{2,22}(?:局|厅|委|办|部|院|会|中心|委员会|管委会|政府|总社|总局|署|办公室|兵团|检察院|法院|大学|实验室|支队|总队|处|所|站|分社|专班|组委|指挥部)|(?![省市区县])[\u4e00-\u9fff]{2,5}(?:镇|街道|[^城]乡)"
)
_CLASS = re.compile(
    r"^(?:产业|工业)?园区|各|街镇|镇街|乡镇|有关|相关|其他|部门|单位|地区|地方|市县|^(?:[省市县区州]{2,}(?:人民)?政府|(?:人民)?政府$)|以下|成员|试点|所在|属地|行业协会|上述|企业$|金融机构|办公厅室|党委政府"
)


def listed_bodies(
    shadow: str, start: int, end: int, clauses: Iterable[tuple[int, int]], mentions: Mentions
) -> Iterator[tuple[int, int]]:
    """Spans of list items in responsibility clauses, in the tables of `start..end` and before the colon of a paragraph, that no
    finder named and that read like a body's name.
    """
    for first, last in clauses:
        told = _SAYS.search(shadow, first, last) or any(m.type == "Agency" for m in mentions.within(first, last))
        if not (told or _lists_bodies(shadow, first, last)):
            continue
        yield from _items(shadow, first, last, mentions)
    for row in every_task_row(shadow, start, end):
        for _, cell in row.cells:
            yield from _items(shadow, *cell, mentions)
    for first, last in opening_lists(shadow, start, end):
        if _OF_PLACE.match(shadow, first, last):
            yield from _items(shadow, first, last, mentions)


_SIGNS = re.compile("[\u4e00-\u9fff]{3,24}(?:局|厅|委|办|部|院|委员会|中心|办公室|政府|公署|管委会)")


def between_known(shadow: str, signed: Iterable[tuple[int, int]], mentions: Mentions) -> Iterator[tuple[int, int]]:
    """Between known bodies, in a signature or before 关于 in the title, whatever reads like a body: 甲局乙市通信管理办公室丙局."""
    for first, last in signed:
        known = [m for m in mentions.within(first, last) if m.type == "Agency"]
        edges = [first, *(x for m in known for x in (m.start, m.end)), last]
        for start, end in zip(edges[::2], edges[1::2], strict=True) if known else ():
            start, end = strip(shadow, start, end)
            if _SIGNS.fullmatch(shadow, start, end) and mentions.free(start, end):
                yield start, end


#: what an office of a body ends in
_OFFICE_NAME = re.compile(r"[\u4e00-\u9fff]{2,10}(?:处|室|科|总队|支队|大队|中心|执法总队)")


def offices(shadow: str, clauses: Iterable[tuple[int, int]], mentions: Mentions) -> Iterator[tuple[int, int, Mention]]:
    """Items of responsibility clauses that name an office behind its body, and those that go on with the body's other offices:
    甲委科技处、规划处. Each with the mention of the body.
    """
    for first, last in clauses:
        body: Mention | None = None
        for item in _ITEM.finditer(shadow, first, last):
            opens = mentions.covering(item.start())
            if opens and opens.start == item.start() and opens.type == "Agency":
                body = opens if _OFFICE_NAME.fullmatch(shadow, opens.end, item.end()) else None
                if body:
                    yield *item.span(), body
            elif body and item.group().endswith("处") and _OFFICE_NAME.fullmatch(item.group()) and opens is None:
                yield *item.span(), body
            else:
                body = None


#: a body of the document's own place, or of each of its parts
_OF_PLACE = re.compile(r"(?:自治区|省|市|区|县|州)(?=[\u4e00-\u9fff]{2})")
_EACH = re.compile(r"(?:[省市区县]内)?各[\u4e00-\u9fff]{2,12}")


def _lists_bodies(shadow: str, start: int, end: int) -> bool:
    """Whether a bracket that closes a task holds nothing but names of bodies of the place: (区经委、区投促中心、各街镇)."""
    items = _ITEM.findall(shadow, start, end)
    bodies = [item for item in items if _OF_PLACE.match(item) and _BODY.fullmatch(item) and not _CLASS.search(item)]
    return bool(bodies) and all(item in bodies or _EACH.fullmatch(item) for item in items)


def _items(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    for item in _ITEM.finditer(shadow, start, end):
        yield from _body(shadow, *item.span(), mentions)


_OF_EACH = re.compile("各[省市区县][、和]$")


def _body(shadow: str, first: int, last: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    if head := _HEADS.match(shadow[first:last]):
        first += head.end()
    if verbs := _VERBS.search(shadow[first:last]):
        last = first + verbs.start()
    name = shadow[first:last].replace(JOINER, "")
    if shadow[first - 1 : first] in (")", "〕", "]") or _OF_EACH.search(shadow, max(0, first - 4), first):
        return  # 各县(市)区人民政府, 各市、县人民政府
    if _BODY.fullmatch(name) and not _CLASS.search(name) and mentions.free(first, last):
        yield first, last


#: 省局行政审批处: an office of the body whose document it is, called by its kind
_OWN = re.compile(
    r"(?:自治区|省|市|区|县|州|我|本)(?P<kind>局|厅|委|部|办|会|署|行)(?P<rest>(?!员|任|托)[\u4e00-\u9fff]{2,})"
)
_LEVEL_ITEM = re.compile(r"(?:自治区|省|市|区|县|州|我|本)[\u4e00-\u9fff]")
_KINDS = {"委": "委员会", "办": "办公室"}
_OFFICE = re.compile(r"(?:处|室|局|中心|院|所|队|办|科)$")


def own_office(shadow: str, start: int, end: int, body: str) -> str:
    """What an item of a list calls an office of `body` (省局行政审批处, and 登记注册局 behind it); empty where it is none."""
    if own := _own(shadow[start:end], body):
        return own
    item = shadow[start:end]
    first = start
    while shadow[first - 1 : first] == "、" and _OFFICE.search(item) and not _LEVEL_ITEM.match(item):
        stop = first - 1
        first = max(shadow.rfind(mark, max(0, stop - 40), stop) + 1 for mark in "、,;:(〔【\n")
        if _LEVEL_ITEM.match(shadow, first, stop):
            return item if _own(shadow[first:stop], body) else ""
    return ""


def _own(item: str, body: str) -> str:
    match = _OWN.fullmatch(item)
    ends = match and (body.endswith(match.group("kind")) or body.endswith(_KINDS.get(match.group("kind"), "\0")))
    return match.group("rest") if match and ends else ""
