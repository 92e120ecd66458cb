"""Calendar dates as far as they are printed: 2025年4月14日, 二〇〇四年四月, 2025年上半年, 去年5月, 6月9日.

A text form is shortened to what is known and never padded: 2025, 2025-04, 2025-04-14. 近日 and 日前 are no dates.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as Day

from policygraph.graph.quick import quick
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.found import Found
from policygraph.loaders.values.numeral import chinese

#: words that count from the article's date: years, months, days
_YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_MONTHS = {"上个月": -1, "上月": -1, "本月": 0, "这个月": 0, "下个月": 1, "下月": 1}
_DAYS = {"前天": -2, "昨日": -1, "昨天": -1, "今日": 0, "今天": 0, "明日": 1, "明天": 1}
#: a part of a year or month, as the first and last month or day of it
_YEAR_PARTS = {
    "上半年": (1, 6), "下半年": (7, 12), "第一季度": (1, 3), "第二季度": (4, 6), "第三季度": (7, 9), "第四季度": (10, 12),
    "前三季度": (1, 9), "年初": (1, 3), "年中": (6, 7), "年底": (12, 12), "年末": (12, 12),
}  # fmt: skip
_MONTH_PARTS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "月初": (1, 10),
    "月中": (11, 20),
    "月底": (21, 31),
    "月末": (21, 31),
}
_DIGITS = "〇零一二三四五六七八九"
_YEAR = rf"(?:(?:1[89]|2[01])[0-9]{{2}}|(?:一[八九]|二[〇零一])[{_DIGITS}]{{2}})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
_QUARTER = r"(?:前三季度|第?[一二三四1-4]季度|[Qq][1-4])"
_OF_YEAR = rf"(?:上半年|下半年|{_QUARTER}|年?初(?!步)|年?中(?=[,旬前期]|$)|年?底|年?末)"
_OF_MONTH = r"(?:[上中下]旬|月?初|月?底|月?末)"
_TAIL = rf"(?:{_MONTH}\s?月(?:份|{_OF_MONTH}|\s?{_DAY}\s?[日号](?!楼|文|院|线))?)"
_RELATIVE = "|".join((*_YEARS, *_MONTHS, *_DAYS))
_FORMS = re.compile(
    rf"(?P<y1>{_YEAR})(?P<sep>[-/.])(?P<m1>0?[1-9]|1[0-2])(?P=sep)(?P<d1>3[01]|[12][0-9]|0?[1-9])(?![0-9.])"
    rf"|(?P<year>{_YEAR})\s?年(?!代|[级龄])度?\s?(?P<rest>{_TAIL}|{_OF_YEAR})?"
    rf"|(?P<yy>[0-9]{{2}})年(?P<yrest>{_TAIL})"
    rf"|(?<![以其此之往])(?P<rel>{_RELATIVE})(?!度|资本|头条)(?P<rrest>{_TAIL}|{_OF_YEAR}|{_DAY}[日号](?!楼|文|院|线))?"
    rf"|(?<!年)(?<!年\s)(?P<bare>(?:1[0-2]|0?[1-9])\s?月(?:份|{_OF_MONTH})?(?!\s?[0-9]{{1,2}}\s?[日号]))"
    rf"|(?<!年)(?<!年\s)(?P<day>{_MONTH}\s?月\s?{_DAY}\s?[日号](?!楼|文|院|线))"
    rf"|(?<!年)(?<!每)(?P<part>前三季度|第?[一二三四]季度)"
    rf"|(?<!月)(?P<alone>{_DAY})日(?=晚|早|上午|下午|凌晨|公告|收盘|讯|披露|宣布)"
)
#: where one may begin; the class comes first, which makes the search quick
_START = re.compile(
    rf"[0-9十{_DIGITS}前去上今本明后这下昨第](?:(?<=[0-9])(?<![0-9A-Za-z.\-/第].)|(?<=[十{_DIGITS}])(?<![十百{_DIGITS}].)(?=[十{_DIGITS}\s月日季])"
    rf"|(?<=[前去上今本明后这下昨])[个年月天日]|(?<=前)三季|(?<=第)[一二三四]季)"
)
_REST = re.compile(
    rf"(?:(?P<month>{_MONTH})\s?月)?\s?(?:(?P<day>{_DAY})\s?[日号])?(?P<part>份|{_OF_YEAR}|{_OF_MONTH})?$"
)
_COMPACT = re.compile(
    r"([0-9]{4})(?:([-/.]?)(0[1-9]|1[0-2]|(?<=[-/.])[1-9])(?:\2(0[1-9]|[12][0-9]|3[01]|(?<=[-/.])[1-9]))?)?(?:[T ][0-9:.+Z]{4,20})?$"
)
#: a month and day that would lie further ahead than this is one of the year before
_AHEAD = timedelta(days=183)
#: two digits below this are years of the 2000s
_CENTURY = 50


@quick
@dataclass(frozen=True, slots=True)
class Date:
    """Year, month and day as far as they are stated; `part` keeps 上半年, 第二季度, 上旬, 年底.

    `year` is None and `relative` may say 去年, 本月, 昨日 until `resolve` has an article's date to count from.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    relative: str = ""

    def __str__(self) -> str:
        """The text form YYYY[-MM[-DD]]; empty where the year is not known."""
        if self.year is None:
            return ""
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{self.year:04}{month}" + ("" if self.day is None or not month else f"-{self.day:02}")

    @property
    def datatype(self) -> str:
        """The XSD type of the text form."""
        return "xsd:gYear" if self.month is None else "xsd:gYearMonth" if self.day is None else "xsd:date"

    @property
    def span(self) -> tuple[Day, Day]:
        """The first and the last day it may mean. Raises ValueError where the year is not known."""
        if self.year is None:
            raise ValueError("a date without a year spans no days")
        first, last = (self.month, self.month) if self.month else _YEAR_PARTS.get(self.part, (1, 12))
        low, high = (
            (self.day, self.day) if self.day else _MONTH_PARTS.get(self.part, (1, 31)) if self.month else (1, 31)
        )
        return Day(self.year, first, low), Day(self.year, last, min(high, monthrange(self.year, last)[1]))

    def before(self, other: Date) -> bool:
        """Whether all of this lies before all of the other."""
        return self.span[1] < other.span[0]


def parse(text: str) -> Date | None:
    """The date a text consists of: also 20250414, 2025-04, 2025-04-14 10:00; None where it is none."""
    text = shadow(text).strip()
    compact = _COMPACT.match(text)
    if compact:
        return _valid(_int(compact[1]), _int(compact[3]), _int(compact[4]))
    found = next(find(text), None)
    return found.value if found and (found.start, found.end) == (0, len(text)) else None


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Date]]:
    """The dates in a shadow text, left to right; those without a year wait for `resolve`. Mask 文号 first."""
    stop = len(text) if end is None else end
    at = start
    while match := _START.search(text, at, stop):
        form = _FORMS.match(text, match.start(), stop)
        value = _read(form) if form else None
        if form and value:
            yield Found(form.start(), form.end(), value)
        at = form.end() if form and value else match.start() + 1


def resolve(value: Date, article: Date) -> Date | None:
    """The date counted from the article's date, at the precision printed; None where the article's is too coarse.

    6月9日 is of the article's year, unless that lies more than half a year ahead: then of the year before. 8日晚 is of
    the article's month or the one before.
    """
    if value.year is not None:
        return value
    if article.year is None:
        return None
    if value.relative in _DAYS:
        return _shift_days(article, _DAYS[value.relative])
    if value.relative in _MONTHS:
        return _shift_months(value, article, _MONTHS[value.relative])
    if value.day is not None and value.month is None:
        return _day_of_month(value.day, article)
    year = article.year + _YEARS.get(value.relative, 0)
    dated = _valid(year, value.month, value.day, value.part)
    if not value.relative and (dated is None or dated.span[0] - article.span[1] > _AHEAD):
        return _valid(year - 1, value.month, value.day, value.part)
    return dated


def _day_of_month(day: int, article: Date) -> Date | None:
    """8日晚 is of the article's month, or of the month before where that day is still to come."""
    if article.day is None:
        return None
    return _shift_months(Date(day=day), article, 0 if day <= article.day else -1)


def _shift_days(article: Date, days: int) -> Date | None:
    if article.day is None:
        return None
    try:
        day = article.span[0] + timedelta(days=days)
    except OverflowError:
        return None
    return Date(day.year, day.month, day.day)


def _shift_months(value: Date, article: Date, months: int) -> Date | None:
    if article.year is None or article.month is None:
        return None
    years, month = divmod(article.year * 12 + article.month - 1 + months, 12)
    return _valid(years, month + 1, value.day, value.part)


def _read(form: re.Match[str]) -> Date | None:
    """The date of a match; None where the calendar has no such day."""
    if form["y1"]:
        return _valid(_int(form["y1"]), _int(form["m1"]), _int(form["d1"]))
    if form["alone"]:
        return _valid(None, None, _int(form["alone"]))
    rest = _REST.match(next(filter(None, form.group("rest", "yrest", "rrest", "bare", "day", "part")), ""))
    if rest is None:
        return None
    part = _part(rest["part"] or "", bool(rest["month"]))
    relative = form["rel"] or ""
    if relative in _DAYS and form["rrest"]:
        return None
    return _valid(_year(form), _int(rest["month"]), _int(rest["day"]), part, relative)


def _part(word: str, of_month: bool) -> str:
    """底 of a year is 年底, of a month 月底; 一季度 and Q1 are 第一季度."""
    if word == "份":
        return ""
    quarter = re.fullmatch(r"(?:第|[Qq])?([一二三四1-4])(?:季度)?", word)
    if quarter:
        return f"第{'一二三四'['一二三四1234'.index(quarter[1]) % 4]}季度"
    return ("月" if of_month else "年") + word if word in ("初", "中", "底", "末") else word


def _year(form: re.Match[str]) -> int | None:
    """16年10月 is of 2016, 98年5月 of 1998."""
    short = _int(form["yy"])
    return _int(form["year"]) if short is None else short + (2000 if short < _CENTURY else 1900)


def _int(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() else chinese(text.replace("廿", "二十"))


def _valid(year: int | None, month: int | None, day: int | None, part: str = "", relative: str = "") -> Date | None:
    """The date, if the calendar has it; 2月29日 without a year is taken."""
    if month is not None and not 1 <= month <= 12:
        return None
    if year is not None and not MINYEAR <= year <= MAXYEAR:
        return None
    if day is not None and month is not None and not 1 <= day <= monthrange(year or 2024, month)[1]:
        return None
    return Date(year, month, day, part, relative)
