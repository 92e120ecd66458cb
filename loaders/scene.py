"""What a clause is part of: its article, document, measure and topic. The rules ask it, and it cuts their evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from policygraph.graph.entity import Entity
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.identity import entity
from policygraph.graph.source import Source
from policygraph.loaders.names.discourse import Topics, is_a
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.pattern import Clause
from policygraph.loaders.rules.topic import MADE, NEAREST, Topic
from policygraph.loaders.script import simplified
from policygraph.loaders.sentences import closing
from policygraph.loaders.unwrap import JOINER, printed

_AND = re.compile(r"[、,;/]|以及|(?<!调)(?<!碳中)和(?!谐)|与|及(?!其)|为(?:主|核心|代表|引领)的")
#: what says which of a field is meant, before its name and behind it; the fields of funds are trimmed by the same (facts/focus.py)
BEFORE_FIELD = (
    r"[^的、]{2,16}(?:驱动|引领|支撑|赋能|主导|水平|中)的|(?:种子|初创|成长|早中?|中后|成熟)期(?:的|及|和|、)?"
    r"|创新型(?=[\u4e00-\u9fff]{3})|方向为|但不限于|关注|挖掘"
)
BEHIND_FIELD = r"的(?:创新|技术|投资|发展|应用|研发)|(?:产业链?)?的[^的]{0,6}投资|方面的[^的]{2,4}"
_EDGE = re.compile(
    rf"^(?:{BEFORE_FIELD}|[^的、]{{2,16}}(?:迅速|广阔|领先|突出|巨大)的|国内外?|境内外?|处[于在][^的]{{2,20}}的|(?:具有|符合|扶持|鼓励|支持)(?:和鼓励)?[^的]{{0,16}}的|鼓励|按照|包括|培育|推动|促进|发展|扶持|壮大|涵盖|覆盖|如|例如|以|重点|主要|在|于|为|等|其|各|的|本地|当地|全市|全省)+|(?:{BEHIND_FIELD}|(?:企业|项目)(?:开展|进行)?|等(?:重点|优势|未来|新兴|前沿|战略性)*(?:产业|领域|行业|赛道|方向|环节)*|全产业链|产业链|产业集群|重点领域|关键领域|领域|方向|赛道|行业|环节|等[一-龥]{{0,12}}|[一二三四五六七八九十两]大(?:先导|支柱|主导|战略|新兴|前沿|未来|核心|细分)?)$"
)
#: what names no field: verbs, kinds of firm and money, stretches of a plan
_VAGUE = re.compile(
    r"优势|优良|省委|市委|政府|决策|^核心$|重点|相关|范围|符合|各类|企业|项目|阶段|公司|若干|有关|特色|主导产业|尚未|确定|更加|推动|促进|支持|培育|助力|打造|提升|开展|实现|加快|突破|引进|招引|通过|基金|"
    r"投资|国家|战略(?!性|材料)|机遇|需求|主责|主业|资本|市场|大湾区|长三角|经济圈|经济带|种子期|初创|成长期|早期|中小|体系|能力|短板|人才|团队|机构|属性|"
    r"规模|最大|优质|首[只支个]|第一[只支个]|价值|来源|其他|[()]|“[^”]*$|^[^“]*”|^[“”\d+]+$|^(?:重大)?关键(?:核心)?(?:技术|领域|环节|行业|产业|零部件)?$|前沿$|^科技$|^产业$|^创新$|^实体经济$|"
    r"的$|[革组制资]类$|^有(?!色|机|线)|^投[早小长硬]|核心$|^未来$|^市场$|^科技创新$|^现代化$|^(?:战略性?)?新兴(?:发展)?$|^成果转化$|^技术$|^制造$|^材料$|^薄弱|^(?:重大|重大产业|具体|应用|工程|运营|中国科技创新|优秀|高成长性|成长性)$|创新型$|市场化应用$|原材料$|经济区|试验区|园区建设$|改革$|^.{0,4}产业(?:创新)?发展$|^(?:主导|支柱|优势|国资布局)$"
)
_LONGEST_SECTOR = 14
#: what a page break leaves within a name
_WRAPS = f"{JOINER}\n"


@dataclass(slots=True)
class Scene:
    """One article's context; `measure` changes as the reader moves through the text."""

    source: Source
    shadow: str
    document: str
    topics: Topics
    doc: Entity | None = None
    measure: Entity | None = None

    @property
    def text(self) -> str:
        """The source's text as it is read: in simplified characters."""
        return simplified(self.source.text)

    def printed(self, start: int, end: int) -> str:
        """The text of these offsets without the line breaks that only wrap it."""
        return printed(self.text, self.shadow, start, end)

    def topic(self, wanted: Topic, clause: Clause, first: int, size: int = 1, said: str = "") -> list[Mention]:
        """See `Topics`: one omitted subject, or the `size` things that a word like 三者 stands for; `said` is the match."""
        found = self._topic(wanted, clause, first, size, said)
        return found if not wanted.kind or all(is_a(m, wanted.kind) for m in found) else []

    def _topic(self, wanted: Topic, clause: Clause, first: int, size: int, said: str) -> list[Mention]:
        at = clause.offset(first)
        start = clause.start
        if clause.attached >= 0 and wanted.size == 1 and (beside := self.topics.at(wanted.labels, clause.attached)):
            return [beside]
        if wanted.words == NEAREST:
            return self.topics.nearest(wanted.labels, start, at, said)
        if wanted.words == MADE:
            return self.topics.made(wanted.labels, start, at, said)
        if wanted.words:
            told = self.topics.told(wanted.labels, start, at, wanted.words)
            return told if told or "融资" not in wanted.words else self.topics.opening(wanted.labels, start)
        if size > 1:
            return self.topics.group(wanted.labels, start, at, size)
        found = self.topics.before(wanted.labels, start, at, said)
        return found or (self.topics.pilot_of_title(at) if wanted.labels == "Pilot" else [])

    def issuer(self, clause: Clause, first: int, *, here: bool = False) -> list[Mention]:
        """Who is 公司 at token `first`: who makes the announcement, else what went before speaks of.

        `here`: that may be the subject of the same sentence (甲表示,公司将…), which 上市公司 never is.
        """
        announcing = self.topics.issuer(clause.offset(first))
        at = clause.offset(first) if here else clause.start
        return [announcing] if announcing else self.topics.before("Firm", clause.start, at)

    def held(self, wanted: Topic, clause: Clause, first: int, holders: Collection[Entity | None]) -> list[Mention]:
        """What these holders have a share of, where the clause before token `first` leaves it out."""
        return self.topics.before(wanted.labels, clause.start, clause.offset(first), "持股", holders)

    def sentence_before(self, start: int) -> str:
        """What the sentence says that ends where the one that begins at `start` does; empty for the first."""
        before = bisect_left(self.topics.sentences, (start, start)) - 1
        return self.shadow[slice(*self.topics.sentences[before])] if before >= 0 else ""

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Evidence for these offsets in this article."""
        return quote(self.source, start, end, self.document, rule)

    def beside(self, mention: Mention) -> list[Mention]:
        """What stands in the bracket that opens directly behind a mention."""
        close = closing(self.shadow, mention.end, len(self.shadow)) if self.shadow.startswith("(", mention.end) else -1
        return self.topics.within(mention.end, close) if close > 0 else []

    def sectors(self, start: int, end: int) -> list[Mention]:
        """The fields that a stretch lists (智能制造、新能源等领域), without what names no field."""
        found: list[Mention] = []
        listed = without_brackets(self.shadow[start:end])
        for first, last in _pieces(listed):
            first, last = _trim(listed, first, last)
            field = self.sector(start + first, start + last)
            name = field.entity.name if field.entity else ""
            if 2 <= len(name) <= _LONGEST_SECTOR and not _VAGUE.search(name):
                found.append(field)
        return found

    def sector(self, start: int, end: int) -> Mention:
        """The field of business that stands at `start..end`, without the breaks of a page."""
        printed = zip(self.text[start:end], self.shadow[start:end], strict=True)
        name = "".join(char for char, seen in printed if seen not in _WRAPS)
        name = _IN_BRACKETS.sub("", name)
        return Mention(start, end, "Sector", "shape", entity("Sector", name))


def without_brackets(stretch: str) -> str:
    """A stretch with blanks where brackets stand, which explain an item or give a figure: 新材料(封装材料、复合材料)."""
    return _IN_BRACKETS.sub(lambda match: " " * len(match.group()), stretch)


_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def _pieces(listed: str) -> Sequence[tuple[int, int]]:
    cuts = [0, *(x for m in _AND.finditer(listed) for x in m.span()), len(listed)]
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _trim(listed: str, start: int, end: int) -> tuple[int, int]:
    """Without the words around a field's name; again until nothing changes."""
    while True:
        text = listed[start:end]
        stripped = text.strip()
        begin = start + text.find(stripped) if stripped else start
        match = _EDGE.search(stripped)
        if match is None or match.start() == match.end():
            return begin, begin + len(stripped)
        start, end = (
            (begin + match.end(), begin + len(stripped)) if match.start() == 0 else (begin, begin + match.start())
        )
