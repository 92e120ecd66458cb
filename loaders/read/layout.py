"""Lines as printed on pages → paragraphs: what every page repeats is left out, and a line that only wraps is joined.

Chinese documents are set justified, with each paragraph indented: a line that fills its column goes on in the next one,
unless that is indented, set in another size, or centred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import multimode

from policygraph.loaders.read.infobox_lines import box_of

#: in characters of the line: what punctuation and unbroken words may leave free at its end, what an indent is at least
_FREE, _INDENT = 2.2, 1.0
#: no text is set in a column of fewer characters
_NARROWEST = 18
#: how far from the edge of a page, as part of its height, headers and footers stand
_EDGE = 0.1
_PAGE_NUMBER = re.compile(
    r"[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4}|\s*页(?:[,，\s]*共\s*\d{1,4}\s*页)?)?[-—–·\s]*"
)
_ENDS = "。！？；：!?;:"
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十百\d]+[条章节]|\d+[、.．])"
)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line with its place on the page, in points from the left and from the top; `page` is how high that is."""

    text: str
    left: float
    right: float
    top: float
    size: float
    page: float


def flowing(pages: Sequence[Sequence[PrintedLine]]) -> list[str]:
    """The paragraphs of all pages, in the order in which the lines come.

    A box of 索引号 and 文号 goes above them, where a document's frame is read from, its heading below them.
    """
    repeated = _repeated(pages)
    lines = [line for page in pages for line in page if not _is_margin(line, repeated, len(pages))]
    box, headings = box_of([line.text for line in lines])
    body = [line for place, line in enumerate(lines) if place not in box and place not in headings]
    parts = ([lines[i].text.strip() for i in box], _joined(body), [lines[i].text.strip() for i in headings])
    return "\n\n".join("\n".join(part) for part in parts if part).split("\n")


def _repeated(pages: Sequence[Sequence[PrintedLine]]) -> set[str]:
    """What stands at the edge of more than half of at least three pages, whatever the numbers in it."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in page if _at_edge(line)})
    return {mark for mark, count in seen.items() if count > 2 and 2 * count > len(pages)}


def _is_margin(line: PrintedLine, repeated: set[str], pages: int) -> bool:
    if not _at_edge(line):
        return False
    return _mark(line) in repeated or (pages > 1 and _PAGE_NUMBER.fullmatch(line.text) is not None)


def _at_edge(line: PrintedLine) -> bool:
    return not _EDGE < line.top / (line.page or 1) < 1 - _EDGE


def _mark(line: PrintedLine) -> str:
    return re.sub(r"\d+", "0", re.sub(r"\s", "", line.text))


def _joined(lines: Sequence[PrintedLine]) -> list[str]:
    """The lines, each that wraps together with the next."""
    columns = _columns(lines)
    indents = any(line.left - columns[_key(line)][0] > _INDENT * line.size for line in lines)
    found: list[str] = []
    before: PrintedLine | None = None
    for line in lines:
        if before is not None and _wraps(before, line, columns[_key(before)], indented=indents):
            found[-1] += _between(found[-1], line.text) + line.text.strip()
        else:
            found.append(line.text)
        before = line
    return found


def _columns(lines: Sequence[PrintedLine]) -> dict[int, tuple[float, float]]:
    """The edges of the column of each size: the furthest right, and where most lines begin that follow one up to there."""
    found: dict[int, tuple[float, float]] = {}
    for size in {_key(line) for line in lines}:
        right = max(line.right for line in lines if _key(line) == size)
        after = [round(line.left) for before, line in pairwise(lines) if _key(before) == _key(line) == size
                 and right - before.right <= _FREE * before.size]  # fmt: skip
        lefts = multimode(after) or [round(line.left) for line in lines if _key(line) == size]
        found[size] = (min(lefts), right)
    return found


def _key(line: PrintedLine) -> int:
    return round(line.size)


def _wraps(before: PrintedLine, line: PrintedLine, column: tuple[float, float], *, indented: bool) -> bool:
    """Whether a line goes on in the next one."""
    left, right = column
    if _key(before) != _key(line) or right - left < _NARROWEST * line.size:
        return False
    if right - before.right > _FREE * before.size:
        return False
    if abs(line.left - left) > _INDENT * line.size or line.text[:1].isspace():
        return False
    if before.left - left > 4 * before.size:  # set at the right or in the middle
        return False
    return indented or (before.text[-1:] not in _ENDS and not _HEADING.match(line.text))


def _between(before: str, after: str) -> str:
    """A blank between two words that are written with one."""
    latin = before[-1:].isascii() and before[-1:].isalnum() and after[:1].isascii() and after[:1].isalnum()
    return " " if latin else ""
