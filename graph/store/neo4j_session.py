"""Neo4j statements inside one transaction: parameters in, plain rows out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from policygraph.graph.errors import SettingError
from policygraph.graph.store.engine_session import EngineSession
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.statements import of_relation, text
from policygraph.graph.store.store import Row
from policygraph.graph.store.writing import parts

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session, Transaction

    Runner = ManagedTransaction | Transaction | Session


class Neo4jSession(EngineSession):
    """Reads and writes of one open transaction (`loading.Session`)."""

    own = "cypher"

    def __init__(self, transaction: Runner) -> None:
        self._transaction = transaction

    def read(self, name: str, **params: object) -> Iterator[Row]:
        """See `EngineSession.read`."""
        return self._rows(text(name), params)

    def rows(self, query: str, params: Mapping[str, object], *, write: bool) -> list[Row]:
        """Rows of free Cypher, values plain. Raises SettingError, so that nothing stays, for a write unless `write`.

        Neo4j refuses such a write itself; an ArcadeDB that speaks Bolt does it and says so afterwards.
        """
        found = self._transaction.run(query, dict(params))
        rows = [{name: _plain(value) for name, value in dict(record).items()} for record in found]
        if not write and "w" in (found.consume().query_type or ""):
            raise SettingError("query-writes", hint="write")
        return rows

    def edges(self, ids: Mapping[str, str]) -> dict[str, StoredEdge]:
        """See `Held.edges`."""
        of: dict[str, list[str]] = {}
        for id_, relation in ids.items():
            of.setdefault(relation, []).append(id_)
        return {
            edge.id: edge
            for relation, some in of.items()
            for part in parts(some)
            for edge in map(self.stored_edge, self._rows(of_relation("read/edges.cypher", relation), {"ids": part}))
        }

    def command(self, statement: str, params: Mapping[str, object]) -> None:
        """See `EngineSession.command`."""
        self._transaction.run(statement, dict(params)).consume()

    def _rows(self, statement: str, params: Mapping[str, object]) -> Iterator[Row]:
        for record in self._transaction.run(statement, dict(params)):
            yield dict(record)

    @staticmethod
    def stored_node(row: Row) -> StoredNode:
        """A row of `read/nodes.cypher`."""
        properties = row["properties"]
        return StoredNode(properties["id"], frozenset(row["labels"]) - {"Entity"}, properties)

    @staticmethod
    def stored_edge(row: Row) -> StoredEdge:
        """A row of `read/edges.cypher`."""
        properties = row["properties"]
        return StoredEdge(properties["id"], row["relation"], row["source"], row["target"], properties)


def _plain(value: Any) -> Any:
    """Nodes and relationships become maps of their properties, paths lists of both, dates and places text."""
    from neo4j.graph import Path

    if isinstance(value, str | int | float | bool | None):
        return value
    if isinstance(value, Path):
        steps = zip(value.nodes, (*value.relationships, None), strict=True)
        return [_plain(part) for pair in steps for part in pair if part is not None]
    if hasattr(value, "items"):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value.iso_format() if hasattr(value, "iso_format") else str(value)
