"""Stretches of the calendar: 2024—2026年, 2025年1—6月, 2025年7月1日至2027年12月31日, “十四五”时期."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.loaders.values import date as dates
from policygraph.loaders.values.date import Date
from policygraph.loaders.values.found import Found

_DASH = r"\s?(?:[-—~]{1,2}|至|到)\s?"
_TO = re.compile(_DASH)
_YEARS = re.compile(rf"(?<![0-9.\-/])((?:19|20|21)[0-9]{{2}})年?{_DASH}((?:19|20|21)[0-9]{{2}})年(?!代)度?")
_MONTHS = re.compile(
    rf"(?<![0-9.\-/])(?:((?:19|20|21)[0-9]{{2}})年)?([1-9]|1[0-2])月?(?:份)?{_DASH}([1-9]|1[0-2])月(?:份)?(?!\s?[0-9])"
)
_PLAN = re.compile(
    r"(?<![零〇一二三四五六七八九十百])[“\"]?十([一二三四五六])五[”\"]?(?:时期|期间)?(?![年月日号个天家项条名亿万千百分成])"
)
_DAY = re.compile(rf"{_DASH}(3[01]|[12][0-9]|[1-9])[日号]")
#: the first year of the plan after the tenth, 十一五
_ELEVENTH = 2006


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both included, each at its own precision."""

    first: Date
    last: Date

    def __str__(self) -> str:
        """2024/2026, the two text forms; empty where a year is not known."""
        first, last = str(self.first), str(self.last)
        return f"{first}/{last}" if first and last else ""


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Period]]:
    """The periods in a shadow text, left to right, never overlapping; the longest at one place."""
    stop = len(text) if end is None else end
    found = [
        *_years(text, start, stop),
        *_months(text, start, stop),
        *_plans(text, start, stop),
        *_days(text, start, stop),
    ]
    at = start
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if item.start >= at:
            yield item
            at = item.end


def resolve(value: Period, article: Date) -> Period | None:
    """Both ends counted from the article's date; None where either cannot be."""
    first, last = dates.resolve(value.first, article), dates.resolve(value.last, article)
    return Period(first, last) if first and last else None


def _years(text: str, start: int, stop: int) -> Iterator[Found[Period]]:
    for match in _YEARS.finditer(text, start, stop):
        first, last = int(match[1]), int(match[2])
        if first < last:
            yield Found(match.start(), match.end(), Period(Date(first), Date(last)))


def _months(text: str, start: int, stop: int) -> Iterator[Found[Period]]:
    for match in _MONTHS.finditer(text, start, stop):
        year = int(match[1]) if match[1] else None
        first, last = int(match[2]), int(match[3])
        if first < last:
            yield Found(match.start(), match.end(), Period(Date(year, first), Date(year, last)))


def _plans(text: str, start: int, stop: int) -> Iterator[Found[Period]]:
    """“十四五” is 2021–2025."""
    for match in _PLAN.finditer(text, start, stop):
        first = _ELEVENTH + 5 * "一二三四五六".index(match[1])
        yield Found(match.start(), match.end(), Period(Date(first), Date(first + 4)))


def _days(text: str, start: int, stop: int) -> Iterator[Found[Period]]:
    """Two dates joined by 至, or a date and a further day of its month; the second takes the first one's year."""
    before: Found[Date] | None = None
    for found in dates.find(text, start, stop):
        if before and _TO.fullmatch(text, before.end, found.start):
            yield Found(before.start, found.end, Period(before.value, _after(before.value, found.value)))
        day = _DAY.match(text, found.end, stop) if found.value.day else None
        if day and found.value.day and int(day[1]) > found.value.day:
            yield Found(found.start, day.end(), Period(found.value, replace(found.value, day=int(day[1]))))
        before = found


def _after(first: Date, last: Date) -> Date:
    """12月1日至3月1日 ends in the year after."""
    if first.year is None or last.year is not None or last.relative or last.month is None:
        return last
    turns = (last.month, last.day or 31) < (first.month or 1, first.day or 1)
    return replace(last, year=first.year + turns)
