"""Several facts between two parties are readings of one stake."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from policygraph.queries.answer import Statement, Tie
from policygraph.queries.ownership.stake import stakes


def tie(id_: str, share: str = "", relation: str = "HOLDS_SHARE", published: str = "", **attributes: Any) -> Tie:
    said = Statement("", "", "", 0, 0, "", published=published)
    known = Decimal(share) if share else None
    return Tie(id_, relation, "甲", "乙", "已", share=known, statements=(said,), **attributes)


@pytest.mark.parametrize(
    ("ties", "named", "share"),
    [
        ([tie("1")], "1", None),
        ([tie("1"), tie("2", "0.5")], "2", (".5", ".5")),  # who says less says nothing against
        ([tie("1", "0.4", date="2024"), tie("2", "0.5", date="2025-03")], "2", (".5", ".5")),  # the latest reading
        (
            [tie("1", "0.4", published="2025-06"), tie("2", "0.5", date="2025-03")],
            "1",
            (".4", ".4"),
        ),  # undated: its document
        ([tie("1", "0.4"), tie("2", "0.5", date="2025-03")], "2", (".5", ".5")),  # no date at all: the oldest
        ([tie("1", "0.4", date="2025"), tie("2", "0.5", date="2025")], "1", (".4", ".5")),  # a conflict gives the hull
        ([tie("1", "0.001", role="GP"), tie("2", "0.2", role="LP")], "1", (".201", ".201")),  # two rights add
        ([tie("1", "0.2"), tie("2", "0.2", role="LP")], "2", (".2", ".2")),  # one right, said twice, does not
        (
            [tie("1", "0.3", relation="FUNDS"), tie("2", "0.5")],
            "2",
            (".5", ".5"),
        ),  # money only where no share is stated
        ([tie("1", "0.3", relation="FUNDS"), tie("2")], "1", (".3", ".3")),
        ([tie("1", relation="FUNDS"), tie("2", relation="CONTROLS")], "1", None),
    ],
)
def test_a_stake_is_read_once(ties: list[Tie], named: str, share: tuple[str, str] | None) -> None:
    for order in (ties, ties[::-1]):
        (stake,) = stakes(order)
        found = (stake.share.min, stake.share.max) if stake.share else None
        assert (stake.tie, found) == (named, share and (Decimal(share[0]), Decimal(share[1])))
