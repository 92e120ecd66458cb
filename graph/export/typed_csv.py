"""One table of CSV with a type in every column's header, as Neo4j's importer reads it.

The importer wants one type a column and as many cells as columns in every row, and tells neither an empty list nor a list of one
empty text from nothing: rows are kept aside until all columns are known, and such lists are named in columns of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from policygraph.graph.errors import ExportError
from policygraph.graph.export.format import encoded

#: what may part the elements of a list: the first that stands in no element is taken
_DELIMITERS = [*map(chr, range(0x1F, 0x1B, -1)), *map(chr, range(0xE000, 0xF900))]
_DELIMITER = re.compile(f"[{_DELIMITERS[3]}-{_DELIMITERS[0]}{_DELIMITERS[4]}-{_DELIMITERS[-1]}]")
_NAME = re.compile(r"[^\W\d]\w*")
_KINDS = {bool: "boolean", int: "long", float: "double", str: "string"}
#: names of the properties of a row that are an empty list, or a list of one empty text
NONE, BLANK = "import_none", "import_blank"


class Table:
    """Rows of one kind. The first columns are always there; `add` takes their cells and the row's properties."""

    def __init__(self, name: str, first: Sequence[str], folder: Path) -> None:
        self.name, self._first = name, first
        self._kinds: dict[str, set[str]] = {}
        self._aside = folder / f"{name}.rows"
        self._rows = self._aside.open("w", encoding="utf-8", newline="")
        self.delimiters: set[str] = set()
        self.longest = 0

    def add(self, cells: Sequence[str | Sequence[str]], properties: Mapping[str, Any]) -> None:
        """Keep a row. Raises ExportError at a name or a text that the format has no form for."""
        row = _told(properties)
        for name, value in row.items():
            if not _NAME.fullmatch(name):
                raise ExportError("reserved-name", where=str(cells[0]), why=name)
            self._kinds.setdefault(name, set()).add(_kind(value))
            if isinstance(value, list):
                self.delimiters.update(_DELIMITER.findall("".join(map(str, value))))
        line = json.dumps([cells, row], ensure_ascii=False)
        encoded(str(cells[0]), line)
        self.longest = max(self.longest, len(line))
        self._rows.write(line + "\n")

    def write(self, folder: Path, delimiter: str) -> list[str]:
        """The files, one unless a property has several types; returns their names."""
        self._rows.close()
        torn = [name for name, kinds in self._kinds.items() if len(kinds) > 1]
        files: dict[tuple[str, ...], tuple[list[str], TextIO]] = {}
        with ExitStack() as opened, self._aside.open(encoding="utf-8", newline="") as rows:
            for cells, row in map(json.loads, rows):
                kinds = tuple(_kind(row[name]) if name in row else "" for name in torn)
                if kinds not in files:
                    file = opened.enter_context(self._file(folder, len(files)).open("w", encoding="utf-8", newline=""))
                    columns = self._columns(dict(zip(torn, kinds, strict=True)))
                    file.write(",".join([*self._first, *(f"{name}:{kind}" for name, kind in columns)]) + "\n")
                    files[kinds] = [name for name, _ in columns], file
                names, out = files[kinds]
                out.write(",".join(_cell(value, delimiter) for value in (*cells, *map(row.get, names))) + "\n")
        self._aside.unlink()
        return [self._file(folder, number).name for number in range(len(files))]

    def _file(self, folder: Path, number: int) -> Path:
        return folder / f"{self.name}{f'-{number + 1}' if number else ''}.csv"

    def _columns(self, torn: Mapping[str, str]) -> list[tuple[str, str]]:
        kinds = {name: torn.get(name) or min(kinds) for name, kinds in self._kinds.items()}
        return sorted((name, kind) for name, kind in kinds.items() if torn.get(name) != "")


def delimiter(tables: Iterable[Table]) -> str:
    """What parts the elements of lists in all tables. Raises ExportError where every such character stands in a text."""
    taken = {character for table in tables for character in table.delimiters}
    for character in _DELIMITERS:
        if character not in taken:
            return character
    raise ExportError("no-delimiter")


def _told(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that a cell can hold, and beside them the names of those that it cannot."""
    none = [name for name, value in properties.items() if value == []]
    blank = [name for name, value in properties.items() if value == [""]]
    row = {name: value for name, value in properties.items() if value not in ([], [""])}
    return {**row, **({NONE: none} if none else {}), **({BLANK: blank} if blank else {})}


def _kind(value: Any) -> str:
    return f"{_KINDS[type(value[0])]}[]" if isinstance(value, list) else _KINDS[type(value)]


def _cell(value: Any, delimiter: str) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _quoted(delimiter.join(map(str, value)))
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    return f'"{text.replace(chr(34), chr(34) * 2)}"'
