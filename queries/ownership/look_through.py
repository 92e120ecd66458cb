"""Look through the layers of ownership: everything above or below one party, with its evidence.

    chains over stakes = entries of A where facts state a share, steps without a share where they only say who controls

Source: `stake.py`, `chain.py`. The numbers of `owners.py` count money only; here control leads on too, since a reader wants to
see who stands behind. Example: 丙 controls 甲, 甲 50 % 乙 → chains 甲→乙 (.5) and 丙→甲→乙 (undisclosed).
"""

from __future__ import annotations

from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Direction, Ownership, Tie
from policygraph.queries.ownership import register_store
from policygraph.queries.ownership.chain import chains
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


def ownership(
    store: Store, target: str, direction: Direction, question: Question = NOW, register: Register | None = None
) -> Ownership:
    """Who owns the target (`up`), or what it owns (`down`). `register` is what lies around it, where it is known already.

    Sums above the whole stop nothing here: they are drawn as they are stated.
    """
    known = register or (register_store.above if direction == "up" else register_store.below)(store, [target])
    as_of = question.as_of
    steps = stakes(known, money(known, as_of), as_of)
    paths, pruned = chains(target, direction, steps, depth=question.depth, min_share=question.min_share)
    count = {fact.id for fact in counted(known, as_of) if fact.relation in STEPS}
    found = walk(store, target, direction, count, as_of=as_of, depth=question.depth)
    ties, planned, drawn = _ties(store, found.counted, found.planned, found.drawn)
    shown = {end for item in (*ties, *planned, *drawn) for end in (item.owner, item.owned)}
    names = parties(store, {target, *shown})
    near = tuple(step for step in steps if {step.owner, step.owned} <= names.keys())
    listed = tuple(names[id_] for id_ in sorted(names))
    return Ownership(target, direction, as_of, listed, ties, paths, planned, drawn, pruned, near)


def _ties(store: Store, *groups: list[Row]) -> list[tuple[Tie, ...]]:
    """Each group of rows as ties sorted by id, their statements read together."""
    statements = Statements(store, [row for rows in groups for row in rows])
    return [tuple(sorted((tie(row, statements.of(row)) for row in rows), key=lambda t: t.id)) for rows in groups]
