"""Who owns a firm (owners) and what somebody owns (holdings): direct, integrated, chain by chain, with what is known.

    owners:   Φ_sj for every s above j;   holdings: Φ_sj for every j below s
    behind:   who stands above or below by control alone, through any number of steps; no share is known of them

Sources: `holders.py`, `bounds.py`, `chain.py`. Example: 甲 60 % 乙, 乙 50 % 丙 → owners of 丙: 乙 direct .5, 甲 integrated .3 by
the chain 甲 → 乙 → 丙; coverage .3. Where 丁 controls 甲 and states no share, 丁 stands behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from policygraph.graph.store.store import Store
from policygraph.queries.answer import Chain, Interval, Ownership, Stake
from policygraph.queries.ownership import as_json, register_store
from policygraph.queries.ownership.bounds import bounds, rounded
from policygraph.queries.ownership.chain import chains
from policygraph.queries.ownership.covered import covered
from policygraph.queries.ownership.entry import Entry, Matrix
from policygraph.queries.ownership.explanation import Explanation, explained
from policygraph.queries.ownership.holders import holders
from policygraph.queries.ownership.look_through import ownership
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.network import network
from policygraph.queries.ownership.picture import refused
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.reach import sweep
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.stake import stakes
from policygraph.queries.ownership.standing import planned

_TIES = ("HOLDS_SHARE", "FUNDS", "CONTROLS", "MANAGES", "INVESTS_IN")
NOW = Question()


@dataclass(frozen=True, slots=True)
class Owner:
    """One owner, or one holding. `direct` is None where there is no direct stake; `coverage` is of what is owned."""

    id: str
    final: bool
    direct: Entry | None
    integrated: Interval
    chains: tuple[Chain, ...]
    explanation: Explanation
    coverage: Decimal


@dataclass(frozen=True, slots=True)
class Behind:
    """One who is joined by control somewhere on every way, so that no share is known; `chains` show the ways."""

    id: str
    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class Owners:
    """The answer about one target, largest known share first. For holdings `coverage` is that of the least known one.

    `seen` are the same layers with every sentence, where the answer comes from a store.
    """

    register: Register
    target: str
    direction: str
    as_of: str
    coverage: Decimal
    ring_locked: Decimal
    owners: tuple[Owner, ...]
    planned: tuple[Holding, ...]
    stakes: Mapping[tuple[str, str], Entry]
    pruned: int = 0
    behind: tuple[Behind, ...] = ()
    seen: Ownership | None = None

    @property
    def unknown(self) -> Decimal:
        """What belongs to nobody known."""
        return max(Decimal(0), 1 - self.coverage - self.ring_locked)

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
            "planned": [self._planned(f) for f in self.planned],
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

    def _planned(self, fact: Holding) -> dict[str, Any]:
        other = fact.owner if self.direction == "up" else fact.owned
        return as_json.party(self.register, other) | {
            "relation": fact.relation,
            "amount_cny": as_json.amount(fact.amount_cny),
            "share": None if fact.share is None else as_json.number(fact.share),
            "facts": [fact.id],
        }


def owners(store: Store, target: str, question: Question = NOW) -> Owners:
    """Who owns an entity of a store. Raises InputError `share-total` where facts give away more than the whole."""
    register = register_store.above(store, [target])
    found = owners_in(register, target, question)
    return replace(found, seen=ownership(store, target, "up", question, register))


def holdings(store: Store, target: str, question: Question = NOW) -> Owners:
    """What an entity of a store owns. Raises InputError `share-total` where facts give away more than the whole."""
    register = register_store.below(store, [target])
    found = holdings_in(register, target, question)
    return replace(found, seen=ownership(store, target, "down", question, register))


def owners_in(register: Register, target: str, question: Question = NOW) -> Owners:
    """Who owns the target, by a register that holds everything above it."""
    shares = refused(register, money(register, question.as_of))
    known = holders(shares, target)
    found = {id_: (share, known.coverage) for id_, share in known.shares.items() if share.max > 0}
    return _answer(register, shares, target, "up", question, found, known.final, (known.coverage, known.ring_locked))


def holdings_in(register: Register, target: str, question: Question = NOW) -> Owners:
    """What the target owns, by a register that holds everything below it with all its owners."""
    shares = refused(register, money(register, question.as_of))
    net = network(shares, (target,))
    known, locked = covered(net)
    below = bounds(shares, sweep(net), (target,))
    found = {id_: (share, rounded(known[net.index[id_]])) for id_, share in below.items()}
    holds = {entry.owner for entry in shares.entries()}
    least = min((part for _, part in found.values()), default=Decimal(0))
    most = max((rounded(locked[net.index[id_]]) for id_ in found), default=Decimal(0))
    return _answer(register, shares, target, "down", question, found, frozenset(found) - holds, (least, most))


def _answer(
    register: Register,
    shares: Matrix,
    target: str,
    direction: str,
    question: Question,
    found: Mapping[str, tuple[Interval, Decimal]],
    final: frozenset[str],
    known: tuple[Decimal, Decimal],
) -> Owners:
    entries = {(e.owner, e.owned): e for e in shares.entries() if {e.owner, e.owned} <= {target, *found}}
    steps = [Stake(e.owner, e.owned, min(e.facts, default=""), e.share) for e in entries.values()]
    paths, pruned = chains(target, direction, steps, depth=question.depth, min_share=question.min_share)
    ways = _by_end(paths, direction)
    near = _within(target, direction, steps, question.depth)
    listed = []
    for id_, (share, coverage) in found.items():
        if share.max < question.min_share or id_ not in near:
            continue
        pair = (id_, target) if direction == "up" else (target, id_)
        of_one = tuple(ways.get(id_, ()))
        why = explained(share, of_one, pruned)
        listed.append(Owner(id_, id_ in final, entries.get(pair), share, of_one, why, coverage))
    listed.sort(key=lambda one: (-one.integrated.min, -one.integrated.max, one.id))
    drafts = [f for f in planned(register, question.as_of) if f.relation in _TIES and target == _near(f, direction)]
    return Owners(
        register, target, direction, question.as_of, *known, tuple(listed), tuple(drafts), entries, pruned,
        tuple(_behind(register, shares, target, direction, question, {target, *found})),
    )  # fmt: skip


def _behind(
    register: Register, shares: Matrix, target: str, direction: str, question: Question, owning: set[str]
) -> Iterator[Behind]:
    """Everybody that a chain of control leads to and no chain of money."""
    steps = stakes(register, shares, question.as_of)
    if all(step.share for step in steps):
        return
    paths, _ = chains(target, direction, steps, depth=question.depth, min_share=question.min_share)
    ends = _by_end(paths, direction).items()
    for id_, ways in sorted(ends, key=lambda end: (min(len(chain.ties) for chain in end[1]), end[0])):
        if id_ not in owning:
            yield Behind(id_, tuple(ways))


def _by_end(paths: Iterable[Chain], direction: str) -> dict[str, list[Chain]]:
    """The chains to each far end."""
    found: dict[str, list[Chain]] = defaultdict(list)
    for path in paths:
        found[path.parties[0 if direction == "up" else -1]].append(path)
    return found


def _within(target: str, direction: str, steps: Iterable[Stake], depth: int) -> set[str]:
    """Who is at most so many steps away."""
    onward: dict[str, list[str]] = defaultdict(list)
    for step in steps:
        near, far = (step.owned, step.owner) if direction == "up" else (step.owner, step.owned)
        onward[near].append(far)
    found, front = {target}, {target}
    for _ in range(depth):
        front = {far for one in front for far in onward[one]} - found
        found |= front
    return found


def _near(fact: Holding, direction: str) -> str:
    return fact.owned if direction == "up" else fact.owner
