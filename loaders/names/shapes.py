"""Firms and funds that no lexicon knows, by shape: [place] brand trade form, with the left edge found word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.names.cores import fund_core
from policygraph.loaders.names.left_edge import last_border

_LONGEST = 46
_NAME_CHAR = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·&]")
#: what may follow a short name that stands whole
_SHORT_BORDER = r"(?=[、,。;:()\s]|等|旗下|下属|的|与|和|及|共同|联合|出资|持有|持股|合作|全资|控股|增持|减持|拟|已|将|公告|作为|强调|发布|宣布|收购|$)"
#: 甲江基金管理 names the manager, 甲江基金管理人 speaks of it
_MANAGER = re.compile(r"管理(?!人|费|办法|规模|机构)")
#: the number of a table's row that a squeezed text glues to the name
_ROW_NUMBER = re.compile(r"(?:\d{1,2}(?=[\u4e00-\u9fff]{6}))?")
_BRAND = re.compile(r"[\u4e00-\u9fff]{2,8}|[A-Za-z]{2,12}")
_JOINS = re.compile(r"以及|和|与|及|暨")
_SHORTEST_BRAND = 2
_PHASE = r"(?:[一二三四五六七八九十]期|[IVX]+期)?"
_QUALIFIER = r"(?:\((?:有限合伙|有限公司|集团|筹|暂定名|契约型)\))?"


@dataclass(frozen=True, slots=True)
class Shape:
    """A name found by its form: `full` where it ends in a legal form, so that it is the whole legal name."""

    start: int
    end: int
    label: str
    full: bool


@cache
def _firm_end() -> re.Pattern[str]:
    forms = sorted(firm_words().legal_forms, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, forms)) + ")" + _QUALIFIER)


@cache
def _fund_end() -> re.Pattern[str]:
    heads = sorted(firm_words().fund_heads, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, heads)) + ")" + _PHASE + _QUALIFIER)


def firms(shadow: str, start: int, end: int) -> Iterator[Shape]:
    """Names that end in a legal form (…有限公司, …合伙企业(有限合伙))."""
    floor = start
    for match in _firm_end().finditer(shadow, start, end):
        first = left_edge(shadow, floor, match.start())
        first += len(_ROW_NUMBER.match(shadow[first : match.start()]).group())  # type: ignore[union-attr]
        if len(_plain_brand(shadow[first : match.start()])) >= _SHORTEST_BRAND:
            yield Shape(first, match.end(), _label(shadow[first : match.end()]), True)
            floor = match.end()


def _plain_brand(brand: str) -> str:
    """What of a brand tells its firm apart: 企业管理 and 投资 alone do not."""
    return re.sub("管理|咨询|服务|投资", "", kinds_of_money().sub("", brand))


def funds(shadow: str, start: int, end: int) -> Iterator[Shape]:
    """Names that end in 基金, 母基金, 引导基金 …, unless nothing in them tells one fund from another."""
    floor = start
    for match in _fund_end().finditer(shadow, start, end):
        if match.start() < floor:
            continue
        after = shadow[match.end() : match.end() + 2]
        if after[:1] in firm_words().fund_continues or _MANAGER.match(shadow, match.end()):
            continue
        first = left_edge(shadow, floor, match.start())
        name = shadow[first : match.end()]
        if distinctive(name):
            yield Shape(first, match.end(), "Fund", False)
            floor = match.end()


def distinctive(name: str) -> bool:
    """Whether something is left of a fund's name once the words any fund may carry are dropped."""
    words = firm_words()
    if name in words.generic:
        return False
    rest = fund_core(name)
    for word in sorted(words.generic_parts, key=len, reverse=True):
        rest = rest.replace(word, "")
    han = re.sub(r"[^\u4e00-\u9fff]|[一二三四五六七八九十期和及与亿万超级最]", "", rest)
    return len(han) >= _SHORTEST_BRAND or re.search(r"[A-Za-z]{3,}", rest) is not None


def left_edge(shadow: str, floor: int, at: int) -> int:
    """Where a name that runs up to `at` begins: after the last word that begins no name, never before `floor`.

    Brackets inside a name are crossed (甲城(集团)有限公司), punctuation and white space are not.
    """
    first = at
    while first > floor and at - first < _LONGEST:
        char = shadow[first - 1]
        if _NAME_CHAR.match(char):
            first -= 1
        elif (
            char == ")"
            and (opened := shadow.rfind("(", max(floor, first - 12), first)) >= 0
            and _inside(shadow[opened + 1 : first - 1])
        ):
            first = opened
        else:
            break
    if first < at and shadow[first] == "(":
        close = shadow.find(")", first, at)
        first = close + 1
    first = last_border(shadow, first, at)
    joined = _JOINS.match(shadow, first, at) if first == floor else None
    return joined.end() if joined else first


def _inside(text: str) -> bool:
    """What may stand in brackets within a name: a place, 集团, 有限合伙."""
    return (
        1 < len(text) <= 5
        and re.fullmatch(r"[\u4e00-\u9fff]+", text) is not None
        and not text.startswith(("以下", "简称"))
    )


def _label(name: str) -> str:
    from policygraph.loaders.names.form import kind_of

    label = kind_of(name)
    return label if label not in ("Agency", "Person") else "Firm"


@cache
def _short_end() -> re.Pattern[str]:
    tails = sorted(firm_words().short_tails, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(tails)}){_SHORT_BORDER}")


@cache
def kinds_of_money() -> re.Pattern[str]:
    """Words that make a kind of money or of firm, and tell none from another."""
    return re.compile("|".join(sorted(firm_words().kinds_of_money)))


def short_firms(shadow: str, start: int, end: int) -> Iterator[Shape]:
    """Short names without a legal form that stand whole between borders (甲江集团, 乙湖资本), unless all words are generic."""
    floor = start
    for match in _short_end().finditer(shadow, start, end):
        first = left_edge(shadow, floor, match.start())
        brand = shadow[first : match.start()]
        own = kinds_of_money().sub("", brand)
        holds = match.group() == "控股" and shadow.startswith(("的", "子公司", "股东"), match.end())
        if _BRAND.fullmatch(brand) and len(own) >= _SHORTEST_BRAND and not holds:
            yield Shape(first, match.end(), "Firm", False)
            floor = match.end()
