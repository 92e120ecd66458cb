"""The card of a fund: who has the money and who decides, side by side, and what is not disclosed.

    money: direct holders and, looked through, final owners;  control: executing partners, manager, controllers

Source: 合伙企业法 第67、68条, in a limited partnership who has the money decides nothing. Amounts and shares that no fact states
are null and named under `undisclosed`; an amount is never split among those who gave it together. Example: GP 0.1 %, LP
99.9 % → money LP, control GP.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from policygraph.graph.store.store import Store
from policygraph.queries.ownership import as_json, register_store
from policygraph.queries.ownership.control_answer import Control, control_in
from policygraph.queries.ownership.parts import Part, Parts, parts_above
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.standing import counted

NOW = Question()


@dataclass(frozen=True, slots=True)
class Contributor:
    """A direct holder as its facts state it: role, amount in yuan and its status; the share is in the money answer."""

    id: str
    role: str
    amount_cny: Decimal | None
    status: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Money and control of one fund. `managers` manage its money and decide nothing by that alone."""

    register: Register
    target: str
    money: Parts
    control: Control
    contributors: tuple[Contributor, ...]
    managers: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def form(self) -> str:
        """Partnership, or company for everything that no fact calls a partnership."""
        return "partnership" if self.target in self.control.known.rights.partnerships else "company"

    def undisclosed(self) -> tuple[str, ...]:
        """Direct holders whose share no fact states."""
        direct = {one.id: one.direct for one in self.money.owners}
        return tuple(one.id for one in self.contributors if not ((entry := direct.get(one.id)) and entry.stated))

    def as_json(self) -> dict[str, Any]:
        """Version 1 of `card`."""
        fund, money = self.register.holder(self.target), self.money
        owners = {one.id: one for one in money.owners}
        controlled = self.control.as_json()
        partners = self.control.known.rights.partnerships.get(self.target)
        return {
            "version": as_json.VERSION,
            "target": as_json.party(self.register, self.target),
            "as_of": money.as_of or None,
            "form": self.form,
            "size_cny": as_json.amount(fund.size_cny),
            "money": {
                "coverage": as_json.number(money.coverage),
                "ring_locked": as_json.number(money.ring_locked),
                "holders": [self._contributor(one, owners.get(one.id)) for one in self.contributors],
                "final": [
                    as_json.party(self.register, one.id) | {"integrated": as_json.interval(one.integrated)}
                    for one in money.owners
                    if one.final
                ],
            },
            "control": {
                "executing_partners": [
                    as_json.party(self.register, id_) for id_ in (partners.executing if partners else ())
                ],
                "managers": [as_json.party(self.register, id_) | {"facts": [*facts]} for id_, facts in self.managers],
                "controllers": controlled["controllers"],
                "actual_controller": controlled["actual_controller"],
                "state": controlled["state"],
            },
            "undisclosed": as_json.names(self.register, self.undisclosed()),
            "planned": money.planned_as_json(),
        }

    def _contributor(self, one: Contributor, part: Part | None) -> dict[str, Any]:
        direct = part.direct if part else None
        return as_json.party(self.register, one.id) | {
            "role": one.role or None,
            "share": as_json.interval(direct.share if direct else None),
            "basis": direct.basis if direct else None,
            "amount_cny": as_json.amount(one.amount_cny),
            "status": one.status or None,
            "facts": list(one.facts),
        }


def card(store: Store, target: str, question: Question = NOW) -> Card:
    """The card of a fund of a store. Raises InputError `share-total` where facts give away more than the whole."""
    return card_in(register_store.above(store, [target]), target, question)


def card_in(register: Register, target: str, question: Question = NOW) -> Card:
    """The card of a fund, by a register that holds everything above it."""
    facts = [fact for fact in counted(register, question.as_of) if fact.owned == target]
    holds = [fact for fact in facts if fact.relation in {"HOLDS_SHARE", "FUNDS"}]
    manages = [fact for fact in facts if fact.relation == "MANAGES" and fact.role in {"管理人", ""}]
    decided = control_in(register, target, question)
    return Card(
        register,
        target,
        parts_above(register, decided.known.money, target, question),
        decided,
        tuple(_contributor(owner, group) for owner, group in _by_owner(holds)),
        tuple((owner, tuple(fact.id for fact in group)) for owner, group in _by_owner(manages)),
    )


def _by_owner(facts: Iterable[Holding]) -> list[tuple[str, list[Holding]]]:
    groups: dict[str, list[Holding]] = {}
    for fact in facts:
        groups.setdefault(fact.owner, []).append(fact)
    return sorted(groups.items())


def _contributor(owner: str, facts: list[Holding]) -> Contributor:
    """What the latest stated amount is, 认缴 before 实缴; roles that differ are joined."""
    stated = [fact for fact in facts if fact.amount_cny is not None]
    best = min(stated, key=lambda fact: (fact.status == "实缴", _backwards(fact.reading_date), fact.id), default=None)
    roles = "/".join(sorted({fact.role for fact in facts if fact.role}))
    ids = tuple(sorted(fact.id for fact in facts))
    return Contributor(owner, roles, best.amount_cny if best else None, best.status if best else "", ids)


def _backwards(date: str) -> tuple[int, ...]:
    """A key that puts later dates first."""
    return (*(-ord(letter) for letter in date), 1)
