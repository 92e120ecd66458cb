"""What changed between two dates: every answer that differs, and the facts that made it differ.

    changed(t1, t2) = answers(t2) − answers(t1);  facts = those used in one of the answers and counted at one date only

Source: as-of a date the answers are those of a graph rebuilt from the facts valid then (`standing.py`). Example: 甲 sells
乙 20 of its 60 % in June → between May and July integrated .6 → .4 and control yes → no, by the fact of June.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from policygraph.graph.errors import SettingError
from policygraph.graph.store.store import Store
from policygraph.queries.ownership import as_json, register_store
from policygraph.queries.ownership.control_answer import control_in
from policygraph.queries.ownership.parts import parts_above
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.standing import counted, later


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that differs: `what` is direct, integrated, control, beneficial_owner, state or actual_controller.

    `before` and `after` are as in the JSON of the answers, None where there was none.
    """

    what: str
    id: str
    before: Any
    after: Any
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """Everything about the target that changed from one date to another; `gone` and `new` are the facts around it."""

    register: Register
    target: str
    dates: tuple[str, str]
    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Version 1 of `diff`."""
        return {
            "version": as_json.VERSION,
            "target": as_json.party(self.register, self.target),
            "from": self.dates[0],
            "to": self.dates[1],
            "changes": [
                {"what": one.what}
                | as_json.party(self.register, one.id)
                | {"before": one.before, "after": one.after, "facts": list(one.facts)}
                for one in self.changes
            ],
            "gone": list(self.gone),
            "new": list(self.new),
        }


def diff(store: Store, target: str, before: Question, after: Question) -> Diff:
    """What changed about an entity of a store between the dates of two questions. Raises SettingError as `diff_in`."""
    return diff_in(register_store.above(store, [target]), target, before, after)


def diff_in(register: Register, target: str, before: Question, after: Question) -> Diff:
    """What changed about the target, by a register that holds everything above it.

    Raises SettingError `dates-backwards` where the first date is surely after the second.
    """
    if later(before.as_of, after.as_of):
        raise SettingError("dates-backwards", where=f"{before.as_of} {after.as_of}", hint="earlier-first")
    questions = before, after
    facts = [{fact.id: fact for fact in counted(register, question.as_of)} for question in questions]
    old, new = (dict(_answers(register, target, question)) for question in questions)
    flipped = [(facts[0] | facts[1])[id_] for id_ in sorted(facts[0].keys() ^ facts[1].keys())]
    below = _below((facts[0] | facts[1]).values())
    changes = tuple(
        Change(what, id_, old.get((what, id_)), new.get((what, id_)), _behind(id_, target, flipped, below))
        for what, id_ in dict.fromkeys((*old, *new))
        if old.get((what, id_)) != new.get((what, id_))
    )
    gone, come = (tuple(sorted(facts[k].keys() - facts[1 - k].keys())) for k in (0, 1))
    return Diff(register, target, (before.as_of, after.as_of), changes, gone, come)


def _answers(register: Register, target: str, question: Question) -> Iterator[tuple[tuple[str, str], Any]]:
    """Each answer under what it says of whom, as it stands in JSON; what nobody owns or controls is no answer."""
    decided = control_in(register, target, question)
    for part in parts_above(register, decided.known.money, target, question).owners:
        if part.direct:
            yield ("direct", part.id), as_json.interval(part.direct.share)
        yield ("integrated", part.id), as_json.interval(part.integrated)
    found = decided.as_json()
    for one in found["controllers"]:
        if one["answer"] != "no":
            yield ("control", one["id"]), one["answer"]
    for one in found["beneficial_owners"]:
        yield ("beneficial_owner", one["id"] or ""), one["answer"]
    for one in found["actual_controller"]:
        yield ("actual_controller", one["id"]), one["basis"]
    yield ("state", target), found["state"]["class"]


def _below(facts: Iterable[Holding]) -> dict[str, set[str]]:
    """What each party leads to, over facts of both dates."""
    steps: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        steps[fact.owner].add(fact.owned)
        if fact.relation == "ACTS_WITH":
            steps[fact.owned].add(fact.owner)
    return steps


def _behind(id_: str, target: str, flipped: Iterable[Holding], below: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The facts that came or went on the way from somebody to the target, or beside it: others' shares count as well."""
    if id_ in {"", target}:
        return tuple(fact.id for fact in flipped)
    between, front = {id_}, {id_}
    while front:
        front = {owned for one in front for owned in below.get(one, ())} - between
        between |= front
    return tuple(
        fact.id for fact in flipped if fact.owned in between - {id_} or fact.relation in {"ACTS_WITH", "PROXY"}
    )
