"""Where among the lines of a printed page its box of 索引号 and 文号 stands, which the file may hold anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policygraph.loaders.gongwen.lines import INFOBOX_FIELDS

_FIELD = re.compile(rf"\s*(?:{INFOBOX_FIELDS})\s*[:：\t]")
_NAMES_IT = re.compile(r"索\s*引\s*号|文\s*号|发文字号")
_HEADING = re.compile(r"信息公开")
#: fewer fields below each other may be part of a text
_FEWEST = 3


def box_of(lines: Sequence[str]) -> tuple[range, tuple[int, ...]]:
    """The lines of the first box, and the heading above it, if it has one; empty where there is no box."""
    start = 0
    while start < len(lines):
        stop = start
        while stop < len(lines) and _FIELD.match(lines[stop]):
            stop += 1
        if stop - start >= _FEWEST and any(_NAMES_IT.search(line) for line in lines[start:stop]):
            above = start > 0 and len(lines[start - 1]) <= 40 and _HEADING.search(lines[start - 1])
            return range(start, stop), (start - 1,) if above else ()
        start = stop + 1
    return range(0), ()
