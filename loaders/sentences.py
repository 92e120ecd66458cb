"""Text into paragraphs and sentences with exact offsets. Works on the shadow, where punctuation has one form."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSES = {")": "(", "》": "《", "”": "“", "]": "[", "】": "【", "」": "「", "〕": "〔"}
_OPENS = frozenset(_CLOSES.values())
_ENDS = frozenset("。！？!?")
_MARK = re.compile(f"[{re.escape(''.join([*_CLOSES, *_OPENS, *_ENDS]))}]")
_AFTER_END = re.compile("[。！？!?”」]*")
_PAIR = {opener: re.compile(f"[{re.escape(opener + closer)}]") for closer, opener in _CLOSES.items()}
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
    """A bracket that stays open too long is forgotten, and what follows it is read again without it."""
    depth: list[int] = []
    begin = at = start
    while True:
        mark = _MARK.search(shadow, at, end)
        stop = mark.start() if mark else end
        if depth and stop > max(at, depth[0] + _LONGEST_BRACKET + 1):
            at, depth = depth[0] + 1, []
            continue
        if mark is None:
            break
        at, char = stop + 1, mark.group()
        if char in _OPENS:
            depth.append(stop)
        elif char in _CLOSES and depth:
            depth.pop()
        elif depth and stop - depth[0] > _LONGEST_BRACKET:
            at, depth = depth[0] + 1, []
        elif char in _ENDS and not depth:
            at = _AFTER_END.match(shadow, at, end).end()  # type: ignore[union-attr]  # matches always
            yield from _trim(shadow, begin, at)
            begin = at
    yield from _trim(shadow, begin, end)


def _trim(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first, last = strip(shadow, start, end)
    if first < last:
        yield first, last


def closing(shadow: str, at: int, end: int) -> int:
    """Offset of the bracket that closes the one at `at`, or -1 where none does before `end`."""
    opener = shadow[at]
    depth = 0
    for mark in _PAIR[opener].finditer(shadow, at, min(end, at + _LONGEST_BRACKET)):
        depth += 1 if mark.group() == opener else -1
        if depth == 0:
            return mark.start()
    return -1
