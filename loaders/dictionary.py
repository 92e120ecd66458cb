"""The dictionary of jieba, read once: which words the language has and how often."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

#: how often a word of two characters is counted that everybody knows
_WELL_KNOWN = 300


@cache
def dictionary() -> Any:
    """The dictionary itself, which cuts a text into words."""
    from rjieba import Jieba

    return Jieba()


@lru_cache(maxsize=1 << 14)
def frequency(word: str) -> int:
    """How often the dictionary counts one of its words."""
    return int(dictionary().suggest_freq(word))


def is_well_known(word: str) -> bool:
    """Whether a word of two characters stands in the dictionary and is a common one."""
    return bool(dictionary().has_word(word)) and frequency(word) >= _WELL_KNOWN
