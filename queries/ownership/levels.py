"""In which order to sweep a network: strongly connected components, then levels from the top of the ownership down.

    level(C) = 0 where nobody outside owns a part of C, else 1 + max level of the components that own parts of C

Source: R. Tarjan (1972), as in scipy.sparse.csgraph; the condensation has no cycle. Within a level all components can be
computed at once, since none owns a part of another. Example: 甲 → 乙 ⇄ 丙 → 丁 has the levels {甲}, {乙, 丙}, {丁}.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.queries.ownership.network import Network, runs

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
    depth = int(level.max(initial=-1)) + 1
    cuts = np.searchsorted(of_node[net.owned[edges]], np.arange(depth + 1))
    ring_cuts = np.searchsorted(of_node[net.owned[ring]], np.arange(depth + 1))
    levels = tuple(
        _level(net, edges, int(cuts[d]), int(cuts[d + 1]), ring[ring_cuts[d] : ring_cuts[d + 1]]) for d in range(depth)
    )
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
        free = np.zeros(size, bool)
        free[below[open_[below] == 0]] = True
        front, depth = np.flatnonzero(free), depth + 1
    return level


def _level(net: Network, edges: Ints, first: int, last: int, ring: Ints) -> Level:
    import numpy as np

    owned = net.owned[edges[first:last]]
    starts = np.flatnonzero(np.diff(owned, prepend=-1))
    return Level(first, last, owned[starts], starts, ring)
