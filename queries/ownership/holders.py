"""Everybody's integrated share of one firm or fund, and how much of it is known.

    coverage = Σ over final owners of the least share;  1 = coverage + unknown + ring-locked

Source: `upward.py` gives all least shares in one sweep; the most is asked owner by owner, only where some share on the way
is not known to the point. Example: 甲 60 % 乙 and nothing else → 甲 .6, coverage .6, unknown .4.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from decimal import Decimal

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.bounds import NOTHING, bounds, rounded
from policygraph.queries.ownership.entry import Matrix, matrix
from policygraph.queries.ownership.network import above, network
from policygraph.queries.ownership.reach import sweep
from policygraph.queries.ownership.upward import upward


@dataclass(frozen=True, slots=True)
class Holders:
    """Integrated shares by owner, who of them is final (has no owner that is known of), and the three parts of the whole."""

    shares: Mapping[str, Interval]
    final: frozenset[str]
    coverage: Decimal
    ring_locked: Decimal

    @property
    def unknown(self) -> Decimal:
        """What belongs to nobody known."""
        return max(Decimal(0), 1 - self.coverage - self.ring_locked)


def holders(shares: Matrix, target: str, asked: Container[str] | None = None) -> Holders:
    """Who holds what of the target, by the matrix of money with everything above the target in it.

    `asked` are those whose shares are wanted beside the final owners', where not all are.
    """
    net = network(shares, (target,))
    part, _ = above(net, net.index[target])
    found = upward(part, part.index[target])
    final = frozenset(id_ for id_, owned in zip(part.ids, part.owners().tolist(), strict=True) if not owned) - {target}
    owners = [id_ for id_ in part.ids if id_ != target and (asked is None or id_ in asked or id_ in final)]
    if part.exact:
        least = {id_: rounded(found.share[part.index[id_]]) for id_ in owners}
        known = {id_: Interval(share, share) for id_, share in least.items()}
    else:
        of_part = matrix(entry for id_ in part.ids for entry in shares.column(id_))
        swept = sweep(part)
        known = {id_: bounds(of_part, swept, (id_,), (target,)).get(target, NOTHING) for id_ in owners}
    return Holders(known, final, rounded(found.coverage), rounded(found.ring_locked))
