"""Rows of one step as ties, and what becomes of each: counted, planned or only drawn."""

from __future__ import annotations

from collections.abc import Container, Iterable
from decimal import Decimal

from policygraph.graph.store.store import Row
from policygraph.queries.answer import Statement, Tie
from policygraph.queries.ownership.standing import lasts


def standing(row: Row, counted: Container[str], as_of: str) -> str:
    """`counted`, `planned`, `drawn`, or empty: denied, or not so at the date.

    Members of a group that a rule expanded are drawn, and so is a group whose members speak for themselves. `counted` are
    the ids of the facts that count at the date text; empty asks for what has not ended.
    """
    if row["id"] in counted:
        return "counted"
    began = row["valid_from"] or row["date"] or ""
    if row["modality"] == "否" or not lasts(began, row["valid_to"] or "", as_of):
        return ""
    return "planned" if row["modality"] == "拟" else "drawn"


def is_undated_role(row: Row) -> bool:
    """Whether a row says, without a date, who controls or manages."""
    dated = row["valid_from"] or row["date"]
    return row["relation"] in ("CONTROLS", "MANAGES") and not dated and not row["inferred"]


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


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
