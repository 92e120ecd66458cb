"""Sample answers as moments: the numbers of a page computed from the ties that it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from policygraph.queries.answer import Ownership, Tie
from policygraph.queries.ownership.moment import Moment, moment_in
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Holding, Place, Register, register
from policygraph.queries.ownership.register_graph import holder

_SAME = ("share", "share_min", "share_max", "share_open", "amount_cny", "role", "basis", "status", "date", "inferred")


def moment(up: Ownership, down: Ownership, since: str = "", earlier: int = 0) -> Moment:
    """The moment of both sides, with the numbers that follow from their ties."""
    registers = _register(up, down, above=up.target), _register(up, down)
    made = moment_in(registers, up, down, Question())
    return replace(made, since=since, earlier=earlier)


def _register(*sides: Ownership, above: str = "") -> Register:
    """The facts of both sides, or those of them that lie above a party."""
    ties = {t.id: t for side in sides for t in (*side.ties, *side.planned)}
    parties = {p.id: p for side in sides for p in side.parties}
    near = _above(above, ties.values()) if above else parties.keys()
    holders = (holder(p.id, p.name, p.labels, p.aliases, dict(p.attributes)) for p in parties.values())
    return register((_holding(t) for t in ties.values() if t.owned in near), holders)


def _above(target: str, ties: Iterable[Tie]) -> set[str]:
    found, front, ties = {target}, {target}, list(ties)
    while front:
        front = {t.owner for t in ties if t.owned in front} - found
        found |= front
    return found


def _holding(tie: Tie) -> Holding:
    stated: dict[str, Any] = {name: getattr(tie, name) for name in _SAME}
    places = tuple(Place(s.source, s.document, s.where, s.published, s.title, s.quote) for s in tie.statements)
    return Holding(tie.id, tie.relation, tie.owner, tie.owned, tie.modality, places=places, **stated)
