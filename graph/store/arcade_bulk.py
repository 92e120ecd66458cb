"""The bulk path of the embedded engine: a whole graph into a new database, its indexes made when everything stands in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from policygraph.graph.source import Source
from policygraph.graph.store import statements
from policygraph.graph.store.records import Properties, StoredEdge, StoredNode
from policygraph.graph.store.writing import parts

if TYPE_CHECKING:
    from arcadedb import Database

_CHUNK = 5_000


class _AsItIs(list[Any]):
    """A list that the engine's Python side hands on to JSON without walking it value by value, which took most of the time."""


def filled(
    database: Database, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]
) -> None:
    """Put everything into an empty database that has neither types nor indexes."""
    schema = statements.schema("schema.arcadedb.sql")
    late = [statement for statement in schema if "INDEX" in statement]
    _run(database, [statement for statement in schema if statement not in late])
    places = _vertices(database, nodes)
    _edges(database, edges, places)
    for part in parts(sources, _CHUNK):
        rows = [{"id": s.id, "text": s.text, "path": s.path, "characters": len(s.text), "complete": True} for s in part]
        with _batch(database) as batch:
            batch.create_vertices("SourceText", rows)
    _run(database, late)


def _vertices(database: Database, nodes: Iterable[StoredNode]) -> dict[str, str]:
    """Every node into the type of its label set; returns the record of each id."""
    places: dict[str, str] = {}
    known = {"Entity"}
    for part in parts(nodes, _CHUNK):
        rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for node in part:
            # the engine's own name for a vertex of several types
            rows["~".join(["Entity", *sorted(node.labels)])].append(_row(node.properties))
        for kind in rows.keys() - known:
            parents = ", ".join(kind.split("~"))
            _run(database, [statements.text("write/label_set.sql").replace("KIND", kind).replace("PARENTS", parents)])
            known.add(kind)
        with _batch(database) as batch:
            for kind, some in rows.items():
                ids = (properties["id"] for properties in some)
                places.update(zip(ids, batch.create_vertices(kind, some), strict=True))
    return places


def _edges(database: Database, edges: Iterable[StoredEdge], places: dict[str, str]) -> None:
    for part in parts(edges, _CHUNK):
        groups: dict[str, list[StoredEdge]] = defaultdict(list)
        for edge in part:
            groups[edge.relation].append(edge)
        with _batch(database) as batch:
            for relation, some in groups.items():
                sources, targets = [places[edge.source] for edge in some], [places[edge.target] for edge in some]
                batch.new_edges(sources, relation, targets, [_row(edge.properties) for edge in some])


def _row(properties: Properties) -> Properties:
    return {name: _AsItIs(value) if isinstance(value, list) else value for name, value in properties.items()}


def _batch(database: Database) -> Any:
    """The log that makes single transactions last is of no use to a database that is thrown away when it is not finished."""
    return database.graph_batch(use_wal=False, batch_size=_CHUNK + 1, commit_every=1_000)


def _run(database: Database, lines: Iterable[str]) -> None:
    for line in lines:
        database.command("sql", line).to_list()
