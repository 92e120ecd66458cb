"""Several facts between two parties make one step of a chain, with a share only where one is stated."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.stake import stakes
from policygraph.queries.ownership.standing import counted

Book = Callable[..., Register]


@pytest.mark.parametrize(
    ("text", "named", "share"),
    [
        ("甲 ? 乙 id=1", "1", None),
        ("甲 ? 乙 id=1; 甲 50% 乙 id=2", "2", "0.5"),  # who says less says nothing against
        ("甲 40% 乙 id=1 date=2024; 甲 50% 乙 id=2 date=2025-03", "2", "0.5"),  # the latest reading
        ("甲 40% 乙 id=1 published=2025-06; 甲 50% 乙 id=2 date=2025-03", "1", "0.4"),  # undated: its document
        ("甲 25% 乙 id=1; 甲 15% 乙 id=2", "1", "0.4"),  # rows of one table
        ("甲 0.1% 乙 id=1 role=GP; 甲 20% 乙 id=2 role=LP", "1", "0.201"),  # two rights add
        ("甲 20% 乙 id=1; 甲 20% 乙 id=2 role=LP source=b", "2", "0.2"),  # one right, said twice, does not
        ("甲 3元 乙 id=1; 甲 50% 乙 id=2", "2", "0.5"),  # money only where no share is stated
        ("甲 3元 乙 id=1; 甲 ? 乙 id=2", "1", "0.3"),
        ("甲 FUNDS 乙 id=1; 甲 CONTROLS 乙 id=2", "1", None),
        ("甲 CONTROLS 乙 id=1; 甲 MANAGES 乙 id=2", "1", None),
    ],
)
def test_a_stake_is_read_once(book: Book, text: str, named: str, share: str | None) -> None:
    holders: dict[str, dict[str, Any]] = {"乙": {"size_cny": Decimal(10)}}
    for order in (text, ";".join(reversed(text.split(";")))):
        register = book(order, holders)
        (stake,) = stakes(counted(register), money(register))
        assert (stake.tie, stake.share and stake.share.min) == (named, Decimal(share) if share else None)


def test_what_is_stated_to_be_nothing_is_no_step(book: Book) -> None:
    register = book("甲 0% 乙; 丙 INVESTS_IN 乙; 丁 PROXY 乙; 戊 30% 乙 modality=拟")
    assert stakes(counted(register), money(register)) == ()
