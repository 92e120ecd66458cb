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
from policygraph.graph.export.rdf.syntax import NEXT, Block
from policygraph.graph.export.rdf.term import Name, composed, literal, segment, string
from policygraph.graph.export.record import claim_text, value_json
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality
from policygraph.ontology import terms


class Nary:
    """The profile in one syntax. Remembers the plain triples and the spans that are written: each stands once."""

    PREFIXES: tuple[str, ...] = ("pg", "rdf", "rdfs", "skos", "xsd", "oa")

    def __init__(self, name: Name, base: str) -> None:
        self.name, self.base = name, base
        self._nodes, self._edges = f"<{base}/e/", f"<{base}/f/"
        self._spans = Spans(name, base)
        self._plain: set[int] = set()
        self._relations: dict[str, tuple[str, str]] = {}
        self._properties: dict[str, tuple[str, str]] = {}
        self._labels: dict[str, str] = {}
        self._said: dict[str, str] = {}
        is_ = name("rdf:type")
        self._read = f"{is_} {name('oa:Annotation')}{NEXT}{name('oa:hasBody')} "
        self._at, self._rule = f"{NEXT}{name('oa:hasTarget')} ", f"{NEXT}{name('pg:rule')} "
        self._where = f"{NEXT}{name('pg:where')} "
        self._claims = f"{NEXT}{is_} {name('pg:Claim')}{NEXT}{name('pg:property')} "
        self._value, self._mood = f"{NEXT}{name('pg:value')} ", f'{NEXT}{name("pg:modality")} "'
        self._source, self._target = f"{NEXT}{name('pg:source')} ", f"{NEXT}{name('pg:target')} "
        self._evidence = f"{NEXT}{name('pg:evidence')} "
        self._label, self._alias = f"{name('rdfs:label')} ", f"{name('skos:altLabel')} "

    # nodes

    def node(self, node: Node) -> list[Block]:
        """Types, names and attributes of a node, and each claim they rest on."""
        iri = self.node_iri(node.id)
        blocks: list[Block] = [(iri, NEXT.join(self.node_pairs(node)), "")]
        for number, claim in enumerate(node.claims, 1):
            blocks += self.claim(iri, number, claim, "")
        return blocks

    def node_iri(self, id_: str) -> str:
        """The IRI of a node."""
        return f"{self._nodes}{segment(id_)}>"

    def node_pairs(self, node: Node) -> list[str]:
        """What is said of a node itself."""
        pairs = [self.label(label) for label in node.labels]
        pairs.append(f"{self._label}{composed(node.name)}@zh-Hans")
        if "name_en" in node.attributes:
            pairs.append(f"{self._label}{composed(str(node.attributes['name_en']))}@en")
        pairs += [f"{self._alias}{composed(alias)}@zh-Hans" for alias in node.aliases]
        return pairs + self.attributes({k: v for k, v in node.attributes.items() if k != "name_en"})

    def label(self, label: str) -> str:
        """That a node is of a class."""
        if label not in self._labels:
            self._labels[label] = f"{self.name('rdf:type')} {self.name(f'pg:{terms.rdf_name(label)}')}"
        return self._labels[label]

    def claim(self, iri: str, number: int, claim: Claim, graph: str) -> list[Block]:
        """What one source says of one property, as it says it, with the place."""
        said = claim.evidence
        span, blocks = self._spans.written(said, graph)
        pairs = (
            f"{self._read}{iri}{self._at}{span}{self._rule}{self._word(said.rule)}{self._claims}"
            f"{self._word(claim.property)}{self._value}{string(claim_text(claim.property, claim.value))}"
            f'{self._mood}{claim.modality.value}"'
        )
        return [(f"{iri[:-1]}#{number}>", self._placed(pairs, said), graph), *blocks]

    def _placed(self, reading: str, said: Evidence) -> str:
        """A reading with its place in a table, if it has one."""
        return f"{reading}{self._where}{string(said.where)}" if said.where else reading

    def _word(self, text: str) -> str:
        """A string that comes again and again: the name of a rule or property."""
        if text not in self._said:
            self._said[text] = string(text)
        return self._said[text]

    # edges

    def edge(self, edge: Edge) -> list[Block]:
        """The plain triple where it is so, the edge's own node, and evidence that was not written before."""
        iri, readings, pointers = self.edge_iri(edge.id), list[Block](), ""
        for said in edge.evidence:
            pointer, blocks = self.evidence(iri, said, "")
            pointers += pointer
            readings += blocks
        return [*self.plain(edge, ""), (iri, self.edge_pairs(edge) + pointers, ""), *readings]

    def edge_iri(self, id_: str) -> str:
        """The IRI of an edge's own node."""
        return f"{self._edges}{segment(id_)}>"

    def plain(self, edge: Edge, graph: str) -> list[Block]:
        """The plain triple, once in a graph, of an edge that is so."""
        if edge.modality is not Modality.DONE or edge.valid_to:
            return []
        key = hash((edge.source, edge.relation, edge.target, graph))
        if key in self._plain:
            return []
        self._plain.add(key)
        relation, _ = self.relation(edge.relation)
        return [(self.node_iri(edge.source), f"{relation} {self.node_iri(edge.target)}", graph)]

    def edge_pairs(self, edge: Edge) -> str:
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
        ends = f"{self._source}{self.node_iri(edge.source)}{self._target}{self.node_iri(edge.target)}"
        frame = f'{head}{ends}{self._mood}{edge.modality.value}"{exact}'
        return NEXT.join((frame, *self.attributes(stated)))

    def relation(self, relation: str) -> tuple[str, str]:
        """The predicate of a relation, and what every edge of it begins with."""
        if relation not in self._relations:
            name, is_ = self.name, self.name("rdf:type")
            predicate = name(f"pg:{terms.rdf_name(relation)}")
            kinds = (f"{is_} {name(f'pg:{terms.edge_class(relation)}')}", f"{is_} {name('pg:Relation')}")
            head = NEXT.join((*kinds, f"{name('pg:relation')} {predicate}"))
            self._relations[relation] = (predicate, head)
        return self._relations[relation]

    def evidence(self, iri: str, said: Evidence, graph: str) -> tuple[str, list[Block]]:
        """The pair that points from an edge to a span; who read the span for this edge, and the span itself, once."""
        span, blocks = self._spans.written(said, graph)
        place = said.span
        reading = f"{iri[:-1]}#{segment(place.source)}.{place.start}-{place.end}>"
        pairs = f"{self._read}{iri}{self._at}{span}{self._rule}{self._word(said.rule)}"
        return f"{self._evidence}{span}", [(reading, self._placed(pairs, said), graph), *blocks]

    # attributes

    def attributes(self, attributes: Mapping[str, Value]) -> list[str]:
        """Attributes by name, each under the datatype of the ontology. Raises ExportError for one that it lacks."""
        pairs = []
        for attribute in sorted(attributes):
            predicate, datatype = self._property(attribute)
            pairs.append(f"{predicate}{literal(self.name, attributes[attribute], datatype)}")
        return pairs

    def _property(self, attribute: str) -> tuple[str, str]:
        if attribute not in self._properties:
            try:
                predicate = f"{self.name(f'pg:{terms.rdf_name(attribute)}')} "
                self._properties[attribute] = (predicate, terms.datatype(attribute))
            except KeyError:
                raise ExportError("unknown-property", why=attribute) from None
        return self._properties[attribute]

    def _inexact(self, stated: Mapping[str, Value]) -> str:
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
            return ""
        members = ", ".join(f'"{name}": {value_json(stated[name])}' for name in sorted(stated))
        return f"{NEXT}{self.name('pg:verbatim')} {string(f'{{{members}}}')}"
