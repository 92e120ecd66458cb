"""The bulk path of the embedded engine: a whole graph into a new database, its indexes made when everything stands in it."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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

    __slots__ = ()


def filled(
    database: Database, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]
) -> None:
    """Put everything into an empty database that has neither types nor indexes."""
    schema = statements.schema("schema.arcadedb.sql")
    late = [statement for statement in schema if "INDEX" in statement]
    _run(database, [statement for statement in schema if statement not in late])
    with _uncollected():
        # one batch for nodes and edges: it knows which vertices it made, and need not read them to hang edges on them
        with _batch(database) as batch:
            _edges(batch, edges, _vertices(database, batch, nodes))
        with _batch(database) as batch:
            for part in parts(sources, _CHUNK):
                batch.create_vertices("SourceText", [_text_row(source) for source in part])
    _run(database, late)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Python looks for cycles every few hundred lists that are made; these have none, and looking took a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _vertices(database: Database, batch: Any, nodes: Iterable[StoredNode]) -> dict[str, str]:
    """Every node into the type of its label set; returns the record of each id."""
    places: dict[str, str] = {}
    kinds: dict[frozenset[str], str] = {}
    for part in parts(nodes, _CHUNK):
        rows: dict[frozenset[str], list[Properties]] = defaultdict(list)
        for node in part:
            rows[node.labels].append(_row(node.properties))
        for labels, some in rows.items():
            if labels not in kinds:
                kinds[labels] = _made_kind(database, labels)
            ids = (properties["id"] for properties in some)
            places.update(zip(ids, batch.create_vertices(kinds[labels], some), strict=True))
    return places


def _made_kind(database: Database, labels: frozenset[str]) -> str:
    """The engine's own name for a vertex of several types, the type made."""
    parents = ["Entity", *sorted(labels)]
    kind = "~".join(parents)
    if labels:
        statement = statements.text("write/label_set.sql").replace("KIND", kind).replace("PARENTS", ", ".join(parents))
        _run(database, [statement])
    return kind


def _edges(batch: Any, edges: Iterable[StoredEdge], places: dict[str, str]) -> None:
    """Relation by relation: the engine writes edges in one stroke only where all it is given are of one type."""
    groups: dict[str, list[StoredEdge]] = defaultdict(list)
    for edge in edges:
        groups[edge.relation].append(edge)
        if len(groups[edge.relation]) == _CHUNK:
            _put(batch, groups.pop(edge.relation), places)
    for some in groups.values():
        _put(batch, some, places)


def _put(batch: Any, edges: list[StoredEdge], places: dict[str, str]) -> None:
    sources, targets = [places[edge.source] for edge in edges], [places[edge.target] for edge in edges]
    batch.new_edges(sources, edges[0].relation, targets, [_row(edge.properties) for edge in edges])
    batch.flush()


def _batch(database: Database) -> Any:
    """The log that makes single transactions last is of no use to a database that is thrown away when it is not finished."""
    return database.graph_batch(use_wal=False, batch_size=_CHUNK + 1, commit_every=1_000)


def _text_row(source: Source) -> Properties:
    values = {"id": source.id, "text": source.text, "path": source.path, "corrections": source.corrections}
    return {**values, "characters": len(source.text), "complete": True}


def _row(properties: Properties) -> Properties:
    return {name: _AsItIs(value) if isinstance(value, list) else value for name, value in properties.items()}


def _run(database: Database, lines: Iterable[str]) -> None:
    for line in lines:
        database.command("sql", line).to_list()
