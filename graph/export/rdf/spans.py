"""Stretches of sources as RDF: an IRI by source and characters, its place and its words, each written once."""

from __future__ import annotations

from policygraph.graph.evidence import Evidence
from policygraph.graph.export.rdf.syntax import NEXT, Block
from policygraph.graph.export.rdf.term import Name, segment, string
from policygraph.graph.identity import digest


class Spans:
    """The spans that were written so far. Two quotes or documents at one place would be a fault of the data; the later
    one then gets an IRI of its own, so that neither is lost.
    """

    def __init__(self, name: Name, base: str) -> None:
        self._base, self._node = f"<{base}/s/", f"<{base}/e/"
        self._written: dict[int, int] = {}
        self._sources: tuple[str, str] = ("", self._base)
        self._documents: tuple[str, str] = ("", "")
        is_, next_ = name("rdf:type"), NEXT
        count = f'"^^{name("xsd:nonNegativeInteger")}'
        place = f"{is_} {name('oa:TextPositionSelector')}{next_}{is_} {name('oa:TextQuoteSelector')}"
        self._is_span = f"{is_} {name('oa:SpecificResource')}{next_}{name('oa:hasSource')} "
        self._selector = f">{next_}{name('oa:hasSelector')} "
        self._within = f"{next_}{name('pg:document')} "
        self._start = f'{place}{next_}{name("oa:start")} "'
        self._end, self._exact = f'{count}{next_}{name("oa:end")} "', f"{count}{next_}{name('oa:exact')} "

    def written(self, said: Evidence, graph: str) -> tuple[str, list[Block]]:
        """The IRI of a span, and the blocks that describe it where none did before in this graph."""
        span = said.span
        place, key = f"{span.start},{span.end}", hash((span.source, span.start, span.end, graph))
        words = hash((said.document, said.quote))
        known = self._written.get(key)
        if known is not None and known != words:
            place = f"{place}&of={digest(said.document, said.quote)}"
            key = hash((span.source, place, graph))
            known = self._written.get(key)
        source = self._source(span.source)
        iri = f"{source}#char={place}>"
        if known is not None:
            return iri, []
        self._written[key] = words
        selector = f"{source}#sel={place}>"
        pairs = f"{self._is_span}{source}{self._selector}{selector}{self._document(said.document)}"
        quoted = f"{self._start}{span.start}{self._end}{span.end}{self._exact}{string(said.quote)}"
        return iri, [(iri, pairs, graph), (selector, quoted, graph)]

    def _source(self, id_: str) -> str:
        """The IRI of a source, its bracket open. One after the other, spans are mostly of the same."""
        if self._sources[0] != id_:
            self._sources = (id_, f"{self._base}{segment(id_)}")
        return self._sources[1]

    def _document(self, id_: str) -> str:
        """The pair that names the document; nothing where none is named."""
        if self._documents[0] != id_:
            self._documents = (id_, f"{self._within}{self._node}{segment(id_)}>" if id_ else "")
        return self._documents[1]
