"""The bulk path over Bolt: a whole graph into an empty database, some thousand rows a transaction.

Nobody must take such a store for a whole one before its end: its mark says that it is being filled, and since when. A fill that
was silent for a minute was cut off; the next that opens the store to write empties it.
"""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.graph.errors import StoreError
from policygraph.graph.source import Source
from policygraph.graph.store import statements
from policygraph.graph.store.change import Change
from policygraph.graph.store.neo4j_connection import Connection
from policygraph.graph.store.neo4j_session import Neo4jSession
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.writing import parts

_CHUNK, _TEXTS = 10_000, 50
#: milliseconds after which a fill that wrote nothing more was cut off
_SILENCE = 60_000


def fill(
    server: Connection, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]
) -> None:
    """Put everything into an empty database; what fails leaves it empty."""
    try:
        for part in parts(nodes, _CHUNK):
            _put(server, Change(nodes=tuple((None, node) for node in part)))
        for some in parts(edges, _CHUNK):
            _put(server, Change(edges=tuple((None, edge) for edge in some)))
        for texts in parts(sources, _TEXTS):
            _put(server, Change(), texts)
    except BaseException:
        empty(server)
        raise
    server.write(lambda session: session.command(statements.text("write/filled.cypher"), {}))


def check_whole(server: Connection, silent: int | None, *, read_only: bool) -> None:
    """Empty a store whose filling was cut off. Raises StoreError where it goes on, or where nothing may be changed."""
    if silent is None:
        return
    if read_only or silent < _SILENCE:
        raise StoreError("store-filling", where=server.address, hint="load-again")
    empty(server)


def empty(server: Connection) -> None:
    """Take everything out of a store that is being filled."""
    server.run(statements.text("write/empty.cypher"))
    server.write(lambda session: session.command(statements.text("write/filled.cypher"), {}))


def _put(server: Connection, change: Change, texts: Iterable[Source] = ()) -> None:
    def work(session: Neo4jSession) -> None:
        session.command(statements.text("write/filling.cypher"), {})
        session.write(change)
        for source in texts:
            session.keep_source(source)

    server.write(work)
