"""Names by which any reader of business news knows firms (brands.yaml, listed.yaml): 百度与, but neither 百度网讯 nor 可百度一下."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from policygraph.loaders.lexicon.guarded import plain_by_size, plain_words
from policygraph.loaders.lexicon.regions import LONGEST_IN_NAMES, regions
from policygraph.loaders.names.left_edge import borders
from policygraph.loaders.names.mention import Mentions, occurrences
from policygraph.loaders.names.short_forms import OF_GROUP, stands_whole
from policygraph.loaders.names.verbs import is_word
from policygraph.loaders.shadow import shadow as shadow_of

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

#: characters of a name that no sentence makes by chance, and of one that is no word of the language
_TELLING, _COINED = 4, 3


@cache
def brand_names() -> Mapping[str, str]:
    """The brands that have several forms, each form with the name by which its firm goes."""
    rows = (row.split("/") for row in plain_words("brands.yaml", "brands"))
    return {form: forms[0] for forms in rows for form in forms}


@cache
def _known() -> tuple[tuple[str, ...], AhoCorasick]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    forms = tuple(sorted({*brand_names(), *plain_words("listed.yaml", "names")}))
    return forms, AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)


def brands_in(shadow: str, start: int, end: int, mentions: Mentions) -> list[tuple[str, list[tuple[int, int]]]]:
    """The known names of `start..end`, the longest first, each with the places outside `mentions` where it means its firm."""
    forms, matcher = _known()
    found = {forms[index] for index, _, _ in matcher.find_matches_as_indexes(shadow[start:end])}
    spans = {
        form: [
            (at, _end(shadow, stop))
            for at, stop in occurrences(shadow, start, end, form)
            if mentions.free(at, stop) and _stands(shadow, start, at, stop)
        ]
        for form in sorted(found, key=lambda form: (-len(form), form))
    }
    return [(form, where) for form, where in spans.items() if where]


def _end(shadow: str, stop: int) -> int:
    """Where a name ends with the mark that the exchange puts behind it for unprofitable firms and special voting rights: 甲硅产业-U."""
    mark = _MARK.match(shadow, stop)
    return mark.end() if mark else stop


_MARK = re.compile("-(?:UW|U|W)(?![A-Za-z])")


def _stands(shadow: str, start: int, at: int, stop: int) -> bool:
    """Whether a known name is itself at `at..stop`, and neither part of a longer name nor made of parts of words."""
    if _OTHER_BRACKET.match(shadow, stop) or _goes_on_again(shadow, start, at, stop):
        return False
    if stands_whole(shadow, start, at, stop):
        return True
    size = stop - at
    if _placed(shadow, start, at):
        return False
    if _SHARES.match(shadow, stop) and is_word(shadow[max(start, at - 2) : at]):
        return True  # 接过万科16.9亿股
    if size < _TELLING and (size < _COINED or is_word(shadow[at:stop])):
        return False
    return not _goes_on(shadow, stop) and not _cuts(shadow, start, at)


_SHARES = re.compile(r"\d[\d.,]*(?:[万亿]?股|%)")
#: 甲江股份(上海)有限公司 is another firm
_OTHER_BRACKET = re.compile(r"\([\u4e00-\u9fff]{2,4}\)(?:股份|集团|有限|公司|科技)")


def _goes_on_again(shadow: str, start: int, at: int, stop: int) -> bool:
    """Whether a name goes on with two characters that are no word and follow it elsewhere too, so that it is another's: 浙民投天弘."""
    rest = shadow[stop : stop + 2]
    if not _HAN.fullmatch(rest) or shadow.startswith(plain_words("introductions.yaml", "right_borders"), stop):
        return False
    return (
        shadow.count(shadow[at : stop + 2], start) > 1
        and not is_word(rest)
        and not borders(shadow, stop, stop + 2)[:-1]
    )


_HAN = re.compile(r"[\u4e00-\u9fff]{2}")


def _placed(shadow: str, start: int, at: int) -> bool:
    """Whether a place stands directly before the name and makes it another's: 杭州深度求索."""
    return any(shadow[first:at] in regions().by_form for first in range(max(start, at - LONGEST_IN_NAMES), at - 1))


def _goes_on(shadow: str, stop: int) -> bool:
    """Whether a word of trades or a legal form makes it another firm's name: 甲江股份 is not 甲江股份科技."""
    if _AS_IT_IS.match(shadow, stop):
        return False
    longer = plain_by_size("introductions.yaml", "firm_ends", "trades")
    return any(shadow[stop : stop + size] in words for size, words in longer) or shadow.startswith("有限", stop)


#: words that open like a trade and go on otherwise
_AS_IT_IS = re.compile(
    "合伙人|控股股东|股份(?!有限)|公司|投资[者人]|信息披露|证券[部代简]|资产(?:负债|重组|减值)|数据显示"
)


def _cuts(shadow: str, start: int, at: int) -> bool:
    """Whether the first character ends a word that begins before the name, and the one before ends none: 推广|发."""
    if at - 1 < start or not is_word(shadow[at - 1 : at + 1]):
        return False
    return at - 2 < start or not is_word(shadow[at - 2 : at])


def full_name(form: str, names: Sequence[str]) -> str:
    """The only one of the full `names` of a text that a known name shortens: 甲江股份 of 乙市甲江科技股份有限公司; empty where none or several may be."""
    core = form.removesuffix("股份")
    found = [name for name in names if _shortens(core, shadow_of(name), listed=core != form)]
    return found[0] if len(found) == 1 else ""


def parted(shadow: str, start: int, end: int, form: str, name: str) -> bool:
    """Whether the text tells the firm of that full name from the brand that has it: 甲电气旗下甲电气新能源发展有限公司."""
    full = shadow_of(name)
    return any(
        _FOUNDS.search(shadow, max(start, at - _BESIDE), at)
        or (_HAS.search(shadow, max(start, at - _BESIDE), at) and shadow.rfind(form, max(start, at - _BESIDE), at) >= 0)
        for at, _ in occurrences(shadow, start, end, full)
    )


#: what stands between a firm and another that it has
_HAS = re.compile("(?:旗下|下属|所属|属下|子公司|孙公司|关联公司|关联企业|控股的|控制的)的?$")
#: what is only now set up is nobody known before
_FOUNDS = re.compile("(?:设立|成立|组建|新设)了?$")
_BESIDE = 20


def _shortens(core: str, name: str, *, listed: bool) -> bool:
    """Whether a full name is `core`, its place left out, and a trade; what it holds or is held by has a word more (甲江科技投资有限公司)."""
    place = regions().opening(name[:LONGEST_IN_NAMES])
    first = next((at for at in (0, place) if name.startswith(core, at)), None)
    if first is None:
        return False
    rest = name[first + len(core) :]
    if rest.startswith("("):  # 甲化学(乙市)有限公司 is another firm of 甲化学
        return False
    return "股份有限公司" in rest or not (listed or (OF_GROUP.search(rest) and "合伙企业" not in rest))
