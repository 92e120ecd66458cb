"""N-Triples: one triple a line, the simplest RDF there is."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export import nary
from policygraph.graph.export.format import Exportable, Format, encoded
from policygraph.graph.export.term import BASE, full

FORMAT = Format(name="nt", zh="N-Triples", suffix=".nt", media_type="application/n-triples")


def write(graph: Exportable, out: BinaryIO, base: str = BASE) -> None:
    """Write every node and edge in the `nary` profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF cannot hold, SettingError at a base that is no IRI.
    """
    for id_, blocks in nary.records(graph, full, base):
        lines = [f"{subject} {predicate} {value} .\n" for subject, pairs in blocks for predicate, value in pairs]
        out.write(encoded(id_, "".join(lines)))
