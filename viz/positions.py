"""Where the points of a graph stand: neighbours near each other, the rest apart, by levels from coarse to fine.

The same graph gives the same places to the last bit (`field.py` says why); no chance, no clock, no thread takes part.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from policygraph.viz.coarsen import Level, coarser, level
from policygraph.viz.field import push
from policygraph.viz.islands import in_rows, part_of, side_by_side

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]

#: moves on the finest and on the coarsest level
_FINE, _COARSE = 40, 60
#: how hard points push each other, against the pull of a line
_PUSH = 0.4
#: between parts that nothing joins
_GAP = 2.0
#: parts of the golden ratio and its square: points scattered by them are nowhere crowded
_GOLDEN = (0.6180339887498949, 0.7548776662466927)


def positions(count: int, one: Numbers, other: Numbers) -> Floats:
    """A place (x, y) for each of `count` points with lines `one` – `other`, about one unit apart."""
    if count == 0:
        return np.zeros((0, 2))
    graphs, parents = [level(count, one, other)], list[Numbers]()
    while len(graphs[-1].one):
        smaller, parent = coarser(graphs[-1])
        graphs.append(smaller)
        parents.append(parent)
    rooms = np.sqrt(graphs[-1].mass)
    at = in_rows(np.stack([rooms, rooms], axis=1), _GAP)
    for depth in range(len(graphs) - 2, -1, -1):
        graph = graphs[depth]
        at = at[parents[depth]] + _scattered(len(graph.mass)) * np.sqrt(graph.mass)[:, None]
        at = _settled(graph, at, _COARSE if depth else _FINE)
    return _apart(side_by_side(at, part_of(count, one, other), _GAP))


def _scattered(count: int) -> Floats:
    """So many small steps in all directions."""
    number = np.arange(1, count + 1, dtype=np.float64)
    return np.stack([(number * golden) % 1.0 - 0.5 for golden in _GOLDEN], axis=1)


def _settled(graph: Level, at: Floats, moves: int) -> Floats:
    """The points after so many moves, each shorter than the one before."""
    furthest = np.sqrt(graph.mass)[:, None]
    for move in range(moves):
        force = _PUSH * push(at, graph.mass) + _pull(graph, at)
        length = np.sqrt(force[:, :1] ** 2 + force[:, 1:] ** 2)
        most = furthest * (2.0 * (1 - move / moves))
        at = at + force * np.minimum(1.0, most / np.maximum(length, 1e-12))
    return at


def _pull(graph: Level, at: Floats) -> Floats:
    """The pull of the lines on each point, growing with the square of their length."""
    count = len(graph.mass)
    step = at[graph.other] - at[graph.one]
    strength = graph.weight * np.sqrt(step[:, 0] ** 2 + step[:, 1] ** 2)
    pulled = np.zeros((count, 2))
    for axis in (0, 1):
        force = strength * step[:, axis]
        pulled[:, axis] = np.bincount(graph.one, force, count) - np.bincount(graph.other, force, count)
    return pulled / graph.mass[:, None]


def _apart(at: Floats) -> Floats:
    """Points that lie on each other pushed apart: each looks at those behind it in the order of small cells."""
    for _ in range(8):
        cell = np.floor(at).astype(np.int64)
        order = np.lexsort((at[:, 0], cell[:, 0], cell[:, 1]))
        for behind in (1, 2, 3, 4):
            one, other = order[:-behind], order[behind:]
            step = at[other] - at[one]
            length = np.sqrt(step[:, 0] ** 2 + step[:, 1] ** 2)
            close = length < 0.8
            shift = 0.25 * (0.8 - length[close]) / np.maximum(length[close], 1e-9)
            move = step[close] * shift[:, None]
            at[one[close]] -= move
            at[other[close]] += move
    return at
