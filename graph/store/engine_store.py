"""What the stores of all engines share: the questions that statement files answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, ClassVar, Self

from policygraph.graph.entity import Claim, Node
from policygraph.graph.errors import SettingError
from policygraph.graph.fact import Edge, Fact
from policygraph.graph.merge import Graph, derive
from policygraph.graph.source import Source
from policygraph.graph.store.engine_session import EngineSession
from policygraph.graph.store.names import folded, line, words
from policygraph.graph.store.records import StoredEdge, StoredNode, claims_of, edge_of, facts_of
from policygraph.graph.store.store import Hit, Loaded, Reading, Row, StoredSource

#: of a sample of 400 names, how many must hold a needle until a look at every name is faster than the full-text index, which
#: costs ten times as much for each name that it finds
_FREQUENT = 32
#: longer than any name
_ANY = 1_000_000_000


class EngineStore(ABC):
    """A store (`Store`) whose engine says how a statement file is asked and how one reading is written."""

    #: whose rows the store's statement files make
    session: ClassVar[type[EngineSession]]
    #: the engine's name of the full-text index
    search_index: str

    @abstractmethod
    def close(self) -> None:
        """See `Store.close`."""

    @abstractmethod
    def _stream(self, name: str) -> Iterator[Row]:
        """Rows of a statement file, as they come."""

    @abstractmethod
    def _ask(self, name: str, **params: object) -> list[Row]:
        """All rows of a statement file."""

    @abstractmethod
    def _load(self, reading: Reading, *, replace: bool) -> Loaded:
        """Load one reading in a transaction of its own."""

    @abstractmethod
    def _fill(self, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]) -> None:
        """Put everything into the store, which is empty, by the engine's bulk path."""

    @abstractmethod
    def _check_writable(self) -> None:
        """Raise StoreError where the store was opened for reading."""

    def load(self, readings: Iterable[Reading], *, replace: bool = False) -> list[Loaded]:
        """See `Store.load`."""
        self._check_writable()
        return [self._load(reading, replace=replace) for reading in readings]

    def fill(self, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]) -> None:
        """See `Store.fill`."""
        self._check_writable()
        if any(self.counts().values()):
            raise SettingError("target-not-empty", hint="other-target")
        self._fill(nodes, edges, sources)

    def stored_nodes(self) -> Iterator[StoredNode]:
        """See `Store.stored_nodes`."""
        return map(self.session.stored_node, self._stream(f"read/all_nodes.{self.session.own}"))

    def stored_edges(self) -> Iterator[StoredEdge]:
        """See `Store.stored_edges`."""
        return map(self.session.stored_edge, self._stream(f"read/all_edges.{self.session.own}"))

    def nodes_by_id(self) -> Iterator[Node]:
        """See `Store.nodes_by_id`. Each is derived again by the dates of all documents; bare ones are left out."""
        dated = Graph()
        for row in self._stream(f"read/all_documents.{self.session.own}"):
            dated.add(claims_of(self.session.stored_node(row)))
        published = dated.published()
        for node in self.stored_nodes():
            if claims := claims_of(node):
                yield derive(node.id, claims, published)

    def facts_by_id(self) -> Iterator[Edge]:
        """See `Store.facts_by_id`."""
        return map(edge_of, self.stored_edges())

    def statements(self, sources: Collection[str]) -> Iterator[Fact | Claim]:
        """See `Store.statements`."""
        for node in self.stored_nodes():
            yield from (claim for claim in claims_of(node) if claim.evidence.span.source in sources)
        for edge in self.stored_edges():
            yield from (fact for fact in facts_of(edge) if fact.evidence.span.source in sources)

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """See `Store.search`."""
        values = {"needle": folded(text), "line": line(text), "limit": limit}
        if not values["needle"]:
            return []
        sizes = [row["size"] for row in self._ask(f"read/sample_names.{self.session.own}", needle=values["needle"])]
        if (phrase := words(text)) and len(sizes) < _FREQUENT:
            rows = self._ask("read/search_words.cypher", index=self.search_index, words=phrase, **values)
        else:
            rows = self._scanned(min(sizes, default=_ANY), values)
        return [_hit(row) for row in rows]

    def _scanned(self, most: int, values: Mapping[str, Any]) -> list[Row]:
        """Hits found by a look at every name: first at those no longer than `most`, which rank before all others."""
        rows = self._ask("read/search_text.cypher", most=most, **values)
        full = len(rows) == values["limit"] or most == _ANY
        return rows if full else self._ask("read/search_text.cypher", most=_ANY, **values)

    def source_text(self, source_id: str) -> str:
        """See `Store.source_text`."""
        return next((str(row["text"]) for row in self._ask("read/source_text.cypher", id=source_id)), "")

    def sources(self) -> list[StoredSource]:
        """See `Store.sources`."""
        return [StoredSource(**row) for row in self._ask("read/sources.cypher")]

    def counts(self) -> dict[str, int]:
        """See `Store.counts`."""
        (row,) = self._ask("read/counts.cypher")
        return row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _hit(row: Row) -> Hit:
    labels = tuple(sorted(set(row["labels"]) - {"Entity"}))
    return Hit(row["id"], row["name"], labels, tuple(row["aliases"] or ()), row["number"] or "")
