"""ArcadeDB statements: parameters in, plain rows out. Engine errors pass here, for a conflict is tried again on them;
`translated` makes them ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from policygraph.graph.errors import PolicyGraphError, SettingError, StoreError
from policygraph.graph.store.engine_session import EngineSession
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.statements import text
from policygraph.graph.store.store import Row
from policygraph.graph.store.writing import parts

if TYPE_CHECKING:
    from arcadedb import Database

#: engine exceptions that speak of the query, not of the store
_QUERY_FAULTS = ("CommandParsing", "CommandSemantic", "CommandParameterMissing", "FullTextQueryParse", "Arithmetic")

#: what Linux, macOS and Windows say of a full disk
_FULL = ("No space left on device", "not enough space on the disk", "Disk quota exceeded")

T = TypeVar("T")


class ArcadeSession(EngineSession):
    """Reads and writes of one open database; `within` makes them one transaction."""

    own = "sql"

    def __init__(self, database: Database) -> None:
        self._database = database
        self._one = RLock()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other thread reads or writes meanwhile: the engine shows a commit to other threads page by page."""
        with self._one:
            yield

    def reopened(self, database: Database) -> None:
        """Go on with another database in place of the one that was closed."""
        self._database = database

    def within(self, work: Callable[[], T]) -> T:
        """Do the work in one transaction; nothing stays of it when it fails.

        One thread after the other: a change is computed from what it read, and the engine's transactions would let
        another thread write in between.
        """
        with self._one:
            done: T = self._database.run_in_transaction(work)
        return done

    def read(self, name: str, **params: object) -> Iterator[Row]:
        """See `EngineSession.read`."""
        language = "sql" if name.endswith(".sql") else "opencypher"
        yield from self._database.query(language, text(name), *_arguments(params)).iter_dicts()

    def rows(self, query: str, params: Mapping[str, object], *, write: bool) -> list[Row]:
        """Rows of free Cypher, values plain."""
        run = self._database.command if write else self._database.query
        found = run("opencypher", query, *_arguments(params)).to_list()
        return [{name: _plain(value) for name, value in row.items()} for row in found]

    def edges(self, ids: Mapping[str, str]) -> dict[str, StoredEdge]:
        """See `Held.edges`."""
        return {e.id: e for part in parts(ids) for e in map(self.stored_edge, self.read("read/edges.sql", ids=part))}

    def command(self, statement: str, params: Mapping[str, object]) -> None:
        """See `EngineSession.command`."""
        self._database.command("opencypher", statement, dict(params)).to_list()

    @staticmethod
    def stored_node(row: Row) -> StoredNode:
        """A row of `read/nodes.sql`: the engine's type name of several labels joins them with ~."""
        labels = frozenset(row["labels"].split("~")) - {"Entity"}
        return StoredNode(row["id"], labels, {k: v for k, v in row.items() if k != "labels" and k[0] not in "@_"})

    @staticmethod
    def stored_edge(row: Row) -> StoredEdge:
        """A row of `read/edges.sql`."""
        ends = {"relation", "source", "target"}
        properties = {k: v for k, v in row.items() if k not in ends and k[0] not in "@_"}
        return StoredEdge(row["id"], row["relation"], row["source"], row["target"], properties)


def _arguments(params: Mapping[str, object]) -> tuple[dict[str, object], ...]:
    return (dict(params),) if params else ()


def _plain(value: Any) -> Any:
    """Record ids become text; all else is plain already."""
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(v) for v in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Errors of the engine of the store at `where` become ours, one line each."""
    from arcadedb import ArcadeDBError

    try:
        yield
    except ArcadeDBError as error:
        raise fault(error, where) from error


def fault(error: Exception, where: str) -> PolicyGraphError:
    """An engine error as one of ours: SettingError where the query is at fault, else StoreError."""
    reply = getattr(error, "native", None) or {}
    kind, why = str(reply.get("cls", "")), " ".join(str(reply.get("error") or error).split())
    if any(words in str(reply.get("chain", error)) for words in _FULL):
        return StoreError("disk-full", where=where, hint="free-space")
    if "QueryNotIdempotent" in kind:
        return SettingError("query-writes", hint="write")
    if any(name in kind for name in _QUERY_FAULTS):
        return SettingError("bad-query", why=why)
    return StoreError("engine", where=where, why=why)
