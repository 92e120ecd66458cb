"""Speed of the ownership solvers, as ratios to G: one gather x[idx] over all edges, measured in the same run.

`python benchmarks/ownership.py [NODES…]` prints the ratios (100,000 nodes where none are given; try 1000000 10000000) and
ends with 1 where one is above its limit. The graph is scale-free: nine of twenty parties have no owner, the others one to
twelve, the earlier the likelier; 1 % of the holdings are mutual, among parties with few holdings, as in groups of firms.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from policygraph.queries.ownership.network import Network, above, arrange
from policygraph.queries.ownership.reach import least, most, sweep
from policygraph.queries.ownership.ultimate import ultimate
from policygraph.queries.ownership.upward import returns, upward

SMALL = 100_000
ASKED = 500
GROUP = 10
#: most that each measure may take from a million nodes on: multiples of G, or milliseconds
LIMITS = {"integrated, lower": 10.0, "ultimate controllers": 20.0, "upstream p99 ms": 5.0}
LARGE = 1_000_000
#: below, where calls cost more than data, most milliseconds for any question
MOST_MS = 100.0


def scale_free(nodes: int, *, bands: float = 0.0, knot: bool = False, seed: int = 1) -> Network:
    """A graph of so many nodes; `bands` is the part of the shares that are known only as a band.

    `knot`: the mutual holdings are drawn among all, so that the largest investors are tied into one large ring.
    """
    random = np.random.default_rng(seed)
    owners = np.where(random.random(nodes) < 0.45, 0, np.minimum(random.zipf(1.7, nodes), 12))
    owners[:10] = 0
    owned = np.repeat(np.arange(nodes), owners)
    owner = (owned * random.random(len(owned)) ** 3).astype(np.int64)
    few = np.flatnonzero(np.bincount(owner, minlength=nodes)[owner] < (nodes if knot else GROUP))
    cross = random.choice(few, len(owned) // 100, replace=False)
    owner, owned = np.concatenate([owner, owned[cross]]), np.concatenate([owned, owner[cross]])
    pairs = np.unique(owner[owner != owned] * nodes + owned[owner != owned])
    owner, owned = pairs // nodes, pairs % nodes
    weight = random.random(len(owner)) ** 2
    parts = weight / np.bincount(owned, weight, nodes)[owned] * (0.5 + 0.5 * random.random(nodes))[owned]
    wide = random.random(len(owner)) < bands
    return arrange(
        nodes, owner, owned, np.where(wide, parts * 0.8, parts), np.where(wide, np.minimum(1, parts * 1.3), parts)
    )


def best(work: Callable[[], Any], times: int = 5) -> float:
    """Seconds of processor time, of all threads, of the fastest of some runs: others on the machine do not count."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def measure(nodes: int) -> dict[str, float]:
    """What each question takes, by its name: multiples of G where it is not said otherwise."""
    exact, banded, knotted = scale_free(nodes), scale_free(nodes, bands=0.2), scale_free(nodes, knot=True)
    x = np.random.default_rng(0).random(nodes)
    order, loose, tied = sweep(exact), sweep(banded), sweep(knotted)
    hubs = np.argsort(np.bincount(exact.owner, minlength=nodes))[-3:].tolist()
    g = best(lambda: x[exact.owner], 11)
    found = {"edges": float(len(exact.owner)), "G ms": g * 1000}
    found["plan"] = best(lambda: sweep(exact), 3) / g
    found["integrated, lower"] = best(lambda: least(order, hubs)) / g
    found["integrated, one large ring"] = best(lambda: least(tied, hubs)) / g
    found["integrated, upper, 20 % bands"] = best(lambda: most(loose, hubs), 3) / g
    found["ultimate controllers"] = best(lambda: ultimate(exact)) / g
    known = returns(exact)
    asked = np.random.default_rng(2).integers(nodes // 2, nodes, ASKED).tolist()
    spent = [best(lambda: _upstream(exact, one, known), 3) * 1000 for one in asked]  # noqa: B023 - called at once
    return found | {"upstream p50 ms": float(np.median(spent)), "upstream p99 ms": float(np.percentile(spent, 99))}


def _upstream(net: Network, target: int, visits_to_self: Any) -> None:
    part, nodes = above(net, target)
    upward(part, part.size - 1, visits_to_self[nodes])


def _most(name: str, g: float) -> float:
    """The limit in a small graph: 100 ms, said in multiples of G where the measure is."""
    return float("inf") if name in {"edges", "G ms"} else MOST_MS if name.endswith(" ms") else MOST_MS / g


def main(sizes: list[int]) -> int:
    """Print every measure beside its limit; 1 where one is above it."""
    bad = 0
    for nodes in sizes:
        print(f"{nodes:,} nodes")
        found = measure(nodes)
        for name, value in found.items():
            most_allowed = LIMITS.get(name, value) if nodes >= LARGE else _most(name, found["G ms"])
            bad += value > most_allowed
            print(f"  {name:32} {value:14,.2f} {'above' if value > most_allowed else ''}")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main([int(text) for text in sys.argv[1:]] or [SMALL]))
