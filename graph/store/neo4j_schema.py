"""What a database must have before it holds a graph: the mark of a store of this version, constraints, indexes."""

from __future__ import annotations

from policygraph.graph.errors import SettingError, StoreError
from policygraph.graph.store import statements
from policygraph.graph.store.folder import FORMAT, check_version
from policygraph.graph.store.neo4j_bulk import check_whole
from policygraph.graph.store.neo4j_connection import Connection

#: the full-text index of names, as `schema.neo4j.cypher` and as the embedded store's engine call it
_SEARCH, _EMBEDDED_SEARCH = "entity_search", "Entity[search]"


def prepare(server: Connection, *, read_only: bool) -> str:
    """Make the schema and the mark of a new store; returns the name of its full-text index.

    An ArcadeDB that speaks Bolt serves a store that was made embedded and has its schema: it knows no such statements.
    Raises SettingError where the database holds something else, StoreError where its store is of another version, is being
    filled, or was imported (`export/neo4j_csv.py`) and never opened to write.
    """
    (mark,) = server.ask("read/mark.cypher")
    there = {str(row["name"]) for row in server.ask("read/index_names.cypher")}
    served = _EMBEDDED_SEARCH in there
    if mark["format"] is None and mark["filled"] and not served:
        raise SettingError("not-a-store", where=server.address, why="foreign-data", hint="other-database")
    if "ArcadeDB" in server.agent and not served:
        raise SettingError("not-a-store", where=server.address, why="schema", hint="embedded-first")
    if mark["format"] is not None:
        check_version(mark["format"], server.address)
    elif read_only and not served:
        raise SettingError("no-store", where=server.address, hint="load-first")
    check_whole(server, mark["silent"], read_only=read_only)
    if mark["imported"] and read_only:
        raise StoreError("store-imported", where=server.address, hint="finish-import")
    if not read_only:
        if not served:
            _complete(server, there)
        if mark["imported"]:
            _finish_import(server)
        if mark["format"] is None:
            server.write(lambda session: session.command(statements.text("write/mark.cypher"), {"format": FORMAT}))
    return _EMBEDDED_SEARCH if served else _SEARCH


def _complete(server: Connection, there: set[str]) -> None:
    """Make the constraints and indexes that are missing: all in a new store, those of a later ontology in an older one."""
    missing = [
        statement
        for statement in statements.schema("schema.neo4j.cypher")
        if statement.partition(" IF ")[0].rpartition(" ")[2] not in there
    ]
    for statement in [*missing, *([statements.text("read/wait_for_indexes.cypher")] if missing else [])]:
        server.run(statement)


def _finish_import(server: Connection) -> None:
    """Put back what the importer's files have no form for; cut off, the next opening goes on."""
    for name in ("restore_nodes", "restore_edges"):
        server.run(statements.text(f"write/{name}.cypher"))
    server.write(lambda session: session.command(statements.text("write/imported.cypher"), {}))
