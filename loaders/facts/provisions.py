"""HAS_MEASURE with number and section, and PROMOTES: the pilots and programmes that a measure supports, builds or uses."""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.outline import Heading
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.mood import promoted

_OUTLINE, _PROMOTES = "outline/measure", "provision/promotes"
_PROMOTED = frozenset({"Pilot", "Programme"})


def provisions(read: ArticleReading) -> Iterator[Fact | Claim]:
    """The measures of the document that the article is, and what each of them promotes."""
    if read.policy is None:
        return
    text = read.scene.text
    for heading, measure in read.measures:
        evidence = read.scene.evidence(heading.start, heading.name_end, _OUTLINE)
        yield Claim(measure, "label", "Measure", evidence)
        yield Claim(measure, "name", measure.name, evidence)
        yield Claim(measure, "number", heading.printed(text), evidence)
        yield Claim(measure, "policy", read.policy.id, evidence)
        if section := heading.section(text):
            yield Claim(measure, "section", section, evidence)
        yield fact(read.policy, "HAS_MEASURE", measure, evidence)
        yield from _promotes(read, heading, measure)


def _promotes(read: ArticleReading, heading: Heading, measure: Entity) -> Iterator[Fact]:
    seen: set[str] = set()
    for mention in read.named.mentions.within(heading.name_start, heading.end):
        if mention.type in _PROMOTED and mention.entity and mention.entity.id not in seen:
            seen.add(mention.entity.id)
            start, end = _clause_around(read, mention, heading)
            modality = promoted(read.scene.shadow[start : mention.start])
            yield fact(measure, "PROMOTES", mention.entity, read.scene.evidence(start, end, _PROMOTES), None, modality)


def _clause_around(read: ArticleReading, mention: Mention, heading: Heading) -> tuple[int, int]:
    """The stretch between the commas or stops around a mention: what is said of it; the whole heading for one named there."""
    if mention.start < heading.name_end:
        return heading.name_start, max(heading.name_end, mention.end)
    shadow = read.scene.shadow
    start = max(shadow.rfind(mark, heading.start, mention.start) for mark in "。,;\n") + 1
    ends = [shadow.find(mark, mention.end, heading.end) for mark in "。,;\n"]
    end = min((e for e in ends if e >= 0), default=heading.end)
    start = max(start, heading.name_end)
    while start < mention.start and (shadow[start].isspace() or shadow[start] in "。:"):
        start += 1
    return start, max(end, mention.end)
