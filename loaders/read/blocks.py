"""Elements → lines: a block a line, <br> a line end, a row of a data table a line with tabs, runs of blank lines one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "title", "tr", "ul",
})
# fmt: on
#: what no reader sees, beside the scripts, menus and forms that `body_of` has taken out
_SKIPPED = frozenset({"head", "textarea", "object", "canvas", "-comment"})
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: a cell with more than this and most of its table's text holds a page, not a value
_LAYOUT_CELL = 400
_LAYOUT_SHARE = 0.8


def lines_of(node: LexborNode) -> list[str]:
    """The lines of an element, without blanks at their right end and without blank lines at either end.

    White space is folded as a browser does; no-break and ideographic blanks, which indent Chinese paragraphs, stay.
    """
    lines = _Lines()
    frames = _outer_tables(node)
    stack: list[LexborNode | str] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            lines.end()
        elif item.tag == "-text":
            lines.add(item.text(deep=False))
        elif item.tag == "br":
            lines.end(forced=True)
        elif item is not node and _is_out_of_sight(item):
            continue
        elif item.tag == "table" and item.mem_id not in frames and _is_data(item):
            lines.end()
            lines.rows(item)
        else:
            if item.tag in _BLOCKS:
                lines.end()
                stack.append("end")
            stack.extend(reversed(list(item.iter(include_text=True))))
    return lines.done()


class _Lines:
    """Lines as they are completed."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._pieces: list[str] = []

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, *, forced: bool = False) -> None:
        """Complete the line; a forced end counts even where nothing was printed."""
        if self._pieces or forced:
            text = _BLANKS.sub(" ", "".join(self._pieces)).strip(" ")
            if text or forced:
                self._put(text)
            self._pieces = []

    def rows(self, table: LexborNode) -> None:
        """A row a line. Cells go by position, so an empty one between others keeps its tab."""
        for row in table.css("tr"):
            cells = [_cell(cell) for cell in row.iter() if cell.tag in ("td", "th")]
            self._put("\t".join(cells).rstrip("\t"))

    def done(self) -> list[str]:
        self.end()
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return self._lines

    def _put(self, line: str) -> None:
        line = line.rstrip("\u00a0\u3000 ")
        if line or (self._lines and self._lines[-1]):
            self._lines.append(line)


def _is_out_of_sight(node: LexborNode) -> bool:
    if node.tag in _SKIPPED:
        return True
    attributes = node.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


def _outer_tables(node: LexborNode) -> set[int]:
    """Tables that hold tables: they lay out the page."""
    found = set()
    for inner in node.css("table table"):
        outer = inner.parent
        while outer is not None and outer.tag != "table":
            outer = outer.parent
        if outer is not None:
            found.add(outer.mem_id)
    return found


def _is_data(table: LexborNode) -> bool:
    """Rows of values, not a frame that lays out the page."""
    rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in table.css("tr")]
    if max(map(len, rows), default=0) < 2:
        return False
    sizes = [len(cell.text().strip()) for row in rows for cell in row]
    return not (max(sizes) > _LAYOUT_CELL and max(sizes) > _LAYOUT_SHARE * sum(sizes))


def _cell(cell: LexborNode) -> str:
    """The paragraphs of a cell on one line; single characters set below each other are one word (基 础 指 标)."""
    lines = [line.strip() for line in lines_of(cell) if line.strip()]
    return ("" if all(len(line) == 1 for line in lines) else " ").join(lines).replace("\t", " ")
