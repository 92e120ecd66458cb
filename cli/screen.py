"""Blocks on a terminal: columns that line up when a Chinese character is two wide, and nothing a document could inject."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from policygraph.cli.answers.answer import Block, Lines, Table

_BOLD, _DIM, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_GAP = "  "
#: no column is shortened below this
_LEAST = 16


def shown(block: Block, width: int, colour: bool) -> str:
    """A block as text; `width` columns, 0 for as many as it takes."""
    return _lines(block, colour) if isinstance(block, Lines) else _table(block, width, colour)


def plain(text: str) -> str:
    """Text that cannot steer a terminal: white space becomes a space, other control characters a question mark."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)


def columns(text: str) -> int:
    """How wide a text is shown."""
    return sum(_wide(c) for c in text)


def shortened(text: str, room: int) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if columns(text) <= room:
        return text
    kept, used = [], 2
    for letter in text:
        used += _wide(letter)
        if used > room:
            break
        kept.append(letter)
    return "".join(kept) + "…"


def _wide(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _lines(block: Lines, colour: bool) -> str:
    heading = [_in(_BOLD, plain(block.heading), colour)] if block.heading else []
    return "\n".join([*heading, *map(plain, block.lines), ""]) + "\n"


def _table(table: Table, width: int, colour: bool) -> str:
    rows = [[plain(cell) for cell in row] for row in (table.captions, *table.rows)]
    widths = [max(columns(row[i]) for row in rows) for i in range(len(table.captions))]
    if width and table.shrinks >= 0:
        others = sum(widths) - widths[table.shrinks] + len(_GAP) * (len(widths) - 1)
        widths[table.shrinks] = min(widths[table.shrinks], max(_LEAST, width - others))
        for row in rows:
            row[table.shrinks] = shortened(row[table.shrinks], widths[table.shrinks])
    head = _in(_BOLD, _row(rows[0], widths), colour)
    rule = _in(_DIM, _GAP.join("-" * size for size in widths), colour)
    return "\n".join([head, rule, *(_row(row, widths) for row in rows[1:]), ""]) + "\n"


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (size - columns(cell)) for cell, size in zip(cells, widths, strict=True)]
    return _GAP.join(padded).rstrip()


def _in(style: str, text: str, colour: bool) -> str:
    return f"{style}{text}{_OFF}" if colour else text
