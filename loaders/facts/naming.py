"""Labels, names and aliases of what is named, PART_OF, posts of persons, and the provenance edge MENTIONED_IN."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact
from policygraph.graph.identity import canonical, fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.title import parse_title
from policygraph.loaders.names.known import known_of
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.names.places import region_entity
from policygraph.loaders.sentences import line_end

_RULE, _PART, _ZONE, _MENTIONED = "names/", "names/part-of", "names/zone", "frame/document"
#: what is a node only where a relation uses it; among the addressees that holds for all, in the rows of a table for bodies
_ONLY_IN_RELATIONS = frozenset({"Region", "Sector", "Person"})
#: what other modules name: provisions, documents, incentives
_NAMED_ELSEWHERE = frozenset({"Measure", "Incentive", "Document"})
_DOCUMENT = ("title", "publisher", "published")


def naming(read: ArticleReading, facts: Iterable[Fact]) -> Iterator[Fact | Claim]:
    """Claims for every entity named in the article and used by it; `facts` are the relations found in it."""
    stated = [*facts, *_parts(read)]
    used = {e.id: e for f in stated for e in (f.subject, f.object)}
    document = _document(read)
    yield from _document_claims(read, document)
    yield from _parts(read)
    seen: set[str] = set()
    for mention, entity in _shown(read, used):
        evidence = read.scene.evidence(mention.start, mention.end, _RULE + mention.via)
        yield from _claims(read, mention, entity, evidence)
        if entity.id not in seen:
            seen.add(entity.id)
            yield fact(entity, "MENTIONED_IN", document, evidence)
    yield from _unprinted(read, stated, seen)
    yield from _zone_places(read)


def _shown(read: ArticleReading, used: dict[str, Entity]) -> Iterator[tuple[Mention, Entity]]:
    tabbed = read.scene.shadow.find("\t", read.document.start, read.document.end) >= 0
    for mention in read.named.mentions:
        passing = (
            mention.type in _ONLY_IN_RELATIONS
            or mention.via in ("party", "letters")
            or _addressed(read, mention)
            or (tabbed and mention.type == "Agency" and _in_table(read, mention))
        )
        if mention.entity and (not passing or mention.entity.id in used):
            yield mention, mention.entity


def _addressed(read: ArticleReading, mention: Mention) -> bool:
    """Whether a body only receives the document."""
    first, last = read.frame.addressee
    return first <= mention.start < last


def _in_table(read: ArticleReading, mention: Mention) -> bool:
    """Whether a mention stands in a line of tab-separated cells."""
    shadow = read.scene.shadow
    line = shadow.rfind("\n", 0, mention.start) + 1
    return "\t" in shadow[line : line_end(shadow, mention.end, len(shadow))]


def _claims(read: ArticleReading, mention: Mention, entity: Entity, evidence: Evidence) -> Iterator[Claim]:
    yield Claim(entity, "label", mention.type, evidence)
    yield Claim(entity, "name", entity.name, evidence)
    for name, value in known_of(entity.name):
        yield Claim(entity, name, value, evidence)
    if mention.type == "Policy":
        number = read.named.numbers.get(mention.start)
        if number:
            yield Claim(entity, "doc_number", number, evidence)
        printed = _printed_title(evidence.quote)
        known = read.policy == entity or parse_title(printed).wrapped
        if printed and known and canonical(printed) != canonical(entity.name):
            yield Claim(entity, "alias", printed, evidence)
    elif mention.via != "anaphor" and canonical(evidence.quote) != canonical(entity.name):
        yield Claim(entity, "alias", evidence.quote, evidence)


def _printed_title(quote: str) -> str:
    """What stands between the outer 《》 of a cited title; empty where it has none."""
    return quote[quote.find("《") + 1 : quote.rfind("》")] if "《" in quote and "》" in quote else ""


def _unprinted(read: ArticleReading, facts: Iterable[Fact], seen: set[str]) -> Iterator[Claim]:
    """What a fact speaks of and no mention names by itself (an issuer inside a title, the region of a signature, a field), and how
    a text in traditional characters prints it.
    """
    text, printed = read.scene.text, read.scene.source.text
    for fact_ in facts:
        for entity in (fact_.subject, fact_.object):
            if entity.id not in seen and entity.label not in _NAMED_ELSEWHERE:
                yield Claim(entity, "label", entity.label, fact_.evidence)
                yield Claim(entity, "name", entity.name, fact_.evidence)
                span = fact_.evidence.span
                at = text.find(entity.name, span.start, span.end) if text is not printed else -1
                if at >= 0 and printed[at : at + len(entity.name)] != entity.name:
                    shown = read.scene.evidence(at, at + len(entity.name), fact_.evidence.rule)
                    yield Claim(entity, "alias", shown.quote, shown)


def _zone_places(read: ArticleReading) -> Iterator[Claim]:
    """How the name of a zone prints its place."""
    for _, place in read.named.zones:
        evidence = read.scene.evidence(place.start, place.end, _ZONE)
        if evidence.quote != place.region.name:
            yield Claim(region_entity(place.region), "alias", evidence.quote, evidence)


def _parts(read: ArticleReading) -> Iterator[Fact]:
    """What names themselves say: a branch is part of its bank, a zone named by its place pilots there."""
    for part in read.named.parts:
        yield fact(part.child, "PART_OF", part.parent, read.scene.evidence(part.start, part.end, _PART))
    for zone, place in read.named.zones:
        if zone.entity:
            evidence = read.scene.evidence(zone.start, zone.end, _ZONE)
            yield fact(zone.entity, "PILOTS_IN", region_entity(place.region), evidence)


def _document(read: ArticleReading) -> Entity:
    return Entity(read.document.id, "Document", read.document.title)


def _document_claims(read: ArticleReading, document: Entity) -> Iterator[Claim]:
    evidence = read.scene.evidence(*read.frame.title_span, _MENTIONED)
    yield Claim(document, "label", "Document", evidence)
    yield Claim(document, "name", read.document.title, evidence)
    for name in _DOCUMENT:
        value = getattr(read.document, name)
        if value:
            yield Claim(document, name, value, evidence)
    yield Claim(document, "source", read.document.source, evidence)
    yield Claim(document, "start", read.document.start, evidence)
    yield Claim(document, "end", read.document.end, evidence)
