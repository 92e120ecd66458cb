"""A change as statements: the same Cypher for every engine, in batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from policygraph.graph.store.change import Change
from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.statements import of_labels, of_relation, text

_BATCH = 1000

#: runs one statement with its parameters
Command = Callable[[str, Mapping[str, object]], None]
T = TypeVar("T")


def write(command: Command, change: Change) -> None:
    """Make the change. Edges go before nodes and come after them; a changed edge is made anew."""
    _delete_edges(command, [old for old, _ in change.edges if old])
    gone = [old.id for old, new in change.nodes if old and not new]
    _batches(command, text("write/delete_nodes.cypher"), "ids", gone)
    _write_nodes(command, [(old, new) for old, new in change.nodes if new])
    _create_edges(command, [new for _, new in change.edges if new])


def parts(items: Iterable[T], size: int = _BATCH) -> Iterator[list[T]]:
    """A statement's list parameter, or a stream, in batches."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def _write_nodes(command: Command, pairs: Iterable[tuple[StoredNode | None, StoredNode]]) -> None:
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
        _batches(command, of_labels("write/create_nodes.cypher", labels, whole=True), "rows", rows)
    _batches(command, text("write/change_nodes.cypher"), "rows", changed)
    for name, groups in (("write/add_labels.cypher", more), ("write/remove_labels.cypher", less)):
        for labels, ids in groups.items():
            _batches(command, of_labels(name, labels), "ids", ids if labels else [])


def _create_edges(command: Command, edges: Iterable[StoredEdge]) -> None:
    rows = defaultdict(list)
    for edge in edges:
        rows[edge.relation].append({"source": edge.source, "target": edge.target, "properties": edge.properties})
    for relation, batch in rows.items():
        _batches(command, of_relation("write/create_edges.cypher", relation), "rows", batch)


def _delete_edges(command: Command, edges: Iterable[StoredEdge]) -> None:
    rows = defaultdict(list)
    for edge in edges:
        rows[edge.relation].append({"source": edge.source, "id": edge.id})
    for relation, batch in rows.items():
        _batches(command, of_relation("write/delete_edges.cypher", relation), "rows", batch)


def _batches(command: Command, statement: str, name: str, items: Sequence[object]) -> None:
    for part in parts(items):
        command(statement, {name: part})
