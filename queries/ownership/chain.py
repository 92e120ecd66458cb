"""Chains of ownership: simple paths with the product of their shares. Pure; the sum of chains is no integrated share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from policygraph.queries.answer import Chain, Interval, Stake
from policygraph.queries.ownership.interval import WHOLE, times

#: 30 parties can be joined by millions of paths; the shortest ones are kept and the rest is counted as pruned
LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class _Path:
    """Parties from the target outwards; `product` None where a share is unknown, `bound` what it can be at most."""

    parties: tuple[str, ...]
    ties: tuple[str, ...]
    product: Interval | None
    bound: Decimal


def chains(
    target: str, direction: str, stakes: Iterable[Stake], *, depth: int, min_share: Decimal, limit: int = LIMIT
) -> tuple[tuple[Chain, ...], int]:
    """Every chain that ends (`up`) or begins (`down`) in the target, largest known product first, and how many were
    left out: behind the depth, surely below `min_share`, or behind the limit.
    """
    steps = _steps(stakes, direction)
    found: list[Chain] = []
    front, made, pruned = [_Path((target,), (), WHOLE, Decimal(1))], 0, 0
    while front:
        longer: list[_Path] = []
        for path in front:
            onward = steps[path.parties[-1]]
            free = [_longer(path, far, stake) for far, stake in onward if far not in path.parties]
            kept = [step for step in free if step.bound >= min_share] if len(path.ties) < depth else []
            kept = kept[: limit - made]
            made += len(kept)
            pruned += len(free) - len(kept)
            longer += kept
            if path.ties:
                found.append(_chain(path, direction, ring=len(free) < len(onward)))
        front = longer
    return tuple(sorted(found, key=_rank)), pruned


def _steps(stakes: Iterable[Stake], direction: str) -> dict[str, list[tuple[str, Stake]]]:
    """The stakes that lead on from each party, with the party they lead to."""
    steps: dict[str, list[tuple[str, Stake]]] = defaultdict(list)
    for stake in stakes:
        near, far = (stake.owned, stake.owner) if direction == "up" else (stake.owner, stake.owned)
        steps[near].append((far, stake))
    return steps


def _longer(path: _Path, far: str, stake: Stake) -> _Path:
    most = Decimal(1) if stake.share is None else stake.share.max
    product = times(path.product, stake.share) if path.product and stake.share else None
    return _Path((*path.parties, far), (*path.ties, stake.tie), product, path.bound * most)


def _chain(path: _Path, direction: str, *, ring: bool) -> Chain:
    parties, ties = _owner_first(path.parties, direction), _owner_first(path.ties, direction)
    return Chain(parties, ties, path.product, ring)


def _owner_first(items: Sequence[str], direction: str) -> tuple[str, ...]:
    return tuple(reversed(items)) if direction == "up" else tuple(items)


def _rank(chain: Chain) -> tuple[bool, Decimal, Decimal, int, tuple[str, ...]]:
    product = chain.product or Interval(Decimal(0), Decimal(0))
    return (chain.product is None, -product.min, -product.max, len(chain.ties), chain.parties)
