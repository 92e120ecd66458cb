"""Lengths of time: 13年, 18个月, 三年半, 30个工作日, and the 5+2年 of a fund's term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from policygraph.loaders.shadow import shadow
from policygraph.loaders.values import bound as bounds
from policygraph.loaders.values.found import Found
from policygraph.loaders.values.numeral import SMALL, number, plain

DATATYPE = "xsd:decimal"

_N = rf"(?:[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?|[{SMALL}]{{1,6}})"
_DASH = r"\s?(?:[-—~]{1,2}|至|到)\s?"
#: 年 that closes a duration, not a year of the calendar, a grade or a yearly figure
_YEAR = r"(?:周年|年)(?![级度均会产检审报鉴轮纪画货味薪龄代底末初中])(?!\s?[0-9一二三四五六七八九十]{1,2}月)"
_UNIT = rf"(?:个月|个半月|{_YEAR}|个?工作日|个?交易日|个?自然日|周(?!岁|年)|天(?![津水门台长])|日(?=[以之]?内|历日))"
_CORE = re.compile(
    rf"(?:(?P<a>{_N})\s?(?:年|个月)?{_DASH})?"
    rf"(?P<b>{_N})\s?(?:(?P<sum>(?:年(?:投资期|存续期)?)?(?:\+[0-9]{{1,2}}(?:年(?:退出期|延长期)?)?){{1,3}})(?<=年)"
    rf"|(?P<sum2>(?:\+[0-9]{{1,2}}){{1,3}})(?P<u2>年|个月)|(?P<unit>{_UNIT}))(?P<rest>半|零?{_N}个月)?"
)
_BRACKET = re.compile(r"[(](?P<b>[0-9]{1,2})(?P<sum>(?:\+[0-9]{1,2}){1,3})[)]年")
_HALF = re.compile(r"(?<![上下])半年(?![度级报])")
#: where one may begin; the class comes first, which makes the search quick
_START = re.compile(
    rf"[0-9{SMALL}半(](?:(?<=[0-9])(?<![0-9.第月].)(?<!第\s.)"
    rf"|(?<=[{SMALL}])(?<![{SMALL}第万亿点].)(?=[{SMALL}\s至到—~\-+年周个工交自天日])|(?<=半)年|(?<=[(])(?=[0-9]{{1,2}}\+))"
)
_MONTHS = {"年": 12, "周年": 12, "个月": 1}
_WORKING = ("工作日", "交易日")


@dataclass(frozen=True, slots=True)
class Duration:
    """`length` in units of `unit`: 月, 日 or 工作日; `upper` of a range; `extension` (same unit) what may be added (5+2年)."""

    length: Decimal
    unit: str = "月"
    upper: Decimal | None = None
    extension: Decimal | None = None
    bound: str = ""

    @property
    def years(self) -> Decimal | None:
        """The length in years without the extension; None where days are counted."""
        return plain(round(self.length / 12, 4)) if self.unit == "月" else None

    def __str__(self) -> str:
        """The normal form, which `parse` reads back: 13年, 18个月, 5+2年, 最高30天."""
        numbers = [n for n in (self.length, self.upper, self.extension) if n is not None]
        years = self.unit == "月" and all(n % 12 == 0 and n for n in numbers)
        size, word = (12, "年") if years else (1, {"月": "个月", "日": "天"}.get(self.unit, "个" + self.unit))
        low, *rest = (f"{plain(n / size):f}" for n in numbers)
        join = "+" if self.extension is not None else "-"
        return self.bound + join.join((low, *rest)) + word


def parse(text: str) -> Duration | None:
    """The duration a text consists of; None where it is none."""
    text = shadow(text).strip()
    found = next(find(text), None)
    return found.value if found and (found.start, found.end) == (0, len(text)) else None


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Duration]]:
    """The durations in a shadow text, left to right. Years of the calendar (2025年, 二〇二五年) are none."""
    stop = len(text) if end is None else end
    at = floor = start
    while match := _START.search(text, at, stop):
        found = _read(text, match.start(), floor, stop)
        if found:
            yield found
            floor = found.end
        at = found.end if found else match.end()


def _read(text: str, at: int, floor: int, stop: int) -> Found[Duration] | None:
    core = _HALF.match(text, at, stop)
    if core:
        low, high, extension, unit = Decimal(6), None, None, "月"
    else:
        core = _BRACKET.match(text, at, stop) or _CORE.match(text, at, stop)
        stated = _stated(core) if core else None
        if core is None or stated is None:
            return None
        low, high, extension, unit = stated
    first, leading = bounds.before(text, core.start(), floor)
    last, trailing = bounds.after(text, core.end(), stop)
    if leading == "约" and text[first] == "近":
        # 近三年 is the last three years, not nearly three
        first, leading = core.start(), ""
    return Found(first, last, Duration(low, unit, high, extension, bounds.stronger(leading, trailing)))


def _stated(core: re.Match[str]) -> tuple[Decimal, Decimal | None, Decimal | None, str] | None:
    """Length, upper length, extension and unit; None where a number is none or a range does not rise."""
    parts = core.groupdict()
    word = parts.get("unit") or parts.get("u2") or "年"
    low = number(parts["b"])
    size = _MONTHS.get(word.removeprefix("个半") if word == "个半月" else word)
    if low is None or (size is None and word == "年"):
        return None
    if word == "个半月":
        return low + Decimal("0.5"), None, None, "月"
    unit = "月" if size else "工作日" if word.endswith(_WORKING) else "日"
    scale = size or (7 if word == "周" else 1)
    low = plain(low * scale + _rest(parts.get("rest"), unit))
    total = parts.get("sum") or parts.get("sum2")
    if total:
        return low, None, Decimal(sum(int(n) for n in re.findall(r"\+([0-9]+)", total)) * scale), unit
    if not parts.get("a"):
        return low, None, None, unit
    below = number(parts["a"])
    return (plain(below * scale), low, None, unit) if below is not None and below * scale < low else None


def _rest(text: str | None, unit: str) -> Decimal:
    """两年半, 1年6个月: the months after the years."""
    if not text or unit != "月":
        return Decimal(0)
    return Decimal(6) if text == "半" else number(text.removeprefix("零").removesuffix("个月")) or Decimal(0)
