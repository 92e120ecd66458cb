"""任务分工表 whose page has lost its layout: each cell a line of its own, or several where the page was narrow; a row from its
number to the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policygraph.loaders.gongwen.task_table import NUMBER, TaskRow, column_kind, is_role, task_rows
from policygraph.loaders.sentences import paragraphs
from policygraph.loaders.unwrap import JOINER

Span = tuple[int, int]

#: at most so many columns, and so long a name for one
_MOST_COLUMNS = 8
_LONGEST_HEADER = 14
#: no row has more lines; where the last one ends nothing says
_MOST_LINES = 60
#: a column that says what a row is about under another name than 任务: 民生实事, never what stands beside a task
_NO_TASK = re.compile("姓名|地区|区域|单位|部门|职务|电话|类别|分类|领域|方面|时限|时间|备注|领导|人员|责任人")
_BODY = re.compile(
    r"(?!.*[由的将])[\u4e00-\u9fff]{1,36}(?:局|厅|委|办|部|院|会|中心|署|行|政府|公司|社|街道|乡镇|镇|园区|单位|部门|室|集团|联|队|处|所|站|团)"
)
_PARTED = re.compile(r"[、,;\s]+|等(?=[\u4e00-\u9fff])")
#: what a line of such a cell is made of, and how the first one begins
_OF_BODIES = re.compile(r"[\u4e00-\u9fff()、,;]{1,60}")
_OPENS_BODY = re.compile("[省市区县州国中各自]|新区|开发区")
#: a group of tasks has a number of its own: 1.优化企业开办服务
_GROUP = re.compile(r"(?:\d{1,2}[.、．]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))")
#: the next cell on the last line of a task: 推进标准化。市政务办
_RUNS_ON = re.compile("。[省市区县州国][\u4e00-\u9fff、]{2,20}$")
#: a cell that says nobody
_NOBODY = frozenset("—-/无")
_ENDS_TASK = ("。", ";", "。)", "。”")


@dataclass(frozen=True, slots=True)
class CellLineTable:
    """Such a table `start..end`, from its header on, and its rows."""

    start: int
    end: int
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns behind the number as printed, what each holds from the task on, and whether a group stands before the task."""

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    grouped: bool

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(kind for kind in self.kinds if is_role(kind))


def cells_joined(shadow: str) -> str:
    """The shadow with joiners where the width of a cell breaks its text, and for a header that each page repeats; the same length."""
    if NUMBER.search(shadow) is None:
        return shadow
    out = list(shadow)
    lines = list(paragraphs(shadow, 0, len(shadow)))
    for at, columns in _headers(shadow, lines):
        below, repeated = _without_repeated(shadow, lines[at + len(columns.names) + 1 :], columns)
        for first, last in repeated:
            out[first:last] = JOINER * (last - first)
        for _, own in _numbered(shadow, below):
            for first, last in _cells(shadow, own, columns) or _task_of(shadow, own, columns):
                for before, after in pairwise(own[first : last + 1]):
                    out[before[1] : after[0]] = JOINER * (after[0] - before[1])
    return "".join(out)


def cell_line_tables(shadow: str, start: int, end: int) -> Iterator[CellLineTable]:
    """Every such table in `start..end`: a header that begins with 序号, then rows numbered from 1 without a gap."""
    if NUMBER.search(shadow, start, end) is None:
        return
    lines = [line for line in paragraphs(shadow, start, end) if shadow[slice(*line)].strip(JOINER)]
    for at, columns in _headers(shadow, lines):
        rows = tuple(_rows(shadow, lines[at + len(columns.names) + 1 :], columns))
        if rows:
            yield CellLineTable(lines[at][0], rows[-1].end, rows)


def every_task_row(shadow: str, start: int, end: int) -> Iterator[TaskRow]:
    """The rows of all tables of tasks in `start..end`, those with cells in a line first."""
    yield from task_rows(shadow, start, end)
    for table in cell_line_tables(shadow, start, end):
        yield from table.rows


def _headers(shadow: str, lines: Sequence[Span]) -> Iterator[tuple[int, _Columns]]:
    """Where such a table begins: the line of 序号, and the columns behind it."""
    for at, line in enumerate(lines):
        if NUMBER.fullmatch(shadow, *line) and (columns := _columns(shadow, lines[at + 1 : at + _MOST_COLUMNS + 2])):
            yield at, columns


def _columns(shadow: str, lines: Sequence[Span]) -> _Columns | None:
    """The columns up to the first row, None where these lines head no such table."""
    names: list[str] = []
    for line in lines:
        name = shadow[slice(*line)]
        if name == "1":
            break
        names.append(name)
    else:
        return None
    if any(len(name) > _LONGEST_HEADER for name in names):
        return None
    kinds = [column_kind(name) for name in names]
    if "task" not in kinds and kinds and kinds[0] == "other" and not _NO_TASK.search(names[0]):
        kinds[0] = "task"
    grouped = kinds[:2] == ["task", "task"]
    kinds = kinds[grouped:]
    if kinds[:1] != ["task"] or not any(is_role(kind) for kind in kinds):
        return None
    return _Columns(tuple(names), tuple(kinds), grouped)


def _without_repeated(shadow: str, lines: Sequence[Span], columns: _Columns) -> tuple[list[Span], list[Span]]:
    """The lines without those of headers that pages repeat, and the stretches of these."""
    kept: list[Span] = []
    repeated: list[Span] = []
    size = len(columns.names) + 1
    at = 0
    while at < len(lines):
        run = [shadow[slice(*line)] for line in lines[at : at + size]]
        if run and NUMBER.fullmatch(run[0]) and tuple(run[1:]) == columns.names:
            repeated.append((lines[at][0], lines[at + size - 1][1]))
            at += size
        else:
            kept.append(lines[at])
            at += 1
    return kept, repeated


def _numbered(shadow: str, lines: Sequence[Span]) -> Iterator[tuple[Span, Sequence[Span]]]:
    """The line of each number from 1 on, and the lines up to the next."""
    number, at = 1, 0
    while at < len(lines) and shadow[slice(*lines[at])] == str(number):
        number += 1
        following = next(
            (i for i in range(at + 1, len(lines)) if shadow[slice(*lines[i])] == str(number)),
            min(len(lines), at + _MOST_LINES),
        )
        yield lines[at], lines[at + 1 : following]
        at = following


def _cells(shadow: str, lines: Sequence[Span], columns: _Columns) -> list[tuple[int, int]]:
    """The cells of a row that take several lines, as indexes of their first and last line; empty where they cannot be told."""
    texts = _texts(shadow, lines)
    group = _group(texts) if columns.grouped else 0
    if any(_RUNS_ON.search(text) for text in texts):
        return []
    for ended in (True, False):
        for first in range(group + 1, len(texts)):
            if not _OPENS_BODY.match(texts[first]) or (ended and not texts[first - 1].endswith(_ENDS_TASK)):
                continue
            last = next((i for i in range(first, len(texts)) if not _may_be_bodies(texts[i])), len(texts))
            cells = _body_cells(texts, first, last)
            if len(cells) == len(columns.roles) or (cells and len(columns.roles) == 1):
                groups = [(0, group - 1)] if group else []
                return [*groups, (group, first - 1), *cells]
    return []


def _texts(shadow: str, spans: Sequence[Span]) -> list[str]:
    return [shadow[slice(*span)].replace(JOINER, "") for span in spans]


def _task_of(shadow: str, lines: Sequence[Span], columns: _Columns) -> list[tuple[int, int]]:
    """The group and the first sentence of the task, where the other cells of a row cannot be told."""
    texts = _texts(shadow, lines)
    group = _group(texts) if columns.grouped else 0
    last = next((i for i in range(group, len(texts)) if "。" in texts[i]), group)
    return [(0, group - 1), (group, last)] if group else [(group, last)]


def _group(texts: Sequence[str]) -> int:
    """How many lines the group takes that opens a row, which are narrower than those of the task."""
    if not texts or not _GROUP.match(texts[0]):
        return 0
    return next((i for i, text in enumerate(texts) if len(text) > len(texts[0])), 0)


def _body_cells(texts: Sequence[str], first: int, last: int) -> list[tuple[int, int]]:
    """The lines `first..last` as cells: one ends where all its bodies are whole and the next line opens with one."""
    cells: list[tuple[int, int]] = []
    start = first
    for i in range(first, last):
        whole = _names_bodies("".join(texts[start : i + 1])) and not texts[i].endswith(("、", ",", ";"))
        if i + 1 == last:
            return [*cells, (start, i)] if whole else []
        if whole and (_OPENS_BODY.match(texts[i + 1]) or texts[i + 1] in _NOBODY):
            cells.append((start, i))
            start = i + 1
    return cells


def _rows(shadow: str, lines: Sequence[Span], columns: _Columns) -> Iterator[TaskRow]:
    """Each row, up to the number of the next; the last one has no more cells than columns."""
    numbered = list(_numbered(shadow, lines))
    for number, own in numbered:
        cells = list(own)
        if columns.grouped and cells and _GROUP.match(shadow, *cells[0]):
            cells = cells[1:]
        if number == numbered[-1][0]:
            cells = cells[: len(columns.kinds)]
        if cells:
            printed = shadow[slice(*number)]
            yield TaskRow(number[0], cells[-1][1], printed, cells[0], tuple(_placed(shadow, cells, columns)))


def _placed(shadow: str, cells: Sequence[Span], columns: _Columns) -> Iterator[tuple[str, Span]]:
    """The cells that name bodies, each with its role: cell by cell where there are as many as columns, else the bodies behind
    the task where they can have one role only, or are as many as roles.
    """
    texts = _texts(shadow, cells)
    if any(_RUNS_ON.search(text) for text in texts):
        return
    if len(cells) == len(columns.kinds):
        placed = [(kind, cell) for kind, cell in zip(columns.kinds, cells, strict=True) if is_role(kind)]
        if all(_names_bodies(shadow[slice(*cell)]) for _, cell in placed):
            yield from placed
        return
    first = next((i for i, text in enumerate(texts) if i and _names_bodies(text)), len(cells))
    behind = next((i for i in range(first, len(cells)) if not _names_bodies(texts[i])), len(cells))
    bodies = cells[first:behind]
    if len(columns.roles) == 1:
        yield from ((columns.roles[0], cell) for cell in bodies)
    elif len(bodies) == len(columns.roles):
        yield from zip(columns.roles, bodies, strict=True)


def _may_be_bodies(text: str) -> bool:
    """Whether a line may be part of a cell that names bodies."""
    return text in _NOBODY or _OF_BODIES.fullmatch(text) is not None


def _names_bodies(text: str) -> bool:
    """Whether a text names nothing but bodies (市财政局、市教委), or says that there is none."""
    return text in _NOBODY or all(
        _BODY.fullmatch(item) for item in _PARTED.split(text.replace(JOINER, "").strip("、,;。 "))
    )
