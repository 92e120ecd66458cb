"""The embedded store: ArcadeDB in this process, one process at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from policygraph.graph.entity import Node
from policygraph.graph.errors import SettingError, StoreError
from policygraph.graph.fact import Edge
from policygraph.graph.merge import Graph, derive
from policygraph.graph.store import statements
from policygraph.graph.store.arcade_session import ArcadeSession, fault, stored_edge, stored_node, translated
from policygraph.graph.store.folder import Folder
from policygraph.graph.store.loading import forget_source, load_reading
from policygraph.graph.store.names import folded, line, words
from policygraph.graph.store.records import claims_of, edge_of
from policygraph.graph.store.store import Forgotten, Hit, Loaded, Reading, Row, StoredSource
from policygraph.ontology import terms

if TYPE_CHECKING:
    from arcadedb import Database

_SEARCH_INDEX = "Entity[search]"


class ArcadeStore:
    """A folder with a graph in it (`Store`). Made at first opening unless `read_only`."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._read_only = read_only
        self._folder = Folder(path, read_only=read_only)
        try:
            self._database = _opened(self._folder)
        except BaseException:
            self._folder.release()
            raise
        self._session = ArcadeSession(self._database)

    def load(self, readings: Iterable[Reading], *, replace: bool = False) -> list[Loaded]:
        """See `Store.load`."""
        self._check_writable()
        return [self._load(reading, replace=replace) for reading in readings]

    def _load(self, reading: Reading, *, replace: bool) -> Loaded:
        with translated():
            return self._session.within(lambda: load_reading(self._session, reading, replace=replace))

    def forget(self, source_id: str) -> Forgotten:
        """See `Store.forget`."""
        self._check_writable()
        with translated():
            return self._session.within(lambda: forget_source(self._session, source_id))

    def rows(self, text: str, params: Mapping[str, object] | None = None, *, write: bool = False) -> list[Row]:
        """See `Store.rows`."""
        with translated():
            if not write:
                return self._session.rows(text, params or {}, write=False)
            self._check_writable()
            return self._session.within(lambda: self._session.rows(text, params or {}, write=True))

    def nodes_by_id(self) -> Iterator[Node]:
        """See `Store.nodes_by_id`."""
        documents = Graph()
        with translated():
            for row in self._session.read("read/all_documents.sql"):
                documents.add(claims_of(stored_node(row)))
            published = documents.published()
            for row in self._session.read("read/all_nodes.sql"):
                if claims := claims_of(stored_node(row)):
                    yield derive(row["id"], claims, published)

    def facts_by_id(self) -> Iterator[Edge]:
        """See `Store.facts_by_id`."""
        with translated():
            for row in self._session.read("read/all_edges.sql"):
                yield edge_of(stored_edge(row))

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """See `Store.search`."""
        values = {"needle": folded(text), "line": line(text), "limit": limit}
        if not values["needle"]:
            return []
        with translated():
            if phrase := words(text):
                rows = self._session.read("read/search_words.cypher", index=_SEARCH_INDEX, words=phrase, **values)
            else:
                rows = self._session.read("read/search_text.cypher", **values)
            return [_hit(row) for row in rows]

    def source_text(self, source_id: str) -> str:
        """See `Store.source_text`."""
        with translated():
            return next((str(row["text"]) for row in self._session.read("read/source_text.cypher", id=source_id)), "")

    def sources(self) -> list[StoredSource]:
        """See `Store.sources`."""
        with translated():
            return [StoredSource(**row) for row in self._session.read("read/sources.cypher")]

    def counts(self) -> dict[str, int]:
        """See `Store.counts`."""
        with translated():
            return next(self._session.read("read/counts.cypher"))

    def close(self) -> None:
        """See `Store.close`."""
        self._database.close()
        self._folder.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _check_writable(self) -> None:
        if self._read_only or not self._folder.writable:
            raise StoreError("store-not-writable", where=str(self._folder.path))


def _hit(row: Row) -> Hit:
    labels = tuple(sorted(set(row["labels"]) - {"Entity"}))
    return Hit(row["id"], row["name"], labels, tuple(row["aliases"] or ()), row["number"] or "")


def _opened(folder: Folder) -> Database:
    """The engine's database in the folder, made where there is none."""
    with _own_log(folder.log):
        try:
            from arcadedb import ArcadeDBError, DatabaseFactory
        except ImportError as error:
            raise SettingError("no-engine", why=str(error), hint="install-arcadedb") from None
        try:
            if not folder.complete and not folder.data.exists():
                with DatabaseFactory(str(new := folder.empty_data())).create() as database:
                    _complete(database)
                new.rename(folder.data)
            database = DatabaseFactory(str(folder.data)).open(read_only=not folder.writable)
            if "Entity" not in _types(database):  # the engine takes a schema that it cannot read for an empty one
                database.close()
                raise StoreError("store-damaged", where=str(folder.path), why="schema")
            if folder.writable:
                _complete(database)
        except ArcadeDBError as error:
            raise StoreError("store-damaged", where=str(folder.path), why=fault(error).why) from error
    if not folder.complete:
        folder.finish("arcadedb")
    return database


def _complete(database: Database) -> None:
    """Make the types that are missing: all in a new store, those of a later ontology in an older one."""
    if _types(database).issuperset((*terms.labels(), *terms.relations())):
        return
    for statement in statements.schema("schema.arcadedb.sql"):
        database.command("sql", statement).to_list()


def _types(database: Database) -> set[str]:
    return {row["name"] for row in database.query("sql", statements.text("read/types.sql")).to_list()}


@contextmanager
def _own_log(folder: Path) -> Iterator[None]:
    """The engine logs to the store's folder, never to the terminal or ./log; it reads these settings when it starts."""
    wanted = {"ARCADEDB_LOG_CONSOLE": "0", "ARCADEDB_LOG_DIR": str(folder)}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
