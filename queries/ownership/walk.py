"""From one entity up to its owners or down to its holdings, step by step; rings end where they close."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from policygraph.graph.store.store import Row, Store
from policygraph.queries.ownership.ties import standing
from policygraph.queries.run import run

#: template of one step, and the far end of its rows
_STEP = {"up": ("owners-step", "owner"), "down": ("holdings-step", "owned")}


@dataclass(slots=True)
class Walk:
    """Rows by what becomes of them."""

    counted: list[Row] = field(default_factory=list)
    planned: list[Row] = field(default_factory=list)
    drawn: list[Row] = field(default_factory=list)


def walk(store: Store, target: str, direction: str, counted: Container[str], *, as_of: str, depth: int) -> Walk:
    """Every tie within `depth` steps, `counted` the ids of the facts that count.

    The way leads on through counted and planned ties, never through drawn ones.
    """
    name, far = _STEP[direction]
    found = Walk()
    seen, front = {target}, {target}
    for _ in range(depth):
        rows = run(store, name, {"ids": sorted(front)}) if front else []
        sorted_out: dict[str, list[Row]] = {"counted": [], "planned": [], "drawn": [], "": []}
        for row in rows:
            sorted_out[standing(row, counted, as_of)].append(row)
        found.counted += sorted_out["counted"]
        found.planned += sorted_out["planned"]
        found.drawn += sorted_out["drawn"]
        front = {row[far] for row in (*sorted_out["counted"], *sorted_out["planned"])} - seen
        seen |= front
    return found
