"""A stretch of text that names something or states a value, and the rule that later finders never cut earlier ones."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policygraph.graph.entity import Entity
from policygraph.graph.quick import quick
from policygraph.loaders.unwrap import JOINER


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` names `entity`, or states `value`.

    `type` is a label of the ontology, or Money, Percent, Duration, Date, Count for a value. `via` says how it was
    recognised: title, definition, lexicon, frame, composition, shape, anaphor, value.
    """

    start: int
    end: int
    type: str
    via: str
    entity: Entity | None = None
    value: object = None


def occurrences(shadow: str, start: int, end: int, name: str) -> Iterator[tuple[int, int]]:
    """Everywhere a name stands in `start..end`, broken by a line or not."""
    if shadow.find(JOINER, start, end) >= 0:
        pattern = re.compile(f"{JOINER}?".join(map(re.escape, name)))
        yield from (match.span() for match in pattern.finditer(shadow, start, end))
        return
    at = shadow.find(name, start, end)
    while at >= 0:
        yield at, at + len(name)
        at = shadow.find(name, at + len(name), end)


def _order(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


class Mentions:
    """Mentions of one text that never overlap, in text order."""

    def __init__(self, items: Iterable[Mention] = ()) -> None:
        self._items: list[Mention] = []
        self._starts: list[int] = []
        self.extend(items)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def extend(self, items: Iterable[Mention]) -> None:
        """Take each mention that cuts none already here; among new ones the leftmost, then the longest wins."""
        for item in sorted(items, key=_order):
            at = bisect_right(self._starts, item.start)
            if self._free(at, item.start, item.end):
                self._items.insert(at, item)
                self._starts.insert(at, item.start)

    def free(self, start: int, end: int) -> bool:
        """Whether no mention touches `start..end`."""
        return self._free(bisect_right(self._starts, start), start, end)

    def _free(self, at: int, start: int, end: int) -> bool:
        """The same, where `at` mentions begin before or at `start`."""
        if at and self._items[at - 1].end > start:
            return False
        return at == len(self._items) or self._starts[at] >= end

    def within(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie wholly in `start..end`."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first < last and self._items[last - 1].end > end:
            last -= 1
        return self._items[first:last]

    def last_before(self, offset: int) -> Mention | None:
        """The last mention that ends at `offset` or before."""
        at = bisect_right(self._starts, offset - 1) - 1
        while at >= 0 and self._items[at].end > offset:
            at -= 1
        return self._items[at] if at >= 0 else None

    def covering(self, offset: int) -> Mention | None:
        """The mention that `offset` lies in."""
        at = bisect_right(self._starts, offset) - 1
        return self._items[at] if at >= 0 and self._items[at].end > offset else None

    def opening(self, start: int, end: int) -> Mention | None:
        """The mention that begins where `start..end` does and ends within it."""
        known = self.covering(start)
        return known if known and known.start == start and known.end < end else None

    def drop(self, start: int, end: int) -> None:
        """Forget the mentions that lie in `start..end`."""
        for item in self.within(start, end):
            at = self._items.index(item)
            del self._items[at], self._starts[at]

    def replace(self, old: Mention, new: Mention) -> None:
        """Put `new`, of the same span, in the place of `old`."""
        self._items[bisect_left(self._starts, old.start)] = new
