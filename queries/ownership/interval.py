"""Known bounds of shares: exact decimals, open or closed at each end."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal

from policygraph.queries.answer import Interval, Tie
from policygraph.queries.ownership.register import Holding

#: enough digits that no product of ten stated shares is rounded
_EXACT = Context(prec=120)
WHOLE = Interval(Decimal(1), Decimal(1))


def stated(fact: Tie | Holding) -> Interval | None:
    """The share that a fact states, as a point or a band; None where it states none."""
    if fact.share is not None:
        return Interval(fact.share, fact.share)
    if fact.share_min is None and fact.share_max is None:
        return None
    low = Decimal(0) if fact.share_min is None else fact.share_min
    high = Decimal(1) if fact.share_max is None else fact.share_max
    return Interval(low, high, fact.share_open or "[]")


def times(left: Interval, right: Interval) -> Interval:
    """The product: (25,50] × (50,75] → (12.5, 37.5] %. An end is open where a factor's is, unless the other is a closed 0."""
    zero = any(part.min == 0 and part.open[0] == "[" for part in (left, right))
    start = "(" if "(" in left.open[0] + right.open[0] and not zero else "["
    stop = ")" if ")" in left.open[1] + right.open[1] else "]"
    return Interval(_EXACT.multiply(left.min, right.min), _EXACT.multiply(left.max, right.max), start + stop)


def hull(readings: Iterable[Interval]) -> Interval:
    """The narrowest interval that holds all readings; an end is open where no reading reaches it."""
    known = list(readings)
    low, high = min(part.min for part in known), max(part.max for part in known)
    left = "[" if any(part.min == low and part.open[0] == "[" for part in known) else "("
    right = "]" if any(part.max == high and part.open[1] == "]" for part in known) else ")"
    return Interval(low, high, left + right)


def plus_all(parts: Iterable[Interval]) -> Interval:
    """The sum, which may exceed the whole: whoever adds up facts must see that they do not fit."""
    known = list(parts)
    start = "(" if any(part.open[0] == "(" for part in known) else "["
    stop = ")" if any(part.open[1] == ")" for part in known) else "]"
    low = sum((part.min for part in known), Decimal(0))
    return Interval(low, sum((part.max for part in known), Decimal(0)), start + stop)
