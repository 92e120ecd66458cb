"""Look through the layers of ownership: everything above or below one party, with its evidence.

    chains over stakes = entries of A where facts state a share, steps without a share where they only say who controls

Source: `stake.py`, `chain.py`. The numbers of `owners.py` count money only; here control leads on too, since a reader wants to
see who stands behind. Example: 丙 controls 甲, 甲 50 % 乙 → chains 甲→乙 (.5) and 丙→甲→乙 (undisclosed).
"""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Chain, Direction, Ownership, Stake, Tie
from policygraph.queries.ownership import register_store
from policygraph.queries.ownership.chain import chains
from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.stake import STEPS, stakes
from policygraph.queries.ownership.standing import counted
from policygraph.queries.ownership.ties import tie
from policygraph.queries.ownership.walk import walk
from policygraph.queries.party import parties
from policygraph.queries.statement import Statements

NOW = Question()


@dataclass(frozen=True, slots=True)
class Layers:
    """The stakes around a target, the chains that they make, how many were left out, and the ids of the facts that count."""

    target: str
    direction: Direction
    question: Question
    stakes: tuple[Stake, ...]
    chains: tuple[Chain, ...]
    pruned: int
    counted: frozenset[str]


def ownership(store: Store, target: str, direction: Direction, question: Question = NOW) -> Ownership:
    """Who owns the target (`up`), or what it owns (`down`).

    Sums above the whole stop nothing here: they are drawn as they are stated.
    """
    register = (register_store.above if direction == "up" else register_store.below)(store, [target])
    return drawn(store, layers(register, money(register, question.as_of), target, direction, question))


def layers(register: Register, shares: Matrix, target: str, direction: Direction, question: Question) -> Layers:
    """The layers above or below the target, by a register that holds them and its matrix of money."""
    facts = counted(register, question.as_of)
    steps = stakes(facts, shares)
    paths, pruned = chains(target, direction, steps, depth=question.depth, min_share=question.min_share)
    ids = frozenset(fact.id for fact in facts if fact.relation in STEPS)
    return Layers(target, direction, question, steps, paths, pruned, ids)


def drawn(store: Store, around: Layers) -> Ownership:
    """The layers with the parties, ties and sentences that a store holds of them."""
    target, direction, as_of = around.target, around.direction, around.question.as_of
    found = walk(store, target, direction, around.counted, as_of=as_of, depth=around.question.depth)
    ties, planned, others = _ties(store, found.counted, found.planned, found.drawn)
    shown = {end for item in (*ties, *planned, *others) for end in (item.owner, item.owned)}
    names = parties(store, {target, *shown})
    near = tuple(step for step in around.stakes if {step.owner, step.owned} <= names.keys())
    listed = tuple(names[id_] for id_ in sorted(names))
    return Ownership(target, direction, as_of, listed, ties, around.chains, planned, others, around.pruned, near)


def _ties(store: Store, *groups: list[Row]) -> list[tuple[Tie, ...]]:
    """Each group of rows as ties sorted by id, their statements read together."""
    statements = Statements(store, [row for rows in groups for row in rows])
    return [tuple(sorted((tie(row, statements.of(row)) for row in rows), key=lambda t: t.id)) for rows in groups]
