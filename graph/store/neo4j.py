"""A Neo4j server, 5.26 or later, over Bolt with the official driver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from policygraph.graph.errors import NotFoundError, StoreError
from policygraph.graph.source import Source
from policygraph.graph.store.engine_store import EngineStore
from policygraph.graph.store.loading import forget_source, load_reading
from policygraph.graph.store.neo4j_bulk import fill
from policygraph.graph.store.neo4j_connection import Connection
from policygraph.graph.store.neo4j_errors import translated
from policygraph.graph.store.neo4j_login import checked
from policygraph.graph.store.neo4j_schema import prepare
from policygraph.graph.store.neo4j_session import Neo4jSession
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.store import Forgotten, Loaded, Reading, Row


class Neo4jStore(EngineStore):
    """A database with a graph in it (`Store`). Its schema is made at first opening unless `read_only`."""

    session = Neo4jSession

    def __init__(self, address: str, *, read_only: bool = False) -> None:
        self._address, self._read_only = checked(address), read_only
        with translated(address, opening=True):
            self._server = Connection(address)
            try:
                self.search_index = prepare(self._server, read_only=read_only)
            except BaseException:
                self._server.close()
                raise

    def _load(self, reading: Reading, *, replace: bool) -> Loaded:
        def again(before: Loaded) -> Loaded:
            now = self._server.write(lambda session: load_reading(session, reading, replace=replace))
            return before if now.state == "skipped" else now

        with translated(self._address):
            return self._server.once(lambda session: load_reading(session, reading, replace=replace), again)

    def forget(self, source_id: str) -> Forgotten:
        """See `Store.forget`."""

        def again(before: Forgotten) -> Forgotten:
            try:
                return self._server.write(lambda session: forget_source(session, source_id))
            except NotFoundError:
                return before

        self._check_writable()
        with translated(self._address):
            return self._server.once(lambda session: forget_source(session, source_id), again)

    def rows(self, text: str, params: Mapping[str, object] | None = None, *, write: bool = False) -> list[Row]:
        """See `Store.rows`."""
        with translated(self._address):
            if not write:
                return self._server.read(lambda session: session.rows(text, params or {}, write=False))
            self._check_writable()
            return self._server.write(lambda session: session.rows(text, params or {}, write=True))

    def _fill(self, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]) -> None:
        with translated(self._address):
            fill(self._server, nodes, edges, sources)

    def close(self) -> None:
        """See `Store.close`."""
        self._server.close()

    def _ask(self, name: str, **params: object) -> list[Row]:
        with translated(self._address):
            return self._server.ask(name, **params)

    def _stream(self, name: str) -> Iterator[Row]:
        return self._server.stream(name)

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("store-not-writable", where=self._address)
