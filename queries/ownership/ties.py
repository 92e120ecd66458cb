"""Rows of one step as ties, and what becomes of each: counted, planned or only drawn."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from policygraph.graph.store.store import Row
from policygraph.queries.answer import Statement, Tie

#: relations that make an owner, the strongest first; the other relations of a step are drawn and never counted
COUNTED = ("HOLDS_SHARE", "FUNDS", "CONTROLS", "MANAGES")


def tie(row: Row, statements: Iterable[Statement]) -> Tie:
    """The tie of a row of `owners-step` or `holdings-step`."""
    amount = row["amount_cny"]
    return Tie(
        row["id"], row["relation"], row["owner"], row["owned"], row["modality"],
        share=_decimal(row["share"]), share_min=_decimal(row["share_min"]), share_max=_decimal(row["share_max"]),
        share_open=row["share_open"] or "", amount_cny=None if amount is None else int(amount), role=row["role"] or "",
        basis=row["basis"] or "", status=row["status"] or "", date=row["date"] or "", inferred=bool(row["inferred"]),
        statements=tuple(statements),
    )  # fmt: skip


def standing(row: Row, as_of: str) -> str:
    """`counted`, `planned`, `drawn`, or empty: denied, or not so at the date.

    Members of a group that a rule expanded are drawn. `as_of` is a date text; empty asks for what has not ended.
    """
    if not _valid(row, as_of):
        return ""
    if row["modality"] == "拟":
        return "planned"
    if row["modality"] != "已":
        return ""
    return "counted" if row["relation"] in COUNTED and not row["inferred"] else "drawn"


def _valid(row: Row, as_of: str) -> bool:
    """Date texts are compared as far as both say something: 2024-06 lies in 2024."""
    if not as_of:
        return not row["valid_to"]
    since, until = row["valid_from"] or row["date"] or "", row["valid_to"] or ""
    return since[: len(as_of)] <= as_of[: len(since)] and (not until or as_of[: len(until)] <= until[: len(as_of)])


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
