"""How much of a firm everybody above it owns, and how much somebody owns of everything below: in numbers alone.

    above: Φ_sj for every s above j;   below: Φ_sj for every j below s

Sources: `holders.py`, `bounds.py`. The chains that the numbers come from are in `owners.py`. Example: 甲 60 % 乙, 乙 50 % 丙 →
above 丙: 乙 direct .5, 甲 integrated .3; coverage .3.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from policygraph.queries.answer import Direction, Interval
from policygraph.queries.ownership import as_json
from policygraph.queries.ownership.bounds import bounds, rounded
from policygraph.queries.ownership.covered import covered
from policygraph.queries.ownership.entry import Entry, Matrix
from policygraph.queries.ownership.holders import holders
from policygraph.queries.ownership.network import network
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.reach import sweep
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.standing import planned

_TIES = ("HOLDS_SHARE", "FUNDS", "CONTROLS", "MANAGES", "INVESTS_IN")


@dataclass(frozen=True, slots=True)
class Part:
    """One owner, or one holding. `direct` is None where there is no direct stake; `coverage` is of what is owned."""

    id: str
    final: bool
    direct: Entry | None
    integrated: Interval
    coverage: Decimal


@dataclass(frozen=True, slots=True)
class Parts:
    """The numbers about one target, largest known share first. For holdings `coverage` is that of the least known one.

    `stakes` are the entries, by owner and owned, between the target and all who have a part, listed or not.
    """

    register: Register
    target: str
    direction: Direction
    as_of: str
    coverage: Decimal
    ring_locked: Decimal
    owners: tuple[Part, ...]
    planned: tuple[Holding, ...]
    stakes: Mapping[tuple[str, str], Entry]

    @property
    def unknown(self) -> Decimal:
        """What belongs to nobody known."""
        return max(Decimal(0), 1 - self.coverage - self.ring_locked)

    def planned_as_json(self) -> list[dict[str, Any]]:
        """What is only planned, version 1."""
        return [
            as_json.party(self.register, _far(fact, self.direction))
            | {
                "relation": fact.relation,
                "amount_cny": as_json.amount(fact.amount_cny),
                "share": None if fact.share is None else as_json.number(fact.share),
                "facts": [fact.id],
            }
            for fact in self.planned
        ]


def parts_above(register: Register, shares: Matrix, target: str, question: Question) -> Parts:
    """What everybody owns of the target, by the matrix of money with everything above it."""
    known = holders(shares, target)
    found = {id_: (share, known.coverage) for id_, share in known.shares.items() if share.max > 0}
    return _parts(register, shares, target, "up", question, found, known.final, (known.coverage, known.ring_locked))


def parts_below(register: Register, shares: Matrix, target: str, question: Question) -> Parts:
    """What the target owns, by the matrix of money with everything below it and all owners of that."""
    net = network(shares, (target,))
    known, locked = covered(net)
    below = bounds(shares, sweep(net), (target,))
    found = {id_: (share, rounded(known[net.index[id_]])) for id_, share in below.items()}
    holds = {entry.owner for entry in shares.entries()}
    least = min((part for _, part in found.values()), default=Decimal(0))
    most = max((rounded(locked[net.index[id_]]) for id_ in found), default=Decimal(0))
    return _parts(register, shares, target, "down", question, found, frozenset(found) - holds, (least, most))


def _parts(
    register: Register,
    shares: Matrix,
    target: str,
    direction: Direction,
    question: Question,
    found: Mapping[str, tuple[Interval, Decimal]],
    final: frozenset[str],
    known: tuple[Decimal, Decimal],
) -> Parts:
    """The answer; the depth and the smallest share of the question leave parts out and change none."""
    entries = {(e.owner, e.owned): e for e in shares.entries() if {e.owner, e.owned} <= {target, *found}}
    near = _within(target, direction, entries, question.depth)
    listed = []
    for id_, (share, coverage) in found.items():
        if share.max >= question.min_share and id_ in near:
            pair = (id_, target) if direction == "up" else (target, id_)
            listed.append(Part(id_, id_ in final, entries.get(pair), share, coverage))
    listed.sort(key=lambda one: (-one.integrated.min, -one.integrated.max, one.id))
    drafts = [f for f in planned(register, question.as_of) if f.relation in _TIES and target == _near(f, direction)]
    return Parts(register, target, direction, question.as_of, *known, tuple(listed), tuple(drafts), entries)


def _within(target: str, direction: Direction, pairs: Iterable[tuple[str, str]], depth: int) -> set[str]:
    """Who is at most so many steps away."""
    onward: dict[str, list[str]] = defaultdict(list)
    for owner, owned in pairs:
        near, far = (owned, owner) if direction == "up" else (owner, owned)
        onward[near].append(far)
    found, front = {target}, {target}
    for _ in range(depth):
        front = {far for one in front for far in onward[one]} - found
        found |= front
    return found


def _near(fact: Holding, direction: Direction) -> str:
    return fact.owned if direction == "up" else fact.owner


def _far(fact: Holding, direction: Direction) -> str:
    return fact.owner if direction == "up" else fact.owned
