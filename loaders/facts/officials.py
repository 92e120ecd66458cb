"""Posts named by their place alone: 甲省委书记王五 leads the party committee of 甲省, 市长赵六 the government of the document's city."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import entity, fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.places import choose

_RULE = "position/official"
_LEVEL = "省|市|区|县|州|自治区"
_PARTY = re.compile(rf"(?P<level>{_LEVEL})委(?P<post>(?:副?书记|常委)(?:、[^,。;、]{{2,8}})*)$")
_HEAD = re.compile(rf"(?P<post>(?:常务)?副?(?P<level>{_LEVEL})长|(?P<auto>自治区)(?:人民政府)?副?主席)$")
_LONGEST = 24


def officials(read: ArticleReading) -> Iterator[Fact | Claim]:
    """HOLDS_POSITION for each person whose post says which place's committee or government is meant."""
    shadow = read.scene.shadow
    for person in read.named.mentions:
        if person.type == "Person" and person.entity:
            before = shadow[max(read.document.start, person.start - _LONGEST) : person.start]
            for body, post, begin, printed in _bodies(before, read.home):
                evidence = read.scene.evidence(person.start - len(before) + begin, person.end, _RULE)
                yield fact(person.entity, "HOLDS_POSITION", body, evidence, {"title": post})
                if printed:
                    yield Claim(body, "alias", printed, evidence)


def _bodies(before: str, home: Home) -> Iterator[tuple[Entity, str, int, str]]:
    """Body, post, where it begins in `before`, and how the text calls the body there."""
    party = _PARTY.search(before)
    if party and (region := _region(before, party.start(), party.group("level"), home)):
        begin = party.start() - _printed(before, party.start(), region)
        body = entity("Agency", f"中国共产党{regions().qualified(region)}委员会")
        yield body, party.group("post"), begin, before[begin : party.end("level") + 1]
    head = _HEAD.search(before)
    if head:
        at = head.start()
        level = head.group("level") or head.group("auto")
        if region := _region(before, at, level, home):
            body = entity("Agency", regions().government(region))
            yield body, head.group("post"), at - _printed(before, at, region), ""


def _region(before: str, at: int, level: str, home: Home) -> Region | None:
    """The place that ends at `at`, with its level behind it or not; the document's own where none does."""
    for size in range(8, 1, -1):
        name = before[at - size : at] if at >= size else ""
        for form in (name + level, name):
            if name and form in regions().by_form and (found := choose(regions().by_form[form], home)):
                return found
    return home.at_level(level) if not before[:at] or before[at - 1] in "、,。;:与和同" else None


def _printed(before: str, at: int, region: Region) -> int:
    """How many characters before `at` print the region's name."""
    return next((len(n) for n in (region.name, region.short) if before.endswith(n, 0, at)), 0)
