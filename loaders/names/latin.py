"""Firms and people whose names stand in Latin letters (Amer Sports, e.Ventures, Tim Lee), where no legal form tells them.

Chinese news writes such a name without a mark. Whatever is no term (letters.yaml) may be one; it counts only where a deal or a post needs a party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.names.people import TITLES

_FILE = "letters.yaml"
_WORD = r"[A-Z][A-Za-z0-9&'.-]*[A-Za-z0-9]\+?|[A-Z]|[a-z]\.?[A-Z][A-Za-z]+"
_NAME = re.compile(
    rf"(?<![A-Za-z0-9.&-])(?P<n>(?:{_WORD})(?: (?:(?:{_WORD})|(?:of|and|de|for|the|&)(?= [A-Z])))*)(?![A-Za-z0-9&+-])"
)
_SHORTEST = 4
_SHORTEST_MIXED = 3
#: a family name and a given name of one or two syllables, as they are spelt in pinyin (Wang Peng)
_SYLLABLE = (
    "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|iao|ian|ing|uai|uan|ang|eng|ong|ia|ie|iu|in|ua|uo|ui|un|ue|ai|ei|ao|ou|an|en|er|[aoeiu])"
)
_PINYIN = re.compile(rf"{_SYLLABLE} {_SYLLABLE}(?:-?{_SYLLABLE})?", re.IGNORECASE)
_WORDS_OF_PERSON = (2, 3)
#: a post, or how a person is told, before or behind the name
_POST_BEFORE = re.compile(rf"(?:{TITLES}|董事|监事|自然人|先生|女士)[、 ]?$")
_ADDRESS = re.compile(" ?(?:先生|女士|博士)")
_REACH = 10


@dataclass(frozen=True, slots=True)
class LatinName:
    """A name at `start..end`, whether it is a person's, and whether the text names it once only, so that nobody speaks of it further."""

    start: int
    end: int
    person: bool
    once: bool


@cache
def latin_terms() -> frozenset[str]:
    """What stands in Latin letters and names no firm, in small letters."""
    return frozenset(word.casefold() for word in plain_words(_FILE, "words"))


@cache
def _inside() -> frozenset[str]:
    return frozenset(word.casefold() for word in plain_words(_FILE, "inside"))


def latin_names(shadow: str, start: int, end: int) -> Iterator[LatinName]:
    """Every stretch of `start..end` in Latin letters that may be a name."""
    for match in _NAME.finditer(shadow, start, end):
        first, last = match.span("n")
        if shadow.startswith(_OF_NUMBERS, last):  # AESC51%
            last = first + len(match.group("n").rstrip("0123456789"))
        if _may_be_name(shadow[first:last]) and not _REPORTS.match(shadow, last) and not shadow.startswith("轮", last):
            once = shadow.count(shadow[first:last], start, end) == 1
            yield LatinName(first, last, _is_person(shadow, start, first, last), once)


#: who only reports: 据LatePost报道
_REPORTS = re.compile(" ?(?:的?(?:消息|报道)|获悉|了解到|独家|讯)")
_OF_NUMBERS = ("%", "亿", "万", "股")


def _may_be_name(name: str) -> bool:
    """Whether letters may name somebody: of one word no term, of several none that tells a round or a model."""
    terms, inside = latin_terms(), _inside()
    words = re.split("[ -]", name)
    if any(word.casefold() in inside for word in words):
        return False
    if len(words) > 1:
        return any(len(word) > 1 and word.casefold() not in terms for word in words)
    shortest = _SHORTEST if name.isupper() else _SHORTEST_MIXED
    return len(name) >= shortest and name.casefold() not in terms and not name[-1].isdigit()


def _is_person(shadow: str, start: int, first: int, last: int) -> bool:
    """Whether a post stands before a name of two words or an address behind it, or it is spelt in pinyin."""
    name = shadow[first:last]
    if name.count(" ") + 1 not in _WORDS_OF_PERSON or name.isupper():
        return False
    if _POST_BEFORE.search(shadow, max(start, first - _REACH), first) or _ADDRESS.match(shadow, last):
        return True
    return _PINYIN.fullmatch(name) is not None
