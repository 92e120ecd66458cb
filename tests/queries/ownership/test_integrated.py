"""Integrated ownership: the worked numbers, the exact reference, and the laws."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.queries.ownership import upward as upward_module
from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.network import above, network
from policygraph.queries.ownership.reach import least, most, sweep
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.upward import returns, upward

HERE = Path(__file__).parent
EXACT: dict[str, Any] = runpy.run_path(str(HERE / "exact.py"))
GRAPHS: dict[str, Any] = runpy.run_path(str(HERE / "graphs.py"))
Book = Callable[..., Register]


def bounds(matrix: Matrix, source: str) -> dict[str, tuple[float, float]]:
    """Least and most share of a source in every node."""
    net = network(matrix, (source,))
    order = sweep(net)
    low, high = least(order, [net.index[source]]), most(order, [net.index[source]])
    return {id_: (float(low[n]), float(high[n])) for n, id_ in enumerate(net.ids)}


@pytest.mark.parametrize(
    ("text", "owner", "owned", "low", "high"),
    [
        ("P 50% A; A 60% B; B 20% A", "P", "B", 0.3 / 0.88, 0.3 / 0.88),  # 1
        ("P 50% A; A 60% B; B 20% A", "A", "B", 0.6, 0.6),
        ("P 45% A; A 10% A", "P", "A", 0.5, 0.5),  # 2
        ("P 60% B; P 70% C; B 30% D; C 25% D", "P", "D", 0.355, 0.355),  # 3
        ("Z 50% X; Z 25% Y; X 30% U; U 70% W; W 10% X", "Z", "W", 0.105 / 0.979, 0.105 / 0.979),  # 6
        ("Z 50% X; Z 25% Y; X 30% U; U 70% W; W 10% X", "X", "W", 0.21, 0.21),
        ("G 51% H; H 51% J; S 100% G", "S", "J", 0.2601, 0.2601),  # 7
        ("A 100% B; B 100% A; P ? C", "P", "A", 0, 0),  # 8
        ("P (25-50]% A; A (50-75]% B", "P", "B", 0.125, 0.375),  # 10
        ("P ? A; Q 60% A; A ? B; B ? A", "P", "B", 0, 0.4),  # a ring of unknowns: never more than is left of A
        ("P ? A; Q ? A; P ? B; Q 100% B", "P", "B", 0, 0),
        ("P 40-90% A; A 30-80% A", "P", "A", 4 / 7, 1),  # what the firm holds of itself is its owners'
    ],
)
def test_worked_numbers(book: Book, text: str, owner: str, owned: str, low: float, high: float) -> None:
    assert bounds(money(book(text)), owner)[owned] == pytest.approx((low, high), abs=1e-9)


@pytest.mark.parametrize("seed", range(600))
def test_the_solver_agrees_with_exact_fractions(seed: int) -> None:
    random = Random(seed)
    columns = GRAPHS["columns"](random, random.randint(1, 6), bands=seed % 3 > 0)
    matrix = GRAPHS["as_matrix"](columns)
    source = random.choice(list(columns))
    found = bounds(matrix, source)
    low, high = EXACT["least"](columns, source), EXACT["most"](columns, source)
    for node in found:
        assert found[node] == pytest.approx((float(low[node]), float(high[node])), abs=1e-9), (node, columns)


@pytest.mark.parametrize("seed", range(60))
def test_no_way_of_filling_the_columns_gives_more(seed: int) -> None:
    columns = GRAPHS["columns"](Random(1000 + seed), 3)
    found, exact = bounds(GRAPHS["as_matrix"](columns), "P"), EXACT["most_of_all"](columns, "P")
    assert {node: high for node, (_, high) in found.items()} == pytest.approx(
        {node: float(exact[node]) for node in found}, abs=1e-9
    )


@pytest.mark.parametrize("seed", range(300))
def test_one_sweep_upwards_gives_everyone_s_share_and_nothing_is_lost(seed: int) -> None:
    random = Random(5000 + seed)
    columns = GRAPHS["columns"](random, random.randint(1, 7), bands=seed % 2 > 0)
    net = network(GRAPHS["as_matrix"](columns), columns)
    target = random.choice([name for name in columns if name.startswith("F")])
    part, _ = above(net, net.index[target])
    found = upward(part, part.index[target])
    exact = {s: EXACT["least"](columns, s)[target] for s in part.ids}
    assert dict(zip(part.ids, found.share, strict=True)) == pytest.approx(
        {s: float(x) for s, x in exact.items()}, abs=1e-9
    )
    final = sum((exact[s] for s in part.ids if not columns[s] and s != target), Fraction(0))
    assert found.coverage == pytest.approx(float(final), abs=1e-9)
    assert found.ring_locked == pytest.approx(float(locked(columns, target)), abs=1e-9)
    assert found.coverage + found.ring_locked <= 1 + 1e-9
    assert upward(part, part.index[target], returns(part)).share == pytest.approx(found.share, abs=1e-9)


def locked(columns: dict[str, dict[str, tuple[Fraction, Fraction]]], target: str) -> Fraction:
    """What ends in sets of firms that own each other entirely: 1 − all that leaks, each leak made a party of its own."""
    leaks = {j: 1 - sum((low for low, _ in column.values()), Fraction(0)) for j, column in columns.items()}
    closed = {
        j: ({i: (low, low) for i, (low, _) in column.items()} | ({"leak": (leaks[j], leaks[j])} if leaks[j] else {}))
        for j, column in columns.items()
    }
    lost: Fraction = EXACT["least"]({**closed, "leak": {}}, "leak")[target]
    return 1 - lost


def test_rings_too_large_to_invert_are_asked_one_by_one(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    net = network(money(book("A 50% B; B 40% C; C 30% A; A 10% C; P 20% A; D 100% D; E 20% E")))
    inverted = returns(net)
    monkeypatch.setattr(upward_module, "_INVERTED", 0)
    assert inverted[net.index["A"]] == pytest.approx(1 / (1 - 0.3 * (0.1 + 0.4 * 0.5)))
    assert returns(net) == pytest.approx(inverted, abs=1e-9)


def test_two_firms_that_own_each_other_are_nobody_s(book: Book) -> None:
    net = network(money(book("A 100% B; B 100% A")))
    found = upward(net, net.index["A"])
    assert (found.coverage, found.ring_locked) == (0.0, 1.0)


def test_a_long_ring_is_solved_as_well(book: Book) -> None:
    size = 700
    ring = "; ".join(f"F{i} 99.9% F{(i + 1) % size}" for i in range(size))
    found = bounds(money(book(f"P 0.1% F0; {ring}")), "P")
    around = 0.999**size
    assert found["F0"][0] == pytest.approx(0.001 / (1 - around), abs=1e-9)
    assert found["F699"][0] == pytest.approx(0.001 / (1 - around) * 0.999**699, abs=1e-9)


def test_a_closed_ring_of_many_keeps_its_parts(book: Book) -> None:
    size = 300
    net = network(money(book("; ".join(f"F{i} 100% F{(i + 1) % size}" for i in range(size)))))
    assert upward(net, 0).ring_locked == pytest.approx(1.0)
    assert least(sweep(net), [0]).min() == pytest.approx(1.0)


seeds = st.integers(0, 10**9)


@settings(deadline=None)
@given(seeds, st.permutations(range(6)))
def test_relabelling_changes_nothing(seed: int, order: list[int]) -> None:
    columns = GRAPHS["columns"](Random(seed), 6)
    new = {f"F{i}": f"F{order[i]}" for i in range(6)} | {"P": "P", "Q": "Q"}
    moved = {new[j]: {new[i]: share for i, share in column.items()} for j, column in columns.items()}
    first, second = (bounds(GRAPHS["as_matrix"](known), "P") for known in (columns, moved))
    assert {new[node]: share for node, share in first.items()} == {
        node: pytest.approx(share, abs=1e-9) for node, share in second.items()
    }


@settings(deadline=None)
@given(seeds, st.data())
def test_a_larger_share_never_makes_less_and_a_wider_one_holds_the_narrower(seed: int, data: st.DataObject) -> None:
    random = Random(seed)
    columns = GRAPHS["columns"](random, 4)
    edges = [(i, j) for j, column in columns.items() for i in column]
    if not edges:
        return
    i, j = data.draw(st.sampled_from(edges))
    low, high = columns[j][i]
    wider = {
        **columns,
        j: {**columns[j], i: (low * random.randint(0, 4) / 4, high + (1 - high) * random.randint(0, 4) / 4)},
    }
    narrow, wide = (bounds(GRAPHS["as_matrix"](known), "P") for known in (columns, wider))
    for node, (least_share, most_share) in narrow.items():
        assert wide[node][0] <= least_share + 1e-9
        assert wide[node][1] >= most_share - 1e-9


@settings(deadline=None)
@given(seeds, st.data())
def test_bounds_hold_the_share_of_every_completion(seed: int, data: st.DataObject) -> None:
    columns = GRAPHS["columns"](Random(seed), 5)
    complete: dict[str, dict[str, tuple[Fraction, Fraction]]] = {}
    for j, column in columns.items():
        left, complete[j] = 1 - sum(low for low, _ in column.values()), {}
        for i in data.draw(st.permutations(sorted(column))):
            low, high = column[i]
            more = min(left, high - low) * data.draw(st.integers(0, 4)) / 4
            left, complete[j][i] = left - more, (low + more, low + more)
    found, point = bounds(GRAPHS["as_matrix"](columns), "P"), EXACT["least"](complete, "P")
    assert all(low - 1e-9 <= float(point[node]) <= high + 1e-9 for node, (low, high) in found.items())
