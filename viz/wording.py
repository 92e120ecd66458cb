"""How a page says numbers: 17.44%, (25%, 50%], 931亿元. What is not stated has no wording here and never becomes 0."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from policygraph.queries.answer import Interval

#: the same words in Chinese and English
Pair = tuple[str, str]

_HUNDREDTH = Decimal("0.01")


def percent(share: Decimal, *, exact: bool = False) -> str:
    """A share 0..1 as a percentage with at most two decimals, `exact` always two; rounding never makes it 0 or 100.

    0.5 → 50%, 0.1744 → 17.44%, 0.00001 → <0.01%, 0.99999 → >99.99%.
    """
    value = (share * 100).quantize(_HUNDREDTH, ROUND_HALF_UP)
    if value == 0 and share > 0:
        return "<0.01%"
    if value == 100 and share < 1:
        return ">99.99%"
    return f"{value if exact else plain(value)}%"


def interval(bounds: Interval, *, exact: bool = False) -> str:
    """Known bounds of a share: 50%, (25%, 50%], ≥34%, <5%; empty where nothing is known (0..1)."""
    if bounds.min == bounds.max:
        return percent(bounds.min, exact=exact)
    if bounds.min <= 0 and bounds.max >= 1:
        return ""
    low, high = percent(bounds.min, exact=exact), percent(bounds.max, exact=exact)
    if bounds.max >= 1:
        return ("≥" if bounds.open[0] == "[" else ">") + low
    if bounds.min <= 0:
        return ("≤" if bounds.open[1] == "]" else "<") + high
    return f"{bounds.open[0]}{low}, {high}{bounds.open[1]}"


def amount(yuan: int | Decimal) -> Pair:
    """Whole yuan in the units analysts use: 93100000000 → 931亿元, CNY 93.1 bn."""
    value = Decimal(yuan)
    zh = _scaled(value, ((Decimal(10) ** 8, "亿元"), (Decimal(10) ** 4, "万元")), "元")
    en = _scaled(value, ((Decimal(10) ** 9, " bn"), (Decimal(10) ** 6, " m")), "")
    return zh, f"CNY {en}"


def said(words: Pair) -> str | Pair:
    """The words once where both languages say the same, else the pair."""
    return words[0] if words[0] == words[1] else words


def plain(value: Decimal) -> str:
    """A number without exponent, trailing zeros or group marks."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _scaled(value: Decimal, units: tuple[tuple[Decimal, str], ...], rest: str) -> str:
    for size, unit in units:
        if abs(value) >= size:
            return plain((value / size).quantize(_HUNDREDTH, ROUND_HALF_UP)) + unit
    return plain(value) + rest
