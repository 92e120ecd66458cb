"""What of a name tells its bearer from others: 甲江 of 甲江产业投资基金, nothing of 多家投资基金 or 首只中央企业创投母基金."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.cores import fund_core

#: characters that tell one
_SHORTEST = 2
_NO_HAN = re.compile(
    r"[^\u4e00-\u9fff]|第?[一二三四五六七八九十]+批次?|[一二三四五六七八九十]+(?:$|[期号只支家个大类年百千])|[期和及与亿万超级最]"
)


#: how many or whose funds are in general: 多家投资基金, 首只中央企业创投母基金 name none
_OF_STATE = re.compile("^(?:(?:多|数|几|若干|[两三四五六七八九十]+)[家只支个])?(?:中央企业|国有企业|央企|国企)?")


#: what a place has many of: 甲市私募股权投资基金
_MANY = re.compile("(?:各类)?私募(?:股权|创业|证券)?(?:投资)?基金")


def _of_a_place(name: str) -> bool:
    """Whether a name is a place and a kind of which each has many."""
    kind = _MANY.search(name)
    return kind is not None and kind.end() == len(name) and name[: kind.start()] in regions().by_form


@cache
def _generic_parts() -> tuple[tuple[str, ...], str]:
    """Words that any fund's name may carry, in the order in which they are taken out, and those of one character."""
    parts = sorted(firm_words().generic_parts, key=lambda part: (-len(part), part))
    return tuple(part for part in parts if len(part) > 1), "".join(part for part in parts if len(part) == 1)


@lru_cache(maxsize=1 << 12)
def distinctive(name: str) -> bool:
    """Whether something is left of a fund's name once the words any fund may carry are dropped."""
    words = firm_words()
    name = _OF_STATE.sub("", name)
    if name in words.generic or _of_a_place(name):
        return False
    rest = fund_core(name)
    parts, characters = _generic_parts()
    for word in parts:
        rest = rest.replace(word, "")
    # 新 alone tells no fund from another where it opens the name, but 国新 is a brand
    rest = rest.lstrip(characters).rstrip("子母")
    han = _NO_HAN.sub("", rest)
    return len(han) >= _SHORTEST or re.search(r"[A-Za-z]{3,}", rest) is not None


@cache
def kinds_of_money() -> re.Pattern[str]:
    """Words that make a kind of money or of firm, and tell none from another."""
    return re.compile("|".join(sorted(firm_words().kinds_of_money)))
