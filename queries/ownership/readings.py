"""Several facts about one stake are readings of it; together they give one interval.

    reading  = a fact of running text, or the sum of the rows that one table gives to the stake
    interval = ∩ readings of the latest date, where they agree; else their hull, and a conflict

Source: a later reading replaces an earlier one, it is never added. Readings that agree (40 % and “over 25, at most 50 %”)
narrow each other, so that what contradicts nothing never widens an answer. Example: 30 % (2023), 40 % (2024) and 41 %
(2024, another source) → [40, 41] %, in conflict; 25 % and 15 % in two rows of one table → 40 %.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.interval import hull, plus_all
from policygraph.queries.ownership.register import Holding

Stated = Callable[[Holding], Interval | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the latest facts say of one stake, and which facts they are."""

    interval: Interval
    facts: tuple[str, ...]
    date: str = ""
    conflict: bool = False


def read(facts: Iterable[Holding], stated: Stated) -> Reading | None:
    """The stake that these facts speak of; `stated` says what one of them states. None where none states anything.

    Parts with different roles (GP, LP) are rights of their own and add up; a fact without role says one of them again.
    """
    known = [fact for fact in facts if stated(fact)]
    roles: dict[str, list[Holding]] = defaultdict(list)
    for fact in known:
        roles[fact.role].append(fact)
    parts = [_part(roles[role], stated) for role in sorted(roles) if role or len(roles) == 1]
    if not parts:
        return None
    facts_of_all = tuple(sorted({id_ for part in parts for id_ in part.facts}))
    total = plus_all(part.interval for part in parts)
    return Reading(total, facts_of_all, max(part.date for part in parts), any(part.conflict for part in parts))


def agree(readings: Sequence[Interval]) -> tuple[Interval, bool]:
    """What readings of one date leave possible, and whether they contradict each other."""
    common = reduce(_meet, readings)
    if _holds(common):
        return common, False
    tight = [one for one in readings if not any(_wider(one, other) for other in readings)]
    return hull(tight), True


def _part(facts: list[Holding], stated: Stated) -> Reading:
    newest = max(fact.reading_date for fact in facts)
    latest = [fact for fact in facts if fact.reading_date == newest]
    interval, conflict = agree(list(_said(latest, stated)))
    return Reading(interval, tuple(fact.id for fact in latest), newest, conflict)


def _said(facts: Iterable[Holding], stated: Stated) -> Iterable[Interval]:
    """One interval for each text that says it and one for each table, which may say it in several rows."""
    tables: dict[str, list[Interval]] = defaultdict(list)
    for fact in facts:
        share = stated(fact)
        if share is None:
            continue
        rows = {(place.source, place.where) for place in fact.places if place.where}
        for source, _ in rows:
            tables[source].append(share)
        if not rows or any(not place.where for place in fact.places):
            yield share
    for rows_of_one in tables.values():
        yield plus_all(rows_of_one)


def _meet(left: Interval, right: Interval) -> Interval:
    """The common part; empty where `_holds` says so."""
    low, high = max(left.min, right.min), min(left.max, right.max)
    start = "(" if any(one.min == low and one.open[0] == "(" for one in (left, right)) else "["
    stop = ")" if any(one.max == high and one.open[1] == ")" for one in (left, right)) else "]"
    return Interval(low, high, start + stop)


def _holds(one: Interval) -> bool:
    return one.min < one.max or (one.min == one.max and one.open == "[]")


def _wider(one: Interval, other: Interval) -> bool:
    """Whether `one` contains `other` and more."""
    return one != other and _meet(one, other) == other
