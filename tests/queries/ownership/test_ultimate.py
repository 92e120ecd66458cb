"""The ultimate controller of every firm agrees with the least sets, asked party by party."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from policygraph.queries.ownership.control import Decisions, controlled
from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.network import network
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.rights import Rights
from policygraph.queries.ownership.ultimate import ultimate

GRAPHS: dict[str, Any] = runpy.run_path(str(Path(__file__).parent / "graphs.py"))
Book = Callable[..., Register]


def labels(matrix: Matrix) -> dict[str, str]:
    net = network(matrix)
    return {id_: net.ids[end] for id_, end in zip(net.ids, ultimate(net).tolist(), strict=True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P 60% B; P 70% C; B 30% D; C 25% D", {"P": "P", "B": "P", "C": "P", "D": "P"}),
        ("P 40% A; P 45% B; A 30% B; B 15% A", {"P": "P", "A": "A", "B": "B"}),
        ("P 40% A; P 51% B; A 30% B; B 15% A", {"P": "P", "A": "P", "B": "P"}),
        ("A 100% B; B 100% A; B 60% C", {"A": "A", "B": "A", "C": "A"}),
        ("C 60% A; A 60% B; B 60% C; C 60% D; D 60% E", dict.fromkeys("ABCDE", "A")),  # a ring and a tail
        ("P 45% A; A 10% A", {"P": "P", "A": "A"}),
        ("P 46% A; A 10% A", {"P": "P", "A": "P"}),
        ("P 51% A; A 30% B; P 21% B; B 51% C; Q 50% D; C 30% D", dict.fromkeys("PABC", "P") | {"Q": "Q", "D": "D"}),
    ],
)
def test_worked_numbers(book: Book, text: str, expected: dict[str, str]) -> None:
    assert labels(money(book(text))) == expected


@pytest.mark.parametrize("seed", range(400))
def test_it_agrees_with_the_least_sets(seed: int) -> None:
    random = Random(seed)
    matrix = GRAPHS["as_matrix"](GRAPHS["columns"](random, random.randint(2, 9), bands=False))
    known, found = Decisions(Rights(matrix)), labels(matrix)
    ruled = {x: set(controlled(known, (x,))) for x in found}
    for firm, top in found.items():
        above = {x for x in found if firm in ruled[x] and x != firm}
        if top != firm:
            assert top in above
        else:
            assert all(x in ruled[firm] for x in above)  # nobody, or a ring that it is the first of
        assert all(top in ruled[x] or top == x or x in ruled[top] for x in above)
