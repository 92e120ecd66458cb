"""Shares and rates: 40%, 5‰, 百分之四十, 三分之二, 七成五 as fractions of one; 个百分点 and 基点 are differences, not shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from policygraph.graph.quick import quick
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values import bound as bounds
from policygraph.loaders.values.found import Found
from policygraph.loaders.values.numeral import ARABIC, SMALL, number, plain
from policygraph.loaders.values.scan import next_start

DATATYPE = "xsd:decimal"

_SCALE = {"%": -2, "‰": -3, "‱": -4, "百分点": -2, "基点": -4}
_SIGNS = r"[%‰‱]|个?百分点|个?(?:基点|[Bb][Pp][Ss]?(?![A-Za-z]))"
_DASH = r"\s?(?:[-—~]{1,2}|至|到)\s?"
_HAN = rf"[{SMALL}点]{{1,12}}"
_N = rf"(?:{ARABIC}|{_HAN})"
_BASE = re.compile(r"(?P<base>LPR|Shibor|SHIBOR)\)?\s?(?P<sign>[+＋加减-])$")
#: 三成 is a share only where no word begins with 成 (成立, 成都, 成果)
_TENTHS_END = r"(?=$|[^一-龥]|以[上下内]|左右|的|是|为|由|多|来自|股[权份]|资金|收入|企业|用于|比例|及以)"
_FORMS = (
    ("sign", re.compile(rf"(?P<minus>-?)(?:(?P<a>{ARABIC})\s?(?P<as>{_SIGNS})?{_DASH})?(?P<b>{ARABIC})\s?(?P<bs>{_SIGNS})")),
    ("words", re.compile(rf"(?:(?P<a>{_HAN}){_DASH})?(?P<b>{_HAN})(?P<bs>个百分点|个基点)")),
    ("parts", re.compile(rf"(?P<p1>[{SMALL}万]{{1,4}})分之(?P<a>{_N})(?:{_DASH}(?:(?P<p2>[{SMALL}万]{{1,4}})分之)?(?P<b>{_N}))?")),
    ("tenths", re.compile(rf"(?:(?P<a>[一二两三四五六七八九1-9]){_DASH})?(?P<b>[一二两三四五六七八九1-9])成(?P<half>[半一二三四五六七八九]?){_TENTHS_END}")),
)  # fmt: skip
#: where one may begin; the class comes first, which makes the search quick
_START = re.compile(
    rf"[0-9{SMALL}万-](?:(?<=-)(?<![0-9.%‰A-Za-z)].)(?=[0-9])|(?<=[0-9])(?<![0-9.].)"
    rf"|(?<=[{SMALL}])(?<![{SMALL}点万亿].)(?=[{SMALL}点万\s至到—~\-分成个])|(?<=万)(?=分之))"
)
#: every share holds one of these, and none is longer; the class comes first here too
_TELLS, _LONGEST = (
    re.compile(
        "[%‰‱百基Bb分成](?:(?<=[%‰‱])|(?<=百)分点|(?<=基)点|(?<=[Bb])[Pp]|(?<=分)之|(?<=[一二两三四五六七八九1-9]成))"
    ),
    128,
)
#: bound words that stand off: 最高按照保费的50%, 不低于投资额的60%, 约占全国四成
_DISTANT = re.compile(
    r"(?P<upper>最高|不得?超过|不高于|上限为)[^。,;:!?0-9%\n]{0,14}$|(?P<lower>不得?低于|不少于|至少)[^。,;:!?0-9%\n]{0,14}的$"
    r"|(?P<approx>约占)[^。,;:!?0-9%\n]{0,8}$"
)
_BOUND_OF = {"upper": "最高", "lower": "不低于", "approx": "约"}
_LOOK = 20
#: where 三分之二 is cut off
_DECIMALS = 10


@quick
@dataclass(frozen=True, slots=True)
class Percent:
    """`value` (and `upper` of a range) as fractions of one: 0.4 for 40%.

    `unit` is % for a share or rate, 百分点 or 基点 for a difference of two. `base` names the rate that a difference is
    added to (LPR). `bound` as in `Money`.
    """

    value: Decimal
    upper: Decimal | None = None
    bound: str = ""
    unit: str = "%"
    base: str = ""

    @property
    def difference(self) -> bool:
        """Whether this is a distance between two rates, which is never a share."""
        return self.unit != "%" or bool(self.base)

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the greatest fraction the words allow; None where a side is open."""
        side = bounds.side(self.bound)
        low = None if side in ("upper", "approx") and self.upper is None else self.value
        high = None if side in ("lower", "approx") else self.upper if self.upper is not None else self.value
        return low, high

    def __str__(self) -> str:
        """The normal form, which `parse` reads back: 最高40%, 30%-50%, 2个百分点, LPR+100基点."""
        low = self._printed(self.value)
        sign = "+" if self.base and not low.startswith("-") else ""
        upper = "" if self.upper is None else f"{self._suffix()}-{self._printed(self.upper)}"
        return f"{self.bound}{self.base}{sign}{low}{upper}{self._suffix()}"

    def _suffix(self) -> str:
        return "个百分点" if self.unit == "百分点" else self.unit

    def _printed(self, value: Decimal) -> str:
        return f"{plain(value.scaleb(-_SCALE[self.unit])):f}"


def parse(text: str) -> Percent | None:
    """The share or rate a text consists of; None where it is none. A number without a sign is none."""
    text = shadow(text).strip()
    found = next(find(text), None)
    return found.value if found and (found.start, found.end) == (0, len(text)) else None


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Percent]]:
    """The shares, rates and differences in a shadow text, left to right; bound words and LPR+ belong to the span."""
    stop = len(text) if end is None else end
    at = floor = start
    while match := next_start(text, at, stop, _START, _TELLS, _LONGEST):
        found = _read(text, match.start(), floor, stop)
        if found:
            yield found
            floor = found.end
        at = found.end if found else match.end()


def _read(text: str, at: int, floor: int, stop: int) -> Found[Percent] | None:
    for form, pattern in _FORMS:
        core = pattern.match(text, at, stop)
        stated = _stated(form, core) if core else None
        if core and stated:
            return _with_words(text, core, stated, floor, stop)
    return None


def _with_words(text: str, core: re.Match[str], stated: Percent, floor: int, stop: int) -> Found[Percent]:
    """The rate it is added to, and the bound words on both sides."""
    first, sign = core.start(), 1
    base = _BASE.search(text, max(floor, first - _LOOK), first)
    if base:
        first, sign = base.start(), -1 if base["sign"] in "-减" else 1
    first, leading = bounds.before(text, first, floor)
    last, trailing = bounds.after(text, core.end(), stop)
    distant = _DISTANT.search(text[max(floor, first - _LOOK) : first])
    bound = bounds.stronger(leading, trailing) or (_BOUND_OF[distant.lastgroup or ""] if distant else "")
    value = Percent(stated.value * sign, stated.upper, bound, stated.unit, base["base"] if base else "")
    return Found(first, last, value)


def _stated(form: str, core: re.Match[str]) -> Percent | None:
    """What the number itself says; None where its parts are no numbers or a range does not rise."""
    if form == "parts":
        low, high = _parts(core)
    elif form == "tenths":
        low, high = _tenths(core)
    else:
        low, high = _signed(core, "bs"), None
        if core["a"] is not None:
            low, high = _signed(core, "as" if core.groupdict().get("as") else "bs", "a"), low
    if low is None or (high is not None and high <= low):
        return None
    if core.groupdict().get("minus"):
        low = -low
    return Percent(low, high, unit=_unit(core["bs"]) if form in ("sign", "words") else "%")


def _unit(sign: str) -> str:
    return "百分点" if "百分点" in sign else "%" if sign in "%‰‱" else "基点"


def _signed(core: re.Match[str], sign: str, digits: str = "b") -> Decimal | None:
    value = number(core[digits])
    unit = core[sign]
    scale = _SCALE[unit] if unit in _SCALE else _SCALE[_unit(unit)]
    return None if value is None else plain(value.scaleb(scale))


def _parts(core: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    """百分之四十至五十, 三分之二; the second number may leave 百分之 out."""
    low = _part(core["p1"], core["a"])
    high = _part(core["p2"] or core["p1"], core["b"]) if core["b"] else None
    return (low, high) if core["b"] is None or high is not None else (None, None)


def _part(of: str, count: str) -> Decimal | None:
    whole, part = Decimal(10_000) if of == "万" else number(of), number(count)
    if not whole or part is None:
        return None
    return plain(round(part / whole, _DECIMALS))


def _tenths(core: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    low, high = number(core["a"]) if core["a"] else None, number(core["b"])
    if high is None:
        return None, None
    half = Decimal("0.5") if core["half"] == "半" else number(core["half"]) if core["half"] else None
    high = plain((high + (half / 10 if half and core["half"] != "半" else half or 0)) / 10)
    return (high, None) if low is None else (plain(low / 10), high)
