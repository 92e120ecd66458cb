"""层次: 一、 → （一） → 1. → （1）, 第X章 → 第X条. Which headings are measures, what they are called and how far they reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policygraph.graph.quick import quick
from policygraph.loaders.gongwen.lines import FIELD, HAN_NUMBER, parted
from policygraph.loaders.sentences import line_end, strip
from policygraph.loaders.unwrap import JOINER

CHAPTER, PART, ITEM, POINT, SUBPOINT, ARTICLE = "章", "一、", "(一)", "1.", "(1)", "条"
#: depth of each style; the items （一） of an article are inside it
_DEPTH = {CHAPTER: 0, PART: 1, ARTICLE: 2, ITEM: 3, POINT: 4, SUBPOINT: 5}
_MARK = re.compile(
    rf"(?P<article>第(?P<a>{HAN_NUMBER})条)|(?P<chapter>第(?P<c>{HAN_NUMBER})[章节编])|(?P<part>(?P<p>{HAN_NUMBER})、)"
    rf"|(?P<item>\((?P<i>{HAN_NUMBER})\))|(?P<point>(?P<d>\d{{1,2}})[.．、](?!\d))|(?P<sub>\((?P<s>\d{{1,2}})\))"
)
_ITEM_MARK = re.compile(rf"\({HAN_NUMBER}\)")
_SUBPOINT = re.compile(r"\(\d{1,2}\)")
_STYLES = {"article": ARTICLE, "chapter": CHAPTER, "part": PART, "item": ITEM, "point": POINT, "sub": SUBPOINT}
#: 放宽审批(9项): how many things stand below
_COUNTED = re.compile(r"\((?:共)?\d+[项条]\)")
_AFTER_NUMBER = "、.．"
_BEFORE_NAME = frozenset((" ", "\t", JOINER))
_DIGITS = "零一二三四五六七八九"
#: a title is at most so long; a sentence that is numbered but untitled is longer
_LONGEST_TITLE = 40
#: a line of its own without any stop is no sentence
_LONGEST_LINE, _ENDS = 80, ":;,、"
#: one sentence before a bracket that says who does it is its own title
_LONGEST_TASK = 120
_ONLY_DUTY = re.compile(r"[(〔\[][^()〔〕\[\]]{2,300}[)〕\]]。?$")
#: who does it, in a bracket behind the title without a stop between: 放宽审批(责任单位:甲局)
_WHOSE = re.compile(
    r"(?<=[\u4e00-\u9fff”])[(〔\[【](?:(?:责任|牵头|负责|配合|主办|实施|落实)(?:单位|部门|主体):|[^()〔〕\[\]【】。;]{2,200}(?:负责|牵头|配合|落实)[)〕\]】](?=\s*$))"
)
#: parts that say why and whereto, never what is done
_GENERAL = re.compile(
    r"^(?:总体要求|总体思路|总体目标|指导思想|基本原则|工作原则|遵循原则|主要目标|工作目标|发展目标|目标任务|主要指标"
    r"|总体要求和.*|总体要求与.*|总体目标和.*|指导思想和.*|重大意义|重要意义|充分认识.*意义|现状.*|背景.*|(?:适用|明确|实施|试点|工作|整治)(?:的)?(?:范围|对象)|总则|附则|名词解释)$"
)
#: what such a part is called where provisions may stand below it
_SUPPORTED = re.compile("^(?:支持|资助)的?(?:范围|对象)$")
#: a heading below which each paragraph tells the duties of one body
_DIVIDES = re.compile(
    r"(?:[（(])?(?:明确|落实|强化|细化|厘清)?(?:有关|相关|成员|各有关|各相关|各|主要|市级|省级|县级|区级)*(?:部门|单位|工作|任务|责任|机构|主体)*"
    r"(?:职责(?:分工|划分|任务|和分工|及分工)?|分工|任务分工|责任分工|责任划分|职能分工)(?:[)）])?"
)
#: a line of running text is longer than this
_ITEM = 20
#: points are titled throughout where so large a part of them is
_MOSTLY, _HALF = 0.8, 0.5
_FEWEST_POINTS = 2
#: a line that is longer than this holds its headings within it, since the text was pasted without line breaks
_GLUED = 800


@quick
@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading: `start..name_end` is its line up to the name's end, the body ends at `end`.

    `number` is the mark without 、 or . ((二), 四, 12, 第三条), which ends at `mark_end`; `parents` are the headings above,
    outermost first.
    """

    style: str
    ordinal: int
    number: str
    name: str
    start: int
    mark_end: int
    name_start: int
    name_end: int
    end: int
    titled: bool
    parents: tuple[Heading, ...] = ()

    @property
    def depth(self) -> int:
        """0 for a chapter … 5 for （1）"""
        return _DEPTH[self.style]

    def printed(self, text: str) -> str:
        """The number as `text` prints it, brackets of its own width included."""
        return text[self.start : self.mark_end].rstrip(_AFTER_NUMBER)

    def section(self, text: str) -> str:
        """The numbers of the parts above as printed, so that equal numbers in different parts stay apart."""
        return "".join(f"{p.printed(text)}、" if p.style == PART else p.printed(text) for p in self.parents)

    @property
    def general(self) -> bool:
        """总体要求, 基本原则 and the like, or a heading below one; what stands below 支持范围 may be a provision."""
        return any(_GENERAL.match(h.name.strip()) for h in (*self.parents, self)) or bool(
            _SUPPORTED.match(self.name.strip())
        )


def divides(heading: str) -> bool:
    """Whether a heading divides duties among bodies: 职责分工, (部门职责)."""
    return _DIVIDES.fullmatch(heading.strip()) is not None


def outline(shadow: str, start: int, end: int) -> list[Heading]:
    """All headings of `shadow[start:end]`, each with its parents and the end of its body."""
    flat = list(_headings(shadow, start, end))
    found: list[Heading] = []
    stack: list[Heading] = []
    for i, heading in enumerate(flat):
        stop = next((h.start for h in flat[i + 1 :] if h.depth <= heading.depth), end)
        while stack and stack[-1].depth >= heading.depth:
            stack.pop()
        whole = replace(heading, end=strip(shadow, heading.start, stop)[1], parents=tuple(stack))
        found.append(whole)
        stack.append(whole)
    found = [replace(h, titled=False) if _is_condition(shadow, h) else h for h in found]
    starts = {h.start for own in _provisions_by_number(shadow, found) for h in own}
    return [h if h.titled or h.start not in starts else _called_by_opening(shadow, h) for h in found]


#: 对符合以下条件之一的购房人给予补贴: whatever the items below are called, each is a condition of that
_CONDITIONS = re.compile("(?:以下|下列|如下)[^。;\n]{0,6}(?:条件|情形|情况)之一")
_FAR = 400


def _is_condition(shadow: str, heading: Heading) -> bool:
    """Whether an item only says for whom or when its part holds: the text between the part's name and its items announces conditions."""
    if heading.style != ITEM or not heading.parents:
        return False
    begin = heading.parents[-1].name_end
    stop = min(heading.start, begin + _FAR)
    first = _ITEM_MARK.search(shadow, begin, stop)
    return _CONDITIONS.search(shadow, begin, first.start() if first else stop) is not None


def _provisions_by_number(shadow: str, found: Sequence[Heading]) -> Iterator[Sequence[Heading]]:
    """The lists that are provisions whether titled or not: numbered through the document, or each item saying who does it."""
    if all(h.style == PART for h in found) and len(found) >= _FEWEST_ALONE and _counts_on(found):
        yield found
    items, points = ([h for h in found if h.style == style] for style in (ITEM, POINT))
    yield from (own for own in (items, _first_run(points)) if _run_through(own))
    yield from (own for own in (items, points) if _alone(shadow, own))
    for own in _below(items).values():
        if len(own) >= _FEWEST_ALONE and _counts_on(own) and _shared_out(shadow, own):
            yield own


#: what an item without a title says first
_FIRST_WORDS = re.compile(r"[^,。;:(\n]{2,60}")


def _called_by_opening(shadow: str, heading: Heading) -> Heading:
    """An item called by its first words: (二)支持园区建设,对认定的给予补助 is called 支持园区建设."""
    words = _FIRST_WORDS.match(shadow, heading.name_start, heading.end)
    return replace(heading, name=words.group(), name_end=words.end(), titled=True) if words else heading


def _alone(shadow: str, own: Sequence[Heading]) -> bool:
    """Whether these are numbered without parts above them, or on from (一) to (二), and most say who does what: 1.加快项目建设…
    (责任单位:甲局) 2.… Points below 一、 are what that part consists of.
    """
    above = {h.parents[-1].start: h.parents[-1].style for h in own if h.parents}
    on_its_own = not above or (len(above) > 1 and set(above.values()) == {ITEM})
    if len(own) < _FEWEST_ALONE or not on_its_own or not _counts_on(own):
        return False
    return _shared_out(shadow, own)


_FEWEST_ALONE = 3
_ENDS_WITH_DUTY = re.compile(
    r"[(〔\[](?:[^()〔〕\[\]]{0,40}?(?:责任|牵头|负责|实施|落实|考核)(?:单位|部门)|[^()〔〕\[\]]{2,200}(?:负责|牵头|落实))"
)


def gives_tasks(shadow: str, headings: Sequence[Heading]) -> bool:
    """Whether these are the headings of a list of tasks: most of its provisions say who does them."""
    lowest = measures(headings)
    return len(lowest) >= _FEWEST_ALONE and _shared_out(shadow, lowest)


def _shared_out(shadow: str, own: Sequence[Heading]) -> bool:
    return _share(_ENDS_WITH_DUTY.search(shadow, h.start, h.end) is not None for h in own) > _HALF


def _run_through(items: Sequence[Heading]) -> bool:
    """Whether these are numbered on from part to part (一、(一)(二) 二、(三)(四)), so that they are the provisions, titled or not."""
    parts = {h.parents[-1].start for h in items if h.parents and h.parents[-1].style == PART}
    return len(parts) > 1 and _counts_on(items)


def _first_run(points: Sequence[Heading]) -> Sequence[Heading]:
    """The points up to where their numbers begin again, as those of an annex do."""
    again = (at for at, (one, next_) in enumerate(pairwise(points), 1) if next_.ordinal <= one.ordinal)
    return points[: next(again, len(points))]


def _counts_on(own: Sequence[Heading]) -> bool:
    """Whether the numbers go up from 1 with hardly one left out."""
    ordinals = [h.ordinal for h in own]
    return ordinals[:1] == [1] and ordinals == sorted(set(ordinals)) and len(own) >= _MOSTLY * ordinals[-1]


def measures(headings: Sequence[Heading]) -> list[Heading]:
    """The lowest numbered and titled provisions; parts of general content and what is below them are none. A heading that
    divides the duties is one provision, whatever stands below it.

    Where a document has articles (第X条) these are its provisions, titled or not, and lists inside them are not.
    """
    if any(h.style == ARTICLE for h in headings):
        return [h for h in headings if h.style == ARTICLE]
    titled = {h.start for own in _lists(headings) for h in own}
    counted = [h for h in headings if h.titled and h.style != CHAPTER and (h.style == PART or h.start in titled)]
    parents = {p.start for h in counted for p in h.parents}
    return [
        h
        for h in counted
        if (h.start not in parents or divides(h.name)) and not (h.general or any(divides(p.name) for p in h.parents))
    ]


def _lists(headings: Sequence[Heading]) -> Iterator[Sequence[Heading]]:
    """The lists that consist of provisions: （一）（二） below one heading where most or all have a title, 1. 2. below one heading,
    or in the whole document up to its annexes, where nearly all have one and that is no accident in it.
    """
    below = _below(headings)
    yield from (own for (_, style), own in below.items() if style == ITEM and _items(own))
    for style in (POINT, SUBPOINT):
        alike = [h for h in headings if h.style == style]
        if style == POINT and _points(alike):
            yield alike
        if style == POINT and _points(run := _first_run(alike)) and _run_through(run):
            yield run
        if _share(h.titled for h in alike) >= _HALF:
            yield from (own for (_, of), own in below.items() if of == style and _points(own))


def _below(headings: Iterable[Heading]) -> Mapping[tuple[int, str], Sequence[Heading]]:
    """The headings of one style below one heading, by where that begins (-1 for none) and the style."""
    found: dict[tuple[int, str], list[Heading]] = {}
    for heading in headings:
        found.setdefault((heading.parents[-1].start if heading.parents else -1, heading.style), []).append(heading)
    return found


def _items(items: Sequence[Heading]) -> bool:
    """A sentence that is all an item says is no title where the others have none."""
    return all(h.titled for h in items) or _share(h.titled and h.end > h.name_end + 1 for h in items) > _HALF


def _points(points: Sequence[Heading]) -> bool:
    """A list of what （一） consists of has no titles."""
    return sum(h.titled for h in points) >= max(_FEWEST_POINTS, _MOSTLY * len(points))


def _share(marked: Iterable[bool]) -> float:
    values = list(marked)
    return sum(values) / len(values) if values else 0.0


def _headings(shadow: str, start: int, end: int) -> Iterator[Heading]:
    expected: dict[str, int] = {}
    for mark, style, ordinal in _marks(shadow, start, end, expected):
        name_start = mark.end()
        while name_start < end and shadow[name_start] in _BEFORE_NAME:
            name_start += 1
        name_end, titled = _name(shadow, name_start, end, style)
        number = mark.group().rstrip(_AFTER_NUMBER)
        name = shadow[name_start:name_end] if titled else number
        yield Heading(style, ordinal, number, name, mark.start(), mark.end(), name_start, name_end, end, titled)


def _marks(shadow: str, start: int, end: int, expected: dict[str, int]) -> Iterator[tuple[re.Match[str], str, int]]:
    """Marks at line starts; in a line without breaks also within it, where the number is the next of its style."""
    line, reached, behind = start, 0, start
    while line < end:
        stop = line_end(shadow, line, end)
        first, last = strip(shadow, line, stop)
        glued = last - first > _GLUED
        for mark in _MARK.finditer(shadow, first, last) if glued else _at(shadow, first, last):
            style = _STYLES[next(k for k in _STYLES if mark.group(k))]
            ordinal = _ordinal(next(g for g in mark.group("a", "c", "p", "i", "d", "s") if g))
            if glued and mark.start() != first:
                goes_on = (
                    _point_continues(shadow, mark.start(), behind, ordinal, reached, expected)
                    if style == POINT
                    else _continues(shadow, mark, style, ordinal, expected)
                )
                if not goes_on:
                    continue
            for deeper in [s for s in expected if _DEPTH[s] > _DEPTH[style]]:
                del expected[deeper]
            expected[style] = ordinal
            reached, behind = ordinal if style == POINT else reached, mark.end()
            yield mark, style, ordinal
        line = stop + 1


def _at(shadow: str, first: int, last: int) -> Iterator[re.Match[str]]:
    for begin, _ in parted(shadow, first, last):
        if mark := _MARK.match(shadow, begin, last):
            yield mark


def _continues(shadow: str, mark: re.Match[str], style: str, ordinal: int, expected: dict[str, int]) -> bool:
    """Within a line a mark counts where its number is the next one of its style and what stands before allows it."""
    if style in (SUBPOINT, CHAPTER, ARTICLE):
        return False
    runs_on = ordinal == expected.get(style, 0) + 1
    before = shadow[mark.start() - 1]
    if style == PART:
        return runs_on and before in "。;:)\n"
    if runs_on or PART in expected:
        return before not in "第、,和及" and shadow[mark.end() : mark.end() + 1] not in ("项", "款", "")
    return False


def _point_continues(
    shadow: str, at: int, behind: int, ordinal: int, reached: int, expected: Mapping[str, int]
) -> bool:
    """The same of a point at `at`, which may count on from the part above; `behind`: where the mark before ends.

    制定如下措施。1.放宽审批。…(甲厅负责)2.延长时间。 and 一、优化服务1.放宽审批。…(甲厅负责)二、完善机制2.延长时间。
    """
    if ITEM in expected or ordinal not in (expected.get(POINT, 0) + 1, reached + 1):
        return False
    if PART not in expected:
        return shadow[at - 1] in "。)"
    opens = POINT not in expected and not any(end in shadow[behind:at] for end in "。;:")
    return shadow[at - 1] == ")" or opens


def _name(shadow: str, start: int, end: int, style: str) -> tuple[int, bool]:
    """Where the heading's name ends, and whether it is a title: short, closed by 。 or by the line's end."""
    last = strip(shadow, start, line_end(shadow, start, end))[1]
    if style == ARTICLE:
        return start, False
    stop = shadow.find("。", start, last)
    glued = (
        re.compile(rf"\({HAN_NUMBER}\)|{HAN_NUMBER}、|(?<=[\u4e00-\u9fff])\d{{1,2}}[.、．](?!\d)").search(
            shadow, start, last
        )
        if last - start > _GLUED
        else None
    )
    close = last if stop < 0 else stop
    if glued and glued.start() < close:
        close = glued.start()
    if (counted := _COUNTED.search(shadow, start, close)) and counted.end() == close:
        close = counted.start()
    if told := _WHOSE.search(shadow, start, close):
        close = told.start()
    name = shadow[start:close]
    duty = stop >= 0 and _ONLY_DUTY.match(shadow, stop + 1, last) is not None
    own_line = stop < 0 and "," not in name and not name.endswith(tuple(_ENDS))
    longest = _LONGEST_TASK if duty else _LONGEST_LINE if own_line else _LONGEST_TITLE
    if not name or len(name) > longest or ";" in name or ":" in name[:-1]:
        return start, False
    if style in (POINT, SUBPOINT) and (stop < 0 or stop + 1 >= last) and not _text_follows(shadow, last, end):
        return start, False
    return start + len(name.rstrip(":,、 ")), True


def _text_follows(shadow: str, at: int, end: int) -> bool:
    """Whether the next line is running text, or who does it, and not another number: a line of its own is then a title, not an item."""
    first = strip(shadow, at, end)[0]
    if FIELD.match(shadow, first, end) or _SUBPOINT.match(shadow, first, end):  # 牵头单位:甲厅, (1)放宽审批
        return True
    return first < end and _MARK.match(shadow, first, end) is None and line_end(shadow, first, end) - first > _ITEM


def _ordinal(text: str) -> int:
    """十二 → 12; 二十 → 20; 一百零三 → 103."""
    if text.isdigit():
        return int(text)
    total, current = 0, 0
    for char in text:
        if char == "百":
            total, current = total + (current or 1) * 100, 0
        elif char == "十":
            total, current = total + (current or 1) * 10, 0
        else:
            current = _DIGITS.find(char.replace("〇", "零"))
    return total + current
