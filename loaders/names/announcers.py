"""Who makes an announcement: the firm before 公告 or a securities code, or the one whose filing the text is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.short_forms import has_code
from policygraph.ontology import terms

_ANNOUNCES = re.compile(
    r"(?:\([^)]*\))*(?:也|亦)?(?:于|在)?(?:稍晚|随后|同日|[今昨当近]日|[今昨当]晚|日前|早间|晚间|盘后|\d|月|日|晚|年| )*"
    r"(?:对外)?(?:发布[^,;。]{0,16}?|披露[^,;。]{0,8}?)?(?:公告|公布|《关于[^《》]{2,80}公告》|披露|发布[^,;。]{0,16}(?:预案|草案|报告书))"
)
#: whose board or shareholders meet
_CONVENES = re.compile(
    r"(?:\([^)]*\))*(?:于|在)?[^,;。]{0,24}?召开(?:了)?[^,;。]{0,24}?(?:董事会|股东大会|股东会|监事会)"
)
#: characters behind a name in which it announces (a code in brackets, a day), or before it where a filing has its number
_ANNOUNCED = 100
#: a text that tells what its one listed firm announced, or speaks of it as 公司: 甲城(000001)复牌。公司公告称…
_OF_ONE = re.compile(
    "(?<![\u4e00-\u9fff])公司(?:(?:同日|今日|昨日|发布|晚间|近日)*(?:公告|披露)"
    "|控股股东|实际控制人|第[一二三]大股东|股票|董事|全资子公司|控股子公司)|本公司|上市公司股"
)
#: a text in a firm's own voice: 甲城股份有限公司(以下简称“公司”或“甲城股份”)
_SELF = re.compile(r"\((?:以下|下)?(?:简称为?|称):?[^()]{0,40}“(?:本|上市)?公司”")
#: characters of the title of a filing, which names 发行人
_HEAD = 120
_FILING = re.compile(r"招股意向书|招股说明书|上市公告书|募集说明书|本公司")
#: papers that a headline names behind the firm whose they are
_PAPER = re.compile("年度报告|法律意见书")
#: what a broker's headline says of another firm
_RATES = re.compile("评级|目标价|研报|首予|看好|看淡")
#: 以甲科技为例,公司公告称
_EXAMPLE = re.compile("(?:\\([^)]*\\))?为例")
#: the firm of a filing, behind the number in its head
_NUMBERED = re.compile(r"公告编号:\s*临?[\d-]+号?\s*$")
#: what a headline begins with that is no name: 注意!
_CALLS = re.compile("(?:注意|突发|重磅|快讯|最新|利好|利空)[!:,]?|[一二三四五六七八九十\\d]{1,2}、")
#: a headline that tells of the firm it opens with: 甲江科技:, 甲江科技 000001:
_HEADS = re.compile(r" ?(?:\d{6}(?:\.[A-Z]{2})?)?(?:\([^()]{1,16}\))?:")


def announcers(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Mention]:
    """The firms that announce something in `start..end`; a digest of several announcements has one in each paragraph.

    Where none does, the firm of whose matters a headline tells (甲江科技:股东计划减持) is who 公司 is below it.
    """
    headline = shadow.find("\n", start, end)
    called = _CALLS.match(shadow, start, max(start, headline))
    opening = called.end() if called else start
    found = False
    for mention in mentions:
        if mention.entity and terms.is_a(mention.type, "Firm"):
            behind = shadow[mention.end : mention.end + _ANNOUNCED]
            opens = mention.start == opening and mention.end <= headline
            numbered = _NUMBERED.search(shadow, max(start, mention.start - _ANNOUNCED), mention.start)
            example = _EXAMPLE.match(behind) and shadow[mention.start - 1 : mention.start] == "以"
            if (
                numbered
                or example
                or _SELF.match(behind)
                or _ANNOUNCES.match(behind)
                or (opens and (_FILING.search(shadow, start, end) or _PAPER.search(shadow, mention.end, headline)))
            ):
                found = True
                yield mention
    if not found and _OF_ONE.search(shadow, start, end):
        coded = [
            m
            for m in mentions.within(start, end)
            if m.entity and terms.is_a(m.type, "Firm") and has_code(shadow, m.end)
        ]
        if len({m.entity for m in coded}) == 1:
            found = True
            yield coded[0]
    if not found:
        firms = (m for m in mentions if m.entity and terms.is_a(m.type, "Firm"))
        meets = next((m for m in firms if _CONVENES.match(shadow, m.end, m.end + _ANNOUNCED)), None)
        found = meets is not None
        yield from [meets] if meets else []
    if not found and shadow.find("发行人", start, end) >= 0:
        head = [
            m for m in mentions.within(start, min(end, start + _HEAD)) if m.entity and "股份有限公司" in m.entity.name
        ]
        yield from head[:1]
        found = bool(head)
    first = mentions.covering(opening) if headline > 0 and not found else None
    if first is None or first.entity is None or first.end > headline or not terms.is_a(first.type, "Firm"):
        return
    told = _BODY.match(shadow, headline + 1, end)
    unnamed = told and not any(terms.is_a(m.type, "Firm") for m in mentions.within(*told.span()) if m.entity)
    if (unnamed or _HEADS.match(shadow, first.end)) and not _RATES.search(shadow, first.end, headline):
        yield first


#: a body that announces and does not say who: (某报讯(记者甲))18日晚间公告
_BODY = re.compile(
    r"\s*(?:[^\n,;。()]{2,24}[讯电]\s*)?(?:\([^()\n]{1,30}\)\s*)*[^\n,;。《》]{0,16}?(?:公告|公布|披露)(?=[,:称]|显示)"
)
