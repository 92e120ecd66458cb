"""Names told by where they stand: before a firm announces its round of financing (快的打车今天宣布，公司已完成新一轮融资).

Start-ups go by words of the language, verbs among them. Whoever stands there raised the money; only what speaks of firms in general is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.loaders.lexicon.guarded import plain_set
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.parties import tells_class
from policygraph.loaders.names.people import FULL_NAME
from policygraph.loaders.names.rounds import ANNOUNCES, RAISES
from policygraph.loaders.names.verbs import is_word

_FILE = "introductions.yaml"
_BORDER = re.compile(r"[,;。:!?？！\n、“”《》【】「」()|]|——|--| - |报道|消息|获悉|了解|显示|随着|继|据")
#: when and how it is announced, at the end of what stands before the verb
_ADVERBS = re.compile(
    r"(?:[今昨]天|[今昨]日|[今昨]晚|近日|日前|近期|近来|此前|目前|刚刚|刚|才|公司|已经?|在[^,;。]{1,8}(?:宣布|对外|透露)|亦|也|又|再次|再度|再|连续|成功"
    r"|顺利|正式|即将|官方|对外|宣布|公布|官宣|透露|表示|曾|先后|累计|于|最新|独家|共|一共|总共|在|将|便|则|就|即|随即|随后|有望|拟|计划|均|都|[\ue000-\uf8ff]|[\d.]+|年|月份?|日|上午|下午|晚间?|早间|初|底|末|中旬|上旬|下旬"
    r"|[上下]个?月|[今去同当]年|上周|本周|周[一二三四五六日]| )+$"
)
#: what firms and their fields are called
_KINDS = "公司|企业|厂商|平台|品牌|网站|应用|软件|独角兽|新秀|巨头|龙头|机构|团队|项目|创企|社区|连锁|领域|赛道|行业"
#: what tells which kind of firm the name is of, and whose
_CLASS = re.compile(
    rf"[\u4e00-\u9fffA-Za-z0-9/]{{0,24}}(?:{_KINDS}|[供应服务运营开发制造研生产提经销]{{2}}商|电商|旗下|的)"
)
_GENERAL = re.compile(
    "^[该此其本这那各多首另有某又再以到在从随当对因由并而但如若虽即于意]|^(?:一家|两家|多家|国内|海外|全球|我国|中国|不少|许多|部分|大量|众多|相关|上述)|[与和及或]"
    f"|(?:{_KINDS}|商|基金|资本|资金|方|者|人|家|融资|投资|情况下|期间|方式|[轮次个只笔前后时内下其])$"
)
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+·&]{2,10}")
_PERSON = re.compile(FULL_NAME)
_LONGEST = 40


def financed(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    """Where the names stand before the announcements of rounds in `start..end` that no finder knows."""
    for match in ANNOUNCES.finditer(shadow, start, end):
        if not RAISES.search(match.group()):
            continue
        last = match.start()
        while True:
            opens = max(
                (m.end() for m in _BORDER.finditer(shadow, max(start, last - _LONGEST), last)),
                default=max(start, last - _LONGEST),
            )
            adverbs = _ADVERBS.search(shadow, opens, last)
            at = adverbs.start() if adverbs else last
            if at > opens or shadow[opens - 1 : opens] not in (",", "\n") or opens <= start:
                break
            last = opens - 1  # 甲今天宣布,已完成…
        opens += len(shadow[opens:at]) - len(shadow[opens:at].lstrip())
        if at <= opens or not mentions.free(at - 1, at):
            continue
        if (first := _opening(shadow, start, end, opens, at)) >= 0 and mentions.free(first, at):
            yield first, at


def _opening(shadow: str, start: int, end: int, first: int, last: int) -> int:
    """Where the name begins that ends at `last`: the longest that stands in the text again, else behind what tells its kind; -1 for none."""
    cuts = [first, *(m.end() for m in _ends_of_classes(shadow, first, last))]
    named = [at for at in cuts if _may_be_name(shadow[at:last])]
    again = [at for at in named if shadow.count(shadow[at:last], start, end) > 1]
    if again:
        return again[0]
    return named[-1] if named and named[-1] == cuts[-1] and not is_word(shadow[named[-1] : last]) else -1


def _ends_of_classes(shadow: str, first: int, last: int) -> Iterator[re.Match[str]]:
    at = first
    while at < last and (match := _CLASS.match(shadow, at, last)):
        yield match
        at = match.end()


def _may_be_name(name: str) -> bool:
    return (
        _NAME.fullmatch(name) is not None
        and _GENERAL.search(name) is None
        and name not in plain_set(_FILE, "not_names")
        and name not in regions().by_form
        and not _PERSON.fullmatch(name)
        and not tells_class(name)
        and not name.isdigit()
    )
