"""Random graphs of ownership: rings, gaps, bands, firms that hold themselves, firms owned to the last share."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.entry import Entry, Matrix, matrix

Columns = dict[str, dict[str, tuple[Fraction, Fraction]]]
PARTS = 20


def columns(random: Random, firms: int, *, bands: bool = True) -> Columns:
    """Firms F0.. and outsiders P, Q; each column shares out at most the whole, in twentieths."""
    names = [f"F{i}" for i in range(firms)]
    return {name: _column(random, [*names, "P", "Q"], bands=bands) for name in names} | {"P": {}, "Q": {}}


def _column(random: Random, owners: list[str], *, bands: bool) -> dict[str, tuple[Fraction, Fraction]]:
    left, column = PARTS, {}
    chosen = random.sample(owners, random.randint(0, min(3, len(owners))))
    for place, owner in enumerate(chosen):
        full = place == len(chosen) - 1 and random.random() < 0.3
        low = left if full else random.randint(0, left)
        left -= low
        high = random.randint(low, PARTS) if bands and random.random() < 0.4 else low
        if high:
            column[owner] = (Fraction(low, PARTS), Fraction(high, PARTS))
    return column


def as_matrix(known: Columns) -> Matrix:
    """The matrix of money of these columns."""
    return matrix(
        Entry(owner, owned, Interval(_decimal(low), _decimal(high)), (f"{owner}{owned}",))
        for owned, column in known.items()
        for owner, (low, high) in column.items()
    )


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
