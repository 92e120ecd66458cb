"""Integrated ownership of some owners in everything below them, as least and most.

    x_s = 1,  x_j = Σ_i A_ij x_i,  minimal solution
        = the probability that a walk up from j, choosing owner i with probability A_ij, ever meets s

Sources: M. Baldone, F. Brioschi, S. Paleari, Ownership measures among firms connected by cross-shareholdings, 1997 (the
corrected ownership); I. Kozine, L. Utkin, Interval-valued finite Markov chains, 2002 (bounds). The least value takes every
`low`; the most fills each column, the largest x first, up to `high` and to the whole. Examples: P 50 % A, A 60 % B, B 20 % A
→ P in B .340909; a holder of 45 % where the firm holds 10 % of itself → .5; two firms that own each other → 0 for others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.queries.ownership.levels import Level, Plan, plan
from policygraph.queries.ownership.network import Network
from policygraph.queries.ownership.resolvent import Resolvents, resolvents
from policygraph.queries.ownership.settle import settle

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats, Ints, Truths

#: a column is filled anew only where that gains more than rounding
_GAIN = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """A plan with its weights in the order of the sweep, so that many owners can be asked for at little cost.

    `rings` are solved for the least shares, `most_rings` for the highest, None where columns have to be filled for those.
    """

    plan: Plan
    low: Floats
    high: Floats
    tight: Truths
    rings: Resolvents
    most_rings: Resolvents | None


def sweep(net: Network) -> Sweep:
    """Prepare a network. `tight` are the nodes whose highs add up to more than the whole."""
    import numpy as np

    order = plan(net)
    tight = np.bincount(net.owned, net.high, net.size) > 1 + _GAIN
    rings = resolvents(order, net.low)
    most_rings = None if tight.any() else rings if net.exact else resolvents(order, net.high)
    return Sweep(order, net.low[order.edges], net.high[order.edges], tight, rings, most_rings)


def least(net: Sweep, sources: Iterable[int]) -> Floats:
    """The least integrated share of the sources, together, in each node."""
    return _swept(net.plan, sources, net.low, net.plan.network.low, net.rings)


def most(net: Sweep, sources: Iterable[int]) -> Floats:
    """The most that the integrated share of the sources can be in each node."""
    import numpy as np

    order, whole = net.plan, net.plan.network
    if net.most_rings is not None:
        return np.minimum(_swept(order, sources, net.high, whole.high, net.most_rings), 1.0)
    x, fixed = _start(whole.size, sources)
    tight_levels = net.tight[whole.owned]
    weight = np.where(tight_levels, whole.low, whole.high)
    for level in order.levels:
        edges = order.edges[level.first : level.last]
        inner = np.concatenate([edges, level.ring])
        _improve(whole, net.tight, weight, inner[tight_levels[inner]], x)
        _settle_level(whole, level, edges, weight, x, fixed)
        while len(level.ring) and _improve(whole, net.tight, weight, inner[tight_levels[inner]], x):
            _settle_level(whole, level, edges, weight, x, fixed)
    return np.minimum(x, 1.0)


def _start(size: int, sources: Iterable[int]) -> tuple[Floats, Truths]:
    import numpy as np

    fixed = np.zeros(size, bool)
    fixed[list(sources)] = True
    return fixed.astype(np.float64), fixed


def _swept(order: Plan, sources: Iterable[int], ordered: Floats, weight: Floats, rings: Resolvents) -> Floats:
    """The shares where every edge has a fixed weight: one pass over the levels."""
    import numpy as np

    net = order.network
    x, fixed = _start(net.size, sources)
    pinned = np.flatnonzero(fixed)
    asked = order.component[pinned[order.ringed[pinned]]]
    for level, worth in zip(order.levels, rings.levels, strict=True):
        if level.last > level.first:
            part = slice(level.first, level.last)
            x[level.nodes] = np.add.reduceat(ordered[part] * x[order.owner[part]], level.starts)
            x[pinned] = 1.0
        if len(level.ring):
            left = _left(order, level.ring, rings, asked)
            nodes = net.owned[left]
            income = x[nodes]
            if len(worth.nodes):
                x[worth.nodes] = np.add.reduceat(worth.weight * x[worth.source], worth.starts)
            if len(left):
                x[nodes] = income
                _settle_ring(net, left, weight, x, fixed)
    return x


def _left(order: Plan, ring: Ints, rings: Resolvents, asked: Ints) -> Ints:
    """The ring edges that are not solved once for all: those of hard rings, and of rings that a source is part of."""
    import numpy as np

    owned = order.network.owned[ring]
    left = ~rings.solved[owned]
    if len(asked):
        left |= np.isin(order.component[owned], asked)
    return ring[left]


def _settle_level(net: Network, level: Level, edges: Ints, weight: Floats, x: Floats, fixed: Truths) -> None:
    import numpy as np

    if len(edges):
        income = np.add.reduceat(weight[edges] * x[net.owner[edges]], level.starts)
        x[level.nodes] = np.where(fixed[level.nodes], 1.0, income)
    if len(level.ring):
        others = np.setdiff1d(net.owned[level.ring], level.nodes)
        x[others] = fixed[others]
        _settle_ring(net, level.ring, weight, x, fixed)


def _settle_ring(net: Network, ring: Ints, weight: Floats, x: Floats, fixed: Truths) -> None:
    """Solve the rings of a level; x holds what reaches their nodes from above."""
    import numpy as np

    ring = ring[~fixed[net.owned[ring]]]
    nodes, places = np.unique(np.concatenate([net.owned[ring], net.owner[ring]]), return_inverse=True)
    owned, owner = places[: len(ring)], places[len(ring) :]
    pinned = fixed[nodes]
    from_source = pinned[owner]
    income = np.where(pinned, 0.0, x[nodes])
    income += np.bincount(owned[from_source], weight[ring[from_source]], len(nodes))
    free = ~from_source
    found = settle(owner[free], owned[free], weight[ring[free]], income)
    x[nodes] = np.where(pinned, 1.0, found)


def _improve(net: Network, tight: Truths, weight: Floats, edges: Ints, x: Floats) -> bool:
    """Fill the tight columns of these edges, the largest x first; whether some column gains by it.

    This is policy iteration: a policy is kept unless another is strictly better, so that it ends at the least fixed point.
    """
    import numpy as np

    if not len(edges):
        return False
    owned, gain_of = net.owned[edges], x[net.owner[edges]]
    order = np.lexsort((-gain_of, owned))
    edges, owned, gain_of = edges[order], owned[order], gain_of[order]
    heads = np.flatnonzero(np.diff(owned, prepend=-1))
    low, slack = net.low[edges], net.high[edges] - net.low[edges]
    run = np.repeat(np.arange(len(heads)), np.diff(heads, append=len(edges)))
    left = np.maximum(1.0 - np.add.reduceat(low, heads), 0.0)
    before = np.cumsum(slack) - slack
    before -= before[heads][run]
    filled = low + np.clip(left[run] - before, 0.0, slack)
    better = np.add.reduceat(filled * gain_of, heads) > np.add.reduceat(weight[edges] * gain_of, heads) + _GAIN
    weight[edges] = np.where(better[run], filled, weight[edges])
    return bool(better.any())
