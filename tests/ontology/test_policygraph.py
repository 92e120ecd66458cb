"""policygraph.ttl: every term says what it must, and aligns only to terms that were looked up."""

from __future__ import annotations

from pathlib import Path

import pytest
from policygraph.ontology import terms
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

PG = Namespace(terms.NAMESPACE)
PINNED = frozenset(Path(__file__).with_name("alignments.txt").read_text(encoding="utf-8").split())
STRONG = (RDFS.subClassOf, RDFS.subPropertyOf)
WEAK = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)
ENTAILING = (
    "http://www.w3.org/ns/org#",
    "http://www.w3.org/ns/regorg#",
    "http://www.w3.org/ns/prov#",
    "http://xmlns.com/foaf/0.1/",
    "http://purl.org/dc/terms/",
    "https://schema.org/",
)
#: what an edge node says of itself, no relation of the graph
FRAME = {PG.source, PG.target, PG.relation, PG.evidence, PG.document}


def ontology() -> Graph:
    return Graph().parse(terms.FILE)


def ours(graph: Graph, kind: URIRef) -> set[URIRef]:
    return {s for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef) and s.startswith(PG)}


def below(graph: Graph, top: URIRef) -> set[URIRef]:
    return set(graph.transitive_subjects(RDFS.subClassOf, top)) - {top}


def languages(graph: Graph, term: URIRef, predicate: URIRef) -> list[str]:
    return sorted(
        str(v.language).lower() for v in graph.objects(term, predicate) if isinstance(v, Literal) and v.value.strip()
    )


def lint(graph: Graph) -> set[tuple[str, str]]:
    """Faults as (local name of the term, what is wrong with it)."""
    found = {*named(graph), *placed(graph), *drawn(graph), *keyed(graph), *aligned(graph)}
    return {(term.removeprefix(PG), fault) for term, fault in found}


def named(graph: Graph):
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty):
        for term in ours(graph, kind):
            if languages(graph, term, RDFS.label) != ["en", "zh-hans"]:
                yield term, "labels"
    for term in ours(graph, OWL.Class) | relations(graph):
        if languages(graph, term, SKOS.definition) != ["en", "zh-hans"]:
            yield term, "definitions"


def relations(graph: Graph) -> set[URIRef]:
    return ours(graph, OWL.ObjectProperty) - FRAME


def placed(graph: Graph):
    for term in ours(graph, OWL.ObjectProperty) | ours(graph, OWL.DatatypeProperty):
        for side in ("domain", "range"):
            if len(list(graph.objects(term, RDFS[side]))) != 1:
                yield term, side
    for term in relations(graph):
        if languages(graph, term, PG.reverse) != ["en", "zh-hans"]:
            yield term, "reverse"
        if not [edge for edge in graph.objects(term, PG.edge) if edge in below(graph, PG.Relation)]:
            yield term, "edge class"


def drawn(graph: Graph):
    labels = {c for c in below(graph, PG.Thing) if (c, PG.abstract, None) not in graph}
    for term in labels:
        for demand in (PG.order, PG.glyph):
            if len(list(graph.objects(term, demand))) != 1:
                yield term, demand.removeprefix(PG)
    for term, least in [*((c, 4.5) for c in labels), *((r, 3.0) for r in relations(graph))]:
        if contrast_with_white(str(graph.value(term, PG.colour, default=""))) < least:
            yield term, "colour"


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of WCAG; 0 for what is no `#rrggbb`."""
    if len(colour) != 7:
        return 0
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def keyed(graph: Graph):
    for term, attribute in [*graph.subject_objects(PG.key), *graph.subject_objects(PG.attribute)]:
        if attribute not in ours(graph, OWL.DatatypeProperty):
            yield term, "key"


def aligned(graph: Graph):
    for predicate in (*STRONG, *WEAK):
        for term, other in graph.subject_objects(predicate):
            if other.startswith(PG):
                continue
            if str(other) not in PINNED:
                yield term, "alignment not pinned"
            if predicate in STRONG and not str(other).startswith(ENTAILING):
                yield term, "alignment too strong"


def test_every_term_is_named_placed_drawn_and_aligned_as_it_must_be():
    assert lint(ontology()) == set()


@pytest.mark.parametrize(
    ("term", "predicate", "value", "fault"),
    [
        (PG.Bank, RDFS.label, "de", "labels"),
        (PG.amountCny, RDFS.label, None, "labels"),
        (PG.Fund, SKOS.definition, None, "definitions"),
        (PG.leads, RDFS.domain, None, "domain"),
        (PG.leads, RDFS.domain, PG.Firm, "domain"),
        (PG.share, RDFS.range, None, "range"),
        (PG.manages, PG.reverse, None, "reverse"),
        (PG.manages, PG.edge, None, "edge class"),
        (PG.Pilot, PG.colour, None, "colour"),
        (PG.Pilot, PG.glyph, None, "glyph"),
        (PG.Pilot, PG.order, None, "order"),
        (PG.funds, PG.key, PG.amuont, "key"),
        (PG.Fund, SKOS.closeMatch, URIRef("https://schema.org/InvestmentFunds"), "alignment not pinned"),
        (PG.Firm, RDFS.subClassOf, URIRef("https://vocab.openownership.org/terms#Entity"), "alignment too strong"),
    ],
)
def test_a_planted_fault_is_found(term, predicate, value, fault):
    graph = ontology()
    if value is None:
        graph.remove((term, predicate, None))
    else:
        graph.add((term, predicate, Literal("Bank", lang=value) if value == "de" else value))
    assert lint(graph) == {(term.removeprefix(PG), fault)}


def test_a_new_relation_without_anything_is_found_in_every_way():
    graph = ontology()
    graph.add((PG.sponsors, RDF.type, OWL.ObjectProperty))
    faults = {"labels", "definitions", "domain", "range", "reverse", "edge class", "colour"}
    assert lint(graph) == {("sponsors", fault) for fault in faults}


def test_no_pinned_alignment_is_unused():
    graph = ontology()
    used = {str(o) for p in (*STRONG, *WEAK) for o in graph.objects(None, p) if not o.startswith(PG)}
    assert used == PINNED


def test_shares_are_decimals_and_no_percent_or_confidence_is_left():
    graph = ontology()
    assert str(graph.value(PG.share, RDFS.range)) == "http://www.w3.org/2001/XMLSchema#decimal"
    assert not {PG.percent, PG.confidence} & set(graph.subjects())


def test_leading_is_no_kind_of_responsibility_and_investing_no_kind_of_funding():
    graph = ontology()
    assert not {PG.responsibleFor, PG.funds} & set(graph.objects(None, RDFS.subPropertyOf))
