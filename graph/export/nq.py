"""N-Quads: one statement a line, with the graph it stands in."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export.format import Exportable, Format
from policygraph.graph.export.rdf import profile as profiles
from policygraph.graph.export.rdf.syntax import N_QUADS
from policygraph.graph.export.rdf.term import BASE

FORMAT = Format(
    name="nq",
    zh="N-Quads",
    suffix=".nq",
    media_type="application/n-quads",
    profiles=("nary", "rdf12", "graphs", "bods"),
)


def write(graph: Exportable, out: BinaryIO, profile: str = "nary", base: str = BASE) -> None:
    """Write every node and edge in a profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF cannot hold, SettingError at a base that is no IRI.
    """
    profiles.write(graph, out, N_QUADS, profile, base)
