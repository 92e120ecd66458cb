"""HOLDS_POSITION from the lives of persons that filings tell: 王五先生,公司董事长,1960年出生…现任甲公司董事、乙公司总经理。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.graph.entity import Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.names.people import lives
from policygraph.loaders.sentences import line_end
from policygraph.ontology import terms

_RULE = "position/life"
#: what leads a post in that is still held; what ended is told with 至 and a date
_NOW = re.compile(r"(?:现任|现担任|现兼任|兼任|至今(?:,|一直)?(?:担任|任)|今,?(?:担任|任))(?P<posts>[^;。\n]{2,120})")
#: the post that follows the name at once: 王五先生,公司董事长,
_BEHIND_NAME = re.compile(r"(?:先生|女士)?(?:\([^()\n]{1,30}\))?[,:](?P<posts>[^,。;\n]{2,24})")
_SELF = re.compile(r"(?:本|该)?公司|发行人|股份公司")
_OFFICE = "董事长|董事|监事|总经理|总裁|总监|书记|秘书|总会计师|总工程师|总经济师|负责人|法定代表人|主席|经理"
_POST = re.compile(
    rf"的?(?P<title>(?:[\u4e00-\u9fff]{{0,6}}?(?:监事会主席|{_OFFICE}|合伙人|委员))(?:[、兼和及][\u4e00-\u9fff]{{0,6}}?(?:{_OFFICE}))*)"
)


def person_lives(read: ArticleReading) -> Iterator[Fact]:
    """The posts that each person whose life is told holds now, in a filing or an item of news."""
    if read.policy is not None:
        return
    shadow = read.scene.shadow
    for told in lives(shadow, read.document.start, read.document.end):
        person = read.named.mentions.covering(told.start)
        if person is None or person.entity is None or person.type != "Person":
            continue
        stop = line_end(shadow, told.end, read.document.end)
        behind = _BEHIND_NAME.match(shadow, told.end, stop)
        stretches = [behind.span("posts")] if behind else []
        stretches += [match.span("posts") for match in _NOW.finditer(shadow, told.end, stop)]
        for first, last in stretches:
            for body, title, end in _posts(read, first, last):
                evidence = read.scene.evidence(told.start, end, _RULE)
                yield fact(person.entity, "HOLDS_POSITION", body, evidence, {"title": title})


def _posts(read: ArticleReading, start: int, end: int) -> Iterator[tuple[Entity, str, int]]:
    """Each firm of a stretch with the posts behind it; 公司 is whose filing it is."""
    shadow = read.scene.shadow
    named = [
        (m.start, m.end, m.entity)
        for m in read.named.mentions.within(start, end)
        if m.entity and terms.is_a(m.type, "Organization")
    ]
    own = _own(read, start)
    if own and own.entity:
        spans = [match.span() for match in _SELF.finditer(shadow, start, end)]
        named += [(a, b, own.entity) for a, b in spans if not any(first < b and a < last for first, last, _ in named)]
    for _, behind, body in sorted(named, key=lambda item: item[0]):
        if post := _POST.match(shadow, behind, end):
            yield body, post.group("title"), post.end()


def _own(read: ArticleReading, at: int) -> Mention | None:
    """Whose filing it is, else the firm that the text has spoken of first."""
    announcing = read.scene.topics.issuer(at)
    if announcing:
        return announcing
    before = read.scene.topics.within(read.document.start, at)
    return next((m for m in before if m.entity and terms.is_a(m.type, "Firm")), None)
