"""The days on which something changes in what counts, is planned or is drawn beside it, the newest first.

    changes = {d : counted(d) ∪ planned(d) ∪ roles(d) ≠ counted(d − 1) ∪ planned(d − 1) ∪ roles(d − 1)}

Source: `standing.py`. What begins counts from its first day on, what ends no longer on the day after its last; a shortened date
begins on its first day and ends on its last. Example: a holding of 2024-06 that ended in 2025-03 → 2025-04-01, 2024-06-01.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from policygraph.graph.calendar import on_calendar
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.standing import counted, planned, valid

#: more days than these are no choice but a list
MOST = 12
_BEFORE_ALL = "0000-01-01"


def changes(
    registers: Iterable[Register], most: int = MOST, roles: Iterable[Holding] = ()
) -> tuple[tuple[str, ...], int]:
    """The newest days on which something changes, and on how many older ones something may have changed as well.

    `roles` are facts that are drawn and never counted (设立, 监督, 投资).
    """
    held, beside = list(registers), list(roles)
    facts = (*beside, *(fact for register in held for fact in register.holdings))
    days = sorted({day for fact in facts for day in _days(fact)}, reverse=True)
    found: list[str] = []
    for place, day in enumerate(days):
        if len(found) == most:
            return tuple(found), len(days) - place
        before = days[place + 1] if place + 1 < len(days) else _BEFORE_ALL
        if standing(held, day, beside) != standing(held, before, beside):
            found.append(day)
    return tuple(found), 0


def standing(registers: Iterable[Register], as_of: str, roles: Iterable[Holding] = ()) -> frozenset[str]:
    """The ids of all that counts or is planned at a date, and of the roles that are so."""
    return frozenset(
        fact.id for register in registers for fact in (*counted(register, as_of), *planned(register, as_of))
    ) | {role.id for role in roles if valid(role, as_of)}


def _days(fact: Holding) -> Iterator[str]:
    yield from filter(None, (_first(fact.begins), _after(fact.valid_to)))


def _first(text: str) -> str:
    """The first day of a date text; empty for what is none."""
    return f"{text}-01-01"[:10] if on_calendar(text) and text[:4].isdecimal() else ""


def _after(text: str) -> str:
    """The day after the last one of a date text; empty for what is none and for the end of the calendar."""
    first = _first(text)
    if not first or first[:4] == f"{date.max.year}":
        return ""
    day = date.fromisoformat(first)
    if len(text) == len("2025-03-31"):
        return (day + timedelta(days=1)).isoformat()
    months = 1 if len(text) == len("2025-03") else 12
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1).isoformat()
