"""Words of ordinary speech at which no name goes on, by dictionary: verbs, adverbs, pronouns, prepositions of two characters or more.

The dictionary is that of jieba; its guesses at unknown words are not asked for, since a brand is one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from policygraph.loaders.dictionary import frequency, is_well_known
from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.lexicon.regions import regions

_FILE = "name_borders.yaml"
#: verb, adverb, preposition, pronoun, conjunction, auxiliary, idiom
_SPEECH = frozenset({"v", "vd", "d", "df", "p", "r"})
#: what a verb may be printed before a place: 管理甲市, 投资甲省
_ACTS = frozenset({"v", "vn", "vd", "ad", "d", "p"})
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


def last_speech(shadow: str, start: int, end: int) -> int:
    """The end of the last word of ordinary speech in `start..end`, or the place that a verb stands before; else `start`."""
    found = start
    opened = shadow.find("(", start, end) >= 0
    for run in _HAN.finditer(shadow, start, end):
        enclosed = opened and shadow.count("(", start, run.start()) > shadow.count(")", start, run.start())
        last = 0 if enclosed else _last(run.group())
        found = run.start() + last if last else found
    return found


@lru_cache(maxsize=1 << 14)
def _last(text: str) -> int:
    import rjieba

    at = last = 0
    acts = False
    for word, tag in rjieba.tag(text, False):
        if acts and word in regions().by_form:
            last = at
        at += len(word)
        acts = tag in _ACTS and (len(word) > 1)
        if _spoken(word, tag) and at < len(text):
            last = at
    return last


#: how often a word stands in the texts that the dictionary was counted from; rarer verbs are as likely part of a brand (昂立, 求索)
_COMMON = 100


def _spoken(word: str, tag: str) -> bool:
    """Whether a word is one of ordinary speech at which no name goes on."""
    if len(word) < _SHORTEST or tag not in _SPEECH or word in _in_names():
        return False
    if word in regions().cities:  # 大连, 保定
        return False
    return len(word) > _SHORTEST or frequency(word) >= _COMMON


_SHORTEST = 2


def opens_with_word(text: str) -> bool:
    """Whether the first two characters are one word of the dictionary, so that the first alone is none: 如意, 超威."""
    return is_well_known(text[:2])


def opens_with_speech(text: str) -> bool:
    """Whether a stretch begins with a word of ordinary speech, at which a name before it ends: 变更工商信息."""
    return _spoken(*_first_word(text))


def opens_with_name(text: str) -> bool:
    """Whether a stretch begins with what dictionaries know as a name, and no place of the lexicon: 泰山产业领军人才, but 甲省领军人才."""
    word, tag = _first_word(text)
    return tag in _NAMES and word not in regions().by_form


@lru_cache(maxsize=1 << 14)
def _first_word(text: str) -> tuple[str, str]:
    """The first word of a stretch and its part of speech; both empty where it has none."""
    import rjieba

    return next(iter(rjieba.tag(text, False)), ("", ""))


@cache
def _in_names() -> frozenset[str]:
    """Verbs of the dictionary that names are made of."""
    return frozenset(plain_words(_FILE, "in_names"))


#: what dictionaries know as names themselves
_NAMES = frozenset({"ns", "nr", "nt", "nz", "nrt", "nrfg", "x", "eng"})
#: a single word of the language that is no thing is no brand
_NO_THING = frozenset({"v", "vn", "vd", "d", "b", "r", "p", "ad", "f", "t", "c", "m"})


@lru_cache(maxsize=1 << 14)
def is_speech(text: str) -> bool:
    """Whether a stretch is nothing but words of the dictionary that name nothing: 布局游戏生态, 专业, 放大."""
    import rjieba

    words = [(word, tag) for word, tag in rjieba.tag(text, False) if word not in _in_names() or len(text) == len(word)]
    if not words or any(tag in _NAMES or (len(word) == 1 and tag not in _SPEECH) for word, tag in words):
        return False
    return len(words) > 1 or words[0][1] in _NO_THING


@lru_cache(maxsize=1 << 14)
def holds_speech(text: str) -> bool:
    """Whether a verb, an adverb or a pronoun of the dictionary stands in a stretch that should be one name."""
    import rjieba

    tagged = rjieba.tag(text, False)
    return any(_spoken(word, tag) for word, tag in tagged)


def is_one_act(text: str) -> bool:
    """Whether a stretch is one word of the dictionary that names no thing: 并购, 变动."""
    return _only_tag(text) in _NO_THING


def is_verb(text: str) -> bool:
    """Whether a stretch is one word of the dictionary that says or joins, though it may open like a person's name: 包括, 任何, 马上."""
    return _only_tag(text) in _GRAMMAR


#: verbs, adverbs, prepositions, conjunctions and pronouns
_GRAMMAR = frozenset({"v", "d", "p", "c", "r"})


@lru_cache(maxsize=1 << 14)
def _only_tag(text: str) -> str:
    """The tag of the one word that a stretch is; empty where it is several."""
    import rjieba

    words = rjieba.tag(text, False)
    return str(words[0][1]) if len(words) == 1 else ""


@lru_cache(maxsize=1 << 14)
def holds_no_word(text: str) -> bool:
    """Whether the dictionary knows no word of two characters or more in a stretch but a person's name."""
    import rjieba

    return all(len(word) == 1 or tag in ("nr", "nrt", "nrfg") for word, tag in rjieba.tag(text, False))


@lru_cache(maxsize=1 << 14)
def is_word(text: str) -> bool:
    """Whether words of two characters or more make up a stretch, so that it is no coined brand."""
    import rjieba

    return all(len(word) > 1 for word, _ in rjieba.tag(text, False))
