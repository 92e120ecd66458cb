"""Odd facts of ownership: each code with a register that has it and one that has not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from policygraph.queries.ownership.lint import lint
from policygraph.queries.ownership.register import Register

Book = Callable[..., Register]
SIZE = {"F": {"size_cny": Decimal(100)}}


@pytest.mark.parametrize(
    ("code", "bad", "good", "holders", "facts"),
    [
        ("share-total", "甲 60% F id=1; 乙 50% F id=2", "甲 60% F; 乙 40% F", {}, ("1", "2")),
        ("ring", "A 10% B id=1; B 10% A id=2; C 10% A", "A 10% B; B 10% C", {}, ("1", "2")),
        ("ring", "A 10% A id=1", "A 10% B", {}, ("1",)),
        ("parallel", "A 10% B id=1 source=a; A 11% B id=2 source=b", "A 10% B date=1999; A 11% B date=2000", {}, ("1", "2")),
        ("lp-controls", "A 90% F role=LP id=1; A CONTROLS F basis=实控 id=2", "A 90% F role=GP; A CONTROLS F", {}, ("1", "2")),
        ("amount-percent", "A 60元 F id=1; A 50% F id=2", "A 60元 F; A 59.9% F", SIZE, ("2", "1")),
        ("dissolved", "A 60% F id=1", "B 60% F", {"A": {"status": "已注销"}}, ("1",)),
        ("old", "A 60% F date=2015 id=1", "A 60% F date=2015; A 50% F date=2021", {}, ("1",)),
        ("nominee", "A 60% F nominee_for=B id=1", "A 60% F", {}, ("1",)),
        ("denied", "A 60% F date=2020 id=1; A 60% F date=2021 modality=否 id=2", "A 60% F date=2022; A 60% F date=2021 modality=否",
         {}, ("1", "2")),
    ],
)  # fmt: skip
def test_a_finding_names_its_facts(
    book: Book, code: str, bad: str, good: str, holders: dict[str, dict[str, Any]], facts: tuple[str, ...]
) -> None:
    found = [one for one in lint(book(bad, holders), "2025") if one.code == code]
    assert [one.facts for one in found] == [facts]
    assert [one for one in lint(book(good, holders), "2025") if one.code == code] == []


def test_errors_come_first(book: Book) -> None:
    found = lint(book("甲 60% F; 乙 50% F; F 1% 甲"))
    assert [one.level for one in found] == ["error", "warning"]
