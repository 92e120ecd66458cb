"""In which order to sweep a network: strongly connected components, then levels from the top of the ownership down.

    level(C) = 0 where nobody outside owns a part of C, else 1 + max level of the components that own parts of C

Source: R. Tarjan (1972), as in scipy.sparse.csgraph; the condensation has no cycle. Within a level all components can be
computed at once, since none owns a part of another. Example: 甲 → 乙 ⇄ 丙 → 丁 has the levels {甲}, {乙, 丙}, {丁}.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.queries.ownership.network import Network, distinct, runs

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats, Ints, Truths


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """Edges `first:last` of the plan come from higher levels into `nodes` (`starts` heads the run of each); the edges
    `ring` run inside components of this level.
    """

    first: int
    last: int
    nodes: Ints
    starts: Ints
    ring: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The edges of a network in the order of the sweep; `edges` are their numbers in the network."""

    network: Network
    edges: Ints
    owner: Ints
    component: Ints
    ringed: Truths
    levels: tuple[Level, ...]


def plan(net: Network, weight: Floats | None = None) -> Plan:
    """The order of a network's sweep; edges whose `weight` (else the most they can be) is zero connect nothing."""
    import numpy as np

    counts = (net.high if weight is None else weight) > 0
    component, inside = _components(net, counts)
    level = _depths(component[net.owner], component[net.owned], counts & ~inside, int(component.max(initial=-1)) + 1)
    of_node = level[component] if net.size else np.zeros(0, np.int64)
    swept = np.flatnonzero(counts & ~inside)
    edges = swept[np.argsort(of_node[net.owned[swept]], kind="stable")]
    ring = np.flatnonzero(counts & inside)
    ring = ring[np.argsort(of_node[net.owned[ring]], kind="stable")]
    ringed = np.zeros(net.size, bool)
    ringed[net.owned[ring]] = True
    levels = tuple(_levels(net.owned[edges], ring, of_node, of_node[net.owned[ring]], int(level.max(initial=-1)) + 1))
    return Plan(net, edges, net.owner[edges], component, ringed, levels)


def _components(net: Network, counts: Truths) -> tuple[Ints, Truths]:
    """The component of each node, and which edges stay inside one."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    kept = np.concatenate([[0], np.cumsum(counts)])
    upwards = (np.ones(kept[-1], np.int8), net.owner[counts].astype(np.int32), kept[net.starts].astype(np.int32))
    graph = csr_array(upwards, shape=(net.size, net.size))  # edges lie by what is owned: no sorting is needed
    _, labels = connected_components(graph, directed=True, connection="strong")
    component = labels.astype(np.int64)
    return component, component[net.owner] == component[net.owned]


def _depths(upper: Ints, lower: Ints, counts: Truths, size: int) -> Ints:
    """The level of each component: those without open owners are taken away, round by round."""
    import numpy as np

    upper, lower = upper[counts], lower[counts]
    order = np.argsort(upper, kind="stable")
    lower = lower[order]
    starts = np.zeros(size + 1, np.int64)
    np.cumsum(np.bincount(upper, minlength=size), out=starts[1:])
    open_ = np.bincount(lower, minlength=size)
    level = np.zeros(size, np.int64)
    front, depth = np.flatnonzero(open_ == 0), 0
    while len(front):
        level[front] = depth
        below = lower[runs(starts[front], starts[front + 1])]
        np.subtract.at(open_, below, 1)
        front, depth = distinct(np.sort(below[open_[below] == 0])), depth + 1
    return level


def _levels(owned: Ints, ring: Ints, of_node: Ints, of_ring: Ints, depth: int) -> Iterator[Level]:
    """Edges in the order of their levels, cut into these; all is counted for all levels at once, since most are small."""
    import numpy as np

    heads = np.flatnonzero(np.diff(owned, prepend=-1))
    nodes, bounds = owned[heads], np.arange(depth + 1)
    cuts, ring_cuts, runs_ = (np.searchsorted(of, bounds).tolist() for of in (of_node[owned], of_ring, of_node[nodes]))
    for d in range(depth):
        first, own = cuts[d], slice(runs_[d], runs_[d + 1])
        yield Level(first, cuts[d + 1], nodes[own], heads[own] - first, ring[ring_cuts[d] : ring_cuts[d + 1]])
