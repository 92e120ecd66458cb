"""Words that stand for a list of parties which the text defines: 甲、乙、丙(以下统称“交易对方”).

Notices of deals name the sellers once and speak of them together from then on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.people import FULL_NAME
from policygraph.loaders.names.verbs import is_word
from policygraph.ontology import terms

#: what sellers and buyers are called together
WORDS = "各?(?:交易对方|交易对手方?|转让方|出让方|资产出售方|出售方|售股股东|转让人)"
_DEFINES = re.compile(
    rf"\((?:以下|上述|下称)?[^()。]{{0,16}}?(?:合称|统称|简称|称为|称)[^()。]{{0,24}}?“(?P<word>{WORDS})”"
)
#: what counts the list before the bracket: 共13名交易对方, 等6名股东
_COUNTED = re.compile(
    r"(?:[共等]|合计)?(?:\d+|[两三四五六七八九十]+)[名位家个方](?:交易对方|交易对手方?|股东|自然人|转让方|出让方|投资者)?$"
)
_JOINT = re.compile("(?:、|,?以及|[和及])$")
_ITEM = re.compile(rf"(?<=[、和及与由向])(?P<n>{FULL_NAME})(?=[、和及(共等]|以及)")
_LONGEST = 900


def defined(shadow: str, start: int, end: int) -> list[re.Match[str]]:
    """The brackets of `start..end` that define such a word, the group `word` of each."""
    return list(_DEFINES.finditer(shadow, start, end))


def persons_defined(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where people stand in the lists that such a word is defined to stand for."""
    for define in defined(shadow, start, end):
        opens = max(start, define.start() - _LONGEST, *(shadow.rfind(mark, start, define.start()) for mark in "。\n"))
        for item in _ITEM.finditer(shadow, opens, define.start()):
            if not is_word(item.group("n")):
                yield item.span("n")


def collective(
    shadow: str, start: int, at: int, word: str, brackets: Sequence[re.Match[str]], mentions: Mentions
) -> list[Mention]:
    """The parties that `word` at `at` stands for, in text order; none where no bracket of `start..at` defines it."""
    for define in reversed(brackets):
        if define.end() <= at and define.group("word").removeprefix("各") == word.removeprefix("各"):
            return list(reversed([*_listed(shadow, start, define.start(), mentions)]))
    return []


def _listed(shadow: str, start: int, stop: int, mentions: Mentions) -> Iterator[Mention]:
    """The parties of the list that ends at `stop`, the last first."""
    if counted := _COUNTED.search(shadow, max(start, stop - 16), stop):
        stop = counted.start()
    while True:
        while (
            shadow[stop - 1] == ")"
            and (opened := shadow.rfind("(", start, stop)) >= 0
            and not mentions.covering(stop - 1)
        ):
            stop = opened
        named = mentions.covering(stop - 1)
        if named is None or named.end != stop or named.entity is None:
            return
        if not (terms.is_a(named.type, "Organization") or named.type == "Person"):
            return
        yield named
        joint = _JOINT.search(shadow, max(start, named.start - 3), named.start)
        if joint is None:
            return
        stop = joint.start()
