"""Look through the layers of ownership: everything above or below one party, with its evidence."""

from __future__ import annotations

import re
from decimal import Decimal

from policygraph.graph.errors import SettingError
from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Ownership, Tie
from policygraph.queries.ownership.chain import chains
from policygraph.queries.ownership.stake import stakes
from policygraph.queries.ownership.ties import tie
from policygraph.queries.ownership.walk import walk
from policygraph.queries.party import parties
from policygraph.queries.statement import Statements

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def ownership(
    store: Store, target_id: str, direction: str, *, as_of: str = "", depth: int = 10, min_share: Decimal | int = 0
) -> Ownership:
    """Who owns the target (`up`), or what it owns (`down`), as of a date text (empty: what has not ended).

    `min_share` is 0..1. Raises SettingError for a setting that makes no sense.
    """
    _check(direction, as_of, depth, Decimal(min_share))
    found = walk(store, target_id, direction, as_of=as_of, depth=depth)
    counted, planned, drawn, beyond = _ties(store, found.counted, found.planned, found.drawn, found.beyond)
    paths, pruned = chains(
        target_id, direction, stakes((*counted, *beyond)), depth=depth, min_share=Decimal(min_share)
    )  # fmt: skip
    shown = {end for item in (*counted, *planned, *drawn) for end in (item.owner, item.owned)}
    names = parties(store, {target_id, *shown})
    return Ownership(
        target_id, direction, as_of, tuple(names[id_] for id_ in sorted(names)), counted, paths, planned, drawn, pruned
    )


def _ties(store: Store, *groups: list[Row]) -> list[tuple[Tie, ...]]:
    """Each group of rows as ties sorted by id, their statements read together."""
    statements = Statements(store, [row for rows in groups for row in rows])
    return [tuple(sorted((tie(row, statements.of(row)) for row in rows), key=lambda t: t.id)) for rows in groups]


def _check(direction: str, as_of: str, depth: int, min_share: Decimal) -> None:
    if direction not in {"up", "down"}:
        raise SettingError("bad-direction", where=direction, hint="up, down")
    if as_of and not _DATE.fullmatch(as_of):
        raise SettingError("bad-date", where=as_of, hint="2025, 2025-03, 2025-03-31")
    if depth < 1:
        raise SettingError("bad-depth", where=str(depth), hint="1")
    if not 0 <= min_share <= 1:
        raise SettingError("bad-share", where=str(min_share), hint="0..1")
