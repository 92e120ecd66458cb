"""The `rdf12` profile: what `nary` says, and each edge's own node reifies its triple as RDF 1.2 has it.

The triple is quoted, not said: `<<( s p o )>>` stands for planned and denied facts too.
"""

from __future__ import annotations

from policygraph.graph.export.rdf.nary import Nary
from policygraph.graph.export.rdf.syntax import NEXT, pairs
from policygraph.graph.fact import Edge


class Rdf12(Nary):
    """The profile in one syntax."""

    def edge_pairs(self, edge: Edge, ends: tuple[bytes, bytes]) -> bytes:
        """What `nary` says of an edge, and the triple that it is about."""
        (source, target), (relation, _) = ends, self.relation(edge.relation)
        reified = pairs(self.name, ("rdf:reifies", b"<<( %b %b %b )>>" % (source, relation, target)))
        return super().edge_pairs(edge, ends) + NEXT + reified
