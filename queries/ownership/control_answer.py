"""Who controls an entity, with every verdict: controllers, beneficial owners, state class, actual controller, power.

    control(target) = S(x) for everybody above it + 受益所有人 + 国有企业 class + 实际控制人 + power indices

Sources: `controllers.py`, `beneficial_owner.py`, `state_owned.py`, `actual_controller.py`, `power.py`. Power is given only
where all direct votes are known to the point. Example: 40/30/30 → nobody controls, ⅓ of the power each.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from policygraph.graph.checks.holding import TOLERANCE
from policygraph.graph.store.store import Store
from policygraph.queries.ownership import as_json, register_store
from policygraph.queries.ownership.actual_controller import ActualController, actual_controllers
from policygraph.queries.ownership.beneficial_owner import BeneficialOwner, beneficial_owners
from policygraph.queries.ownership.controllers import Controller
from policygraph.queries.ownership.picture import Picture, picture
from policygraph.queries.ownership.power import Power, power
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.state_owned import State, state

NOW = Question()


@dataclass(frozen=True, slots=True)
class Control:
    """All verdicts about one target at a date."""

    known: Picture
    beneficial_owners: tuple[BeneficialOwner, ...]
    state: State
    actual_controllers: tuple[ActualController, ...]
    power: tuple[Power, ...]

    @property
    def controllers(self) -> tuple[Controller, ...]:
        """Who controls the target or might."""
        return self.known.controllers

    def as_json(self) -> dict[str, Any]:
        """Version 1 of `control`."""
        known, found = self.known, self.state
        return {
            "version": as_json.VERSION,
            "target": as_json.party(known.register, known.target),
            "as_of": known.as_of or None,
            "coverage": as_json.number(known.holders.coverage),
            "controllers": [self._controller(one) for one in self.controllers],
            "beneficial_owners": [self._beneficial(one) for one in self.beneficial_owners],
            "state": {
                "class": found.number,
                "answer": found.answer,
                "equity": as_json.interval(found.equity),
                "article": found.article,
            },
            "actual_controller": [self._actual(one) for one in self.actual_controllers],
            "power": [self._power(one) for one in self.power],
        }

    def _controller(self, one: Controller) -> dict[str, Any]:
        register = self.known.register
        return as_json.party(register, one.id) | {
            "answer": one.answer,
            "basis": one.basis,
            "votes": as_json.interval(one.votes),
            "threshold": as_json.number(self.known.threshold.value),
            "final": one.final,
            "chain": as_json.names(register, one.chain),
            "together": as_json.names(register, one.together),
            "facts": list(one.facts),
            "settles": [
                {
                    "owner": register.name(s.owner),
                    "owned": register.name(s.owned),
                    "missing": s.missing,
                    "facts": [*s.facts],
                }
                for s in one.settles
            ],
        }

    def _beneficial(self, one: BeneficialOwner) -> dict[str, Any]:
        return as_json.party(self.known.register, one.id) | {
            "answer": one.answer,
            "basis": one.basis,
            "article": one.article,
            "share": as_json.interval(one.share),
            "chain": as_json.names(self.known.register, one.chain),
        }

    def _actual(self, one: ActualController) -> dict[str, Any]:
        return as_json.party(self.known.register, one.id) | {
            "answer": one.answer,
            "basis": one.basis,
            "article": one.article,
            "votes": as_json.interval(one.votes),
            "chain": as_json.names(self.known.register, one.chain),
            "facts": list(one.facts),
        }

    def _power(self, one: Power) -> dict[str, Any]:
        return as_json.party(self.known.register, one.voter) | {
            "shapley_shubik": as_json.number(one.shapley_shubik),
            "banzhaf": as_json.number(one.banzhaf),
            "veto": one.veto,
        }


def control(store: Store, target: str, question: Question = NOW) -> Control:
    """Who controls an entity of a store. Raises InputError `share-total` where facts give away more than the whole."""
    return control_in(register_store.above(store, [target]), target, question)


def control_in(register: Register, target: str, question: Question = NOW) -> Control:
    """Who controls the target, by a register that holds everything above it."""
    known = picture(register, target, question.as_of, question.threshold)
    found = state(known)
    people = beneficial_owners(known, state=found.answer)
    return Control(known, people, found, actual_controllers(known), _power(known))


def _power(known: Picture) -> tuple[Power, ...]:
    """The power of the direct voters; none where votes are open, missing, or no votes decide."""
    own = known.rights.votes.get(known.target, known.target)
    free = 1 - own.share.min if own else Decimal(1)
    voters = [entry for entry in known.rights.votes.column(known.target) if entry.owner != known.target]
    exact = all(entry.share.min == entry.share.max for entry in voters)
    if not voters or not exact or abs(sum((entry.share.min for entry in voters), -free)) > TOLERANCE:
        return ()
    return power({entry.owner: entry.share.min / free for entry in voters}, known.threshold)
