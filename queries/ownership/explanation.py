"""Where an integrated share comes from: its chains, what rings add to them, and what is not known.

    Φ_max = Σ products of the chains (at least) + ring gain + unknown

Source: without rings Φ is the sum of its simple chains; each way round a ring adds once more. Example: P 50 % A, A 60 % B,
B 20 % A: P in B .340909 = chain .3 + ring gain .040909. Chains that were left out (depth, smallest share) are in the gain
too, and `whole` is false then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from policygraph.queries.answer import Chain, Interval
from policygraph.queries.ownership import as_json


@dataclass(frozen=True, slots=True)
class Explanation:
    """The parts of the most that a share can be; `whole`: no chain was left out."""

    chains: Decimal
    ring_gain: Decimal
    unknown: Decimal
    whole: bool = True

    def as_json(self) -> dict[str, Any]:
        """The parts by their names."""
        parts = {"chains": self.chains, "ring_gain": self.ring_gain, "unknown": self.unknown}
        return {name: as_json.number(part) for name, part in parts.items()} | {"whole": self.whole}


def explained(integrated: Interval, chains: Iterable[Chain], pruned: int = 0) -> Explanation:
    """The parts of an integrated share, given the chains that lead to it."""
    along = sum((chain.product.min for chain in chains if chain.product), Decimal(0))
    gain = max(Decimal(0), integrated.min - along)
    return Explanation(along, gain, integrated.max - integrated.min, not pruned)
