"""Places of a graph: neighbours near, the rest apart, parts side by side, the same to the last bit every time."""

from __future__ import annotations

from hashlib import sha256

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.viz.coarsen import coarser, level
from policygraph.viz.field import push
from policygraph.viz.islands import in_rows, part_of
from policygraph.viz.positions import positions


def stars(count: int, leaves: int) -> tuple[np.ndarray, np.ndarray]:
    """Middles in a chain, each with its leaves."""
    number = np.arange(1, count)
    middle = number // leaves * leaves
    return number, np.where(number == middle, middle - leaves, middle)


def tangle(count: int, lines: int) -> tuple[np.ndarray, np.ndarray]:
    """A graph without order, with loops and parallel lines."""
    number = np.arange(lines)
    return number * 7919 % count, number * number % count


@pytest.mark.parametrize(("count", "leaves"), [(1, 5), (2, 5), (200, 20), (3000, 30)])
def test_a_line_is_short_and_no_two_points_are_in_one_place(count: int, leaves: int) -> None:
    one, other = stars(count, leaves)
    at = positions(count, one, other)
    assert at.shape == (count, 2)
    assert np.isfinite(at).all()
    assert len(np.unique(np.round(at, 3), axis=0)) == count
    lengths = np.sqrt(((at[one] - at[other]) ** 2).sum(axis=1))
    if count > 2:
        assert np.median(lengths) < 0.1 * (at.max() - at.min())


def test_the_places_are_those_that_every_machine_finds() -> None:
    # without SIMD the same: NPY_DISABLE_CPU_FEATURES=X86_V3
    found = [positions(200, *stars(200, 20)), positions(1500, *tangle(1500, 2500))]
    assert [sha256(at.tobytes()).hexdigest()[:16] for at in found] == [
        "3ce62f8e85f5cc38",
        "4ba3ccbf11fc271e",
    ]


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.integers(0, 60), st.integers(0, 5))
def test_any_graph_has_places(count: int, lines: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    one, other = chance.integers(0, count, lines), chance.integers(0, count, lines)
    at = positions(count, one, other)
    assert at.shape == (count, 2)
    assert np.isfinite(at).all()


def test_parts_that_nothing_joins_lie_beside_each_other() -> None:
    one, other = np.array([0, 1, 3, 4, 6]), np.array([1, 2, 4, 5, 7])
    at, part = positions(9, one, other), part_of(9, one, other)
    assert part.tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 3]
    boxes = [(at[part == p].min(axis=0), at[part == p].max(axis=0)) for p in range(4)]
    for a in range(4):
        for b in range(a):
            (low, high), (low2, high2) = boxes[a], boxes[b]
            assert (low > high2).any() or (low2 > high).any()


def test_frames_in_rows_never_meet() -> None:
    sizes = np.random.default_rng(3).random((60, 2)) * 20
    corners = in_rows(sizes, 1.0)
    for a in range(60):
        for b in range(a):
            apart = (corners[a] >= corners[b] + sizes[b]) | (corners[b] >= corners[a] + sizes[a])
            assert apart.any()


def test_a_smaller_graph_has_the_same_mass_and_only_standing_points() -> None:
    graph = level(3000, *stars(3000, 30))
    small, parent = coarser(graph)
    assert len(small.mass) < 0.6 * 3000
    assert small.mass.sum() == 3000
    assert set(parent.tolist()) == set(range(len(small.mass)))
    assert (small.one < small.other).all()


def test_many_points_push_as_few_do() -> None:
    chance = np.random.default_rng(7)
    at, mass = chance.random((390, 2)) * 30, np.ones(390)
    few = push(at, mass)
    # so many more, far away and light, that the same points are felt on grids
    more = np.concatenate([at, chance.random((400, 2)) * 30])
    many = push(more, np.concatenate([mass, np.full(400, 1e-9)]))[:390]
    alike = (few * many).sum(axis=1) / np.sqrt((few**2).sum(axis=1) * (many**2).sum(axis=1))
    assert np.median(alike) > 0.8
