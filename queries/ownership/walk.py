"""From one entity up to its owners or down to its holdings, step by step; rings end where they close."""

from __future__ import annotations

from dataclasses import dataclass, field

from policygraph.graph.store.store import Row, Store
from policygraph.queries.ownership.ties import standing
from policygraph.queries.run import run

#: template of one step, near and far end of its rows
_STEP = {"up": ("owners-step", "owned", "owner"), "down": ("holdings-step", "owner", "owned")}


@dataclass(slots=True)
class Walk:
    """Rows by what becomes of them; `beyond` are the counted ones one step behind the depth, for they are left out."""

    counted: list[Row] = field(default_factory=list)
    planned: list[Row] = field(default_factory=list)
    drawn: list[Row] = field(default_factory=list)
    beyond: list[Row] = field(default_factory=list)


def walk(store: Store, target: str, direction: str, *, as_of: str, depth: int) -> Walk:
    """Every tie within `depth` steps. The way leads on through counted and planned ties, never through drawn ones."""
    name, _, far = _STEP[direction]
    found = Walk()
    seen, front = {target}, {target}
    for level in range(depth + 1):
        rows = run(store, name, {"ids": sorted(front)}) if front else []
        sorted_out: dict[str, list[Row]] = {"counted": [], "planned": [], "drawn": [], "": []}
        for row in rows:
            sorted_out[standing(row, as_of)].append(row)
        if level == depth:
            found.beyond = sorted_out["counted"]
            return found
        found.counted += sorted_out["counted"]
        found.planned += sorted_out["planned"]
        found.drawn += sorted_out["drawn"]
        front = {row[far] for row in (*sorted_out["counted"], *sorted_out["planned"])} - seen
        seen |= front
    return found
