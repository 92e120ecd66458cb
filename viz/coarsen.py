"""A graph as a smaller one of the same shape: every point joins a neighbour that stands for it.

Points that stand for others are no neighbours of each other, and every other point has one of them beside it. Ranks decide
who stands: more neighbours first, then a fixed scramble of the number, so that nothing depends on chance.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]

#: rounds in which points find out whether they stand; whoever is undecided then stands alone
_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Level:
    """A graph: `mass` of each point, and its lines `one` – `other` (each pair once) with their `weight`."""

    mass: Floats
    one: Numbers
    other: Numbers
    weight: Floats


def level(count: int, one: Numbers, other: Numbers) -> Level:
    """The graph of so many points of mass one; parallel lines weigh as one, loops go."""
    plain = _joined(np.ones(count), one, other, np.ones(len(one)))
    return replace(plain, weight=np.ones(len(plain.one)))


def coarser(graph: Level) -> tuple[Level, Numbers]:
    """The smaller graph, and which of its points each point has joined."""
    count = len(graph.mass)
    standing = _standing(graph)
    number = np.cumsum(standing) - 1
    joins = np.where(standing, np.arange(count), -1)
    ends, others = _both(graph)
    weight = np.concatenate([graph.weight, graph.weight])
    near = standing[others] & ~standing[ends]
    ends, others, weight = ends[near], others[near], weight[near]
    # of several, the one that the most lines lead to, then the lightest, then the first: the last written stays
    order = np.lexsort((-others, -graph.mass[others], weight))
    joins[ends[order]] = others[order]
    parent = number[joins]
    mass = _sums(parent, graph.mass, int(standing.sum()))
    return _joined(mass, parent[graph.one], parent[graph.other], graph.weight), parent


def _joined(mass: Floats, one: Numbers, other: Numbers, weight: Floats) -> Level:
    count = len(mass)
    apart = one != other
    low, high = np.minimum(one, other)[apart], np.maximum(one, other)[apart]
    pairs, which = np.unique(low * count + high, return_inverse=True)
    return Level(mass, pairs // count, pairs % count, _sums(which, weight[apart], len(pairs)))


def _sums(which: Numbers, weight: Floats, count: int) -> Floats:
    """The weights that belong to each of `count` numbers, added in their order."""
    return np.asarray(np.bincount(which, weight, count), np.float64)


def _both(graph: Level) -> tuple[Numbers, Numbers]:
    """Every line from both of its ends."""
    return np.concatenate([graph.one, graph.other]), np.concatenate([graph.other, graph.one])


def _standing(graph: Level) -> NDArray[np.bool_]:
    count = len(graph.mass)
    ends, others = _both(graph)
    rank = _ranks(np.bincount(ends, minlength=count))
    undecided, standing = np.ones(count, bool), np.zeros(count, bool)
    for _ in range(_ROUNDS):
        open_ = undecided[ends] & undecided[others]
        ends, others = ends[open_], others[open_]
        best = np.full(count, -1)
        np.maximum.at(best, ends, rank[others])
        chosen = undecided & (rank > best)
        standing |= chosen
        undecided &= ~chosen
        undecided[ends[chosen[others]]] = False
        if not undecided.any():
            break
    return standing | undecided


def _ranks(neighbours: Numbers) -> Numbers:
    """A rank for each point, no two alike."""
    number = np.arange(len(neighbours), dtype=np.uint64)
    scrambled = (number * np.uint64(0x9E3779B97F4A7C15)) ^ (number >> np.uint64(3))
    order = np.lexsort((number, scrambled, neighbours))
    rank = np.empty(len(neighbours), np.int64)
    rank[order] = np.arange(len(neighbours))
    return rank
