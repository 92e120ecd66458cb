"""Answers about owners and holdings: numbers, chains, what explains them, and their JSON."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.graph.errors import SettingError
from policygraph.graph.merge import merge
from policygraph.graph.store.store import Store
from policygraph.loaders.tables.holdings import read_holdings
from policygraph.queries.ownership.owners import holdings, holdings_in, owners, owners_in
from policygraph.queries.ownership.question import Question, threshold
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.register_graph import from_graph

GRAPHS: dict[str, Any] = runpy.run_path(str(Path(__file__).parent / "graphs.py"))
Book = Callable[..., Register]


def test_the_answer_in_json(book: Book) -> None:
    register = book("P 50% A id=f1; A 60% B id=f2; B 20% A id=f3; Q 3元 B modality=拟 id=f4")
    found = owners_in(register, "B").as_json()
    assert list(found) == [
        "version",
        "target",
        "as_of",
        "coverage",
        "ring_locked",
        "pruned",
        "owners",
        "planned",
        "behind",
    ]
    assert (found["version"], found["coverage"], found["ring_locked"]) == (1, 0.340909, 0.0)
    first, second = found["owners"]
    assert (first["id"], first["direct"], first["integrated"]) == (
        "A",
        {"min": 0.6, "max": 0.6},
        {"min": 0.6, "max": 0.6},
    )
    assert (second["id"], second["final"], second["direct"]) == ("P", True, None)
    assert second["explained"] == {"chains": 0.3, "ring_gain": 0.040909, "unknown": 0.0, "whole": True}
    assert second["chains"] == [
        {
            "nodes": ["P", "A", "B"],
            "shares": [{"min": 0.5, "max": 0.5}, {"min": 0.6, "max": 0.6}],
            "product": {"min": 0.3, "max": 0.3},
            "ring": False,
            "facts": ["f1", "f2"],
        }
    ]
    assert found["planned"] == [
        {"id": "Q", "name": "Q", "kind": "", "relation": "FUNDS", "amount_cny": 3, "share": None, "facts": ["f4"]}
    ]
    json.dumps(found)


def test_open_bounds_and_what_nobody_states_are_told(book: Book) -> None:
    found = owners_in(book("P (25-50]% A; A (50-75]% B; Q ? B"), "B").as_json()
    said = {one["id"]: one["integrated"] for one in found["owners"]}
    assert said == {
        "P": {"min": 0.125, "max": 0.375, "open": "(]"},
        "A": {"min": 0.5, "max": 0.75, "open": "(]"},
        "Q": {"min": 0.0, "max": 0.5, "open": "[)"},
    }
    assert {one["id"]: one["basis"] for one in found["owners"]} == {"P": None, "A": "份额", "Q": "未披露"}


def test_two_firms_that_own_each_other_answer_at_once(book: Book) -> None:
    found = owners_in(book("A 100% B; B 100% A"), "A").as_json()
    assert (found["coverage"], found["ring_locked"]) == (0.0, 1.0)
    (other,) = found["owners"]
    assert (other["final"], other["chains"][0]["ring"]) == (False, True)


def test_holdings_go_the_other_way(book: Book) -> None:
    found = holdings_in(book("P 50% A; A 60% B; B 20% A; C 10% B"), "P").as_json()
    assert {one["id"]: one["integrated"]["min"] for one in found["holdings"]} == {"A": 0.568182, "B": 0.340909}
    assert {one["id"]: one["coverage"] for one in found["holdings"]} == {"A": 0.590909, "B": 0.454545}
    assert found["coverage"] == 0.454545
    assert [one["final"] for one in found["holdings"]] == [False, False]


def test_with_nothing_done_yet_the_answer_is_empty_but_for_the_plans(book: Book) -> None:
    found = owners_in(book("甲 3元 丙 modality=拟; 乙 CONTROLS 丙"), "丙").as_json()
    assert (found["owners"], found["coverage"], len(found["planned"])) == ([], 0.0, 1)


def test_depth_and_smallest_share_cut_chains_not_numbers(book: Book) -> None:
    register = book("P 50% A; A 50% B; B 50% C; Q 1% C")
    short = owners_in(register, "C", Question(depth=2))
    assert short.pruned == 1
    assert {one.id: float(one.integrated.min) for one in short.owners} == {"B": 0.5, "A": 0.25, "Q": 0.01}
    assert short.coverage == owners_in(register, "C").coverage
    assert {one.id for one in owners_in(register, "C", Question(min_share=Decimal("0.2"))).owners} == {"B", "A"}


def test_who_stands_behind_by_control_is_shown_without_a_share(book: Book) -> None:
    found = owners_in(
        book("S CONTROLS A basis=实控 id=s; A 60% B id=a; M MANAGES B id=m; T 100% S id=t"), "B"
    ).as_json()
    assert [one["id"] for one in found["owners"]] == ["A"]
    assert {one["id"]: [(chain["nodes"], chain["facts"]) for chain in one["chains"]] for one in found["behind"]} == {
        "M": [(["M", "B"], ["m"])],
        "S": [(["S", "A", "B"], ["s", "a"])],
        "T": [(["T", "S", "A", "B"], ["t", "s", "a"])],
    }


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Question("gestern"), "bad-date"),
        (lambda: Question("2025-13"), "bad-date"),
        (lambda: Question("2025-02-29"), "bad-date"),
        (lambda: Question(depth=0), "bad-depth"),
        (lambda: Question(min_share=Decimal(2)), "bad-share"),
        (lambda: threshold("many"), "bad-threshold"),
        (lambda: threshold("120%"), "bad-threshold"),
    ],
)
def test_a_setting_without_sense_is_refused(make: Callable[[], object], code: str) -> None:
    with pytest.raises(SettingError, match=code):
        make()


def test_a_store_and_a_table_give_the_same_answers(store: Store) -> None:
    rows = "股东,被投资企业,持股比例,认缴出资额\n甲控股,乙公司,60%,\n乙公司,丙公司,,30万元\n丁公司,丙公司,25%至50%,\n丙公司,乙公司,10%,\n"
    reading = read_holdings(rows.encode(), "t.csv")
    store.load([reading])
    register = from_graph(merge(reading.statements))
    for name, ask, ask_in in (("丙公司", owners, owners_in), ("甲控股", holdings, holdings_in)):
        target = register.named(name)
        assert ask(store, target).as_json() == ask_in(register, target).as_json()


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_chains_are_never_more_than_the_integrated_share(book: Book, seed: int) -> None:
    columns = GRAPHS["columns"](Random(seed), 5)
    lines = (
        f"{i} {float(low) * 100:g}-{float(high) * 100:g}% {j}"
        for j, column in columns.items()
        for i, (low, high) in column.items()
    )
    register = book("; ".join(lines), {"F0": {}})
    for one in owners_in(register, "F0").owners:
        along = sum((chain.product.min for chain in one.chains if chain.product), Decimal(0))
        assert along <= one.integrated.min + Decimal("1e-9")
        if not any(chain.ring for chain in one.chains) and not any(
            i == j for j, column in columns.items() for i in column
        ):
            rings = [chain for other in owners_in(register, "F0").owners for chain in other.chains if chain.ring]
            assert rings or abs(along - one.integrated.min) < Decimal("1e-9")
