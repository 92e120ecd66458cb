"""A matrix of ownership as arrays: edges owner → owned with the least and the most that each share can be.

    edge e: owner[e] holds between low[e] and high[e] of owned[e];  Σ low over one owned ≤ 1

Decimals are exact in the entries; here they are float64, for the solvers. Nodes are numbered in the order of `ids`.
Example: 甲 60 % 乙 → ids (乙, 甲), owner [1], owned [0], low [.6], high [.6].
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from policygraph.queries.ownership.entry import Matrix

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Edges as parallel arrays, sorted by what is owned; `starts[j]` is the first edge into node j."""

    size: int
    owner: Ints
    owned: Ints
    low: Floats
    high: Floats
    starts: Ints
    ids: tuple[str, ...] = ()
    index: dict[str, int] = field(default_factory=dict)

    @property
    def exact(self) -> bool:
        """Whether every share is known to the point."""
        return bool((self.low == self.high).all())

    def owners(self) -> Truths:
        """Which nodes have an owner."""
        import numpy as np

        return np.diff(self.starts) > 0

    def of(self, ids: Iterable[str]) -> list[int]:
        """The numbers of these nodes; those that the network does not hold are left out."""
        return [self.index[id_] for id_ in ids if id_ in self.index]


def network(matrix: Matrix, also: Iterable[str] = ()) -> Network:
    """The arrays of a matrix; nodes of `also` are there even without an edge. Bounds that cannot be reached are drawn in."""
    import numpy as np

    entries = list(matrix.entries())
    ids = tuple(sorted({end for e in entries for end in (e.owner, e.owned)} | set(also)))
    index = {id_: number for number, id_ in enumerate(ids)}
    owner = np.fromiter((index[e.owner] for e in entries), np.int64, len(entries))
    owned = np.fromiter((index[e.owned] for e in entries), np.int64, len(entries))
    low = np.fromiter((float(e.share.min) for e in entries), np.float64, len(entries))
    high = np.fromiter((float(e.share.max) for e in entries), np.float64, len(entries))
    return arrange(len(ids), owner, owned, low, high, ids, index)


def arrange(
    size: int, owner: Ints, owned: Ints, low: Floats, high: Floats, ids: tuple[str, ...] = (), index: Any = None
) -> Network:
    """The network of these edges, in any order."""
    import numpy as np

    order = np.argsort(owned, kind="stable")
    starts = np.zeros(size + 1, np.int64)
    np.cumsum(np.bincount(owned, minlength=size), out=starts[1:])
    return Network(size, owner[order], owned[order], low[order], high[order], starts, ids, index or {})


def above(net: Network, target: int) -> tuple[Network, Ints]:
    """The part of a network that can own anything of one node, and the numbers that its nodes have in the whole.

    The target is the last of them.
    """
    import numpy as np

    seen = np.zeros(net.size, bool)
    seen[target] = True
    front, fronts, edges = np.array([target]), [], []
    while len(front):
        level = runs(net.starts[front], net.starts[front + 1])
        owners = net.owner[level]
        front = distinct(np.sort(owners[~seen[owners]]))
        seen[front] = True
        fronts.append(front)
        edges.append(level)
    upper = np.sort(np.concatenate(fronts))
    nodes, taken = np.append(upper, target), np.concatenate(edges)
    ends = [
        np.where(side == target, len(upper), np.searchsorted(upper, side))
        for side in (net.owner[taken], net.owned[taken])
    ]
    ids = tuple(net.ids[n] for n in nodes.tolist()) if net.ids else ()
    index = {id_: number for number, id_ in enumerate(ids)}
    return arrange(len(nodes), ends[0], ends[1], net.low[taken], net.high[taken], ids, index), nodes


def runs(first: Ints, last: Ints) -> Ints:
    """The numbers first[0]..last[0]-1, first[1]..last[1]-1, …"""
    import numpy as np

    sizes = last - first
    ends = sizes.cumsum()
    found: Ints = np.arange(ends[-1] if len(ends) else 0) + (first - ends + sizes).repeat(sizes)
    return found


def distinct(rising: Ints) -> Ints:
    """Numbers in order, each once: for the few of one company `np.unique` takes several times as long."""
    import numpy as np

    heads = np.ones(len(rising), bool)
    np.not_equal(rising[1:], rising[:-1], out=heads[1:])
    return rising[heads]
