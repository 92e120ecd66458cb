"""Power indices: worked numbers, and the laws that make them indices."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.queries.ownership.power import power
from policygraph.queries.ownership.threshold import HALF, TWO_THIRDS, Threshold


def votes(*percent: int) -> dict[str, Decimal]:
    return {"abcdefghijklmnopqrstuvwxyz"[i]: Decimal(share) / 100 for i, share in enumerate(percent)}


@pytest.mark.parametrize(
    ("shares", "threshold", "shapley", "banzhaf", "veto"),
    [
        ((40, 30, 30), HALF, ["1/3"] * 3, ["1/3"] * 3, [False] * 3),  # 11
        ((51, 49), TWO_THIRDS, ["1/2"] * 2, ["1/2"] * 2, [True] * 2),
        ((51, 49), HALF, ["1", "0"], ["1", "0"], [True, False]),
        ((50, 49, 1), HALF, ["2/3", "1/6", "1/6"], ["3/5", "1/5", "1/5"], [True, False, False]),
        ((30, 10), HALF, ["0", "0"], ["0", "0"], [True, True]),  # nothing can be decided
    ],
)
def test_worked_numbers(
    shares: tuple[int, ...], threshold: Threshold, shapley: list[str], banzhaf: list[str], veto: list[bool]
) -> None:
    found = power(votes(*shares), threshold)
    assert [one.shapley_shubik for one in found] == list(map(Fraction, shapley))
    assert [one.banzhaf for one in found] == list(map(Fraction, banzhaf))
    assert [one.veto for one in found] == veto


def pivots(shares: dict[str, Decimal]) -> dict[str, Fraction]:
    """The share of the orders in which each voter turns the vote, by trying all orders."""
    count, orders = dict.fromkeys(shares, 0), list(permutations(shares))
    for order in orders:
        total = Decimal(0)
        for voter in order:
            total += shares[voter]
            if total > Decimal("0.5"):
                count[voter] += 1
                break
    return {voter: Fraction(turned, len(orders)) for voter, turned in count.items()}


@given(st.lists(st.integers(1, 20), min_size=1, max_size=5))
def test_shapley_shubik_is_the_chance_of_turning_the_vote(shares: list[int]) -> None:
    known = votes(*shares)
    assert {one.voter: one.shapley_shubik for one in power(known)} == pivots(known)


def test_many_voters_are_counted_too() -> None:
    many = {f"v{i:02d}": Decimal("0.0333333") for i in range(30)}
    found = power(many)
    assert sum(one.shapley_shubik for one in found) == 1
    assert len({one.banzhaf for one in found}) == 1
