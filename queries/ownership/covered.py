"""For every node of a network at once: how much of it final owners are known to hold, and how much is locked in rings.

    coverage_j = Φ of all final owners together;  leak_j = Φ of what the columns leave open;  ring-locked = 1 − coverage − leak

Source: absorbing states of the walk upwards (`reach.py`). Example: 甲 60 % 乙 and nothing else → coverage .6, locked 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygraph.queries.ownership.network import Network, arrange
from policygraph.queries.ownership.reach import least, sweep

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats


def covered(net: Network) -> tuple[Floats, Floats]:
    """Coverage and ring-locked part of each node, 0..1. A final owner covers itself."""
    import numpy as np

    final = np.flatnonzero(~net.owners())
    left = np.clip(1.0 - np.bincount(net.owned, net.low, net.size), 0.0, 1.0)
    left[final] = 0.0
    open_ = np.flatnonzero(left > 1e-12)
    nobody = np.full(len(open_), net.size)
    low = np.concatenate([net.low, left[open_]])
    ends = (np.concatenate([net.owner, nobody]), np.concatenate([net.owned, open_]))
    whole = sweep(arrange(net.size + 1, *ends, low, low))
    coverage = least(whole, final.tolist())[: net.size]
    leak = least(whole, [net.size])[: net.size]
    return coverage, np.clip(1.0 - coverage - leak, 0.0, 1.0)
