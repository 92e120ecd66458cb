"""JSON-LD: the triples as JSON, with the prefixes as its context; made by pyoxigraph from the N-Quads stream."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export.format import Exportable, Format
from policygraph.graph.export.rdf.converted import convert
from policygraph.graph.export.rdf.term import BASE

FORMAT = Format(
    name="jsonld", zh="JSON-LD", suffix=".jsonld", media_type="application/ld+json", profiles=("nary", "graphs", "bods")
)


def write(graph: Exportable, out: BinaryIO, profile: str = "nary", base: str = BASE) -> None:
    """Write every node and edge in a profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF cannot hold, SettingError at a base that is no IRI.
    """
    from pyoxigraph import RdfFormat

    convert(graph, out, RdfFormat.JSON_LD, profile, base)
