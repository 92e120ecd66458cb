"""Bytes of a delimited table → rows of cells, and the text that evidence points into: a row a line, cells by tab."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.graph.errors import InputError
from policygraph.loaders.read.text import decode

_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
#: what a spreadsheet would run, with the apostrophe that keeps it from doing so
_GUARDED = re.compile(r"'(?=[=+\-@])")
_DELIMITERS = ",\t;，|"
_LONGEST_CELL = 1 << 24


@dataclass(frozen=True, slots=True)
class Grid:
    """`rows[i]` is a line of `text`, at `starts[i]`; `where` of it is sheet!i+1. Blank rows are kept, so numbers are those
    of the file. The sheets of a file share one text, each behind the other.
    """

    rows: tuple[tuple[str, ...], ...]
    text: str
    starts: tuple[int, ...]
    sheet: str = "csv"

    @property
    def extent(self) -> tuple[int, int]:
        """The characters of the whole sheet."""
        return (self.starts[0], self.span(len(self.rows) - 1)[1]) if self.rows else (0, 0)

    def span(self, row: int) -> tuple[int, int]:
        """The characters of a row in the text, without its line end."""
        return self.starts[row], self.starts[row] + len("\t".join(self.rows[row]))

    def where(self, row: int) -> str:
        """csv!7: the row as the file counts it, from 1."""
        return f"{self.sheet}!{row + 1}"


def read_grid(data: bytes, path: str = "") -> Grid:
    """The rows of a CSV or TSV file in any encoding. Raises InputError where it is no text or no table."""
    text = decode(data, path)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = [
            tuple(map(one_line, row)) for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        ]
    except csv.Error as error:
        raise InputError("not-a-table", where=path, why=str(error)) from None
    return grid(rows)


def grid(rows: list[tuple[str, ...]]) -> Grid:
    """The grid of these rows, whatever file they come from."""
    return grids([("csv", rows)])[0]


def grids(sheets: Sequence[tuple[str, Sequence[tuple[str, ...]]]]) -> list[Grid]:
    """One grid a sheet, in their order; their text is that of all of them."""
    lines, starts, at = [], list[list[int]](), 0
    for _, rows in sheets:
        starts.append([])
        for row in rows:
            starts[-1].append(at)
            lines.append("\t".join(row))
            at += len(lines[-1]) + 1
    text = "\n".join(lines)
    return [Grid(tuple(rows), text, tuple(own), name) for (name, rows), own in zip(sheets, starts, strict=True)]


def one_line(text: str) -> str:
    """A cell on one line; the guard against formulas is taken off again."""
    return _GUARDED.sub("", _BREAKS.sub(" ", text), count=1) if text[:1] == "'" else _BREAKS.sub(" ", text)


def _delimiter(text: str) -> str:
    """The separator that stands most often in the first lines; a comma where none does."""
    head = "\n".join(text.splitlines()[:5])
    return max(_DELIMITERS, key=lambda mark: (head.count(mark), -_DELIMITERS.index(mark)))
