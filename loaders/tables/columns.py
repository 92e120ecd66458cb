"""Which column of a table holds what: header row, units in headers, duplicate headers, merged cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from policygraph.graph.errors import InputError
from policygraph.loaders.tables.cells import BadCell
from policygraph.loaders.tables.grid import Grid
from policygraph.loaders.tables.words import plain, table_words

#: how far down the header row is looked for
_TOP = 20
_UNIT = re.compile(
    r"[(/:_]?(?:单位:?)?(?P<unit>%|(?:[十百千]?[万亿])?(?:元|美元|港元|欧元|人民币元|人民币)|percent|pct)[)]?$"
)
#: a merged column shows as blanks below one value; fewer blanks than this share of the rows are gaps
_MERGED = 0.2


@dataclass(frozen=True, slots=True)
class Columns:
    """`places` of each column that the header row names, with the unit its header gives."""

    header: int
    places: dict[str, tuple[int, ...]]
    units: dict[int, str]

    def cells(self, row: Sequence[str], column: str) -> list[tuple[str, str]]:
        """The distinct filled cells of a column in a row, each with its unit; several where headers are doubled."""
        found = {(row[i].strip(), self.units.get(i, "")): None for i in self.places.get(column, ()) if i < len(row)}
        return [cell for cell in found if cell[0]]

    def cell(self, row: Sequence[str], column: str) -> tuple[str, str]:
        """The one cell of a column and its unit, ("", "") where empty. Raises BadCell where doubled headers disagree."""
        found = self.cells(row, column)
        if len(found) > 1:
            raise BadCell(" / ".join(text for text, _ in found))
        return found[0] if found else ("", "")


def columns(grid: Grid, path: str = "") -> Columns:
    """The columns by the first row that heads both parties. Raises InputError `no-columns` where none does."""
    for number, row in enumerate(grid.rows[:_TOP]):
        found = _header(number, row)
        if {"owner", "owned"} <= found.places.keys():
            return found
    raise InputError("no-columns", where=path, why="owner, owned", hint="holdings-columns")


def _header(number: int, row: Sequence[str]) -> Columns:
    places: dict[str, tuple[int, ...]] = {}
    units: dict[int, str] = {}
    plainly = {_column(plain(text), "")[0] for text in row}
    either = "company" if "owned" in plainly else "owned"
    for index, text in enumerate(row):
        column, unit = _column(plain(text), either)
        if column:
            places[column] = (*places.get(column, ()), index)
            units[index] = unit
    return Columns(number, places, units)


def _column(header: str, either: str) -> tuple[str, str]:
    """What a header names, and its unit: 认缴出资额(万元) → committed, 万元. `either` is what 公司 and the like stand for."""
    known = table_words().columns
    if header in table_words().either:
        return either, ""
    if header in known:
        return known[header], ""
    unit = _UNIT.search(header)
    if unit and header[: unit.start()] in known:
        return known[header[: unit.start()]], "%" if unit["unit"] in ("percent", "pct") else unit["unit"]
    bare = re.sub(r"\([^()]*\)$", "", header)
    return known.get(bare, ""), ""


def unmerged(grid: Grid, found: Columns) -> dict[str, tuple[str, ...]]:
    """`owner` and `owned` of every row below the header, what merged cells stand for filled in.

    A column is merged where its first cell is filled, no value stands twice below itself, and enough of it is blank.
    Only one of the two can be: where both have gaps, gaps they are.
    """
    rows = grid.rows[found.header + 1 :]
    cells = {
        column: [" / ".join(t for t, _ in found.cells(row, column)) for row in rows] for column in ("owner", "owned")
    }
    filled = [any(text.strip() for text in row) for row in rows]
    gaps = {column: any(f and not c for f, c in zip(filled, cells[column], strict=True)) for column in cells}
    return {
        column: tuple(_carried(texts, filled))
        if gaps[column] and not all(gaps.values()) and _is_merged(texts, filled)
        else tuple(texts)
        for column, texts in cells.items()
    }


def _is_merged(texts: Sequence[str], filled: Sequence[bool]) -> bool:
    shown = [text for text, there in zip(texts, filled, strict=True) if there]
    twice = any(a and a == b for a, b in pairwise(shown))
    return bool(shown and shown[0]) and not twice and shown.count("") >= _MERGED * len(shown)


def _carried(texts: Sequence[str], filled: Sequence[bool]) -> list[str]:
    carried, last = [], ""
    for text, there in zip(texts, filled, strict=True):
        last = text or last
        carried.append(last if there else "")
    return carried
