"""Everyone's integrated share of one target, in one sweep upwards, and what of the target is nobody's.

    v = e_j + A v  (visits of the walk up from j),  Φ_sj = v_s / V_ss,  V = (I − A)^-1
    1 = Σ over final owners Φ_sj + unknown + ring-locked

Source: J. G. Kemeny, J. L. Snell, Finite Markov Chains, 1960, theorem 3.5.7 (h_ij = n_ij / n_jj), which is Baldone's corrected
share. V_ss is 1 outside rings, and inside one it is that of the ring alone. A ring that is owned by nobody outside keeps the
walk: it is ring-locked, and each of its members is met. Examples: P 50 % A, A 60 % B, B 20 % A: B is P's to .340909, A's
to .6, and unknown to .659091. Two firms that own each other: ring-locked 1, coverage 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.queries.ownership.levels import Plan, plan
from policygraph.queries.ownership.network import Network, arrange, distinct
from policygraph.queries.ownership.reach import least, sweep
from policygraph.queries.ownership.settle import DENSE, settle
from policygraph.queries.ownership.threshold import EQUAL

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats, Ints

#: larger rings are asked owner by owner instead of inverted
_INVERTED = 1500


@dataclass(frozen=True, slots=True, eq=False)
class Upward:
    """`share[s]` is the least integrated share of s in the target; the other two are parts of the target, 0..1."""

    share: Floats
    coverage: float
    ring_locked: float


def upward(net: Network, target: int, visits_to_self: Floats | None = None) -> Upward:
    """The least shares of all nodes of a network in one of them; the network must hold all its owners (`above`).

    `visits_to_self` is `returns` of it, where many targets are asked for.
    """
    import numpy as np

    order = plan(net, net.low)
    visits = np.zeros(net.size)
    visits[target] = 1.0
    share, locked = np.zeros(net.size), 0.0
    for level in reversed(order.levels):
        for ring in _rings(order, level.ring):
            locked += _through(net, ring, visits, share, visits_to_self)
        edges = order.edges[level.first : level.last]
        np.add.at(visits, net.owner[edges], net.low[edges] * visits[net.owned[edges]])
    share = np.where(order.ringed, share, visits)
    share[target] = 1.0
    final = ~net.owners()
    final[target] = False
    return Upward(share, min(1.0, float(share[final].sum())), min(1.0, locked))


def _rings(order: Plan, edges: Ints) -> Iterator[Ints]:
    """The edges of each ring of a level."""
    import numpy as np

    if not len(edges):
        return
    labels = order.component[order.network.owned[edges]]
    if (labels == labels[0]).all():
        yield edges
        return
    for label in np.unique(labels):
        yield edges[labels == label]


def returns(net: Network) -> Floats:
    """V_ss of every node: how often a walk that starts there is there; 1 outside rings, 0 where it cannot leave its ring."""
    import numpy as np

    order = plan(net, net.low)
    found = np.ones(net.size)
    for level in order.levels:
        for ring in _rings(order, level.ring):
            nodes, owned, owner = _local(net, ring)
            found[nodes] = (
                0.0 if _closed(net, ring, owned) else _visits_to_self(len(nodes), owned, owner, net.low[ring])
            )
    return found


def _through(net: Network, ring: Ints, visits: Floats, share: Floats, visits_to_self: Floats | None) -> float:
    """Pass what reaches a ring through it: shares of its members, visits for those above. What stays in it is returned."""
    nodes, owned, owner = _local(net, ring)
    entered = visits[nodes].copy()
    if not entered.any():
        return 0.0
    if _closed(net, ring, owned):
        share[nodes], visits[nodes] = entered.sum(), 0.0
        return float(entered.sum())
    visits[nodes] = _carried(owned, owner, net.low[ring], entered)
    if visits_to_self is None:
        share[nodes] = visits[nodes] / _visits_to_self(len(nodes), owned, owner, net.low[ring])
    else:
        share[nodes] = visits[nodes] / visits_to_self[nodes]
    return 0.0


def _carried(owned: Ints, owner: Ints, weight: Floats, entered: Floats) -> Floats:
    """The visits in a ring that somebody outside owns a part of: its equations always have one solution."""
    import numpy as np

    if len(entered) > DENSE:
        return settle(owned, owner, weight, entered)
    inside = np.eye(len(entered))
    np.subtract.at(inside, (owner, owned), weight)
    found = np.empty_like(entered)
    found[:] = np.linalg.solve(inside, entered)
    return found


def _local(net: Network, ring: Ints) -> tuple[Ints, Ints, Ints]:
    """The nodes of a ring, and the ends of its edges as places among them: owned, owner. Each is owned by another."""
    import numpy as np

    owned = net.owned[ring]
    nodes = distinct(owned)
    return nodes, np.searchsorted(nodes, owned), np.searchsorted(nodes, net.owner[ring])


def _closed(net: Network, ring: Ints, owned: Ints) -> bool:
    """Whether nobody outside owns any of it."""
    import numpy as np

    return bool((np.bincount(owned, net.low[ring]) >= 1 - EQUAL).all())


def _visits_to_self(size: int, owned: Ints, owner: Ints, weight: Floats) -> Floats:
    import numpy as np

    if size > _INVERTED:
        return _asked_one_by_one(size, owned, owner, weight)
    inside = np.eye(size)
    np.subtract.at(inside, (owner, owned), weight)
    found: Floats = np.diag(np.linalg.inv(inside)).copy()
    return found


def _asked_one_by_one(size: int, owned: Ints, owner: Ints, weight: Floats) -> Floats:
    """V_ss = 1 / (1 − f_s), f_s the chance to come back: one sweep a node."""
    import numpy as np

    alone = sweep(arrange(size, owner, owned, weight, weight))
    into = alone.plan.network
    back = np.zeros(size)
    for node in range(size):
        first, last = into.starts[node], into.starts[node + 1]
        back[node] = into.low[first:last] @ least(alone, [node])[into.owner[first:last]]
    return 1.0 / (1.0 - back)
