"""What a clause is part of: its article, document, measure and topic. The rules ask it, and it cuts their evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.graph.entity import Entity
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.identity import entity
from policygraph.graph.source import Source
from policygraph.loaders.names.discourse import Topics
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.pattern import Clause

_AND = re.compile(r"[、,;/]|以及|(?<!调)和(?!谐)|与|及(?!其)")
_EDGE = re.compile(
    r"^(?:包括|涵盖|覆盖|如|例如|以|重点|主要|在|于|为|等|其|各|的|本地|当地|全市|全省)+|(?:等(?:重点|优势|未来|新兴|前沿|战略性)*(?:产业|领域|行业|赛道|方向|环节)*|全产业链|产业链|产业集群|重点领域|关键领域|领域|方向|赛道|行业|环节|等)$"
)
_VAGUE = re.compile(
    r"优势产业|重点产业|相关|企业|项目|阶段|公司|若干|有关|特色|主导产业|关键|前沿$|^科技$|^产业$|^创新$|^实体经济$|^市场$|^未来$"
)
_LONGEST_SECTOR = 14


@dataclass(slots=True)
class Scene:
    """One article's context; `measure` changes as the reader moves through the text."""

    source: Source
    shadow: str
    document: str
    topics: Topics
    doc: Entity | None = None
    measure: Entity | None = None

    def topic(self, wanted: str, clause: Clause, first: int, size: int = 1, said: str = "") -> list[Mention]:
        """See `Topics`: one omitted subject, or the `size` things that a word like 三者 stands for; `said` is the match."""
        at = clause.starts[first] if first < len(clause.starts) else clause.end
        start = clause.start
        if size > 1:
            return self.topics.group(wanted, start, at, size)
        return self.topics.before(wanted, start, at, said)

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Evidence for these offsets in this article."""
        return quote(self.source, start, end, self.document, rule)

    def sectors(self, start: int, end: int) -> list[Mention]:
        """The fields that a stretch lists (智能制造、新能源等领域), without what names no field."""
        found: list[Mention] = []
        for first, last in _pieces(self.shadow, start, end):
            first, last = _trim(self.shadow, first, last)
            name = self.source.text[first:last]
            if 2 <= len(name) <= _LONGEST_SECTOR and not _VAGUE.search(name):
                found.append(Mention(first, last, "Sector", "shape", entity("Sector", name)))
        return found


def _pieces(shadow: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    cuts = [start, *(x for m in _AND.finditer(shadow, start, end) for x in m.span()), end]
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _trim(shadow: str, start: int, end: int) -> tuple[int, int]:
    """Without the words around a field's name; again until nothing changes."""
    while True:
        text = shadow[start:end]
        stripped = text.strip()
        begin = start + text.find(stripped) if stripped else start
        match = _EDGE.search(stripped)
        if match is None or match.start() == match.end():
            return begin, begin + len(stripped)
        start, end = (
            (begin + match.end(), begin + len(stripped)) if match.start() == 0 else (begin, begin + match.start())
        )
