"""A workbook of Excel → what its tables of holdings state; sheets that head no owner and owned are left out."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from policygraph.graph.errors import InputError
from policygraph.graph.identity import number_text
from policygraph.graph.source import Source
from policygraph.loaders.read.package import need, parts
from policygraph.loaders.reading import Reading
from policygraph.loaders.tables.columns import Columns, columns
from policygraph.loaders.tables.grid import Grid, grids, one_line
from policygraph.loaders.tables.holdings import Resolve, read_sheet

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

#: more cells than this are no table that a person keeps; a bomb of a few kilobytes claims them
_MOST_CELLS = 4_000_000
#: digits that a spreadsheet keeps of a number
_DIGITS = 15


def read_xlsx(data: bytes, path: str = "", resolve: Resolve = lambda name: None) -> Reading:
    """What the tables of holdings of a workbook state, sheet after sheet, each a document; see `read_holdings`.

    Cells count as they were last calculated, a percentage as it is shown. Raises InputError where the file cannot be
    read, or where no sheet heads owner and owned.
    """
    need("openpyxl", "xlsx", path)
    parts(data, path)
    tables = list(_tables(grids(list(_sheets(data, path))), path))
    source = Source.of(data, tables[0][0].text, path)
    read = [read_sheet(source, grid, found, resolve) for grid, found in tables]
    return Reading(
        source,
        tuple(document for one in read for document in one.documents),
        tuple(statement for one in read for statement in one.statements),
        tuple(refused for one in read for refused in one.rejected),
    )


def _tables(sheets: list[Grid], path: str) -> Iterator[tuple[Grid, Columns]]:
    """The sheets that are tables of holdings. Raises InputError, that of the last sheet, where none is."""
    refused = InputError("no-columns", where=path, why="owner, owned", hint="holdings-columns")
    found = 0
    for grid in sheets:
        try:
            yield grid, columns(grid, path)
            found += 1
        except InputError as error:
            refused = error
    if not found:
        raise refused


def _sheets(data: bytes, path: str) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Name and rows of every sheet of cells. Raises InputError `damaged` or `too-large`."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    left = _MOST_CELLS
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            rows: list[tuple[str, ...]] = []
            for width, row in _rows(sheet):
                left -= width + 1
                if left < 0:
                    raise InputError("too-large", where=path, why=f"> {_MOST_CELLS:,} cells")
                rows.append(row)
            yield sheet.title.replace("!", " "), rows
    except InputError:
        raise
    except (InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise InputError("damaged", where=path, why=f"{type(error).__name__}: {error}") from None


def _rows(sheet: ReadOnlyWorksheet) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows as text, each with the cells it claims; how far the sheet says that it reaches is not believed."""
    sheet.reset_dimensions()
    for row in sheet.iter_rows():
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield len(row), tuple(cells)


def _text(cell: Any) -> str:
    """A cell as a person reads it: no exponent, no zeros of the clock, a percentage with its sign."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        number = Decimal(format(value, f".{_DIGITS}g"))
        if "%" in (cell.number_format or ""):
            return f"{number_text(number * 100)}%"
        return number_text(number)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat().replace("T", " ")
    return one_line(str(value))
