"""Who owns a firm (owners) and what somebody owns (holdings): direct, integrated, chain by chain, with what is known.

    owners:   Φ_sj for every s above j;   holdings: Φ_sj for every j below s
    behind:   who stands above or below by control alone, through any number of steps; no share is known of them

Sources: `parts.py`, `chain.py`, `look_through.py`. Example: 甲 60 % 乙, 乙 50 % 丙 → owners of 丙: 乙 direct .5, 甲 integrated .3 by
the chain 甲 → 乙 → 丙; coverage .3. Where 丁 controls 甲 and states no share, 丁 stands behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from policygraph.graph.store.store import Store
from policygraph.queries.answer import Chain, Direction, Ownership, Stake
from policygraph.queries.ownership import as_json, register_store
from policygraph.queries.ownership.chain import chains
from policygraph.queries.ownership.explanation import Explanation, explained
from policygraph.queries.ownership.look_through import Layers, drawn, layers
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.parts import Part, Parts, parts_above, parts_below
from policygraph.queries.ownership.picture import refused
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Register

NOW = Question()


@dataclass(frozen=True, slots=True)
class Owner(Part):
    """One owner, or one holding, with the chains to it and how they explain its share."""

    chains: tuple[Chain, ...]
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Behind:
    """One who is joined by control somewhere on every way, so that no share is known; `chains` show the ways."""

    id: str
    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class Owners(Parts):
    """The answer about one target: the numbers with their chains, and who stands behind.

    `seen` are the same layers with every sentence, where the answer comes from a store.
    """

    owners: tuple[Owner, ...]
    pruned: int = 0
    behind: tuple[Behind, ...] = ()
    seen: Ownership | None = None

    def as_json(self) -> dict[str, Any]:
        """Version 1 of `owners` or `holdings`."""
        found = {
            "version": as_json.VERSION,
            "target": as_json.party(self.register, self.target),
            "as_of": self.as_of or None,
            "coverage": as_json.number(self.coverage),
            "ring_locked": as_json.number(self.ring_locked),
            "pruned": self.pruned,
        }
        name = "owners" if self.direction == "up" else "holdings"
        return found | {
            name: [self._owner(one) for one in self.owners],
            "planned": self.planned_as_json(),
            "behind": [self._behind(one) for one in self.behind],
        }

    def _owner(self, one: Owner) -> dict[str, Any]:
        return as_json.party(self.register, one.id) | {
            "final": one.final,
            "direct": as_json.interval(one.direct.share if one.direct else None),
            "basis": one.direct.basis if one.direct else None,
            "integrated": as_json.interval(one.integrated),
            "coverage": as_json.number(one.coverage),
            "explained": one.explanation.as_json(),
            "chains": [self._chain(chain) for chain in one.chains],
        }

    def _chain(self, chain: Chain) -> dict[str, Any]:
        steps = [self.stakes[pair] for pair in zip(chain.parties, chain.parties[1:], strict=False)]
        return {
            "nodes": as_json.names(self.register, chain.parties),
            "shares": [as_json.interval(step.share) for step in steps],
            "product": as_json.interval(chain.product),
            "ring": chain.ring,
            "facts": [id_ for step in steps for id_ in step.facts],
        }

    def _behind(self, one: Behind) -> dict[str, Any]:
        ways = [
            {"nodes": as_json.names(self.register, chain.parties), "facts": list(chain.ties)} for chain in one.chains
        ]
        return as_json.party(self.register, one.id) | {"chains": ways}


def owners(store: Store, target: str, question: Question = NOW) -> Owners:
    """Who owns an entity of a store. Raises InputError `share-total` where facts give away more than the whole."""
    return _seen(store, register_store.above(store, [target]), target, "up", question)


def holdings(store: Store, target: str, question: Question = NOW) -> Owners:
    """What an entity of a store owns. Raises InputError `share-total` where facts give away more than the whole."""
    return _seen(store, register_store.below(store, [target]), target, "down", question)


def owners_in(register: Register, target: str, question: Question = NOW) -> Owners:
    """Who owns the target, by a register that holds everything above it."""
    return _answer(register, target, "up", question)[0]


def holdings_in(register: Register, target: str, question: Question = NOW) -> Owners:
    """What the target owns, by a register that holds everything below it with all its owners."""
    return _answer(register, target, "down", question)[0]


def _seen(store: Store, register: Register, target: str, direction: Direction, question: Question) -> Owners:
    found, around = _answer(register, target, direction, question)
    return replace(found, seen=drawn(store, around))


def _answer(register: Register, target: str, direction: Direction, question: Question) -> tuple[Owners, Layers]:
    """The answer, and the layers that it was found in."""
    shares = refused(register, money(register, question.as_of))
    known = (parts_above if direction == "up" else parts_below)(register, shares, target, question)
    steps = [Stake(e.owner, e.owned, min(e.facts, default=""), e.share) for e in known.stakes.values()]
    paths, pruned = chains(target, direction, steps, depth=question.depth, min_share=question.min_share)
    ways = _by_end(paths, direction)
    around = layers(register, shares, target, direction, question)
    found = Owners(
        register, target, direction, known.as_of, known.coverage, known.ring_locked,
        tuple(_owner(one, tuple(ways.get(one.id, ())), pruned) for one in known.owners),
        known.planned, known.stakes, pruned, tuple(_behind(around, known)),
    )  # fmt: skip
    return found, around


def _owner(one: Part, ways: tuple[Chain, ...], pruned: int) -> Owner:
    why = explained(one.integrated, ways, pruned)
    return Owner(one.id, one.final, one.direct, one.integrated, one.coverage, ways, why)


def _behind(around: Layers, known: Parts) -> Iterator[Behind]:
    """Everybody that a chain of control leads to and no chain of money."""
    if all(step.share for step in around.stakes):
        return
    owning = {known.target, *(end for pair in known.stakes for end in pair)}
    ends = _by_end(around.chains, known.direction).items()
    for id_, ways in sorted(ends, key=lambda end: (min(len(chain.ties) for chain in end[1]), end[0])):
        if id_ not in owning:
            yield Behind(id_, tuple(ways))


def _by_end(paths: Iterable[Chain], direction: Direction) -> dict[str, list[Chain]]:
    """The chains to each far end."""
    found: dict[str, list[Chain]] = defaultdict(list)
    for path in paths:
        found[path.parties[0 if direction == "up" else -1]].append(path)
    return found
