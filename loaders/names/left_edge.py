"""Where a name begins, seen from its head noun: back over name characters, to the last word at which no name goes on."""

from __future__ import annotations

import re
from functools import cache

from policygraph.loaders.lexicon.guarded import GuardedWords, guarded
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.verbs import last_speech
from policygraph.loaders.unwrap import JOINER

_FILE = "name_borders.yaml"
_ORGANIZATION_ENDS = "基金|公司|集团|银行|平台|机构|股东|企业|单位"
_NAMES_END = re.compile(_ORGANIZATION_ENDS)


#: the number of an article, glued to its text
_ARTICLE = re.compile("第[一二三四五六七八九十百]+[条章节款]")


@cache
def _restart() -> re.Pattern[str]:
    """A province, a city or the state directly behind the end of another body's name opens a new name (甲母基金上海乙基金)."""
    return re.compile(f"(?<={_ORGANIZATION_ENDS})(?={'|'.join(sorted({'国家', '中国', *regions().cities}))})")


@cache
def _lists(*, scheme: bool) -> tuple[GuardedWords, ...]:
    keys = ("announce", "function", "scheme") if scheme else ("announce", "function", "business")
    return tuple(guarded(_FILE, key) for key in keys)


def last_border(shadow: str, start: int, end: int, *, scheme: bool = False) -> int:
    """The end of the last border word that lies in `start..end`; `start` where none does."""
    return borders(shadow, start, end, scheme=scheme)[0]


def borders(shadow: str, start: int, end: int, *, scheme: bool = False) -> list[int]:
    """The ends of all border words that lie in `start..end`, the last first, and `start`.

    `scheme` takes the words that stand before pilots and programmes, not those before firms and funds. Words inside quotes or brackets border nothing.
    """
    if JOINER in shadow[start:end]:
        return _across_joiners(shadow, start, end, scheme=scheme)
    floor = start if scheme else last_speech(shadow, start, end)
    opened = shadow.find("(", start, end) >= 0 or shadow.find("“", start, end) >= 0
    ends = [
        m.end()
        for words in _lists(scheme=scheme)
        for m in words.finditer(shadow, start, end)
        if not (opened and _enclosed(shadow, start, m.start())) and not _within_brand(shadow, start, m)
    ]
    if shadow.find("第", start, end) >= 0:
        ends += [m.end() for m in _ARTICLE.finditer(shadow, start, end)]
    if not scheme and _NAMES_END.search(shadow, max(0, start - 1), end):
        ends += [m.end() for m in _restart().finditer(shadow, start, end)]
    return [*sorted({e for e in ends if e > floor}, reverse=True), floor]


#: words that open a brand behind a city (苏州同信投资, 上海和辉光电), since nobody deals with a city
_OPENS_BRAND = frozenset("同和")


def _within_brand(shadow: str, start: int, word: re.Match[str]) -> bool:
    if word.group() not in _OPENS_BRAND:
        return False
    size = next((n for n in (2, 3) if shadow[max(start, word.start() - n) : word.start()] in regions().cities), 0)
    return size > 0 and shadow[word.start() - size - 1 : word.start() - size] not in ("、", "和", "与")


def holds_border(shadow: str, start: int, end: int) -> bool:
    """Whether a border word of the lists ends in `start..end`; a verb of the dictionary alone is none (北京跃动科技)."""
    return any(start < m.end() <= end for words in _lists(scheme=False) for m in words.finditer(shadow, start, end))


def _across_joiners(shadow: str, start: int, end: int, *, scheme: bool) -> list[int]:
    """The same of a stretch in which lines wrap, within a border word too (设/立甲基金)."""
    kept = [at for at in range(start, end) if shadow[at] != JOINER]
    found = borders("".join(shadow[at] for at in kept), 0, len(kept), scheme=scheme)
    return [kept[at - 1] + 1 if at else start for at in found]


def _enclosed(shadow: str, start: int, at: int) -> bool:
    piece = shadow[start:at]
    return piece.count("“") > piece.count("”") or piece.count("(") > piece.count(")")


def run_start(shadow: str, floor: int, at: int, run: re.Pattern[str]) -> int:
    """Where the characters of a name begin that stand directly before `at`, not before `floor`; `run` matches any number of them."""
    match = run.match(shadow[floor:at][::-1])  # read backwards, in one match and not one for each character
    return at - match.end() if match else at
