"""RDF/XML: the triples as XML; made by pyoxigraph from the N-Triples stream. XML has no place for most control characters."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export.format import Exportable, Format
from policygraph.graph.export.rdf.converted import convert
from policygraph.graph.export.rdf.term import BASE

FORMAT = Format(name="rdfxml", zh="RDF/XML", suffix=".rdf", media_type="application/rdf+xml", profiles=("nary", "bods"))


def write(graph: Exportable, out: BinaryIO, profile: str = "nary", base: str = BASE) -> None:
    """Write every node and edge in a profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF or XML cannot hold, SettingError at a base that is no IRI.
    """
    from pyoxigraph import RdfFormat

    convert(graph, out, RdfFormat.RDF_XML, profile, base)
