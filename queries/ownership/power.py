"""How much weight votes have: the Shapley–Shubik and Banzhaf indices, and who can block.

    Shapley–Shubik φ_i = Σ_{S ∌ i, S loses, S ∪ i wins} |S|! (n − |S| − 1)! / n!
    Banzhaf        β_i = swings of i / all swings
    veto: all others together lose

Sources: L. Shapley, M. Shubik, American Political Science Review 48 (1954); J. Banzhaf, Rutgers Law Review 19 (1965).
A veto is no control. Examples: 40/30/30 at more than ½ → ⅓ each; 51/49 at ⅔ → ½ each, and both can block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import comb, lcm

from policygraph.queries.ownership.threshold import HALF, Threshold

#: with more voters than these, votes are counted in hundredths of a per cent
_EXACT_VOTERS = 20
_UNITS = 10_000


@dataclass(frozen=True, slots=True)
class Power:
    """The indices of one voter, 0..1, and whether nothing passes without it."""

    voter: str
    shapley_shubik: Fraction
    banzhaf: Fraction
    veto: bool


def power(votes: Mapping[str, Decimal], threshold: Threshold = HALF) -> tuple[Power, ...]:
    """The power of each voter, in order of their names. Votes are parts of all votes; what nobody casts never helps."""
    voters = sorted(voter for voter in votes if votes[voter] > 0)
    weights, unit = _weights([Fraction(votes[voter]) for voter in voters])
    swings = [_swings(weights, place, unit, threshold) for place in range(len(voters))]
    n = len(voters)
    shapley = [sum((Fraction(s[k], n * comb(n - 1, k)) for k in s), Fraction(0)) for s in swings]
    counts = [sum(s.values()) for s in swings]
    every = sum(counts) or 1
    total = sum(weights)
    vetoes = [not threshold.passed(Fraction(total - weight, unit)) for weight in weights]
    return tuple(
        Power(*one)
        for one in zip(voters, shapley, (Fraction(c, every) for c in counts), vetoes, strict=True)
    )  # fmt: skip


def _weights(parts: Sequence[Fraction]) -> tuple[list[int], int]:
    """Votes as whole numbers of one unit."""
    unit = lcm(*(part.denominator for part in parts)) if parts else 1
    if len(parts) > _EXACT_VOTERS and unit > _UNITS:
        unit = _UNITS
    return [round(part * unit) for part in parts], unit


def _swings(weights: Sequence[int], place: int, unit: int, threshold: Threshold) -> dict[int, int]:
    """How many coalitions of each size lose without this voter and win with it."""
    coalitions: dict[tuple[int, int], int] = {(0, 0): 1}
    for weight in (*weights[:place], *weights[place + 1 :]):
        grown = defaultdict(int, coalitions)
        for (size, votes), ways in coalitions.items():
            grown[size + 1, votes + weight] += ways
        coalitions = grown
    found: dict[int, int] = defaultdict(int)
    for (size, votes), ways in coalitions.items():
        loses = not threshold.passed(Fraction(votes, unit))
        if loses and threshold.passed(Fraction(votes + weights[place], unit)):
            found[size] += ways
    return found
