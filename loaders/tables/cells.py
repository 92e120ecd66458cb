"""What the cells of a table say: shares, amounts, dates. An empty or unknown cell says nothing, which is never zero."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from policygraph.graph.entity import Value
from policygraph.loaders.shadow import shadow
from policygraph.loaders.tables.words import plain, table_words
from policygraph.loaders.values import date as dates
from policygraph.loaders.values import money, percent
from policygraph.loaders.values.numeral import plain as plain_number

_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?$|\.[0-9]+$")
_SIGNS = {">=": "不低于", "≥": "不低于", ">": "超", "<=": "最高", "≤": "最高", "<": "低于"}
_SIGN = re.compile(r"(>=|≥|>|<=|≤|<)\s*")
_BAND = re.compile(r"([\[(])\s*([0-9.]+)\s*%?\s*[,;]\s*([0-9.]+)\s*%?\s*([\])])\s*(%?)$")
#: 25-50%, 25–50; >25% ≤50%, 25%<p≤50%
_RANGE = re.compile(r"([0-9.]+)\s*%?\s*(?:-|—|–|~|至|到|to)\s*([0-9.]+)\s*(%?)$")
_BETWEEN = re.compile(
    r"(?:(>=|≥|>)\s*([0-9.]+)|([0-9.]+)\s*%?\s*(<=|≤|<)\s*[a-zA-Zφ比例]*)\s*%?\s*[,;、且]?\s*(<=|≤|<)\s*([0-9.]+)\s*(%?)$"
)
OPEN = ("[]", "(]", "[)", "()")


class BadCell(ValueError):
    """A cell that says something, but not what its column holds."""


@dataclass(frozen=True, slots=True)
class Share:
    """Fractions of one: an exact share, or the bounds of one; `open` says which bounds are not reached."""

    exact: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    open: str = ""


def said(cell: str) -> str:
    """The cell narrowed and stripped; empty where it says that nothing is known."""
    text = shadow(cell).strip().strip("'\"“”").strip()
    return "" if plain(text) in table_words().unknown else text


def share(cell: str, unit: str = "") -> Share | None:
    """12.5%, 0.125, >25%, 25-50%, (0.25,0.5], (25,50], 25%<p≤50%, 全资; with unit % (of the header) also 12.5.

    None where nothing is known. Bounds above one can only be per cent. Raises BadCell for anything else: a bare 12.5 is
    taken for a slip, and no share is above one.
    """
    text = said(cell)
    if not text:
        return None
    if plain(text) in table_words().sole:
        return Share(exact=Decimal(1))
    found = _band(text, unit) or _bounded(text, unit)
    numbers = [n for n in (found.exact, found.low, found.high) if n is not None]
    if any(not 0 <= n <= 1 for n in numbers) or (
        found.low is not None and found.high is not None and found.low > found.high
    ):
        raise BadCell(cell)
    return found


def fraction(cell: str, unit: str = "") -> Decimal | None:
    """A share that is one number. Raises BadCell for a band."""
    found = share(cell, unit)
    if found is not None and found.exact is None:
        raise BadCell(cell)
    return found.exact if found else None


def _band(text: str, unit: str) -> Share | None:
    """Two bounds: (25,50]% as interval notation, 25-50%, 25%<p≤50%."""
    if match := _BAND.fullmatch(text):
        ends = ("[" if match[1] == "[" else "(") + ("]" if match[4] == "]" else ")")
        return _between(match[2], match[3], ends, percent="%" in text or unit == "%")
    if match := _RANGE.fullmatch(text):
        return _between(match[1], match[2], "", percent="%" in text or unit == "%")
    if match := _BETWEEN.fullmatch(text):
        low = match[1] or match[4]
        ends = ("[" if "=" in low or low in "≥≤" else "(") + ("]" if match[5] in ("<=", "≤") else ")")
        return _between(
            match[2] or match[3], match[6], "" if ends == "[]" else ends, percent="%" in text or unit == "%"
        )
    return None


def _between(low: str, high: str, ends: str, *, percent: bool) -> Share:
    """Bounds above one can only be per cent, whether they say so or not."""
    scale = -2 if percent or _decimal(high) > 1 else 0
    least, most = (plain_number(_decimal(text).scaleb(scale)) for text in (low, high))
    return Share(low=least, high=most, open="" if ends == "[]" else ends)


def _bounded(text: str, unit: str) -> Share:
    """A number, or words and signs that bound one."""
    sign = _SIGN.match(text)
    rest = text[sign.end() :] if sign else text
    value = _plain_share(rest, unit) if _NUMBER.match(rest) else percent.parse(rest)
    if value is None or value.difference or (sign and (value.upper is not None or value.bound)):
        raise BadCell(text)
    bound = _SIGNS[sign[1]] if sign else value.bound
    if value.upper is not None:
        return Share(low=value.value, high=value.upper)
    if bound in ("最高", "低于"):
        return Share(high=value.value, open="[)" if bound == "低于" else "")
    if bound in ("不低于", "超"):
        return Share(low=value.value, open="(]" if bound == "超" else "")
    return Share(exact=value.value)


def _plain_share(text: str, unit: str) -> percent.Percent | None:
    """A number without %: a fraction, unless the header says %."""
    number = _decimal(text)
    return percent.Percent(plain_number(number.scaleb(-2)) if unit == "%" else number)


def _decimal(text: str) -> Decimal:
    try:
        return plain_number(Decimal(text.replace(",", "")))
    except ArithmeticError:
        raise BadCell(text) from None


def amount(cell: str, unit: str = "") -> dict[str, Value] | None:
    """`amount_cny`, or `amount` with `currency`, and `amount_bound`; a bare number counts the header's unit, else yuan.

    None where nothing is known. Raises BadCell for anything else, ranges too.
    """
    text = said(cell)
    if not text:
        return None
    value = money.parse(text + (unit or "元") if _NUMBER.match(text) else text)
    if value is None or value.upper is not None:
        raise BadCell(cell)
    number = int(value.amount) if value.amount == value.amount.to_integral_value() else value.amount
    stated: dict[str, Value] = (
        {"amount_cny": number} if value.currency == "CNY" else {"amount": value.amount, "currency": value.currency}
    )
    return stated | ({"amount_bound": value.bound} if value.bound else {})


def day(cell: str) -> str:
    """The text form of a date, shortened to what is known; empty where nothing is. Raises BadCell for anything else."""
    text = said(cell)
    if not text:
        return ""
    value = dates.parse(text)
    if value is None or not str(value):
        raise BadCell(cell)
    return str(value)


def word(cell: str) -> str:
    """A word of a closed list, as `plain` leaves it; empty where nothing is known."""
    return plain(said(cell))


def name(cell: str) -> str:
    """A name as printed, without blanks around it; those between Chinese characters go too."""
    text = re.sub(r"[\s\u00a0\u3000\u200b\ufeff]+", " ", cell).strip().strip("'\"").strip()
    text = re.sub(r"(?<=[\u4e00-\u9fa5（）()]) (?=[\u4e00-\u9fa5（）()])", "", text)
    return "" if plain(text) in table_words().unknown else text
