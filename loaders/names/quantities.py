"""Quantities and dates as mentions, so that rules see them as tokens like names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.values import count, date, doc_number, duration, money, percent
from policygraph.loaders.values.date import Date
from policygraph.loaders.values.found import Found

_FINDERS: tuple[tuple[str, Callable[[str, int, int], Iterable[Found[object]]]], ...] = (
    ("Money", money.find),
    ("Percent", percent.find),
    ("Date", date.find),
    ("Duration", duration.find),
    ("Count", count.find),
)


def quantities(shadow: str, start: int, end: int, published: str) -> Iterator[Mention]:
    """Amounts, shares, dates, durations and counts of `start..end`, in no fixed order; none inside a 文号.

    A date's value is its text, with 去年5月 resolved against `published` (a date text); empty where that does not help.
    """
    article = date.parse(published) or Date()
    numbers = Mentions(Mention(x.start, x.end, "DocNumber", "value") for x in doc_number.find(shadow, start, end))
    for type_, find in _FINDERS:
        for found in find(shadow, start, end):
            if not numbers.free(found.start, found.end):
                continue
            value = found.value
            if isinstance(value, Date):
                value = str(date.resolve(value, article) or "")
            yield Mention(_start(shadow, found), found.end, type_, "value", value=value)


def _start(shadow: str, found: Found[object]) -> int:
    """…报价利率(LPR)+100基点: with the bracket that opens before the value and closes in it."""
    first = found.start
    inside = shadow[first : found.end]
    return first - 1 if shadow[first - 1 : first] == "(" and inside.count(")") > inside.count("(") else first
