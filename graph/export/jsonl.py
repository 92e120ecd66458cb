"""JSON Lines: nodes, then edges with their evidence; one object a line, in the shape that Neo4j's APOC exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from policygraph.graph.entity import Node
from policygraph.graph.errors import ExportError
from policygraph.graph.export.format import Exportable, Format, encoded
from policygraph.graph.export.record import Property, edge_properties, node_labels, node_properties, value_json
from policygraph.graph.fact import Edge

FORMAT = Format(name="jsonl", zh="逐行 JSON", suffix=".jsonl", media_type="application/jsonl")


def write(graph: Exportable, out: BinaryIO) -> None:
    """Write every node and edge, ordered by id, as UTF-8: equal graphs give equal bytes.

    Raises ExportError at a value that JSON cannot hold (a lone surrogate, an infinite number).
    """
    for line in lines(graph):
        out.write(line)


def lines(graph: Exportable) -> Iterator[bytes]:
    """Every node and edge as a line, ordered by id. Raises as `write` does."""
    for node in graph.nodes_by_id():
        yield encoded(node.id, node_line(node))
    for edge in graph.facts_by_id():
        yield encoded(edge.id, edge_line(edge))


def node_line(node: Node) -> str:
    """One node as a line of JSON, keys in order."""
    labels = value_json(node_labels(node))
    properties = _object(node.id, node_properties(node))
    return f'{{"id": {value_json(node.id)}, "labels": {labels}, "properties": {properties}, "type": "node"}}\n'


def edge_line(edge: Edge) -> str:
    """One edge as a line of JSON, keys in order."""
    return (
        f'{{"end": {{"id": {value_json(edge.target)}}}, "id": {value_json(edge.id)}, "label": {value_json(edge.relation)}, '
        f'"properties": {_object(edge.id, edge_properties(edge))}, "start": {{"id": {value_json(edge.source)}}}, '
        '"type": "relationship"}\n'
    )


def _object(where: str, properties: Mapping[str, Property]) -> str:
    try:
        members = [f"{value_json(name)}: {value_json(properties[name])}" for name in sorted(properties)]
        return f"{{{', '.join(members)}}}"
    except ExportError as error:
        raise ExportError(error.code, where=where, why=error.why) from None
