"""Names that only the list tells in which they stand: 甲瓴创投、乙石光合、丙湖资本跟投, where 乙石光合 is as much a name as the other two.

An item counts that a list bounds on both sides, in a list of which other items are known. Ordinary words are none, whatever stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.guarded import plain_set
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.people import FULL_NAME
from policygraph.loaders.names.telling import distinctive
from policygraph.loaders.names.verbs import holds_speech, is_speech

_FILE = "introductions.yaml"
#: what no list runs across
_CLOSES = ",;。:!?？！\n()“”《》【】|"
_STRETCH = re.compile(f"[^{_CLOSES}]+(?:,(?:以及|[及和与])[^{_CLOSES}]+)*")
_ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9·&]{1,11}")
#: what may lead a list in, and end its last item
_HEAD = re.compile(
    "(?:包括|包含|涵盖|囊括|分别|引入|引进|获得|来自|联合|携手|会同|连同|新增|以及|其中|名单有|[为是由有获与和及了对向如])(?:了|为|有|是)?"
)
_TAIL = re.compile(
    "等|(?:联合|独家|共同|继续|持续|跟进|战略)*(?:领投|跟投|参投|追投|加注|加持|参与|投资|出资|发起|设立|成立|组建|认购|增资|入股|持股|持有)|分别|合计|均|都|各|的|在内|为|将|拟|已|即|[一二两三四五六七八九十\\d]+家"
)
#: whose the item is
_UNDER = re.compile(
    ".*(?:旗下|下属|所属|管理的|发起的|控制的|子公司|关联方|一致行动人|股东|机构|企业|公司|厂商|独角兽|新秀|巨头|龙头|品牌|平台"
    "|网站|(?<=.)项目|[供服运开研制提经材].商|材料商)(?=.{2})"
)
_JOINT = re.compile(" ?(?:以及|[和与及])")
_BETWEEN = re.compile("、|,?以及|,(?:及|和|与)")
#: what makes an item more or less than a name
_NO_NAME = re.compile(
    "[区县市省]$|国有$|试点$|工作$|控制人|\\d亿|[将已拟的了等为是在对向以其该于被把从各均每或不无未]|多家|多位|若干|其他|其它|相关|部分|上述|有关|双方|各方|本公司|公司$|企业$|机构$|产业$|领域$|行业$|项目$|资金$|股东$|投资[者人方]$|投资$|人员$|平台$|政府$|院校$|高校$|团队$|记者|先生|女士|^[和与及]|[和与及]$|\\d$|^第|年|月|日$"
)
_ORGANIZATIONS = frozenset({"Firm", "Fund", "Bank", "FundManager", "AssetInvestmentCompany", "Insurer", "Organization"})
#: what closes a list of firms
_OF_FIRMS = re.compile(
    "等[^,;。、]{0,14}?(?:企业|公司|机构|投资[者人方]|投资机构|基金|资本|股东|厂商|巨头|独角兽|品牌|客户)"
)
#: what makes fields of the items: 甲航天、乙业等为投资方向
_OF_FIELDS = re.compile("等?[^,;。、]{0,8}?(?:领域|方向|产业(?!基金|投资|集团|资本)|行业|赛道|板块)")
_PERSON = re.compile(FULL_NAME)
#: characters of a brand, and of a name with a place or a trade
_BRAND, _SHORT = 4, 6
_DEEDS = frozenset({"v", "vn", "vd", "d", "a", "b", "p", "c", "r"})
_FEWEST = 2
_HALF = 2
#: of proper nouns in the dictionary, and of what it does not know
_PROPER = frozenset({"nz", "nt", "nrt", "nr", "ns", "eng", "x", "j"})


#: a securities code behind a name, and what stands for it so that the list goes on over it
_CODE, _FILL = re.compile(r"\((?:[036489]\d{5}(?:\.[A-Z]{2})?|\d{5}\.HK)\)"), "·"
#: who opens a list says that its items own something: 股东包括3家企业,分别是:甲集团、…
_OF_OWNERS = re.compile("(?:股东|出资人|合伙人|投资方|投资人)(?:[一-龥\\d]{0,8},)?(?:为|是|有|包括|包含|分别|:)+$")
_LOOK = 24


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    known: Mention | None


def listed_names(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    """The items of lists in `start..end` that no finder knows and that stand beside names of organizations."""
    if _CODE.search(shadow, start, end):
        shadow = shadow[:start] + _CODE.sub(lambda code: _FILL * len(code.group()), shadow[start:end])
    at = start
    while (comma := shadow.find("、", at, end)) >= 0:
        begin = _opening(shadow, start, comma)
        stretch = _STRETCH.match(shadow, begin, end)
        if stretch is None:
            at = comma + 1
            continue
        parts = list(_parts(shadow, *stretch.span(), mentions))
        known = sum(part.known is not None for part in parts)
        closed = _OF_FIRMS.search(shadow, parts[-1].end, min(end, parts[-1].end + 20)) if parts else None
        if parts and _OF_FIELDS.match(shadow, parts[-1].end, min(end, parts[-1].end + 20)):
            known = 0
        owners = _OF_OWNERS.search(shadow, max(start, begin - _LOOK), parts[0].start) if parts else None
        sure = known >= _FEWEST or (known and (closed or owners or len(parts) <= known * _HALF))
        for part in parts if known else ():
            name = shadow[part.start : part.end]
            if part.known is None and (sure or name.endswith(tuple(firm_words().short_tails))) and _is_name(name):
                yield part.start, part.end
        at = max(stretch.end(), comma + 1)


def _opening(shadow: str, start: int, at: int) -> int:
    """Where the stretch begins in which `at` lies."""
    return max(start, *(shadow.rfind(mark, start, at) + 1 for mark in _CLOSES))


def _parts(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[_Part]:
    """The items of one list; the first without what leads it in, the last without what follows it."""
    cuts = [m.span() for m in _BETWEEN.finditer(shadow, start, end)]
    edges = [start, *(x for cut in cuts for x in cut), end]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    for i, (first, last) in enumerate(spans):
        if i == 0:
            heads = [m.end() for m in _HEAD.finditer(shadow, first, last) if m.end() < last]
            first = _behind(mentions, first, last, heads)
        if tail := _TAIL.search(shadow, _inside(mentions, first, last), last):
            last = tail.start()
        while last > first and shadow[last - 1] == _FILL:
            last -= 1
        yield from _joined(shadow, first, last, mentions)


def _behind(mentions: Mentions, first: int, last: int, heads: Sequence[int]) -> int:
    """Where the first item begins: behind the last word that leads a list in and lies in no name."""
    free = [at for at in heads if (inside := mentions.covering(at - 1)) is None or inside.end == at]
    return free[-1] if free else first


def _inside(mentions: Mentions, first: int, last: int) -> int:
    """Where the last name of `first..last` ends, so that no word within a name ends the item."""
    named = mentions.within(first, last)
    return named[-1].end if named else first


def _joined(shadow: str, first: int, last: int, mentions: Mentions) -> Iterator[_Part]:
    """The names that 和 joins in one item, where one of them is known."""
    for joint in _JOINT.finditer(shadow, first, last):
        before, after = mentions.covering(joint.start() - 1), mentions.covering(joint.end())
        if (before and before.end == joint.start()) or (after and after.start == joint.end()):
            yield _part(shadow, first, joint.start(), mentions)
            first = joint.end()
    yield _part(shadow, first, last, mentions)


def _part(shadow: str, first: int, last: int, mentions: Mentions) -> _Part:
    known = mentions.covering(last - 1) if last > first else None
    if known and known.end == last and known.start >= first and known.type in _ORGANIZATIONS:
        return _Part(first, last, known)
    if under := _UNDER.match(shadow, first, last):
        first = under.end()
    return _Part(first, last, None) if mentions.free(first, last) else _Part(first, first, None)


@lru_cache(maxsize=1 << 12)
def _is_name(item: str) -> bool:
    """Whether an item may be a name: no word of the language but a proper noun, no place, no measure."""
    if not _ITEM.fullmatch(item) or _NO_NAME.search(item) or item in plain_set(_FILE, "not_names"):
        return False
    if item in regions().by_form or _PERSON.fullmatch(item) or (item.endswith("基金") and not distinctive(item)):
        return False
    ends = item.endswith(tuple(firm_words().short_tails))
    if (len(item) > _SHORT and not ends) or (len(item) > _BRAND and holds_speech(item)):
        return False
    import rjieba

    tagged = rjieba.tag(item, False)
    if len(tagged) == 1:
        return tagged[0][1] in _PROPER
    return ends or (not (is_speech(item) and not holds_speech(item)) and not all(tag in _DEEDS for _, tag in tagged))
