"""Which firm's round of financing a text speaks of: 甲科技宣布完成2亿元B轮融资 opens one, 本轮融资由乙创投领投 goes on with it.

A sentence that announces a round of somebody whom no finder knows opens one, too: whoever joins it has not invested in the firm before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.ontology import terms

_GETS = "完成|获得?|斩获|拿到|拿下|迎来|收获|敲定|官宣|交割|关闭|结束|启动|进行"
_ROUND = r"(?:Pre-?)?[A-Z]\d?\+{0,3} ?轮|(?:Pre-?)?天使\+?轮|种子\+?轮|战略轮|首轮"
_FUNDING = rf"融资|(?:{_ROUND})(?:投资|融资)?|战略投资|投资(?![者方人机总])|注资"
#: the announcement, from its verb on
ANNOUNCES = re.compile(rf"(?:{_GETS})了?(?:由|来自)?[^,;。]{{0,60}}?(?:{_FUNDING})")
#: what tells that an announcement is of money raised, and not of some investment
RAISES = re.compile(rf"融资|{_ROUND}|注资")
#: 甲科技的A轮融资, 甲科技A轮融资由乙领投
_ITS_ROUND = re.compile(
    rf"的?(?:首次|第?[一二三四五六七八九十两]次|此次|本次|新一轮|上一轮)?(?:{_ROUND})(?:融资|投资)?|的(?:新一轮|上一轮|首轮|首次)?融资"
)
#: what stands between a firm and the verb
_BETWEEN = re.compile(
    r"(?:\([^()]*\)|”|[今昨]日|近日|日前|近期|此前|目前|刚刚|公司|该公司|其|已经?|于|在[^,;。]{1,12}?(?=宣布|对外|完成|获)|至今|亦|也|又"
    r"|再次|再度|连续|成功|顺利|正式|即将|官方|对外|宣布|公布|透露|表示|曾|先后|累计|,|\d|年|月份?|日|上午|下午|晚间?|早间|初|底"
    r"|中旬|上旬|下旬| )*"
)
#: what makes a piece without a subject go on with the firm before
_ADVERBS = re.compile(
    r"(?:目前|此前|近日|日前|随后|此后|至今|迄今|其后|同时|并|已经?|又|再次|再度|连续|先后|累计|曾|并于|于|在|[今去当同]年|\d|年|月|日|初|底|上半年|下半年|,|其|公司|该公司|宣布|成功|正式|顺利|还|也|即|便|将|其中)*"
)
_WHOLE = re.compile(_ROUND)
#: what closes a round is told of investors, too: 甲资本完成对乙的投资
_OF_OTHERS = re.compile(r"对|向|投资了|领投|跟投|参投")


@dataclass(frozen=True, slots=True)
class Round:
    """A round announced at `at`, of `firm` (None where no finder knows it), and how it is called where that is told."""

    at: int
    firm: Mention | None
    name: str


def rounds(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Round]:
    """The rounds that a sentence announces; what goes on with the one before announces none."""
    for match in ANNOUNCES.finditer(shadow, start, end):
        if _OF_OTHERS.search(shadow, match.start() + 1, match.end()) and "融资" not in match.group():
            continue
        piece = max(start, *(shadow.rfind(mark, start, match.start()) + 1 for mark in ",;:"))
        inside = [m for m in mentions.within(start, match.start()) if m.entity]
        firm = inside[-1] if inside and terms.is_a(inside[-1].type, "Firm") else None
        if firm and _BETWEEN.fullmatch(shadow, firm.end, match.start()):
            yield Round(firm.start, firm, _name(shadow, *match.span()))
        elif not _ADVERBS.fullmatch(shadow, piece, match.start()) and not mentions.within(piece, match.start()):
            yield Round(piece, None, "")
        elif inside and (subject := _alone(inside)) and _ADVERBS.fullmatch(shadow, piece, match.start()):
            yield Round(subject.start, subject, _name(shadow, *match.span()))
    for mention in mentions.within(start, end):
        if mention.entity and terms.is_a(mention.type, "Firm") and _ITS_ROUND.match(shadow, mention.end, end):
            yield Round(mention.start, mention, _name(shadow, mention.end, min(end, mention.end + _FAR)))


_FAR = 16


def _alone(inside: Sequence[Mention]) -> Mention | None:
    """The firm that opens a sentence and is the only body named in it."""
    bodies = [m for m in inside if terms.is_a(m.type, "Organization")]
    one = len({m.entity for m in bodies}) == 1 and terms.is_a(bodies[0].type, "Firm")
    return bodies[0] if one else None


def _name(shadow: str, start: int, end: int) -> str:
    """The one round that a stretch names, empty for none or several: A轮."""
    found = {match.group().replace(" ", "") for match in _WHOLE.finditer(shadow, start, end)}
    return found.pop() if len(found) == 1 else ""
