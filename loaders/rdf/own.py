"""Claims and edges of our own profiles: evidence, ids and values as the file states them."""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.record import claim_value
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span
from policygraph.loaders.rdf.statements import OA, PG, Statements, id_in, tail
from policygraph.loaders.rdf.values import attributes
from policygraph.ontology import terms

#: of evidence that names no rule
RULE = "rdf"


class Own:
    """The evidence, claims and edges of one file."""

    def __init__(self, said: Statements) -> None:
        self._said = said
        self._readings: dict[tuple[str, str], str] = {}
        for reading in said.of_type(f"{OA}Annotation"):
            body, target = (said.iris[reading].get(f"{OA}{end}", [""]) for end in ("hasBody", "hasTarget"))
            self._readings[body[0], target[0]] = reading

    def claim(self, iri: str, entity: Entity) -> Claim:
        """A claim of an entity. Raises ValueError where a part of it is missing or makes no sense."""
        text = self._said.text
        property = text(iri, f"{PG}property")
        value = claim_value(property, text(iri, f"{PG}value"))
        if property == "label" and value not in terms.labels():
            raise ValueError(f"label: {value}")
        evidence = self._evidence(iri, self._said.iri(iri, f"{OA}hasTarget"))
        return Claim(entity, property, value, evidence, Modality(text(iri, f"{PG}modality")))

    def facts(self, iri: str, subject: Entity, object: Entity) -> Iterator[Fact]:
        """One fact for each evidence of an edge. Raises ValueError where a part of it is missing or makes no sense."""
        said = self._said
        relation = relation_of(said, iri)
        stated, modality = attributes(said, iri), Modality(said.text(iri, f"{PG}modality"))
        since, until = (self._day(iri, end) for end in ("validFrom", "validTo"))
        inferred = [literal.value for literal in said.literals[iri].get(f"{PG}inferred", ())] in (["true"], ["1"])
        spans = said.iris[iri].get(f"{PG}evidence", [])
        if not spans:
            raise ValueError("evidence?")
        id_ = id_in(iri, "f")
        for span in spans:
            evidence = self._evidence(self._readings.get((iri, span), ""), span)
            if id_:  # stands under the id that the file gives it, its ends as they are there
                yield Fact(id_, subject, relation, object, evidence, dict(stated), modality, since, until, inferred)
            else:
                yield fact(
                    subject, relation, object, evidence, stated, modality,
                    valid_from=since, valid_to=until, inferred=inferred,
                )  # fmt: skip

    def _day(self, iri: str, property: str) -> str:
        found = self._said.literals[iri].get(f"{PG}{property}", ())
        return found[0].value if found else ""

    def _evidence(self, reading: str, span: str) -> Evidence:
        """A span as the reading rests on it."""
        said = self._said
        selector = said.iri(span, f"{OA}hasSelector")
        start, end = (int(said.text(selector, f"{OA}{side}")) for side in ("start", "end"))
        if not 0 <= start < end:
            raise ValueError(f"{start}..{end}")
        source = said.iri(span, f"{OA}hasSource")
        documents = said.iris[span].get(f"{PG}document", [])
        texts = said.literals.get(reading, {})
        rule, where = (texts[key][0].value if key in texts else "" for key in (f"{PG}rule", f"{PG}where"))
        return Evidence(
            Span(id_in(source, "s") or source, start, end),
            (id_in(documents[0], "e") or documents[0]) if documents else "",
            said.text(selector, f"{OA}exact"),
            rule or RULE,
            where,
        )


def relation_of(said: Statements, iri: str) -> str:
    """The store name of an edge's relation. Raises ValueError for one that the ontology lacks."""
    local = tail(said.iri(iri, f"{PG}relation"))
    try:
        name = terms.store_name(local)
        terms.edge_class(name)
    except KeyError:
        raise ValueError(f"relation: {local}") from None
    return name
