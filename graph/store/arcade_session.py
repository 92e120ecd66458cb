"""ArcadeDB statements: parameters in, plain rows out. Engine errors pass here, for a conflict is tried again on them;
`translated` makes them ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from policygraph.graph.errors import PolicyGraphError, SettingError, StoreError
from policygraph.graph.source import Source
from policygraph.graph.store.change import Change
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.statements import of_labels, of_relation, text
from policygraph.graph.store.store import Row, StoredSource

if TYPE_CHECKING:
    from arcadedb import Database

_BATCH = 1000
#: engine exceptions that speak of the query, not of the store
_QUERY_FAULTS = ("CommandParsing", "CommandSemantic", "CommandParameterMissing", "FullTextQueryParse", "Arithmetic")

T = TypeVar("T")


class ArcadeSession:
    """Reads and writes of one open database; `within` makes them one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writing = Lock()

    def within(self, work: Callable[[], T]) -> T:
        """Do the work in one transaction; nothing stays of it when it fails.

        One thread after the other: a change is computed from what it read, and the engine's transactions would let
        another thread write in between.
        """
        with self._writing:
            done: T = self._database.run_in_transaction(work)
        return done

    def read(self, name: str, **params: object) -> Iterator[Row]:
        """Rows of a statement file, as they come."""
        language = "sql" if name.endswith(".sql") else "opencypher"
        yield from self._database.query(language, text(name), *_arguments(params)).iter_dicts()

    def rows(self, query: str, params: Mapping[str, object], *, write: bool) -> list[Row]:
        """Rows of free Cypher, values plain."""
        run = self._database.command if write else self._database.query
        found = run("opencypher", query, *_arguments(params)).to_list()
        return [{name: _plain(value) for name, value in row.items()} for row in found]

    def nodes(self, ids: Collection[str]) -> dict[str, StoredNode]:
        """See `Held.nodes`."""
        return {n.id: n for part in _parts(ids) for n in map(stored_node, self.read("read/nodes.sql", ids=part))}

    def edges(self, ids: Collection[str]) -> dict[str, StoredEdge]:
        """See `Held.edges`."""
        return {e.id: e for part in _parts(ids) for e in map(stored_edge, self.read("read/edges.sql", ids=part))}

    def nodes_of(self, source: str) -> dict[str, StoredNode]:
        """See `Held.nodes_of`."""
        return {n.id: n for n in map(stored_node, self.read("read/nodes_of.sql", source=source))}

    def edges_of(self, source: str) -> dict[str, StoredEdge]:
        """See `Held.edges_of`."""
        return {e.id: e for e in map(stored_edge, self.read("read/edges_of.sql", source=source))}

    def nodes_in(self, documents: Collection[str]) -> dict[str, StoredNode]:
        """See `Held.nodes_in`."""
        return {n.id: n for n in map(stored_node, self.read("read/nodes_in.sql", documents=sorted(documents)))}

    def linked(self, ids: Collection[str]) -> set[str]:
        """See `Held.linked`."""
        return {row["id"] for part in _parts(ids) for row in self.read("read/linked.sql", ids=part)}

    def source(self, id_: str) -> StoredSource | None:
        """See `Session.source`."""
        return next((StoredSource(**row) for row in self.read("read/source.cypher", id=id_)), None)

    def sources_at(self, path: str) -> Sequence[str]:
        """See `Session.sources_at`."""
        return [row["id"] for row in self.read("read/sources_at.cypher", path=path)]

    def keep_source(self, source: Source) -> None:
        """See `Session.keep_source`."""
        values = {"id": source.id, "text": source.text, "path": source.path, "characters": len(source.text)}
        self._command(text("write/keep_source.cypher"), values)

    def drop_source(self, id_: str) -> None:
        """See `Session.drop_source`."""
        self._command(text("write/drop_source.cypher"), {"id": id_})

    def write(self, change: Change) -> None:
        """See `Session.write`. Edges go before nodes and come after them; a changed edge is made anew."""
        self._delete_edges([old for old, _ in change.edges if old])
        gone = [old.id for old, new in change.nodes if old and not new]
        self._batches(text("write/delete_nodes.cypher"), "ids", gone)
        self._write_nodes([(old, new) for old, new in change.nodes if new])
        self._create_edges([new for _, new in change.edges if new])

    def _write_nodes(self, pairs: Iterable[tuple[StoredNode | None, StoredNode]]) -> None:
        fresh, more, less = defaultdict(list), defaultdict(list), defaultdict(list)
        changed = []
        for old, new in pairs:
            if old is None:
                fresh[new.labels].append(new.properties)
                continue
            changed.append(new.properties)
            more[new.labels - old.labels].append(new.id)
            less[old.labels - new.labels].append(new.id)
        for labels, rows in fresh.items():
            self._batches(of_labels("write/create_nodes.cypher", labels, whole=True), "rows", rows)
        self._batches(text("write/change_nodes.cypher"), "rows", changed)
        for name, groups in (("write/add_labels.cypher", more), ("write/remove_labels.cypher", less)):
            for labels, ids in groups.items():
                self._batches(of_labels(name, labels), "ids", ids if labels else [])

    def _create_edges(self, edges: Iterable[StoredEdge]) -> None:
        rows = defaultdict(list)
        for edge in edges:
            rows[edge.relation].append({"source": edge.source, "target": edge.target, "properties": edge.properties})
        for relation, batch in rows.items():
            self._batches(of_relation("write/create_edges.cypher", relation), "rows", batch)

    def _delete_edges(self, edges: Iterable[StoredEdge]) -> None:
        rows = defaultdict(list)
        for edge in edges:
            rows[edge.relation].append({"source": edge.source, "id": edge.id})
        for relation, batch in rows.items():
            self._batches(of_relation("write/delete_edges.cypher", relation), "rows", batch)

    def _batches(self, statement: str, name: str, items: Sequence[object]) -> None:
        for part in _parts(items):
            self._command(statement, {name: part})

    def _command(self, statement: str, params: Mapping[str, object]) -> None:
        self._database.command("opencypher", statement, dict(params)).to_list()


def stored_node(row: Row) -> StoredNode:
    """A row of `read/nodes.sql`: the engine's type name of several labels joins them with ~."""
    labels = frozenset(row["labels"].split("~")) - {"Entity"}
    return StoredNode(row["id"], labels, {k: v for k, v in row.items() if k != "labels" and k[0] not in "@_"})


def stored_edge(row: Row) -> StoredEdge:
    """A row of `read/edges.sql`."""
    ends = {"relation", "source", "target"}
    properties = {k: v for k, v in row.items() if k not in ends and k[0] not in "@_"}
    return StoredEdge(row["id"], row["relation"], row["source"], row["target"], properties)


def _parts(items: Collection[T]) -> Iterator[list[T]]:
    """A statement's list parameter in batches."""
    whole = list(items)
    yield from (whole[i : i + _BATCH] for i in range(0, len(whole), _BATCH))


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
def translated() -> Iterator[None]:
    """Engine errors become ours, one line each."""
    from arcadedb import ArcadeDBError

    try:
        yield
    except ArcadeDBError as error:
        raise fault(error) from error


def fault(error: Exception) -> PolicyGraphError:
    """An engine error as one of ours: SettingError where the query is at fault, else StoreError."""
    reply = getattr(error, "native", None) or {}
    kind, why = str(reply.get("cls", "")), " ".join(str(reply.get("error") or error).split())
    if "QueryNotIdempotent" in kind:
        return SettingError("query-writes", hint="write")
    if any(name in kind for name in _QUERY_FAULTS):
        return SettingError("bad-query", why=why)
    return StoreError("engine", why=why)
