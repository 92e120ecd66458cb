"""N-Triples: one triple a line, the simplest RDF there is."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export.format import Exportable, Format
from policygraph.graph.export.rdf import profile as profiles
from policygraph.graph.export.rdf.syntax import N_TRIPLES
from policygraph.graph.export.rdf.term import BASE

FORMAT = Format(
    name="nt", zh="N-Triples", suffix=".nt", media_type="application/n-triples", profiles=("nary", "rdf12", "bods")
)


def write(graph: Exportable, out: BinaryIO, profile: str = "nary", base: str = BASE) -> None:
    """Write every node and edge in a profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF cannot hold, SettingError at a base that is no IRI.
    """
    profiles.write(graph, out, N_TRIPLES, profile, base)
