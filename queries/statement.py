"""Evidence as a reader checks it: the quote in its sentence, under the heading of its document."""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.graph.export.record import EVIDENCE
from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Statement
from policygraph.queries.run import run
from policygraph.queries.sentence import around, sentence_starts


class Statements:
    """Makes statements of the parallel evidence lists of rows; reads each source and heading once."""

    def __init__(self, store: Store, rows: Iterable[Row]) -> None:
        documents = {document for row in rows for document in row["evidence_document"]}
        self._headings = {row["id"]: row for row in run(store, "document-headings", {"ids": sorted(documents)})}
        self._store = store
        self._texts: dict[str, tuple[str, list[int]]] = {}

    def of(self, row: Row) -> tuple[Statement, ...]:
        """The statements of one row, in the order of its lists."""
        return tuple(self._statement(*item) for item in zip(*(row[name] for name in EVIDENCE), strict=True))

    def text(self, source: str) -> str:
        """The text of a source, empty where the store does not hold it."""
        return self._text(source)[0]

    def _text(self, source: str) -> tuple[str, list[int]]:
        if source not in self._texts:
            text = self._store.source_text(source)
            self._texts[source] = text, sentence_starts(text)
        return self._texts[source]

    def _statement(
        self, quote: str, source: str, document: str, start: int, end: int, rule: str, where: str
    ) -> Statement:
        heading = self._headings.get(document, {})
        title, publisher, published = (heading.get(name) or "" for name in ("title", "publisher", "published"))
        text, starts = self._text(source)
        sentence, begin = "", -1
        if text[start:end] == quote:
            begin, stop = around(text, starts, start, end)
            sentence = text[begin:stop]
        return Statement(
            quote, source, document, start, end, rule, where, title, publisher, published, sentence, begin
        )  # fmt: skip
