"""Turtle: the same triples as N-Triples, by subject and with prefixes, for people to read."""

from __future__ import annotations

from typing import BinaryIO

from policygraph.graph.export.format import Exportable, Format
from policygraph.graph.export.rdf import profile as profiles
from policygraph.graph.export.rdf.syntax import TURTLE
from policygraph.graph.export.rdf.term import BASE

FORMAT = Format(name="ttl", zh="Turtle", suffix=".ttl", media_type="text/turtle", profiles=("nary", "rdf12", "bods"))


def write(graph: Exportable, out: BinaryIO, profile: str = "nary", base: str = BASE) -> None:
    """Write every node and edge in a profile; equal graphs give equal bytes. `base` begins our IRIs.

    Raises ExportError at a value that RDF cannot hold, SettingError at a base that is no IRI.
    """
    profiles.write(graph, out, TURTLE, profile, base)
