"""Amounts of money: 近2500亿元 → 250000000000 with bound 约. Other currencies keep their code and are never converted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from policygraph.graph.quick import quick
from policygraph.loaders.shadow import shadow
from policygraph.loaders.unwrap import JOINER
from policygraph.loaders.values import bound as bounds
from policygraph.loaders.values import per as pers
from policygraph.loaders.values.currency import CURRENCY, SIGN, WORD
from policygraph.loaders.values.found import Found
from policygraph.loaders.values.numeral import ARABIC, LARGE, SMALL, number, plain
from policygraph.loaders.values.scan import next_start

DATATYPE = "xsd:decimal"

_UNIT = {
    "": 0,
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
    "亿万": 12,
}

_WORDS = "|".join(sorted(CURRENCY, key=len, reverse=True))
_SIGNS = "|".join(re.escape(s) for s in sorted(SIGN, key=len, reverse=True))
_UNITS = r"(?:[十百千万]?亿|[十百千]?万|[百千])"
_DASH = r"\s?(?:[-—~]{1,2}|至|到)\s?"
#: a yuan sign that begins another word (元素, 元件) states no amount
_CUR = rf"(?:{_WORDS})(?![素件组器帅宇老旦宵凶勋])"
_N = rf"(?:{ARABIC}|[{LARGE}点]{{1,24}})"
_INCL = r"(?:\(不?含(?:本数)?\))?"
_MORE = r"[余多]"
#: a blank, or where a line only wraps
_GAP = rf"[\s{JOINER}]?"
_CORE = re.compile(
    rf"(?P<sign>{_SIGNS})?{_GAP}"
    rf"(?:(?P<n1>{_N}){_GAP}(?P<u1>{_UNITS}?)(?P<c1>元?){_INCL}{_DASH})?"
    rf"(?P<n2>{_N})(?P<m1>{_MORE}?){_GAP}(?P<u2>{_UNITS}?)(?P<m2>{_MORE}?){_GAP}(?P<c2>{_CUR})?{_INCL}"
)
#: a number is read from its first character on; 3 000 万元 is not 000 万元
#: 一 of 一体化 is none, as what follows it tells. The class comes first, which makes the search quick
_START = re.compile(
    rf"[0-9{SMALL}{re.escape(''.join(sorted({s[0] for s in SIGN})))}](?:(?<=[0-9])(?<![0-9.].)(?<![0-9] .)"
    rf"|(?<=[{SMALL}])(?<![{LARGE}点].)(?=[{LARGE}点余多\s(至到—~\-{''.join(sorted({w[0] for w in CURRENCY}))}])"
    rf"|{'|'.join(f'(?<={re.escape(s[0])}){re.escape(s[1:])}' for s in sorted(SIGN, key=len, reverse=True))})"
)
#: every amount holds one of these, and none is longer
_TELLS, _LONGEST = re.compile(f"亿|万|{_WORDS}|{_SIGNS}"), 128
_PREFIX = re.compile(r"(?:合计|共计|折合|约合)$")
_DISTANT = re.compile(r"(?:最高|最多|至多|上限|封顶|累计不超过)[^。,;:!?0-9\n%]{0,10}$")
_FUND_BEFORE = re.compile(
    r"(?:规模|基金|募资|募集|出资|认缴|实缴|注册资本|投资|融资|估值|增资|金额|市值|资金|余额|授信|贷款|总额|首期|[增减]持|净买|净卖|"
    r"成交|营收|利润|收购|斥资|耗资|作价)[^。;!?\n0-9]{0,10}$"
)
#: 出资5000万: what is paid for a share is yuan
_PAID_BEFORE = re.compile("(?:出资|认缴|实缴|增资|注资|注册资本)[额为约达金]{0,3}$")
#: 20万、10万、5万元: only the last of a list says 元
_LIST_OF_YUAN = re.compile(r"(?:[、或和]\d[\d.]*[万亿]){0,6}[、或和]\d[\d.]*[万亿]元")
_FUND_AFTER = re.compile(r"的?(?!级)[一-龥]{0,6}(?:基金|规模|投资|融资|资金|注册资本|出资)|收购|入股|认购|增持|竞得")
_CLEAR = re.compile(r"$|[\s,。;、)!?”》的]")
_BARE_UNITS = ("亿", "百亿", "千亿", "万亿", "千万", "百万")
_LOOK = 24
_TENS = "十百千拾佰仟"


@quick
@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in units of `currency`; `upper` where a range is printed.

    `bound` is 最高, 不低于, 约, 超 or empty (exact); `per` what the amount is paid for (年, 家, 人/日). `bare`: no 元 was
    printed (总规模80亿). Equal amounts in different words are equal.
    """

    amount: Decimal
    upper: Decimal | None = None
    currency: str = "CNY"
    bound: str = ""
    per: str = ""
    bare: bool = field(default=False, compare=False)

    @property
    def cny(self) -> Decimal | None:
        """The amount in yuan; None for another currency."""
        return self.amount if self.currency == "CNY" else None

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the greatest amount the words allow; None where a side is open (both for 约)."""
        side = bounds.side(self.bound)
        low = None if side in ("upper", "approx") and self.upper is None else self.amount
        high = None if side in ("lower", "approx") else self.upper if self.upper is not None else self.amount
        return low, high

    def __str__(self) -> str:
        """The normal form, which `parse` reads back: 最高5000000元/年, 300000000-500000000元."""
        upper = "" if self.upper is None else f"-{self.upper:f}"
        per = f"/{self.per}" if self.per else ""
        return f"{self.bound}{self.amount:f}{upper}{WORD[self.currency]}{per}"


def parse(text: str) -> Money | None:
    """The amount a text consists of (`10,000.50万元`, `约3亿—5亿元`); None where it is none."""
    text = shadow(text).strip()
    found = next(find(text), None)
    return found.value if found and (found.start, found.end) == (0, len(text)) else None


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Money]]:
    """The amounts in a shadow text, left to right; adjacent bound words, 人民币 and /年 belong to the span."""
    stop = len(text) if end is None else end
    at = floor = start
    while match := next_start(text, at, stop, _START, _TELLS, _LONGEST):
        core = _CORE.match(text, match.start(), stop)
        found = _read(text, core, floor, stop) if core else None
        if found:
            yield found
            floor = found.end
        at = found.end if found else match.end()


def _read(text: str, core: re.Match[str], floor: int, stop: int) -> Found[Money] | None:
    """One candidate with the words around it."""
    printed, sign = CURRENCY.get(core["c2"] or "", ""), SIGN.get(core["sign"] or "", "")
    currency = sign if sign and printed in ("", "CNY") else printed
    bare = not currency
    if bare and not _in_funds(text, core, floor, stop):
        return None
    amounts = _amounts(core)
    if amounts is None:
        return None
    if not (printed or core["u2"] or core["n2"][-1] in "万亿") and core["sign"] in CURRENCY:
        return None
    first, last = core.start(), core.end()
    prefix = _PREFIX.search(text, max(floor, first - 5), first)
    first = prefix.start() if prefix else first
    first, leading = bounds.before(text, first, floor)
    last, paid_for = pers.after(text, last, stop)
    last, trailing = bounds.after(text, last, stop)
    if not paid_for:
        last, paid_for = pers.after(text, last, stop)
    bound = bounds.stronger(bounds.stronger(leading, trailing), _vague(text, core, floor, first))
    low, high = amounts
    paid_for = paid_for or pers.before(text[max(floor, first - _LOOK) : first])
    return Found(first, last, Money(low, high, currency or "CNY", bound, paid_for, bare))


def _amounts(core: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    """Lower and upper amount; a range shares the unit of its second number unless the first has its own."""
    last = _amount(core["n2"], core["u2"])
    if last is None or not _states_number(core):
        return None
    if core["n1"] is None:
        return last, None
    own = core["u1"] or core["c1"]
    first = _amount(core["n1"], core["u1"] if own else core["u2"])
    if first is not None and first > last and not own:
        first = _amount(core["n1"], "")
    return (first, last) if first is not None and first < last else None


def _amount(digits: str, unit: str) -> Decimal | None:
    """五百万 and 500万 alike; the greedy Chinese numeral already holds its unit."""
    value = number(digits)
    if value is None and digits[-1:] in ("亿", "万"):
        value = number(digits[:-1])
        unit = digits[-1] + unit
    return None if value is None or unit not in _UNIT else plain(value.scaleb(_UNIT[unit]))


def _states_number(core: re.Match[str]) -> bool:
    """五百元 and 三亿元 are amounts; 一元 and 三元 are parts of words, 数百万元 and 上亿元 say no number."""
    digits, unit = core["n1"] or core["n2"], core["u2"]
    if digits[0] in "0123456789":
        return True
    if digits[0] in _TENS and core.string[core.start() - 1 : core.start()] in ("数", "几", "上"):
        return False
    return bool(unit) or any(c in _TENS + "万亿" for c in digits)


def _in_funds(text: str, core: re.Match[str], floor: int, stop: int) -> bool:
    """A number with 亿 but without 元 is money where the words around it speak of funds, and nothing else is counted.

    In a list (2.54亿元、1.18亿 or 20万、10万、5万元) the amount before it or the last one says so.
    """
    unit = core["u2"] or (core["n2"][-1] if core["n2"][-1] == "亿" else "")
    after = text[core.end() : min(stop, core.end() + _LOOK)]
    if _LIST_OF_YUAN.match(text, core.end(), stop):
        return True
    if unit not in _BARE_UNITS:
        paid = core["u2"] == "万" and _PAID_BEFORE.search(text[max(0, core.start() - _LOOK) : core.start()])
        return bool(paid) and _CLEAR.match(after) is not None
    if _FUND_AFTER.match(after):
        return True
    if not (_CLEAR.match(after) or bounds.after(after, 0, len(after))[1]):
        return False
    listed = text[floor : core.start()] in ("、", ",", "和", "及") and text[:floor].endswith(("元", "亿", "万"))
    return listed or _FUND_BEFORE.search(text[max(0, core.start() - _LOOK) : core.start()]) is not None


def _vague(text: str, core: re.Match[str], floor: int, first: int) -> str:
    """What words that do not touch the number say: 最高给予…500万元 is a cap, 100余亿元 is more than 100亿元."""
    if core["m1"] or core["m2"]:
        return "超"
    if core["n2"][0] in "百千":
        return "约"
    return "最高" if _DISTANT.search(text[max(floor, first - _LOOK) : first]) else ""
