"""From one entity up to its owners or down to its holdings, step by step; rings end where they close."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from policygraph.graph.store.store import Row, Store
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.stake import STEPS
from policygraph.queries.ownership.ties import is_undated_role, standing
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

    The way leads on through counted and planned ties, never through drawn ones, but for roles without a date: they count from
    the date of their document on only, and yet who stands behind them stays in sight.
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
        undated = (row for row in sorted_out["drawn"] if as_of and is_undated_role(row))
        front = {row[far] for row in (*sorted_out["counted"], *sorted_out["planned"], *undated)} - seen
        seen |= front
    return found


def roles(store: Store, target: str, direction: str, registers: Iterable[Register]) -> list[Holding]:
    """The facts that are drawn and never counted, of all that may stand above or below the target at some date."""
    name, far = _STEP[direction]
    near = "owned" if far == "owner" else "owner"
    facts = [fact for register in registers for fact in register.holdings if fact.relation in STEPS]
    reached, front = {target}, {target}
    while front:
        front = {getattr(fact, far) for fact in facts if getattr(fact, near) in front} - reached
        reached |= front
    rows = run(store, name, {"ids": sorted(reached)})
    return [_role(row) for row in rows if row["relation"] not in STEPS and row["modality"] != "否"]


def _role(row: Row) -> Holding:
    return Holding(
        row["id"], row["relation"], row["owner"], row["owned"], row["modality"],
        date=row["date"] or "", valid_from=row["valid_from"] or "", valid_to=row["valid_to"] or "",
    )  # fmt: skip
