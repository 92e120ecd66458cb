"""Where sentences begin: after 。！？； and line breaks, but never inside brackets or quotation marks that close in the line."""

from __future__ import annotations

import re
from bisect import bisect_right

_PAIRS = dict(zip("（(《“‘「『【［[〔〈", "）)》”’」』】］]〕〉", strict=True))
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_MARK = re.compile("[" + re.escape("".join((*_PAIRS, *_CLOSERS))) + "。！？；!?;\n]")
#: a remark in brackets that ends its line or is followed by a stop belongs to the sentence before it
_REMARK = re.compile(r"[^\S\n]*[（(][^（）()\n]*[）)][^\S\n]*(?:[。；;\n]|$)")


def sentence_starts(text: str) -> list[int]:
    """The offsets at which sentences begin, ascending, the first one 0."""
    starts, stops = [0], list[int]()
    stack: list[tuple[str, int]] = []
    for mark in _MARK.finditer(text):
        sign, place = mark.group(), mark.start()
        if sign == "\n":
            starts += [*stops, place + 1]
            stops, stack = [], []
        elif sign in _PAIRS:
            stack.append((sign, place))
        elif sign in _CLOSERS:
            stops = _close(stack, _CLOSERS[sign], stops)
        elif not _REMARK.match(text, place + 1):
            stops.append(place + 1)
    return starts + stops


def _close(stack: list[tuple[str, int]], opener: str, stops: list[int]) -> list[int]:
    """Close the nearest such bracket: stops inside it were none. A closer without its opener changes nothing."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth][0] == opener:
            opened = stack[depth][1]
            del stack[depth:]
            return [stop for stop in stops if stop <= opened]
    return stops


def around(text: str, starts: list[int], start: int, end: int) -> tuple[int, int]:
    """The stretch of whole sentences around text[start:end], without white space at its ends."""
    first = starts[bisect_right(starts, start) - 1]
    after = bisect_right(starts, max(start, end - 1))
    last = starts[after] if after < len(starts) else len(text)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
