"""The embedded store: ArcadeDB in this process, one process at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.graph.errors import SettingError, StoreError
from policygraph.graph.source import Source
from policygraph.graph.store import statements
from policygraph.graph.store.arcade_bulk import filled
from policygraph.graph.store.arcade_session import ArcadeSession, fault, translated
from policygraph.graph.store.engine_store import EngineStore
from policygraph.graph.store.first_load import Merged, gathered
from policygraph.graph.store.folder import Folder
from policygraph.graph.store.loading import forget_source, load_reading
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.store import Forgotten, Loaded, Reading, Row
from policygraph.ontology import terms

if TYPE_CHECKING:
    from arcadedb import Database


class ArcadeStore(EngineStore):
    """A folder with a graph in it (`Store`). Made at first opening unless `read_only`."""

    session = ArcadeSession
    search_index = "Entity[search]"

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._where, self._read_only = str(path), read_only
        self._folder = Folder(path, read_only=read_only)
        try:
            self._database = _opened(self._folder)
        except BaseException:
            self._folder.release()
            raise
        self._session = ArcadeSession(self._database)

    def load(self, readings: Iterable[Reading], *, replace: bool = False) -> list[Loaded]:
        """See `Store.load`. Large readings into an empty store make a new one in its place, all of them or none."""
        self._check_writable()
        with self._session.alone():
            large, rest = gathered(readings, lambda: not any(self.counts().values()))
            if large:
                merged = Merged(large)
                self.fill(merged.nodes(), merged.edges(), (reading.source for reading in large))
                return merged.loaded
        return super().load(rest, replace=replace)

    def fill(self, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]) -> None:
        """See `Store.fill`. No other thread puts anything into the store that is thrown away."""
        with self._session.alone():
            super().fill(nodes, edges, sources)

    def _load(self, reading: Reading, *, replace: bool) -> Loaded:
        with translated(self._where):
            return self._session.within(lambda: load_reading(self._session, reading, replace=replace))

    def forget(self, source_id: str) -> Forgotten:
        """See `Store.forget`."""
        self._check_writable()
        with translated(self._where):
            return self._session.within(lambda: forget_source(self._session, source_id))

    def rows(self, text: str, params: Mapping[str, object] | None = None, *, write: bool = False) -> list[Row]:
        """See `Store.rows`."""
        with translated(self._where), self._session.alone():
            if not write:
                return self._session.rows(text, params or {}, write=False)
            self._check_writable()
            return self._session.within(lambda: self._session.rows(text, params or {}, write=True))

    def _fill(self, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]) -> None:
        """Made beside the empty data, which it then replaces: killed at any moment, the one or the other is there."""
        from arcadedb import DatabaseFactory

        with translated(self._where):
            with DatabaseFactory(str(self._folder.empty_data())).create() as database:
                filled(database, nodes, edges, sources)
            self._database.close()
            self._folder.swap()
            self._database = _opened(self._folder)
            self._session.reopened(self._database)

    def close(self) -> None:
        """See `Store.close`."""
        self._database.close()
        self._folder.release()

    def _stream(self, name: str) -> Iterator[Row]:
        with translated(self._where):
            yield from self._session.read(name)

    def _ask(self, name: str, **params: object) -> list[Row]:
        with translated(self._where), self._session.alone():
            return list(self._session.read(name, **params))

    def _check_writable(self) -> None:
        if self._read_only or not self._folder.writable:
            raise StoreError("store-not-writable", where=str(self._folder.path))


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
                raise _damaged(folder, "schema")
            if folder.writable:
                _complete(database)
        except ArcadeDBError as error:
            found = fault(error, str(folder.path))
            raise (found if found.code == "disk-full" else _damaged(folder, found.why)) from error
    if not folder.complete:
        folder.finish("arcadedb")
    return database


def _damaged(folder: Folder, why: str) -> StoreError:
    return StoreError("store-damaged", where=str(folder.path), why=why)


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
