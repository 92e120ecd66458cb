"""A driver in hand: statements in transactions that read, that write in turn, and that know whether they were made to last."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from policygraph.graph.store import statements
from policygraph.graph.store.neo4j_errors import translated
from policygraph.graph.store.neo4j_login import credentials
from policygraph.graph.store.neo4j_session import Neo4jSession
from policygraph.graph.store.store import Row

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

#: seconds until a silent port is given up, and until a lost server is
_CONNECT, _RETRY = 10.0, 15.0

T = TypeVar("T")


class Connection:
    """A server that answered. Errors of the driver pass here: whoever asks translates them.

    A server that goes away is tried again for a while, each time with a transaction of its own that reads before it
    writes: doing it again is doing it once.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._driver = _driver(address)
        try:
            self.agent = self._driver.get_server_info().agent
        except BaseException:
            self._driver.close()
            raise

    def read(self, work: Callable[[Neo4jSession], T]) -> T:
        """Do the work in one transaction that may not write."""
        with self._session("READ") as session:
            done: T = session.execute_read(lambda transaction: work(Neo4jSession(transaction)))
        return done

    def write(self, work: Callable[[Neo4jSession], T]) -> T:
        """Do the work in one transaction, after every other writer; nothing stays of it when it fails."""

        def turn(transaction: ManagedTransaction) -> T:
            session = Neo4jSession(transaction)
            session.command(statements.text("write/take_turns.cypher"), {})
            return work(session)

        with self._session("WRITE") as session:
            done: T = session.execute_write(turn)
        return done

    def once(self, work: Callable[[Neo4jSession], T], again: Callable[[T], T]) -> T:
        """The work, written once: where the answer to its commit is lost, `again` finds out by doing it again."""
        from neo4j.exceptions import IncompleteCommit

        done: list[T] = []

        def noted(session: Neo4jSession) -> T:
            done.append(work(session))
            return done[-1]

        try:
            return self.write(noted)
        except IncompleteCommit:
            return again(done[-1])

    def ask(self, name: str, **params: object) -> list[Row]:
        """All rows of a statement file."""
        return self.read(lambda session: list(session.read(name, **params)))

    def stream(self, name: str) -> Iterator[Row]:
        """Rows of a statement file, as they come."""
        with translated(self.address), self._session("READ") as session:
            yield from Neo4jSession(session).read(name)

    def run(self, statement: str) -> None:
        """Run what the server takes as a transaction of its own."""
        with self._session("WRITE") as session:
            session.run(statement).consume()

    def close(self) -> None:
        """Let go; may be called twice."""
        self._driver.close()

    def _session(self, mode: str) -> Any:
        return self._driver.session(default_access_mode=mode, database=os.environ.get("NEO4J_DATABASE") or None)


def _driver(address: str) -> Driver:
    import logging

    from neo4j import GraphDatabase

    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it would print, our errors say in one line
    return GraphDatabase.driver(
        address,
        auth=credentials(),
        connection_timeout=_CONNECT,
        connection_acquisition_timeout=_CONNECT,
        max_transaction_retry_time=_RETRY,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )
