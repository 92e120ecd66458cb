"""One entry of a matrix of ownership: who holds how much of what, and which facts say so.

    A = money, M = votes; A_ij ∈ [lo, hi]; Σ_i lo(A_ij) ≤ 1

Two matrices, never mixed. Example: 甲 holds 30 % of 乙 → `Entry("甲", "乙", Interval(.3, .3), ("f1",))`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from policygraph.graph.checks.holding import TOLERANCE
from policygraph.queries.answer import Interval


@dataclass(frozen=True, slots=True)
class Entry:
    """A share of `owned` that `owner` holds, 0..1. `basis` says where it comes from: 份额, 认缴, 实缴, 出资, 独资, 表决权,
    or 未披露 where no fact states it.
    """

    owner: str
    owned: str
    share: Interval
    facts: tuple[str, ...] = ()
    basis: str = "份额"
    conflict: bool = False

    @property
    def stated(self) -> bool:
        """Whether some fact says how much it is."""
        return self.basis != "未披露"


@dataclass(frozen=True, slots=True)
class Overfull:
    """A thing of which the facts give away more than the whole; `entries` are those that surely have a part, largest first."""

    owned: str
    total: Decimal
    facts: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Entries by what is owned, each column in order of the owners. `overfull` columns are not to be computed with."""

    columns: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    overfull: tuple[Overfull, ...] = ()

    def entries(self) -> Iterable[Entry]:
        """Every entry."""
        return (entry for column in self.columns.values() for entry in column)

    def column(self, owned: str) -> tuple[Entry, ...]:
        """The owners of one thing."""
        return self.columns.get(owned, ())

    def get(self, owner: str, owned: str) -> Entry | None:
        """One entry, None where there is no such holding."""
        return next((entry for entry in self.column(owned) if entry.owner == owner), None)


def matrix(entries: Iterable[Entry]) -> Matrix:
    """The matrix of these entries, with every column that adds up to more than the whole."""
    columns: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: (e.owned, e.owner)):
        columns[entry.owned].append(entry)
    overfull = [found for owned, column in columns.items() if (found := _overfull(owned, column))]
    return Matrix({owned: tuple(column) for owned, column in columns.items()}, tuple(overfull))


def _overfull(owned: str, column: list[Entry]) -> Overfull | None:
    total = sum((entry.share.min for entry in column), Decimal(0))
    if total <= 1 + TOLERANCE:
        return None
    entries = sorted((entry for entry in column if entry.share.min), key=lambda one: (-one.share.min, one.owner))
    facts = sorted(id_ for entry in entries for id_ in entry.facts)
    return Overfull(owned, total, tuple(facts), tuple(entries))
