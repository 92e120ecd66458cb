"""Which benefits of one measure are one: those that read the same numbers of the text, never those that are merely equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from policygraph.graph.entity import Entity
from policygraph.graph.identity import incentive
from policygraph.loaders.names.mention import Mention


@dataclass(slots=True)
class Benefits:
    """The incentives made of one text, in the order found: where the numbers of each stand, by its measure, kind and amount."""

    _equal: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    _numbers: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict)

    def one(self, measure: str, kind: str, amount: str, numbers: Sequence[Mention], name: str) -> Entity:
        """The incentive of a measure's id that these numbers of the text state; two awards of 2000000 yuan are two."""
        places = frozenset(number.start for number in numbers)
        known = self._equal.setdefault((measure, kind, amount), [])
        first = min(places, default=-1)
        if first not in known:
            known.append(first)
        entity = incentive(measure, kind, amount, known.index(first) + 1, name)
        self._numbers[measure, entity.id] = places
        return entity

    def partial(self) -> frozenset[str]:
        """The ids of those whose numbers are only some of another's: the cap alone of a rate with a cap."""
        at: dict[tuple[str, int], list[frozenset[int]]] = {}
        for (measure, _), numbers in self._numbers.items():
            for place in numbers:
                at.setdefault((measure, place), []).append(numbers)
        return frozenset(
            one
            for (measure, one), numbers in self._numbers.items()
            if any(numbers < more for place in numbers for more in at[measure, place])
        )
