"""The `graphs` profile: what `nary` says, in one named graph for each document that says it.

Less the graphs, and each statement taken once, it is `nary`. What is known of a document stands beside the graphs, in
the default graph, in the terms of PROV: the graph was derived from the document, the document from its source file.
"""

from __future__ import annotations

from policygraph.graph.entity import Claim, Node
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.rdf.nary import Nary
from policygraph.graph.export.rdf.syntax import NEXT, Block, pairs
from policygraph.graph.export.rdf.term import composed, literal, segment
from policygraph.graph.fact import Edge
from policygraph.graph.merge import derive


class Graphs(Nary):
    """The profile in one syntax."""

    PREFIXES = (*Nary.PREFIXES, "prov", "dct")

    def node(self, node: Node) -> list[Block]:
        """A node in the graph of each document that claims something of it."""
        iri, blocks = self.node_iri(node.id), list[Block]()
        by_document: dict[bytes, list[tuple[int, Claim]]] = {}
        for number, claim in enumerate(node.claims, 1):
            by_document.setdefault(self._graph(claim.evidence), []).append((number, claim))
        said = self.node_pairs(node)
        told: set[bytes] = set()
        for graph, claims in sorted(by_document.items()):
            own = set(self.node_pairs(derive(node.id, [claim for _, claim in claims], {})))
            shared = [pair for pair in said if pair in own]
            told.update(shared)
            blocks += [(iri, NEXT.join(shared), graph)] if shared else []
            blocks += [block for number, claim in claims for block in self.claim(iri, number, claim, graph)]
        if unplaced := [pair for pair in said if pair not in told]:
            blocks.append((iri, NEXT.join(unplaced), min(by_document, default=b"")))
        return blocks + (self._provenance(node) if "Document" in node.labels else [])

    def edge(self, edge: Edge) -> list[Block]:
        """An edge in the graph of each document that says it."""
        iri, ends, blocks = self.edge_iri(edge.id), self.ends(edge), list[Block]()
        by_document: dict[bytes, list[Evidence]] = {}
        for said in edge.evidence:
            by_document.setdefault(self._graph(said), []).append(said)
        for graph, evidence in sorted(by_document.items()):
            found = [self.evidence(iri, said, graph) for said in evidence]
            said_of = NEXT.join((self.edge_pairs(edge, ends), *(pointer for pointer, _ in found)))
            blocks += [*self.plain(edge, ends, graph), (iri, said_of, graph)]
            blocks += [block for _, readings in found for block in readings]
        return blocks

    def _graph(self, said: Evidence) -> bytes:
        """The graph of a document; of the whole source where no document is named."""
        if said.document:
            return b"<%b/g/%b>" % (self.base, segment(said.document))
        return b"<%b/s/%b>" % (self.base, segment(said.span.source))

    def _provenance(self, document: Node) -> list[Block]:
        name, iri, source = self.name, self.node_iri(document.id), document.attributes.get("source")
        said = [
            ("rdf:type", name("prov:Entity")),
            ("rdf:type", name("prov:Bundle")),
            ("prov:wasDerivedFrom", iri),
            ("dct:title", composed(document.name) + b"@zh-Hans"),
        ]
        if "published" in document.attributes:
            said.append(("dct:issued", literal(name, document.attributes["published"], "date")))
        blocks: list[Block] = [(b"<%b/g/%b>" % (self.base, segment(document.id)), pairs(name, *said), b"")]
        if isinstance(source, str):
            file = b"<%b/s/%b>" % (self.base, segment(source))
            blocks.append((iri, pairs(name, ("prov:wasDerivedFrom", file)), b""))
        return blocks
