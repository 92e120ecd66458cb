"""How many holders are known, and how much they hold: what no text says is counted, never valued."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from policygraph.queries.answer import Party, Tie
from policygraph.viz.holders import Disclosed, disclosed

from tests.viz.samples import party, tie

FIRMS = {id_: party(id_, f"{id_}公司") for id_ in "abcdef"}
SIX = party("six", "六家银行", "Bank", collective=True, member_count=6)


def held(*ties: Tie, count: int | None = None) -> Disclosed:
    fund = party("f", "甲江基金", "Fund", **({} if count is None else {"holder_count": count}))
    parties: dict[str, Party] = {**FIRMS, "f": fund, "six": SIX}
    return disclosed(fund, ties, parties)


def share(owner: str, value: str | None = None, **rest: Any) -> Tie:
    return tie(owner, "HOLDS_SHARE", "f", **({"share": value} if value else {}), **rest)


def test_stated_shares_add_up_and_unstated_ones_are_counted_apart() -> None:
    assert held(share("a", "0.5"), share("b", "0.4"), share("c")) == Disclosed(Decimal("0.9"), 2, 1, 0)


def test_of_two_readings_of_one_holder_the_latest_counts() -> None:
    assert held(share("a", "0.5", date="2030"), share("a", "0.3", date="2031-02")).total == Decimal("0.3")


@pytest.mark.parametrize(
    ("ties", "count", "unnamed"),
    [
        ((share("a"), share("b")), 19, 17),
        ((share("a"), share("six")), 19, 12),
        ((share("a"), share("six"), share("b", inferred=True), share("c", inferred=True)), 19, 12),
        ((share("a"),), 1, 0),
        ((share("a"), share("b")), 1, 0),
        ((share("a"),), None, 0),
        ((tie("a", "FUNDS", "f"), share("a", "0.5")), 3, 2),
    ],
)
def test_holders_that_are_counted_but_not_named(ties: tuple[Tie, ...], count: int | None, unnamed: int) -> None:
    assert held(*ties, count=count).unnamed == unnamed


def test_a_group_counts_no_more_once_a_member_has_a_share_of_its_own() -> None:
    found = held(share("six", "0.36"), share("a", inferred=True), share("b", "0.06", inferred=True))
    assert (found.total, found.stated, found.unstated) == (Decimal("0.06"), 1, 1)
