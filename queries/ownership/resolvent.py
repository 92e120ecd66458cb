"""Small rings solved once for all owners: what a unit of income to one member is worth to each other member.

    x = (I − Wᵀ)^-1 b within a ring;  the inverse does not depend on whose shares are asked for

Source: the fundamental matrix of an absorbing chain (`settle.py`), inverted for all rings of one size at once. Rings whose
inverse need not exist (closed ones, or with a share that may be nothing) and rings of more than 200 firms are left out and
settled when they are asked for. Example: A 60 % B, B 20 % A → a unit to A is worth 1/.88 to A and .6/.88 to B.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from policygraph.queries.ownership.levels import Plan
from policygraph.queries.ownership.threshold import EQUAL

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats, Ints, Truths

#: rings of so many firms are inverted beforehand, since many of one size are inverted at once
SMALL = 200


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """For one level: a unit that reaches node `source[k]` is worth `weight[k]`; runs of `starts` belong to `nodes`."""

    nodes: Ints
    starts: Ints
    source: Ints
    weight: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Resolvents:
    """The solved rings of each level, and for each node whether its ring is among them."""

    levels: tuple[Worth, ...]
    solved: Truths


def resolvents(order: Plan, weight: Floats) -> Resolvents:
    """Solve the rings of a plan for these weights of its network's edges."""
    import numpy as np

    net = order.network
    ring = np.concatenate([level.ring for level in order.levels]) if order.levels else np.zeros(0, np.int64)
    into, source, worth = _inverted(order, ring, weight)
    solved = np.zeros(net.size, bool)
    solved[into] = True
    level_of = np.zeros(net.size, np.int64)
    for depth, level in enumerate(order.levels):
        level_of[net.owned[level.ring]] = depth
    by_node = np.lexsort((into, level_of[into]))
    into, source, worth = into[by_node], source[by_node], worth[by_node]
    cuts = np.searchsorted(level_of[into], np.arange(len(order.levels) + 1))
    parts = [slice(a, b) for a, b in pairwise(cuts.tolist())]
    return Resolvents(tuple(_worth(into[part], source[part], worth[part]) for part in parts), solved)


def _worth(into: Ints, source: Ints, weight: Floats) -> Worth:
    import numpy as np

    starts = np.flatnonzero(np.diff(into, prepend=-1))
    return Worth(into[starts], starts, source, weight)


def _inverted(order: Plan, ring: Ints, weight: Floats) -> tuple[Ints, Ints, Floats]:
    """Entries (into, from, worth) of the inverses of all rings that have one and are small."""
    import numpy as np

    net = order.network
    nodes = np.unique(net.owned[ring])
    nodes = nodes[np.argsort(order.component[nodes], kind="stable")]
    labels, number, sizes = np.unique(order.component[nodes], return_inverse=True, return_counts=True)
    place = np.zeros(net.size, np.int64)
    place[nodes] = np.arange(len(nodes)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    of_edge = np.searchsorted(labels, order.component[net.owned[ring]])
    fit = (sizes <= SMALL) & (np.bincount(of_edge, weight[ring] == 0, len(labels)) == 0)
    found: list[tuple[Ints, Ints, Floats]] = []
    for size in np.unique(sizes[fit]).tolist():
        chosen = np.flatnonzero(fit & (sizes == size))
        row = np.full(len(labels), -1)
        row[chosen] = np.arange(len(chosen))
        mine = ring[row[of_edge] >= 0]
        inside = np.zeros((len(chosen), size, size))
        where = (row[of_edge[row[of_edge] >= 0]], place[net.owned[mine]], place[net.owner[mine]])
        np.add.at(inside, where, weight[mine])
        open_ = inside.sum(axis=2).min(axis=1) < 1 - EQUAL
        members = nodes[row[number] >= 0].reshape(len(chosen), size)[open_]
        inverse = np.linalg.inv(np.eye(size) - inside[open_])
        found.append((np.repeat(members, size), np.tile(members, size).ravel(), inverse.ravel()))
    if not found:
        return nodes[:0], nodes[:0], weight[:0]
    into, source, worth = zip(*found, strict=True)
    return np.concatenate(into), np.concatenate(source), np.concatenate(worth)
