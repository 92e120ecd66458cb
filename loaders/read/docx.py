"""A Word file → its text: a paragraph a line with its list number, a row of a table a line with tabs, as a page is read.

What no reader of the printed page sees is left out: deleted and hidden text, field codes, comments, headers and footers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policygraph.graph.errors import InputError
from policygraph.loaders.read.numbering import Numbering, W, numbering
from policygraph.loaders.read.package import need, parsed, parts

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = ("word/document.xml", "word/numbering.xml", "word/styles.xml")
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: deleted or moved away, instructions of fields, and the second form of what newer programs draw
_UNSEEN = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}rPr", f"{W}pPr", f"{_COMPATIBLE}Fallback"}
_BREAKS = {f"{W}br", f"{W}cr"}
#: a cell with more than this and most of its table's text holds a page, not a value
_LAYOUT_CELL, _LAYOUT_SHARE = 400, 0.8
#: no document nests tables or boxes deeper
_DEEPEST = 20


def read_docx(data: bytes, where: str = "") -> str:
    """The readable text of a Word file. Raises InputError, which names it, where there is none or it cannot be read."""
    need("lxml", "docx", where)
    found = parts(data, where)
    document, lists, styles = (parsed(found[name], where) if name in found else None for name in _PARTS)
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        raise InputError("damaged", where=where, why=_PARTS[0])
    lines: list[str] = []
    for line in _lines(body, numbering(lists, styles)):
        line = line.rstrip("\u00a0\u3000 \t")
        if line or (lines and lines[-1]):
            lines.append(line)
    text = "\n".join(lines).rstrip("\n")
    if not text.strip():
        raise InputError("no-text", where=where, why="empty-page")
    return text


def _lines(parent: _Element, counted: Numbering, depth: int = 0) -> Iterator[str]:
    """The lines of a body, cell or box in text order."""
    for child in parent if depth < _DEEPEST else ():
        if child.tag == f"{W}p":
            yield from _paragraph(child, counted, depth)
        elif child.tag == f"{W}tbl":
            yield from _table(child, counted, depth)
        elif child.tag not in _UNSEEN:
            yield from _lines(child, counted, depth + 1)


def _paragraph(paragraph: _Element, counted: Numbering, depth: int) -> Iterator[str]:
    boxes: list[_Element] = []
    text = counted.label(paragraph) + "".join(_text(paragraph, boxes))
    yield from text.split("\n")
    for box in boxes:
        yield from _lines(box, counted, depth + 1)


def _text(element: _Element, boxes: list[_Element]) -> Iterator[str]:
    """The pieces of a paragraph; the text boxes anchored in it are lines of their own."""
    stack = list(reversed(element))
    while stack:
        item = stack.pop()
        if item.tag == f"{W}txbxContent":
            boxes.append(item)
        elif item.tag == f"{W}t":
            yield (item.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
        elif item.tag in _BREAKS:
            yield "\n"
        elif item.tag in (f"{W}tab", f"{W}ptab"):
            yield " "
        elif item.tag == f"{W}noBreakHyphen":
            yield "-"
        elif item.tag not in _UNSEEN and not _is_hidden(item):
            stack.extend(reversed(item))


def _is_hidden(run: _Element) -> bool:
    found = run.find(f"{W}rPr/{W}vanish") if run.tag == f"{W}r" else None
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false")


def _table(table: _Element, counted: Numbering, depth: int) -> Iterator[str]:
    """A row a line, cells by tab; the lines of the cells where the table only lays out the page."""
    rows = [[list(_lines(cell, counted, depth + 1)) for cell in _cells(row)] for row in table.iter(f"{W}tr")
            if _table_of(row) is table]  # fmt: skip
    sizes = [sum(map(len, cell)) for row in rows for cell in row]
    most, whole = max(sizes, default=0), sum(sizes)
    if max(map(len, rows), default=0) < 2 or (most > _LAYOUT_CELL and most > _LAYOUT_SHARE * whole):
        yield from (line for row in rows for cell in row for line in cell)
    else:
        yield from ("\t".join(map(_cell, row)).rstrip("\t") for row in rows)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag == f"{W}sdt":
            yield from child.findall(f"{W}sdtContent/{W}tc")


def _table_of(row: _Element) -> _Element | None:
    found = row.getparent()
    while found is not None and found.tag != f"{W}tbl":
        found = found.getparent()
    return found


def _cell(lines: list[str]) -> str:
    """The paragraphs of a cell on one line; single characters set below each other are one word (基 础 指 标)."""
    held = [line.strip() for line in lines if line.strip()]
    return ("" if all(len(line) == 1 for line in held) else " ").join(held).replace("\t", " ")
