"""The `nary` profile of RDF: the plain triple, and for every edge a node of its own that says the rest.

A plain triple means "it is so", hence only facts that are 已 and state no end have one. Evidence follows the Web
Annotation model: a stretch of a source (`oa:SpecificResource`) with position and quote, and for each edge that rests on
it an annotation with the rule that read it. No blank nodes, one pass, memory grows with the number of spans only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from policygraph.graph.entity import Node, Value
from policygraph.graph.errors import ExportError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.format import Exportable
from policygraph.graph.export.term import Name, checked_base, composed, literal, segment, string
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality
from policygraph.ontology import terms

#: a subject with its predicates and objects, all as text of the syntax
Block = tuple[str, list[tuple[str, str]]]


def records(graph: Exportable, name: Name, base: str) -> Iterator[tuple[str, Iterable[Block]]]:
    """The id of every node and edge, in order, with the blocks of triples that describe it.

    `name` writes a prefixed name in the syntax at hand, `base` begins our IRIs. Raises ExportError at a value that RDF
    cannot hold and SettingError at a base that is no IRI.
    """
    profile = _Nary(name, checked_base(base))
    for node in graph.nodes_by_id():
        yield node.id, _placed(node.id, profile.node(node))
    for edge in graph.facts_by_id():
        yield edge.id, _placed(edge.id, profile.edge(edge))


def _placed(id_: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """The same blocks; an error inside them gets the id it belongs to."""
    try:
        yield from blocks
    except ExportError as error:
        raise ExportError(error.code, where=id_, why=error.why) from None
    except UnicodeEncodeError:
        raise ExportError("not-unicode", where=id_, why="surrogate") from None


class _Nary:
    """The profile in one syntax. Remembers, as digests, the plain triples and spans that are written: each stands once."""

    def __init__(self, name: Name, base: str) -> None:
        self._name, self._base = name, base
        self._type, self._label, self._alias = name("rdf:type"), name("rdfs:label"), name("skos:altLabel")
        self._written: set[bytes] = set()

    def _pg(self, term: str) -> str:
        return self._name(f"pg:{terms.rdf_name(term)}")

    def _node_iri(self, id_: str) -> str:
        return f"<{self._base}/e/{segment(id_)}>"

    def _first(self, *parts: str) -> bool:
        """Whether this is met for the first time."""
        key = blake2b("\x1f".join(parts).encode(), digest_size=12).digest()
        before = len(self._written)
        self._written.add(key)
        return len(self._written) > before

    def node(self, node: Node) -> Iterator[Block]:
        """Types, names and attributes of a node."""
        pairs = [(self._type, self._pg(label)) for label in node.labels]
        pairs.append((self._label, f"{composed(node.name)}@zh-Hans"))
        if "name_en" in node.attributes:
            pairs.append((self._label, f"{composed(str(node.attributes['name_en']))}@en"))
        pairs += [(self._alias, f"{composed(alias)}@zh-Hans") for alias in node.aliases]
        pairs += self._attributes({k: v for k, v in node.attributes.items() if k != "name_en"})
        yield self._node_iri(node.id), pairs

    def edge(self, edge: Edge) -> Iterator[Block]:
        """The plain triple where it is so, the edge's own node, and evidence that was not written before."""
        source, target, relation = self._node_iri(edge.source), self._node_iri(edge.target), self._pg(edge.relation)
        if edge.modality is Modality.DONE and not edge.valid_to and self._first(source, relation, target):
            yield source, [(relation, target)]
        name, iri = self._name, f"<{self._base}/f/{segment(edge.id)}>"
        pairs = [
            (self._type, name(f"pg:{terms.edge_class(edge.relation)}")),
            (self._type, name("pg:Relation")),
            (name("pg:source"), source),
            (name("pg:relation"), relation),
            (name("pg:target"), target),
        ]
        pairs += self._attributes(_stated(edge))
        pairs += [(name("pg:evidence"), self._span_iri(said, "char")) for said in edge.evidence]
        yield iri, pairs
        for said in edge.evidence:
            yield from self._evidence(iri, said)

    def _attributes(self, attributes: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
        for attribute in sorted(attributes):
            try:
                datatype, predicate = terms.datatype(attribute), self._pg(attribute)
            except KeyError:
                raise ExportError("unknown-property", why=attribute) from None
            yield predicate, literal(self._name, attributes[attribute], datatype)

    def _span_iri(self, said: Evidence, kind: str) -> str:
        return f"<{self._base}/s/{segment(said.span.source)}#{kind}={said.span.start},{said.span.end}>"

    def _evidence(self, edge: str, said: Evidence) -> Iterator[Block]:
        """Who read this span for this edge; and the span itself, once."""
        name, span = self._name, self._span_iri(said, "char")
        place = f"{segment(said.span.source)}.{said.span.start}-{said.span.end}"
        read = [
            (self._type, name("oa:Annotation")),
            (name("oa:hasBody"), edge),
            (name("oa:hasTarget"), span),
            (name("pg:rule"), composed(said.rule)),
        ]
        yield f"{edge[:-1]}#{place}>", read + ([(name("pg:where"), composed(said.where))] if said.where else [])
        if self._first(span, said.document):
            yield from self._span(span, said)

    def _span(self, iri: str, said: Evidence) -> Iterator[Block]:
        """A stretch of a source, its place and its words."""
        name, selector = self._name, self._span_iri(said, "sel")
        pairs = [
            (self._type, name("oa:SpecificResource")),
            (name("oa:hasSource"), f"<{self._base}/s/{segment(said.span.source)}>"),
            (name("oa:hasSelector"), selector),
        ]
        yield iri, pairs + ([(name("pg:document"), self._node_iri(said.document))] if said.document else [])
        count = name("xsd:nonNegativeInteger")
        yield (
            selector,
            [
                (self._type, name("oa:TextPositionSelector")),
                (self._type, name("oa:TextQuoteSelector")),
                (name("oa:start"), f'"{said.span.start}"^^{count}'),
                (name("oa:end"), f'"{said.span.end}"^^{count}'),
                (name("oa:exact"), string(said.quote)),
            ],
        )


def _stated(edge: Edge) -> dict[str, Value]:
    """All that an edge states. Yuan are given as an amount in a currency too, unless it states another currency."""
    stated: dict[str, Value] = {**edge.attributes, "modality": str(edge.modality)}
    if "amount_cny" in stated and not {"amount", "currency"} & stated.keys():
        stated |= {"amount": stated["amount_cny"], "currency": "CNY"}
    stated |= {k: v for k, v in (("valid_from", edge.valid_from), ("valid_to", edge.valid_to)) if v}
    return stated | ({"inferred": True} if edge.inferred else {})
