"""The numbers of an ownership page: what everybody has of a party in the end, what that comes from, and who decides."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from policygraph.queries.answer import Interval, Ownership, Party
from policygraph.queries.ownership.control_answer import Control
from policygraph.queries.ownership.controllers import Controller
from policygraph.queries.ownership.owners import Owner, Owners
from policygraph.viz.captions import value
from policygraph.viz.wording import amount, interval, percent, plain, said

#: a party's whole in yuan: what an integrated share is a part of
_WHOLES = ("size_cny", "registered_capital_cny")


def shares(found: Owners | None, side: Ownership, target: Party) -> dict[str, Any]:
    """Everybody's part, and for owners how much of the whole is known, unknown and locked in rings.

    Final is who has nobody beyond, neither by money nor by control.
    """
    if found is None or not found.owners:
        return {}
    up = side.direction == "up"
    onward = {tie.owned if up else tie.owner for tie in side.ties}
    rows = [_share(one, target if up else None) | ({} if one.id in onward else {"final": True}) for one in found.owners]
    if not up:
        return {"rows": rows}
    parts = {"known": found.coverage, "locked": found.ring_locked, "unknown": found.unknown}
    return {"rows": rows, **{name: [percent(part, exact=True), float(round(part, 4))] for name, part in parts.items()}}


def _share(one: Owner, whole: Party | None) -> dict[str, Any]:
    row: dict[str, Any] = {"id": one.id, "share": interval(one.integrated, exact=True)} | _bounds(one.integrated)
    if one.direct:
        row |= {"direct": interval(one.direct.share, exact=True), "basis": said(value(one.direct.basis))}
    why = one.explanation
    if why.ring_gain > 0 or (len(one.chains) > 1 and why.chains > 0):
        parts = {"chains": why.chains, "gain": why.ring_gain, "unknown": why.unknown}
        row["parts"] = {name: percent(part, exact=True) for name, part in parts.items() if part > 0}
        row["most"] = percent(one.integrated.max, exact=True)
    if yuan := _derived(one.integrated, whole):
        row["yuan"] = said(yuan)
    return row


def _bounds(share: Interval) -> dict[str, str]:
    """As files keep them; nothing where nothing is known."""
    if share.min <= 0 and share.max >= 1:
        return {}
    found = {"min": plain(share.min), "max": plain(share.max)}
    return found if share.open == "[]" else found | {"open": share.open}


def _derived(share: Interval, whole: Party | None) -> tuple[str, str] | None:
    """What a known share comes to in yuan; a derived amount, for explanations only."""
    known = dict(whole.attributes) if whole else {}
    size = next((known[name] for name in _WHOLES if isinstance(known.get(name), int)), None)
    if not size or share.min != share.max or not share.min:
        return None
    return amount((share.min * Decimal(size)).quantize(Decimal(1)))


def deciders(found: Control | None) -> list[dict[str, Any]]:
    """Who controls the target or might, and who is its actual controller by which ground."""
    if found is None:
        return []
    grounds = {one.id: one.basis for one in found.actual_controllers}
    rows = [_controller(one) for one in found.controllers if one.answer != "no"]
    known = {row["id"] for row in rows}
    rows += [{"id": one.id, "answer": "presumed"} for one in found.actual_controllers if one.id not in known]
    return [row | ({"actual": grounds[row["id"]]} if row["id"] in grounds else {}) for row in rows]


def _controller(one: Controller) -> dict[str, Any]:
    votes = interval(one.votes, exact=True) if one.votes else ""
    row = {
        "id": one.id,
        "answer": one.answer,
        "basis": one.basis,
        "votes": votes,
        "chain": list(one.chain),
        "final": one.final,
        "together": list(one.together),
        "settles": [[s.owner, s.owned, s.missing] for s in one.settles],
    }
    return {name: part for name, part in row.items() if part}
