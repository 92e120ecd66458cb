"""The `nary` profile: the plain triple, and for every edge a node of its own that says the rest.

A plain triple means "it is so", hence only facts that are 已 and state no end have one. Evidence follows the Web
Annotation model: a stretch of a source (`oa:SpecificResource`) with position and quote, and for each edge that rests on
it an annotation with the rule that read it. What a source claims of a node is an annotation too, so that the graph can
be read back whole. No blank nodes, one pass, memory grows with the number of plain triples and spans only.
"""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import is_normalized

from policygraph.graph.entity import Claim, Node, Value
from policygraph.graph.errors import ExportError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.rdf.spans import Spans
from policygraph.graph.export.rdf.syntax import NEXT, Block, pairs
from policygraph.graph.export.rdf.term import Name, composed, literal, segment, string
from policygraph.graph.export.record import claim_text, value_json
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality
from policygraph.ontology import terms

#: looked up once: reading it off its class is slow
_DONE = Modality.DONE


class Nary:
    """The profile in one syntax. Remembers the plain triples and the spans that are written: each stands once."""

    PREFIXES: tuple[str, ...] = ("pg", "rdf", "rdfs", "skos", "xsd", "oa")

    def __init__(self, name: Name, base: bytes) -> None:
        self.name, self.base = name, base
        self._nodes, self._edges = base + b"/e/", base + b"/f/"
        self._spans = Spans(name, base)
        self._plain: set[int] = set()
        self._relations: dict[str, tuple[bytes, bytes]] = {}
        self._properties: dict[str, tuple[bytes, str]] = {}
        self._labels: dict[str, bytes] = {}
        self._reads: dict[str, bytes] = {}
        self._claims: dict[tuple[str, str], bytes] = {}
        ends = ("pg:source", b"%b"), ("pg:target", b"%b"), ("pg:modality", b'"%b"')
        self._ends = pairs(name, *ends)
        self._where, self._evidence = pairs(name, ("pg:where", b"%b")), pairs(name, ("pg:evidence", b"%b"))
        self._name, self._alias = pairs(name, ("rdfs:label", b"%b@%b")), pairs(name, ("skos:altLabel", b"%b@zh-Hans"))

    # nodes

    def node(self, node: Node) -> list[Block]:
        """Types, names and attributes of a node, and each claim they rest on."""
        iri = self.node_iri(node.id)
        blocks: list[Block] = [(iri, NEXT.join(self.node_pairs(node)), b"")]
        for number, claim in enumerate(node.claims, 1):
            blocks += self.claim(iri, number, claim, b"")
        return blocks

    def node_iri(self, id_: str) -> bytes:
        """The IRI of a node."""
        return b"<%b%b>" % (self._nodes, segment(id_))

    def node_pairs(self, node: Node) -> list[bytes]:
        """What is said of a node itself."""
        said = [self.label(label) for label in node.labels]
        said.append(self._name % (composed(node.name), b"zh-Hans"))
        stated = node.attributes
        if "name_en" in stated:
            said.append(self._name % (composed(str(stated["name_en"])), b"en"))
            stated = {name: value for name, value in stated.items() if name != "name_en"}
        said += [self._alias % composed(alias) for alias in node.aliases]
        return said + self.attributes(stated)

    def label(self, label: str) -> bytes:
        """That a node is of a class."""
        if label not in self._labels:
            self._labels[label] = pairs(self.name, ("rdf:type", self.name(f"pg:{terms.rdf_name(label)}")))
        return self._labels[label]

    def claim(self, iri: bytes, number: int, claim: Claim, graph: bytes) -> list[Block]:
        """What one source says of one property, as it says it, with the place."""
        said = claim.evidence
        span, blocks = self._spans.written(said, graph)
        text = string(claim_text(claim.property, claim.value))
        reading = self._claimed(said.rule, claim.property) % (iri, span, text, claim.modality.encode())
        if said.where:
            reading += NEXT + self._where % string(said.where)
        return [(b"%b#%d>" % (iri[:-1], number), reading, graph), *blocks]

    def _claimed(self, rule: str, property: str) -> bytes:
        """All that is the same whenever a rule claims a property."""
        if (rule, property) not in self._claims:
            word = string(property).replace(b"%", b"%%")
            claim = ("pg:property", word), ("pg:value", b"%b"), ("pg:modality", b'"%b"')
            own = pairs(self.name, ("rdf:type", self.name("pg:Claim")), *claim)
            self._claims[rule, property] = self._read(rule) + NEXT + own
        return self._claims[rule, property]

    def _read(self, rule: str) -> bytes:
        """All that is the same whenever a rule reads something."""
        if rule not in self._reads:
            word = string(rule).replace(b"%", b"%%")
            read = ("oa:hasBody", b"%b"), ("oa:hasTarget", b"%b"), ("pg:rule", word)
            self._reads[rule] = pairs(self.name, ("rdf:type", self.name("oa:Annotation")), *read)
        return self._reads[rule]

    # edges

    def edge(self, edge: Edge) -> list[Block]:
        """The plain triple where it is so, the edge's own node, and evidence that was not written before."""
        iri, ends, readings = self.edge_iri(edge.id), self.ends(edge), list[Block]()
        said = [self.edge_pairs(edge, ends)]
        for evidence in edge.evidence:
            pointer, blocks = self.evidence(iri, evidence, b"")
            said.append(pointer)
            readings += blocks
        return [*self.plain(edge, ends, b""), (iri, NEXT.join(said), b""), *readings]

    def edge_iri(self, id_: str) -> bytes:
        """The IRI of an edge's own node."""
        return b"<%b%b>" % (self._edges, segment(id_))

    def ends(self, edge: Edge) -> tuple[bytes, bytes]:
        """The IRIs of the nodes that an edge joins."""
        return self.node_iri(edge.source), self.node_iri(edge.target)

    def plain(self, edge: Edge, ends: tuple[bytes, bytes], graph: bytes) -> list[Block]:
        """The plain triple, once in a graph, of an edge that is so."""
        if edge.modality is not _DONE or edge.valid_to:
            return []
        key = hash((edge.source, edge.relation, edge.target, graph))
        if key in self._plain:
            return []
        self._plain.add(key)
        relation, _ = self.relation(edge.relation)
        source, target = ends
        return [(source, b"%b %b" % (relation, target), graph)]

    def edge_pairs(self, edge: Edge, ends: tuple[bytes, bytes]) -> bytes:
        """All that an edge's own node says but its evidence. Yuan are given as an amount in a currency too, unless the
        edge states another currency.
        """
        _, head = self.relation(edge.relation)
        stated: dict[str, Value] = dict(edge.attributes)
        if edge.valid_from:
            stated["valid_from"] = edge.valid_from
        if edge.valid_to:
            stated["valid_to"] = edge.valid_to
        exact = self._inexact(stated)
        if "amount_cny" in stated and not ("amount" in stated or "currency" in stated):
            stated["amount"], stated["currency"] = stated["amount_cny"], "CNY"
        if edge.inferred:
            stated["inferred"] = True
        frame = self._ends % (*ends, edge.modality.encode())
        return NEXT.join((head, frame, *exact, *self.attributes(stated)))

    def relation(self, relation: str) -> tuple[bytes, bytes]:
        """The predicate of a relation, and what every edge of it begins with."""
        if relation not in self._relations:
            predicate = self.name(f"pg:{terms.rdf_name(relation)}")
            kinds = self.name(f"pg:{terms.edge_class(relation)}"), self.name("pg:Relation")
            head = pairs(self.name, *(("rdf:type", kind) for kind in kinds), ("pg:relation", predicate))
            self._relations[relation] = (predicate, head)
        return self._relations[relation]

    def evidence(self, iri: bytes, said: Evidence, graph: bytes) -> tuple[bytes, list[Block]]:
        """The pair that points from an edge to a span; who read the span for this edge, and the span itself, once."""
        span, blocks = self._spans.written(said, graph)
        place = said.span
        reading = b"%b#%b.%d-%d>" % (iri[:-1], self._spans.source(place.source), place.start, place.end)
        read = self._read(said.rule) % (iri, span)
        if said.where:
            read += NEXT + self._where % string(said.where)
        return self._evidence % span, [(reading, read, graph), *blocks]

    # attributes

    def attributes(self, attributes: Mapping[str, Value]) -> list[bytes]:
        """Attributes by name, each under the datatype of the ontology. Raises ExportError for one that it lacks."""
        said = []
        for attribute in sorted(attributes):
            predicate, datatype = self._property(attribute)
            said.append(b"%b %b" % (predicate, literal(self.name, attributes[attribute], datatype)))
        return said

    def _property(self, attribute: str) -> tuple[bytes, str]:
        if attribute not in self._properties:
            try:
                predicate = self.name(f"pg:{terms.rdf_name(attribute)}")
                self._properties[attribute] = (predicate, terms.datatype(attribute))
            except KeyError:
                raise ExportError("unknown-property", why=attribute) from None
        return self._properties[attribute]

    def _inexact(self, stated: Mapping[str, Value]) -> tuple[bytes, ...]:
        """`pg:verbatim`, all attributes as JSON, where the plain ones would not read back as they were: a number held
        as text, a text that is not composed, yuan beside an amount of their own. Else nothing.
        """
        for name, value in stated.items():
            if isinstance(value, str) and (
                (name == "currency" and value == "CNY" and "amount_cny" in stated)
                or not is_normalized("NFC", value)
                or self._property(name)[1] in {"decimal", "money"}
            ):
                break
        else:
            return ()
        members = ", ".join(f'"{name}": {value_json(stated[name])}' for name in sorted(stated))
        return (pairs(self.name, ("pg:verbatim", string(f"{{{members}}}"))),)
