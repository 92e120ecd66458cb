"""Text into paragraphs and sentences with exact offsets. Works on the shadow, where punctuation has one form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_CLOSES = {")": "(", "》": "《", "”": "“", "]": "[", "】": "【", "」": "「", "〕": "〔"}
_OPENS = frozenset(_CLOSES.values())
_ENDS = frozenset("。！？!?")
_MARK = re.compile(f"[{re.escape(''.join([*_CLOSES, *_OPENS, *_ENDS]))}]")
_AFTER_END = re.compile("[。！？!?”」]*")
_CLOSER = {opener: closer for closer, opener in _CLOSES.items()}
#: the headline of a flash, before what it tells; a shorter one is a name or a label that its sentence goes on from
_HEADLINE = re.compile("【[^【】\n]{12,80}】")
#: between two points of a digest that stand in one line
_DASH = " - "
#: a bracket that is still open after so many characters was never meant to close
_LONGEST_BRACKET = 400
_BESIDE_DASH = re.compile(rf"(?<=[\u4e00-\u9fff\])”]){_DASH}(?=[\u4e00-\u9fff“A-Z])|{_MARK.pattern}")
_O, _C, _E = (re.escape("".join(sorted(chars))) for chars in (_OPENS, _CLOSES, _ENDS))
#: a sentence whose brackets hold no others: nearly all are seen at once
_SIMPLE = re.compile(
    rf"(?:[^{_O}{_E}]++|[{_O}][^{_O}{_C}]{{0,{_LONGEST_BRACKET}}}+[{_C}])*+(?:[{_E}]{_AFTER_END.pattern}|\Z)"
)


def paragraphs(shadow: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the non-empty lines, without the white space around them."""
    stop = len(shadow) if end is None else end
    while start < stop:
        line = line_end(shadow, start, stop)
        first, last = strip(shadow, start, line)
        if first < last:
            yield first, last
        start = line + 1


def line_end(shadow: str, at: int, end: int) -> int:
    """Where the line of `at` ends, `end` at the latest."""
    newline = shadow.find("\n", at, end)
    return end if newline < 0 else newline


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
        for begin, stop in _points(shadow, first, last):
            yield from _cut(shadow, begin, stop)


def _points(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The points of a digest that stand in one line: 交易概述 - 公司拟收购甲公司 [1] - 交易尚需审批 [2]."""
    opened: Counter[str] = Counter()
    for mark in _BESIDE_DASH.finditer(shadow, start, end) if shadow.find(_DASH, start, end) >= 0 else ():
        char = mark.group()
        if char == _DASH and all(count <= 0 for count in opened.values()):
            yield start, mark.start()
            start = mark.end()
            opened.clear()
        elif char in _OPENS:
            opened[char] += 1
        elif char in _CLOSES:
            opened[_CLOSES[char]] -= 1
    yield start, end


def _cut(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if headline := _HEADLINE.match(shadow, start, end):
        yield headline.span()
        start = strip(shadow, headline.end(), end)[0]
    while start < end:
        simple = _SIMPLE.match(shadow, start, end)
        stop = simple.end() if simple else _end(shadow, start, end)
        yield from _trim(shadow, start, stop)
        start = stop


def _end(shadow: str, start: int, end: int) -> int:
    """Where a sentence ends. A bracket that stays open too long is forgotten, and what follows it is read again without it."""
    depth: list[int] = []
    at = start
    while True:
        mark = _MARK.search(shadow, at, end)
        stop = mark.start() if mark else end
        if depth and stop > max(at, depth[0] + _LONGEST_BRACKET + 1):
            at, depth = depth[0] + 1, []
            continue
        if mark is None:
            return end
        at, char = stop + 1, mark.group()
        if char in _OPENS:
            depth.append(stop)
        elif char in _CLOSES and depth:
            depth.pop()
        elif depth and stop - depth[0] > _LONGEST_BRACKET:
            at, depth = depth[0] + 1, []
        elif char in _ENDS and not depth:
            return _AFTER_END.match(shadow, at, end).end()  # type: ignore[union-attr]  # matches always


def _trim(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first, last = strip(shadow, start, end)
    if first < last:
        yield first, last


def closing(shadow: str, at: int, end: int) -> int:
    """Offset of the bracket that closes the one at `at`, or -1 where none does before `end`."""
    opener = shadow[at]
    closer, stop = _CLOSER[opener], min(end, at + _LONGEST_BRACKET)
    close = shadow.find(closer, at, stop)
    while close >= 0 and (at := shadow.find(opener, at + 1, close)) >= 0:  # one more that opened before, so one later
        close = shadow.find(closer, close + 1, stop)
    return close
