"""The words by which a firm's or fund's name is known from its shape, and those that make no name."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from policygraph.loaders.lexicon.sheet import ABOUT, SHIPPED, only, read, words


@dataclass(frozen=True, slots=True)
class FirmWords:
    """firm_words.yaml, with brackets narrowed as in the text that is searched; each list is what its file says."""

    legal_forms: frozenset[str]
    fund_heads: frozenset[str]
    fund_continues: frozenset[str]
    generic: frozenset[str]
    generic_parts: frozenset[str]
    short_tails: frozenset[str]
    kinds_of_money: frozenset[str]


@cache
def firm_words() -> FirmWords:
    """The shipped words. Raises SettingError where the file has another list or lacks one."""
    names = [field.name for field in fields(FirmWords)]
    data = only(read(SHIPPED / "firm_words.yaml"), (*names, *ABOUT), "firm_words.yaml")
    return FirmWords(*(frozenset(words(data, name, "firm_words.yaml")) for name in names))
