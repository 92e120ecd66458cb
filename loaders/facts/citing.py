"""BASED_ON, CITES, REPEALS from one document to the titles it names, and the issuers that a cited title names itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.facts.issuing import issued_with, issuers
from policygraph.loaders.gongwen.citations import BASED_ON, CITES, relation_to
from policygraph.loaders.gongwen.outline import ARTICLE
from policygraph.loaders.names.mention import Mention, Mentions

#: a reply agrees to what was asked for: 原则同意《X》
_AGREED = re.compile(r"(?:同意|批准)(?:实施)?$")
#: the heading of a part that lists what a document rests on, and what stands in its list before a title
_BASES = re.compile(r"(?<![^\n])[^\n。]{0,6}依据:?\s*\Z")
_LISTED = re.compile("(?:\ue000[、,]?)*")
_HEADING = 16
_RULE, _ISSUER = "citation/title", "citation/issuer"


def citing(read: ArticleReading) -> Iterator[Fact | Claim]:
    """What the article's document rests on, cites and repeals; a news item cites nothing, but its titles are named."""
    preamble = _preamble_end(read)
    own = {entity.id for entity in (read.policy, *issued_with(read)) if entity}
    cited = Mentions(m for m in read.named.mentions if m.type == "Policy" and m.via == "title")
    for start, end in read.scene.topics.sentences if cited else ():
        titles = cited.within(start, end) if start >= read.frame.title_span[1] else []
        for title in titles:
            yield from _issuer(read, title)
            if read.policy is None or title.entity is None or title.entity.id in own:
                continue
            before, after = _masked(read.scene.shadow, start, end, titles, title)
            listed = _LISTED.fullmatch(before) and _BASES.search(read.scene.shadow, max(0, start - _HEADING), start)
            relation = BASED_ON if listed else relation_to(before, after)
            if relation == BASED_ON and title.start >= preamble and not listed:
                relation = CITES
            evidence = read.scene.evidence(*_around(read.scene.shadow, start, end, title), _RULE)
            yield fact(read.policy, relation, title.entity, evidence)
            if read.frame.title.replies and _AGREED.search(before):
                for body in issuers(read):
                    yield fact(body, "APPROVED", title.entity, evidence)


def _preamble_end(read: ArticleReading) -> int:
    """A document says what it rests on before its first provision, or in 第一条."""
    if not read.measures:
        return read.document.end
    first = read.measures[0][0]
    return first.end if first.style == ARTICLE else first.start


def _masked(shadow: str, start: int, end: int, titles: list[Mention], title: Mention) -> tuple[str, str]:
    """The sentence before and after a title, every other title as one character."""
    before, after, at = "", "", start
    for other in titles:
        if other is title:
            before += shadow[at : other.start]
            at = other.end
            continue
        piece = shadow[at : other.start] + "\ue000"
        before, after = (before + piece, after) if other.start < title.start else (before, after + piece)
        at = other.end
    return before, after + shadow[at:end]


def _around(shadow: str, start: int, end: int, title: Mention) -> tuple[int, int]:
    """The stretch between the commas around a title."""
    first = max(shadow.rfind(mark, start, title.start) for mark in ",;。") + 1
    stops = [shadow.find(mark, title.end, end) for mark in ",;。"]
    last = min((s for s in stops if s >= 0), default=end)
    return max(first, start), last


def _issuer(read: ArticleReading, title: Mention) -> Iterator[Fact]:
    """《甲部关于X的通知》 names its issuer."""
    if title.entity is None:
        return
    for body in read.named.inside_titles.get(title.start, ()):
        evidence = read.scene.evidence(title.start, title.end, _ISSUER)
        if read.policy is None or title.entity.id != read.policy.id:
            yield fact(body, "ISSUED", title.entity, evidence)
