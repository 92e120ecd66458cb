"""Stretches of sources as RDF: an IRI by source and characters, its place and its words, each written once."""

from __future__ import annotations

from policygraph.graph.evidence import Evidence
from policygraph.graph.export.rdf.syntax import NEXT, Block, pairs
from policygraph.graph.export.rdf.term import Name, segment, string
from policygraph.graph.identity import digest


class Spans:
    """The spans that were written so far. Two quotes or documents at one place would be a fault of the data; the later
    one then gets an IRI of its own, so that neither is lost.
    """

    def __init__(self, name: Name, base: bytes) -> None:
        self._base = base
        self._written: dict[int, int] = {}
        self._last: tuple[Evidence | None, bytes, bytes] = (None, b"", b"")
        self._sources: tuple[str, bytes] = ("", b"")
        self._documents: tuple[str, bytes] = ("", b"")
        kind, count = name("oa:SpecificResource"), b'"%%d"^^%b' % name("xsd:nonNegativeInteger")
        self._span = pairs(name, ("rdf:type", kind), ("oa:hasSource", b"<%b/s/%b>"), ("oa:hasSelector", b"%b"))
        self._within = NEXT + pairs(name, ("pg:document", b"<%b/e/%b>"))
        self._selector = pairs(
            name,
            ("rdf:type", name("oa:TextPositionSelector")),
            ("rdf:type", name("oa:TextQuoteSelector")),
            ("oa:start", count),
            ("oa:end", count),
            ("oa:exact", b"%b"),
        )

    def written(self, said: Evidence, graph: bytes) -> tuple[bytes, list[Block]]:
        """The IRI of a span, and the blocks that describe it where none did before in this graph."""
        if self._last[0] is said and self._last[1] == graph:  # a mention states a label and a name
            return self._last[2], []
        span = said.span
        place, key = b"%d,%d" % (span.start, span.end), hash((span.source, span.start, span.end, graph))
        words = hash((said.document, said.quote))
        known = self._written.get(key)
        if known is not None and known != words:
            place = b"%b&of=%b" % (place, digest(said.document, said.quote).encode())
            key = hash((span.source, place, graph))
            known = self._written.get(key)
        source = self.source(span.source)
        iri = b"<%b/s/%b#char=%b>" % (self._base, source, place)
        self._last = (said, graph, iri)
        if known is not None:
            return iri, []
        self._written[key] = words
        selector = b"<%b/s/%b#sel=%b>" % (self._base, source, place)
        resource = self._span % (self._base, source, selector) + self._document(said.document)
        return iri, [
            (iri, resource, graph),
            (selector, self._selector % (span.start, span.end, string(said.quote)), graph),
        ]

    def source(self, id_: str) -> bytes:
        """A source's id in an IRI. One after the other, spans are mostly of the same."""
        if self._sources[0] != id_:
            self._sources = (id_, segment(id_))
        return self._sources[1]

    def _document(self, id_: str) -> bytes:
        """The pair that names the document; nothing where none is named."""
        if self._documents[0] != id_:
            self._documents = (id_, self._within % (self._base, segment(id_)) if id_ else b"")
        return self._documents[1]
