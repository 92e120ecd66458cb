"""(以下简称“X”) and its kin: the text itself says what a short form means, for the rest of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DEFINES = re.compile(
    r"\s*\((?:[^()]{0,20}[,;])?(?:以下|下)?(?:简称|统称|下称|又称|称)(?:为)?\s*[:]?\s*[“\"《]?(?P<short>[^()“”\"》《,;]{2,24})[”\"》]?(?:[,;或、][^()]*)?\)"
)
_DEFINES_PLAIN = re.compile(r"[,]?(?:以下|下)(?:简称|称)[为]?[“\"](?P<short>[^“”\"]{2,24})[”\"]")
_ACRONYM = re.compile(r"(?<![A-Za-z])(?P<short>[A-Z]{2,6})\((?P<full>[\u4e00-\u9fff]{4,20})\)")


@dataclass(frozen=True, slots=True)
class Definition:
    """`short`, printed at `start..end`, stands for what ends at `of_end` (the mention before the bracket)."""

    start: int
    end: int
    short: str
    of_end: int


def definitions(shadow: str, start: int, end: int) -> Iterator[Definition]:
    """Brackets that define a short form for what stands directly before them."""
    at = start
    while (opened := shadow.find("称", at, end)) >= 0:
        at = opened + 1
        bracket = shadow.rfind("(", max(start, opened - 26), opened)
        for pattern, begin in ((_DEFINES, bracket), (_DEFINES_PLAIN, max(start, opened - 4))):
            match = pattern.match(shadow, begin, end) if begin >= 0 else None
            if pattern is _DEFINES_PLAIN and match is None:
                match = pattern.search(shadow, begin, min(end, opened + 30))
            if match:
                first, last = match.span("short")
                yield Definition(first, last, match.group("short"), match.start())
                at = max(at, match.end())
                break


def acronyms(shadow: str, start: int, end: int) -> dict[str, str]:
    """AIC(金融资产投资公司): letters that stand for a general word, to be written out in names."""
    return {m.group("short"): m.group("full") for m in _ACRONYM.finditer(shadow, start, end)}
