"""Syntaxes that pyoxigraph writes: our quads go through it one node or edge at a time, so that memory stays flat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import RawIOBase
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from policygraph.graph.errors import ExportError
from policygraph.graph.export.format import Exportable
from policygraph.graph.export.rdf.profile import pieces
from policygraph.graph.export.rdf.syntax import N_QUADS
from policygraph.graph.export.rdf.term import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat

#: what an XML document cannot hold, not even escaped
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def convert(graph: Exportable, out: BinaryIO, format: RdfFormat, profile: str, base: str) -> None:
    """Write the graph in a format of pyoxigraph. Raises ExportError at a value that it has no place for."""
    from pyoxigraph import RdfFormat, serialize

    xml = format == RdfFormat.RDF_XML
    target = cast(BinaryIO, _Returns(out)) if xml else out
    serialize(_quads(graph, profile, base, xml), target, format=format, prefixes=PREFIXES)


class _Returns(RawIOBase):
    """Carriage returns as references: a reader of XML takes bare ones for line breaks."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def writable(self) -> bool:
        """It is only written to."""
        return True

    def write(self, data: Any) -> int:
        """Pass the bytes on."""
        self._out.write(bytes(data).replace(b"\r", b"&#13;"))
        return len(data)


def _quads(graph: Exportable, profile: str, base: str, xml: bool) -> Iterator[Quad]:
    from pyoxigraph import Literal, RdfFormat, parse

    for id_, piece in pieces(graph, N_QUADS, profile, base):
        escaped = b"\\u" in piece
        for quad in parse(piece, format=RdfFormat.N_QUADS):
            if xml and escaped and isinstance(quad.object, Literal) and _NOT_XML.search(quad.object.value):
                raise ExportError("not-in-xml", where=id_, why="control")
            yield quad.triple if xml else quad
