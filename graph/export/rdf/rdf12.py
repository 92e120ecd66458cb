"""The `rdf12` profile: what `nary` says, and each edge's own node reifies its triple as RDF 1.2 has it.

The triple is quoted, not said: `<<( s p o )>>` stands for planned and denied facts too.
"""

from __future__ import annotations

from policygraph.graph.export.rdf.nary import Nary
from policygraph.graph.export.rdf.syntax import NEXT
from policygraph.graph.fact import Edge


class Rdf12(Nary):
    """The profile in one syntax."""

    def edge_pairs(self, edge: Edge) -> str:
        """What `nary` says of an edge, and the triple that it is about."""
        relation, _ = self.relation(edge.relation)
        triple = f"{self.node_iri(edge.source)} {relation} {self.node_iri(edge.target)}"
        return f"{super().edge_pairs(edge)}{NEXT}{self.name('rdf:reifies')} <<( {triple} )>>"
