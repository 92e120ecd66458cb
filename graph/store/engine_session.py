"""What the open transactions of all engines share: every step but how a statement is run and how a row is laid out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import ClassVar

from policygraph.graph.source import Source
from policygraph.graph.store.change import Change
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.statements import text
from policygraph.graph.store.store import Row, StoredSource
from policygraph.graph.store.writing import parts, write


class EngineSession(ABC):
    """Reads and writes of one open transaction (`loading.Session`)."""

    #: the ending of the statement files whose rows are laid out in the engine's own way
    own: ClassVar[str]

    @abstractmethod
    def read(self, name: str, **params: object) -> Iterator[Row]:
        """Rows of a statement file, as they come."""

    @abstractmethod
    def command(self, statement: str, params: Mapping[str, object]) -> None:
        """Run Cypher whose rows nobody wants."""

    @abstractmethod
    def edges(self, ids: Mapping[str, str]) -> dict[str, StoredEdge]:
        """See `Held.edges`."""

    @staticmethod
    @abstractmethod
    def stored_node(row: Row) -> StoredNode:
        """A row of a statement file that asks for nodes."""

    @staticmethod
    @abstractmethod
    def stored_edge(row: Row) -> StoredEdge:
        """A row of a statement file that asks for edges."""

    def nodes(self, ids: Collection[str]) -> dict[str, StoredNode]:
        """See `Held.nodes`."""
        return {id_: node for part in parts(ids) for id_, node in self._nodes("nodes", ids=part).items()}

    def nodes_of(self, source: str) -> dict[str, StoredNode]:
        """See `Held.nodes_of`."""
        return self._nodes("nodes_of", source=source)

    def edges_of(self, source: str) -> dict[str, StoredEdge]:
        """See `Held.edges_of`."""
        return {e.id: e for e in map(self.stored_edge, self.read(f"read/edges_of.{self.own}", source=source))}

    def nodes_in(self, documents: Collection[str]) -> dict[str, StoredNode]:
        """See `Held.nodes_in`."""
        return self._nodes("nodes_in", documents=sorted(documents))

    def linked(self, ids: Collection[str]) -> set[str]:
        """See `Held.linked`."""
        return {row["id"] for part in parts(ids) for row in self.read(f"read/linked.{self.own}", ids=part)}

    def source(self, id_: str) -> StoredSource | None:
        """See `Session.source`."""
        return next((StoredSource(**row) for row in self.read("read/source.cypher", id=id_)), None)

    def sources_at(self, path: str) -> Sequence[str]:
        """See `Session.sources_at`."""
        return [row["id"] for row in self.read("read/sources_at.cypher", path=path)]

    def keep_source(self, source: Source) -> None:
        """See `Session.keep_source`."""
        values = {"id": source.id, "text": source.text, "path": source.path, "characters": len(source.text)}
        self.command(text("write/keep_source.cypher"), {**values, "corrections": source.corrections})

    def drop_source(self, id_: str) -> None:
        """See `Session.drop_source`."""
        self.command(text("write/drop_source.cypher"), {"id": id_})

    def write(self, change: Change) -> None:
        """See `Session.write`."""
        write(self.command, change)

    def _nodes(self, name: str, **params: object) -> dict[str, StoredNode]:
        return {n.id: n for n in map(self.stored_node, self.read(f"read/{name}.{self.own}", **params))}
