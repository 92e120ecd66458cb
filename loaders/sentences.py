"""Text into paragraphs and sentences with exact offsets. Works on the shadow, where punctuation has one form."""

from __future__ import annotations

from collections.abc import Iterator

_CLOSES = {")": "(", "》": "《", "”": "“", "]": "[", "】": "【", "」": "「"}
_OPENS = frozenset(_CLOSES.values())
_ENDS = frozenset("。！？!?")
#: a bracket that is still open after so many characters was never meant to close
_LONGEST_BRACKET = 400


def paragraphs(shadow: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the non-empty lines, without the white space around them."""
    stop = len(shadow) if end is None else end
    while start < stop:
        newline = shadow.find("\n", start, stop)
        line_end = stop if newline < 0 else newline
        first, last = strip(shadow, start, line_end)
        if first < last:
            yield first, last
        start = line_end + 1


def strip(shadow: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while start < end and shadow[start].isspace():
        start += 1
    while start < end and shadow[end - 1].isspace():
        end -= 1
    return start, end


def sentences(shadow: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of sentences: cut after 。！？ and at line ends, never inside brackets or quotes of one line."""
    for first, last in paragraphs(shadow, start, end):
        yield from _cut(shadow, first, last)


def _cut(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth: list[int] = []
    begin = start
    at = start
    while at < end:
        char = shadow[at]
        if char in _OPENS:
            depth.append(at)
        elif char in _CLOSES and depth:
            depth.pop()
        elif depth and at - depth[0] > _LONGEST_BRACKET:
            at, depth = depth[0], []
        elif char in _ENDS and not depth:
            stop = at + 1
            while stop < end and (shadow[stop] in _ENDS or shadow[stop] in "”」"):
                stop += 1
            yield from _trim(shadow, begin, stop)
            begin = at = stop
            continue
        at += 1
    yield from _trim(shadow, begin, end)


def _trim(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first, last = strip(shadow, start, end)
    if first < last:
        yield first, last


def closing(shadow: str, at: int, end: int) -> int:
    """Offset of the bracket that closes the one at `at`, or -1 where none does before `end`."""
    depth = 0
    opener, closer = shadow[at], {v: k for k, v in _CLOSES.items()}[shadow[at]]
    for i in range(at, min(end, at + _LONGEST_BRACKET)):
        if shadow[i] == opener:
            depth += 1
        elif shadow[i] == closer:
            depth -= 1
            if depth == 0:
                return i
    return -1
