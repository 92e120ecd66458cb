"""What is so around one party at a date: the layers on both sides with their sentences, all shares, and who decides.

    moments(target) = the date that is asked for, then each day on which something changes, the newest first

Sources: `look_through.py`, `owners.py`, `control_answer.py`, `dates.py`. Where facts give away more than the whole there are no
numbers, while the layers are there as they are stated. Example: 甲 60 % 乙 since 2024, 丙 40 % 乙 since 2025 → now, 2025, 2024.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from policygraph.graph.errors import InputError
from policygraph.graph.store.store import Store
from policygraph.queries.answer import Direction, Ownership
from policygraph.queries.ownership import register_store
from policygraph.queries.ownership.control_answer import Control, control_in
from policygraph.queries.ownership.dates import MOST, changes, standing
from policygraph.queries.ownership.look_through import drawn, layers
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.owners import Owners, holdings_in, owners_in
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.walk import roles

T = TypeVar("T")
#: of all moments together: of a firm with very many holders fewer dates are given
_FACTS = 4000


@dataclass(frozen=True, slots=True)
class Moment:
    """One date; `since` is the day of the last change before it, where there was one.

    Numbers and control are None where facts give away more than the whole. `earlier` counts changes that are not shown.
    """

    up: Ownership
    down: Ownership
    owners: Owners | None = None
    holdings: Owners | None = None
    control: Control | None = None
    since: str = ""
    earlier: int = 0

    @property
    def as_of(self) -> str:
        """The date text; empty for what has not ended."""
        return self.up.as_of


def moments(store: Store, target: str, question: Question) -> tuple[Moment, ...]:
    """The moment that is asked for, then one for each day on which something changes, the newest first."""
    registers = register_store.above(store, [target]), register_store.below(store, [target])
    facts = sum(len(register.holdings) for register in registers)
    beside = [*roles(store, target, "up", registers), *roles(store, target, "down", registers)]
    days, earlier = changes(registers, max(2, min(MOST, _FACTS // max(1, facts))), beside)
    asked = replace(_moment(store, registers, target, question), earlier=earlier)
    since = next((day for day in days if not question.as_of or day <= question.as_of), "")
    if since and standing(registers, question.as_of, beside) == standing(registers, since, beside):
        asked = replace(asked, since=since)
    others = (day for day in days if day not in {asked.since, question.as_of})
    return _told_apart(asked, (_moment(store, registers, target, replace(question, as_of=day)) for day in others))


def _told_apart(asked: Moment, others: Iterable[Moment]) -> tuple[Moment, ...]:
    """Those that show something, and something else than the moment after them: what did not change has been so before."""
    kept = [asked]
    for one in others:
        if _shows(one) != _shows(kept[-1]):
            kept.append(one)
        elif len(kept) > 1:
            kept[-1] = one
        elif kept[0].since:
            kept[0] = replace(kept[0], since=one.as_of)
    return kept[0], *(one for one in kept[1:] if any(side.ties or side.planned for side in (one.up, one.down)))


def _ties(one: Moment) -> frozenset[str]:
    return frozenset(tie.id for side in (one.up, one.down) for tie in (*side.ties, *side.planned, *side.drawn))


def _shows(one: Moment) -> object:
    """All that a reader can tell two moments apart by."""
    sides = (
        [(part.id, part.integrated) for part in side.owners] if side else None for side in (one.owners, one.holdings)
    )
    decided = one.control and [(by.id, by.answer, by.basis, by.votes, by.together) for by in one.control.controllers]
    named = one.control and [(by.id, by.basis) for by in one.control.actual_controllers]
    behind = one.owners and [by.id for by in one.owners.behind]
    return _ties(one), *sides, decided, named, behind


def moment_in(registers: tuple[Register, Register], up: Ownership, down: Ownership, question: Question) -> Moment:
    """The moment whose layers are known, with the numbers from registers of what lies above and below."""
    above, below = registers
    return Moment(
        up,
        down,
        _unless_overfull(lambda: owners_in(above, up.target, question)),
        _unless_overfull(lambda: holdings_in(below, up.target, question)),
        _unless_overfull(lambda: control_in(above, up.target, question)),
    )


def _moment(store: Store, registers: tuple[Register, Register], target: str, question: Question) -> Moment:
    sides: tuple[Direction, Direction] = ("up", "down")
    up, down = (
        drawn(store, layers(register, money(register, question.as_of), target, side, question))
        for register, side in zip(registers, sides, strict=True)
    )
    return moment_in(registers, up, down, question)


def _unless_overfull(ask: Callable[[], T]) -> T | None:
    try:
        return ask()
    except InputError as error:
        if error.code != "share-total":
            raise
        return None
