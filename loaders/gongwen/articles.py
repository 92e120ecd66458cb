"""One file may hold several articles: a briefing with section heads, headlines and 来源 lines. Split by layout alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from policygraph.loaders.gongwen.cell_lines import cell_line_tables
from policygraph.loaders.gongwen.lines import KINDS, Line, lines, unspaced

#: lines after a headline in which a 来源 line still belongs to the head of the article
_HEAD_LINES = 4
_SECTION_HEAD = 12
_TITLE_LINES = 4
#: what only a title says
_ABOUT = re.compile("关于|印发|转发")


@dataclass(frozen=True, slots=True)
class Article:
    """`lines` of one article from its headline on; `title` are the lines the headline takes; `source` the 来源 line."""

    start: int
    end: int
    title: tuple[Line, ...]
    lines: tuple[Line, ...]
    source: Line | None


def articles(shadow: str) -> list[Article]:
    """The articles of a text in order; a text without any evidence of several is one."""
    found = lines(shadow)
    starts = _starts(found, [(table.start, table.end) for table in cell_line_tables(shadow, 0, len(shadow))])
    if not starts:
        return []
    bounds = [*starts, len(found)]
    return [_article(found[a:b]) for a, b in pairwise(bounds)]


def _starts(found: Sequence[Line], tables: Sequence[tuple[int, int]]) -> list[int]:
    """Indexes of the lines that open an article; a cell of a table opens none."""
    cells = {line.start for line in found if any(first <= line.start < last for first, last in tables)}
    starts: list[int] = []
    for i, line in enumerate(found):
        if not starts:
            if not _skipped(found, i):
                starts.append(i)
        elif line.gap and line.start not in cells and line.may_be_title and _opens(found, i, starts[-1]):
            starts.append(i)
    return starts


def _skipped(found: Sequence[Line], i: int) -> bool:
    """Navigation, issue line and section head before the first headline."""
    line = found[i]
    if i + 1 == len(found):
        return False
    return line.is_chrome or _is_section_head(found, i)


def _is_section_head(found: Sequence[Line], i: int) -> bool:
    line, following = found[i], found[i + 1] if i + 1 < len(found) else None
    return (
        following is not None
        and len(line.text) <= _SECTION_HEAD
        and line.may_be_title
        and not line.names_a_kind
        and not _ABOUT.search(line.text)
        and following.gap > 0
        and (following.may_be_title or _is_section_head(found, i + 1))
    )


def _opens(found: Sequence[Line], i: int, current: int) -> bool:
    """Whether a title-like line after a blank one opens a new article."""
    if _is_section_head(found, i) or any(f"《{found[i].text}" in line.text for line in found[current:i]):
        return False
    if _signs(found, i):
        return False
    last = i - 1
    while last > current and _is_section_head(found, last):
        last -= 1
    if (found[last].is_source or last < i - 1) and last - current >= _HEAD_LINES:
        return True
    if found[i].gap > 1 and last - current >= _HEAD_LINES and _ends_with_source(found, i):
        return True
    return _is_notice(found, i) and i - current > _HEAD_LINES and any(x.text[-1] in "。;)" for x in found[current:i])


def _signs(found: Sequence[Line], i: int) -> bool:
    """Whether a line and those below it name nothing but bodies, down to a date or the end: who signs, each on a line of its own."""
    for line in found[i : i + _MOST_SIGNERS]:
        if line.is_date:
            return True
        if not is_body(line):
            return False
    return i + _MOST_SIGNERS >= len(found)


_MOST_SIGNERS = 30


def is_body(line: Line) -> bool:
    """Whether a line names nothing but a body, its characters maybe set apart: 甲 市 公 安 局."""
    return _BODY.fullmatch(unspaced(line.text)) is not None


def _ends_with_source(found: Sequence[Line], i: int) -> bool:
    """Whether what a line opens closes with a 来源 line of its own before the next wide gap."""
    for line in found[i + 1 :]:
        if line.is_source:
            return True
        if line.gap > 1 and line.may_be_title:
            return False
    return False


def _is_notice(found: Sequence[Line], i: int) -> bool:
    """A title with 关于 or 印发 and a kind, and a 文号 or addressee close below it."""
    if not _ABOUT.search(found[i].text) or not found[i].names_a_kind:
        return False
    return any(x.is_number or x.is_addressee for x in found[i + 1 : i + 4])


def _article(own: Sequence[Line]) -> Article:
    source = next((x for i, x in enumerate(own) if x.is_source and (i < _HEAD_LINES or i > len(own) - 4)), None)
    end = len(own)
    if source is not None and own.index(source) >= _HEAD_LINES:
        end = own.index(source) + 1
    while end > 1 and _is_tail_head(own, end - 1):
        end -= 1
    body = tuple(own[:end])
    return Article(body[0].start, body[-1].end, _title(body), body, source)


def _is_tail_head(own: Sequence[Line], i: int) -> bool:
    """A section head that stands between this article and the next."""
    line = own[i]
    return (
        i > _HEAD_LINES and line.gap > 0 and len(line.text) <= _SECTION_HEAD and line.may_be_title
        and not line.names_a_kind and not re.search(r"\d", line.text)
    )  # fmt: skip


def _title(body: Sequence[Line]) -> tuple[Line, ...]:
    """The headline: one line, or the lines up to the one that ends with a kind of document."""
    at = 0
    while at < len(body) - 1 and (_is_head(body[at]) or _repeats(body, at)):
        at += 1
    if body[at].is_addressee:  # the notice has lost its title: it is called by what it carries
        at = next((i for i in range(at + 1, len(body)) if _is_carried(body, at, i)), at)
    if not any(_ABOUT.search(line.text) for line in _run(body, at)):
        reach = at + _HEAD_LINES + _issuers(body, at)
        at = next((i for i in range(at, min(reach, len(body))) if _opens_notice(body, i)), at)
    return _run(body, at) or (body[at],)


def _issuers(body: Sequence[Line], at: int) -> int:
    """How many lines from `at` on name nothing but a body."""
    return next((i for i, line in enumerate(body[at:]) if not is_body(line)), 0)


_BODY = re.compile(
    "[\u4e00-\u9fff()]{3,28}(?:委员会|[局厅委部院署会办行]|办公室|政府|中心|集团|公司|领导小组|联席会议|总队|支队)"
)


def _run(body: Sequence[Line], at: int) -> tuple[Line, ...]:
    """The lines from `at` to the one that ends with a kind of document; empty where none does.

    A blank line stands in a title only where its first line says what it is about and breaks off (甲市人民政府关于加快), or where
    the kind of document is all that follows (甲市建设智能城市的, 若干措施).
    """
    for size in range(1, _TITLE_LINES + 1):
        run = body[at : at + size]
        if len(run) < size or not all(len(x.text) <= 100 for x in run):
            break
        apart = any(x.gap for x in run[1:])
        broken = _ABOUT.search(run[0].text) or (_ONLY_KIND.fullmatch(run[-1].text) and not run[0].names_a_kind)
        if apart and not (broken and all(x.may_be_title for x in run)):
            break
        if run[-1].is_number or run[-1].number_first or any(x.text.endswith(("。", ":")) for x in run):
            break
        if run[-1].names_a_kind:
            return tuple(run)
    return ()


#: nothing but the kind of a document
_ONLY_KIND = re.compile(
    rf"(?:的|若干|实施|工作|指导|行动|管理|暂行|试行|三年|政策|总体|专项)*(?:{KINDS})(?:\([^()]{{1,30}}\))?"
)


def _opens_notice(body: Sequence[Line], at: int) -> bool:
    """Whether the title of a notice begins there, in one line or several."""
    if _is_notice(body, at):
        return True
    run = _run(body, at) if _ABOUT.search(body[at].text) else ()
    return len(run) > 1 and any(x.is_number or x.is_addressee for x in body[at + len(run) : at + len(run) + 3])


def _is_head(line: Line) -> bool:
    """Whether a line stands above a title and is none."""
    return (
        line.is_number or line.number_first > 0 or line.is_source or line.is_infobox or line.is_filing_head or line.is_letterhead
        or line.text in _LABELS
    )  # fmt: skip


#: what a page prints above the parts of a document
_LABELS = frozenset({"文章属性", "正文", "基本信息", "正文内容", "全文"})
#: the shortest title that a line above may hold
_SHORTEST_TITLE = 8


def _repeats(body: Sequence[Line], at: int) -> bool:
    """Whether a page prints the title that stands below it, with a 文号 before it or in 《》."""
    for below in range(at + 1, min(at + _HEAD_LINES, len(body))):
        title = "".join(line.text for line in _run(body, below))
        if len(title) >= _SHORTEST_TITLE:
            return body[at].text != title and body[at].text.endswith(title)
    return False


def _is_carried(body: Sequence[Line], first: int, i: int) -> bool:
    """Whether a line is the title of a document that a line above it names."""
    return body[i].names_a_kind and any(f"《{body[i].text}》" in line.text for line in body[first:i])
