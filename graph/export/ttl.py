"""Turtle: the same triples as N-Triples, by subject and with prefixes, for people to read."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export import nary
from policygraph.graph.export.format import Exportable, Format, encoded
from policygraph.graph.export.term import BASE, PREFIXES

FORMAT = Format(name="ttl", zh="Turtle", suffix=".ttl", media_type="text/turtle")


def write(graph: Exportable, out: BinaryIO, base: str = BASE) -> None:
    """Write every node and edge in the `nary` profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF cannot hold, SettingError at a base that is no IRI.
    """
    out.write("".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode())
    for id_, blocks in nary.records(graph, _name, base):
        out.write(encoded(id_, "".join(_block(block) for block in blocks)))


def _name(name: str) -> str:
    return "a" if name == "rdf:type" else name


def _block(block: nary.Block) -> str:
    subject, pairs = block
    said = " ;\n  ".join([f"{predicate} {value}" for predicate, value in pairs])
    return f"{subject} {said} .\n"
