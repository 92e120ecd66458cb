"""A register from a whole graph, merged in memory or held by a store.

Each ownership edge becomes one holding with all its places; each end of one becomes a holder. Example: the edges
甲 –HOLDS_SHARE→ 乙 and 甲 –MENTIONED_IN→ 文档 make one holding and two holders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from policygraph.graph.entity import Node
from policygraph.graph.export.format import Exportable
from policygraph.graph.fact import Edge
from policygraph.queries.ownership.register import RELATIONS, Holder, Holding, Place, Register, register
from policygraph.queries.party import kind

_TEXTS = (
    "valid_from",
    "valid_to",
    "share_open",
    "amount_bound",
    "role",
    "basis",
    "status",
    "date",
    "nominee_for",
    "company",
    "title",
)
_NUMBERS = ("share", "share_min", "share_max", "votes", "amount_cny")


def from_graph(graph: Exportable) -> Register:
    """The register of a whole graph, merged in memory or held by a store."""
    edges = [edge for edge in graph.facts_by_id() if edge.relation in RELATIONS]
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    documents = {said.document for edge in edges for said in edge.evidence}
    nodes = {node.id: node for node in graph.nodes_by_id() if node.id in ends | documents}
    heads = {id_: nodes[id_].attributes for id_ in documents & nodes.keys()}
    return register(
        (_holding(edge, heads) for edge in edges), (_holder(nodes[id_]) for id_ in sorted(ends & nodes.keys()))
    )


def holder(id_: str, name: str, labels: Iterable[str], aliases: Iterable[str], known: Mapping[str, object]) -> Holder:
    """A holder with the properties among `known` that ownership asks for."""
    labels = tuple(labels)
    count = number(known.get("holder_count"))
    return Holder(
        id_, name, labels, kind(labels), tuple(aliases),
        number(known.get("size_cny")), number(known.get("registered_capital_cny")),
        None if count is None else int(count), known.get("collective") is True, str(known.get("status", "")),
    )  # fmt: skip


def number(value: object) -> Decimal | None:
    """An exact number; None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def holding(
    id_: str,
    relation: str,
    owner: str,
    owned: str,
    modality: str,
    known: Mapping[str, object],
    places: tuple[Place, ...],
) -> Holding:
    """A holding with the attributes among `known` that ownership asks for."""
    texts: Any = {name: str(known.get(name) or "") for name in _TEXTS}
    numbers: Any = {name: number(known.get(name)) for name in _NUMBERS}
    inferred = known.get("inferred") is True
    return Holding(id_, relation, owner, owned, modality, **numbers, **texts, inferred=inferred, places=places)


def _holding(edge: Edge, heads: Mapping[str, Mapping[str, object]]) -> Holding:
    frame = {"valid_from": edge.valid_from, "valid_to": edge.valid_to, "inferred": edge.inferred}
    places = tuple(
        Place(
            e.span.source,
            e.document,
            e.where,
            _of(heads, e.document, "published"),
            _of(heads, e.document, "title"),
            e.quote,
        )
        for e in edge.evidence
    )
    known = {**edge.attributes, **frame}
    return holding(edge.id, edge.relation, edge.source, edge.target, str(edge.modality), known, places)


def _of(heads: Mapping[str, Mapping[str, object]], document: str, name: str) -> str:
    return str(heads.get(document, {}).get(name, ""))


def _holder(node: Node) -> Holder:
    return holder(node.id, node.name, node.labels, node.aliases, node.attributes)
