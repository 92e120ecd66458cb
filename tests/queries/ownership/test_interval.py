"""Shares as intervals: products, sums and hulls keep what is known, open where it is open."""

from __future__ import annotations

from decimal import Decimal

import pytest
from policygraph.queries.answer import Interval, Tie
from policygraph.queries.ownership.interval import hull, stated, times


def share(text: str) -> Interval:
    """(0.25, 0.5] as it is written; a single number is a point."""
    if text[0] not in "[(":
        return Interval(Decimal(text), Decimal(text))
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low.strip()), Decimal(high.strip()), text[0] + text[-1])


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        ("0.5", "0.6", "0.30"),
        ("(0.25, 0.5]", "(0.5, 0.75]", "(0.125, 0.375]"),
        ("(0.25, 0.5]", "0.5", "(0.125, 0.25]"),
        ("(0, 0.25]", "(0.5, 0.75]", "(0, 0.1875]"),
        ("[0, 0.25]", "(0.5, 0.75]", "[0, 0.1875]"),
        ("[0.75, 1)", "1", "[0.75, 1)"),
        ("0.1234567890123456789", "0.1234567890123456789", "0.01524157875323883675019051998750190521"),
    ],
)
def test_a_product_is_exact_and_keeps_its_open_ends(left: str, right: str, product: str) -> None:
    assert times(share(left), share(right)) == share(product)
    assert times(share(right), share(left)) == share(product)


@pytest.mark.parametrize(
    ("readings", "whole"),
    [
        (["0.4", "0.6"], "[0.4, 0.6]"),
        (["0.4"], "0.4"),
        (["(0.25, 0.5]", "[0.25, 0.3)"], "[0.25, 0.5]"),
        (["(0.25, 0.5)", "(0.25, 0.4)"], "(0.25, 0.5)"),
    ],
)
def test_a_hull_holds_every_reading(readings: list[str], whole: str) -> None:
    assert hull(map(share, readings)) == share(whole)


@pytest.mark.parametrize(
    ("attributes", "interval"),
    [
        ({}, None),  # never 0
        ({"share": Decimal("0.4")}, "0.4"),
        ({"share": Decimal(0)}, "0"),
        ({"share_min": Decimal("0.25"), "share_max": Decimal("0.5"), "share_open": "(]"}, "(0.25, 0.5]"),
        ({"share_min": Decimal("0.5"), "share_open": "(]"}, "(0.5, 1]"),
        ({"share_max": Decimal("0.3")}, "[0, 0.3]"),
    ],
)
def test_what_a_fact_states_of_a_share(attributes: dict[str, Decimal], interval: str | None) -> None:
    tie = Tie("x", "HOLDS_SHARE", "a", "b", "已", **attributes)  # type: ignore[arg-type]
    assert stated(tie) == (share(interval) if interval else None)
