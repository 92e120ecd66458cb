"""How ownership answers stand in JSON, version 1: plain numbers to six decimals, intervals as {min, max, open}.

    {"min": 0.125, "max": 0.375, "open": "(]"}     `open` is left out where both ends are closed

Source: the answers in docs/cli.md. A share that is not there is null, one that nobody states is 0..1.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.register import Register

VERSION = 1
_PLACES = 6


def number(value: Decimal | Fraction | float) -> float:
    """A share, votes or an index."""
    return round(float(value), _PLACES)


def amount(value: Decimal | None) -> int | float | None:
    """Yuan, whole where they are whole."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def interval(share: Interval | None) -> dict[str, Any] | None:
    """Bounds; null where there is no share at all."""
    if share is None:
        return None
    found: dict[str, Any] = {"min": number(share.min), "max": number(share.max)}
    return found if share.open == "[]" else found | {"open": share.open}


def party(register: Register, id_: str) -> dict[str, Any]:
    """Who this is; nulls for somebody whom no fact names."""
    if not id_:
        return {"id": None, "name": None, "kind": None}
    holder = register.holder(id_)
    return {"id": id_, "name": holder.name, "kind": holder.kind}


def names(register: Register, ids: tuple[str, ...]) -> list[str]:
    """The names of a chain, owner first."""
    return [register.name(id_) for id_ in ids]
