"""任务分工表: a table with a column of tasks and columns 牵头单位, 责任单位 or 配合单位, its cells separated by tabs or, pasted, by blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.loaders.sentences import line_end, strip

_ROLES = {
    "lead": re.compile(r"(?:牵头|主办)(?:责任|负责|考核|考评)?(?:单位|部门|处室)"),
    "support": re.compile(r"(?:配合|协办|协同|参与|参加|支持|支撑|保障)(?:责任)?(?:单位|部门|处室)"),
    "duty": re.compile(r"(?:主要)?(?:责任|实施|落实|承办|完成|负责)(?:考核|考评|评分)?(?:单位|部门|处室|主体)"),
}
_TASK = re.compile(
    r"(?:重点|主要|具体|工作|目标|改革|考核|考评|建设|整治|整改|年度)*(?:任务|事项|内容|措施|举措|项目|工作)(?:名称|分解|内容|事项)*"
)
NUMBER = re.compile(r"序\s*号|编\s*号")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row `start..end`: its number as printed, where the task stands, and the cells with the role of their column.

    A role is lead, support or duty.
    """

    start: int
    end: int
    number: str
    task: tuple[int, int]
    cells: tuple[tuple[str, tuple[int, int]], ...]


def task_rows(shadow: str, start: int, end: int) -> Iterator[TaskRow]:
    """Every row of every such table in `start..end`; a line that is no row ends a table whose rows have no numbers."""
    header: list[str] = []
    pasted: list[str] = []
    broken = False
    at = start
    while at < end:
        stop = line_end(shadow, at, end)
        if header[:1] == ["number"]:
            stop = _row_end(shadow, at, stop, end, len(header))
        cells = row_cells(shadow, at, stop) if shadow.find("\t", at, stop) >= 0 else []
        if pasted and (row := _pasted_row(shadow, at, stop, pasted)):
            yield row
        elif shadow[at:stop].strip():
            pasted = [] if cells else _pasted_header(shadow[at:stop])
        if not cells:  # a numbered table goes on where its numbers do
            header, broken = (header, True) if header[:1] == ["number"] else ([], False)
        elif found := _header([shadow[a:b] for a, b in cells]):
            header, broken = found, False
        elif broken and _ROW_STARTS.match(shadow, at, stop) is None:
            header, broken = [], False
        elif header and len(cells) <= len(header):  # the last cells of a row may be empty and their tabs cut off
            row = _row(shadow, cells + [(stop, stop)] * (len(header) - len(cells)), header)
            sums = header[:1] == ["number"] and not row.number and all(a == b for _, (a, b) in row.cells)
            if not sums:  # 总分, 合计 are no tasks
                yield row
        at = stop + 1


_ROW_STARTS = re.compile(r"[ 　]*[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.、]?[ 　]*\t")
#: a further line of a cell that names bodies
_ONE_BODY = re.compile(
    r"\s*[\u4e00-\u9fff()、]{1,30}(?:局|办|委|部|会|厅|院|社|室|府|处|站|队|所|中心|公司|镇|乡|街道|单位|部门)[ 　]*(?=\n|$)"
)


#: no row takes more lines
_MOST_LINES = 40


def _row_end(shadow: str, start: int, stop: int, end: int, columns: int) -> int:
    """Where the row ends that begins in the line `start..stop`: cells may hold line breaks, and then the row goes on until all
    its columns are there, and over the lines below that name one body each. Where they never are, the line is all of it.
    """
    if _ROW_STARTS.match(shadow, start, stop) is None:
        return stop
    whole = stop
    for _ in range(_MOST_LINES):
        if shadow.count("\t", start, whole) >= columns - 1:
            break
        if whole + 1 >= end or _ROW_STARTS.match(shadow, whole + 1, end):
            return stop
        whole = line_end(shadow, whole + 1, end)
    else:
        return stop
    while more := _ONE_BODY.match(shadow, whole, end):
        whole = more.end()
    return whole


#: at most so many characters head a table
_LONGEST_HEADER = 60


def _pasted_header(line: str) -> list[str]:
    """The roles of the last columns of a header whose cells are parted by blanks, number and task before them: 序号 工作任务 牵头部门."""
    if len(line) > _LONGEST_HEADER or not (numbered := NUMBER.match(line.strip())):
        return []
    rest = re.sub(r"\s", "", line.strip()[numbered.end() :])
    task = _TASK.match(rest)
    roles: list[str] = []
    at = task.end() if task else len(rest) + 1
    while at < len(rest):
        found = next(((role, match) for role, words in _ROLES.items() if (match := words.match(rest, at))), None)
        if found is None:
            return []
        roles.append(found[0])
        at = found[1].end()
    return roles


def _pasted_row(shadow: str, start: int, end: int, roles: list[str]) -> TaskRow | None:
    """A row whose cells are parted by blanks: a number, the task, and one piece without blanks for each role."""
    row = re.compile(
        rf"\s*(?P<number>\d{{1,3}})[\s.、]+(?P<task>\S.*?)(?P<cells>(?:\s+\S+){{{len(roles)}}})\s*"
    ).fullmatch(shadow, start, end)
    if row is None:
        return None
    pieces = [match.span() for match in re.compile(r"\S+").finditer(shadow, *row.span("cells"))]
    cells = tuple(zip(roles, pieces, strict=True))
    return TaskRow(row.start("number"), row.end("cells"), row.group("number"), row.span("task"), cells)


def row_cells(shadow: str, start: int, end: int, mark: str = "\t") -> list[tuple[int, int]]:
    """The cells of a line between marks, without the white space around them; empty ones are kept."""
    found, at = [], start
    while at <= end:
        border = shadow.find(mark, at, end)
        stop = end if border < 0 else border
        found.append(strip(shadow, at, stop))
        at = stop + 1
    return found


def _header(cells: list[str]) -> list[str]:
    """The kind of each column, empty where this line heads no table of tasks."""
    kinds = [column_kind(cell) for cell in cells]
    return kinds if "task" in kinds and any(is_role(kind) for kind in kinds) else []


def is_role(kind: str) -> bool:
    """Whether a column of this kind names bodies."""
    return kind in _ROLES


def column_kind(name: str) -> str:
    """What a column of this name holds: number, task, lead, support, duty or other."""
    cell = re.sub(r"\s", "", name)
    if role := next((role for role, words in _ROLES.items() if words.fullmatch(cell)), ""):
        return role
    return "task" if _TASK.fullmatch(cell) else "number" if NUMBER.fullmatch(cell) else "other"


def _row(shadow: str, cells: list[tuple[int, int]], header: list[str]) -> TaskRow:
    by_kind = dict(zip(reversed(header), reversed(cells), strict=True))
    number = shadow[slice(*by_kind.get("number", (0, 0)))]
    bodies = tuple((kind, cell) for kind, cell in zip(header, cells, strict=True) if is_role(kind))
    return TaskRow(cells[0][0], cells[-1][1], number, by_kind["task"], bodies)
