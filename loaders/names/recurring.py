"""A legal name as the text spells it elsewhere, where one place alone leaves open where it begins.

方|大特钢科技股份有限公司 is whole where the same text begins a sentence with 方大特钢科技股份有限公司; 当前甲研究院有限公司 is 甲研究院有限公司.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policygraph.loaders.names.shapes import Shape
from policygraph.loaders.names.verbs import is_speech

#: characters of the shortest legal name with a brand
_SHORTEST = 6


def as_elsewhere(shadow: str, shapes: Sequence[Shape]) -> Iterator[Shape]:
    """The shapes, each begun where a longer name of the text begins that stands there too, or behind words of ordinary speech
    that a shorter name of the text does without.
    """
    backwards = sorted({shadow[shape.start : shape.end][::-1] for shape in shapes})
    known = frozenset(backwards)
    for shape in shapes:
        name = shadow[shape.start : shape.end][::-1]
        start = _longer(shadow, shape, name, backwards)
        if start == shape.start:
            start = _shorter(shadow, shape, name, known)
        yield replace(shape, start=start) if start != shape.start else shape


def _longer(shadow: str, shape: Shape, name: str, backwards: Sequence[str]) -> int:
    start = shape.start
    for i in range(bisect_left(backwards, name) + 1, len(backwards)):
        other = backwards[i]
        if not other.startswith(name):
            break
        first = shape.end - len(other)
        if 0 <= first < start and shadow.startswith(other[::-1], first):
            start = first
    return start


def _shorter(shadow: str, shape: Shape, name: str, known: frozenset[str]) -> int:
    for size in range(_SHORTEST, len(name)):
        if name[:size] in known and is_speech(shadow[shape.start : shape.end - size]):
            return shape.end - size
    return shape.start
