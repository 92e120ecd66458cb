"""The ultimate controller of every firm at once, by votes alone.

    label(j) = j;  while some label casts more than half of the votes of a firm that it does not have, the firm takes it

Source: the least sets S(x) of `control.py`, for all x together: with more than a half two strangers never control the same
firm, so that each firm has one label at most. First each firm points to its majority holder and the pointers are followed to
their ends by doubling; then only firms with a controlled holder are looked at again. Firms that control each other in a ring
share the label of the first of them. Example: P 60 % B, P 70 % C, B 30 % D, C 25 % D → D, like B and C, is P's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygraph.queries.ownership.network import Network
from policygraph.queries.ownership.threshold import EQUAL

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats, Ints, Truths

_HALF = 0.5 + EQUAL


def ultimate(votes: Network) -> Ints:
    """For each node the number of the node that ultimately controls it; its own where nobody surely does."""
    import numpy as np

    part = _castable(votes)
    nodes = np.arange(votes.size)
    parent = nodes.copy()
    major = np.flatnonzero(part > _HALF)
    parent[votes.owned[major]] = votes.owner[major]
    label = _ends(parent, np.flatnonzero(parent != nodes))
    moved = label != nodes
    undecided = (parent == nodes) & (np.bincount(votes.owned, part, votes.size) > _HALF)
    edges = np.flatnonzero(undecided[votes.owned])
    while len(edges):
        firms, tops = _majorities(votes, _into_touched(votes, edges, moved), part, label)
        if not len(firms):
            return label
        parent = nodes.copy()
        parent[firms] = tops
        new = _ends(parent, firms)[label]
        moved, label = new != label, new
        undecided[firms] = False
        edges = edges[undecided[votes.owned[edges]]]
    return label


def _castable(votes: Network) -> Floats:
    """The part of the votes that can be cast: those that a firm holds in itself are not."""
    import numpy as np

    own = votes.owner == votes.owned
    held = np.zeros(votes.size)
    held[votes.owned[own]] = votes.low[own]
    if not own.any():
        return votes.low
    free = np.where(held < 1, 1 - held, 1.0)
    return np.where(own, 0.0, votes.low / free[votes.owned])


def _ends(parent: Ints, open_: Ints) -> Ints:
    """Where each chain of pointers ends; a chain that ends in a ring ends at the ring's smallest node.

    `open_` are the nodes that point to others.
    """
    end, started = parent.copy(), open_
    for _ in range(len(started).bit_length() + 1):
        now = end[open_]
        further = end[now]
        on = further != now
        open_ = open_[on]
        end[open_] = further[on]
        if not len(open_):
            break
    ends = end[started]
    rings = started[parent[ends] != ends]
    return _first_of_rings(parent, end, rings) if len(rings) else end


def _first_of_rings(parent: Ints, end: Ints, rings: Ints) -> Ints:
    """Nodes that lead into rings end at the smallest node of theirs."""
    import numpy as np

    least, jump = np.arange(len(parent)), parent.copy()
    for _ in range(len(rings).bit_length()):
        least[rings] = np.minimum(least[rings], least[jump[rings]])
        jump[rings] = jump[jump[rings]]
    end[rings] = least[jump[rings]]
    return end


def _into_touched(votes: Network, edges: Ints, moved: Truths) -> Ints:
    """The edges into firms with a holder whose label has moved: for all others nothing has changed."""
    import numpy as np

    touched = np.zeros(votes.size, bool)
    touched[votes.owned[edges[moved[votes.owner[edges]]]]] = True
    return edges[touched[votes.owned[edges]]]


def _majorities(votes: Network, edges: Ints, part: Floats, label: Ints) -> tuple[Ints, Ints]:
    """Firms in which one label casts more than a half, and that label."""
    import numpy as np

    owned, of = votes.owned[edges], label[votes.owner[edges]]
    order = np.argsort(owned * votes.size + of, kind="stable")  # by what is owned they lie already: stable is faster
    owned, of = owned[order], of[order]
    heads = np.flatnonzero((np.diff(owned, prepend=-1) != 0) | (np.diff(of, prepend=-1) != 0))
    if not len(heads):
        return owned, of
    cast = np.add.reduceat(part[edges][order], heads)
    enough = heads[(cast > _HALF) & (of[heads] != label[owned[heads]])]
    return owned[enough], of[enough]
