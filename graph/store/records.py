"""Nodes and edges as a store holds them: the flat properties of JSONL, numbers of its own, and what searching and
forgetting need besides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from policygraph.graph.entity import Claim, Entity, Node, Value
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.record import (
    CLAIM,
    CLAIM_EVIDENCE,
    EDGE_FRAME,
    EVIDENCE,
    Property,
    claim_value,
    decimal,
    edge_properties,
    node_properties,
    value_json,
)
from policygraph.graph.fact import Edge, Fact
from policygraph.graph.identity import number_text
from policygraph.graph.merge import merge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span
from policygraph.graph.store.names import search_text

Properties = dict[str, Any]

_OWN = EDGE_FRAME | {"said", "said_source"}


@dataclass(frozen=True, slots=True)
class StoredNode:
    """A node as the store holds it; `labels` without `Entity`."""

    id: str
    labels: frozenset[str]
    properties: Properties


@dataclass(frozen=True, slots=True)
class StoredEdge:
    """An edge as the store holds it."""

    id: str
    relation: str
    source: str
    target: str
    properties: Properties


def node_record(node: Node) -> StoredNode:
    """The record of a node."""
    properties = {name: _stored(value) for name, value in node_properties(node).items()}
    return StoredNode(node.id, frozenset(node.labels), {**properties, "id": node.id, "search": search_text(node)})


def bare_record(id_: str) -> StoredNode:
    """The end of an edge that nothing has been said of: kept as a vertex, but it is no node of the graph."""
    return StoredNode(id_, frozenset(), {"id": id_})


def claims_of(stored: StoredNode) -> list[Claim]:
    """The claims of a node; none where it is bare."""
    entity = Entity(stored.id, "", str(stored.properties.get("name", "")))
    frames, places = ([stored.properties.get(name, []) for name in names] for names in (CLAIM, CLAIM_EVIDENCE))
    return [
        Claim(entity, name, claim_value(name, value), _evidence(*place), Modality(mood))
        for (name, value, mood), place in zip(zip(*frames, strict=True), zip(*places, strict=True), strict=True)
    ]


def edge_record(facts: Sequence[Fact]) -> StoredEdge:
    """The record of the edge that these facts of one id make.

    Attributes outside the key may differ between sources, and `forget` must find the state without one of them again:
    only then, or where a number has more digits than the store keeps, each source's own saying is kept besides.
    """
    edge = _edge(facts)
    properties: Properties = {name: _stored(value) for name, value in edge_properties(edge).items()}
    said = {source: _saying(_edge(part)) for source, part in _by_source(facts).items()}
    if set(said.values()) != {_saying(edge)} or any(_rounds(value) for value in edge.attributes.values()):
        properties |= {"said_source": list(said), "said": list(said.values())}
    return StoredEdge(edge.id, edge.relation, edge.source, edge.target, {**properties, "id": edge.id})


def facts_of(stored: StoredEdge) -> list[Fact]:
    """The facts that made an edge, one an evidence, each with the attributes that its source stated."""
    p = stored.properties
    subject, object_ = Entity(stored.source, "", ""), Entity(stored.target, "", "")
    whole = {name: _value(value) for name, value in p.items() if name not in _OWN}, p.get("inferred", False)
    said = {source: _heard(text) for source, text in zip(p.get("said_source", []), p.get("said", []), strict=True)}
    mood, since, until = Modality(p["modality"]), p.get("valid_from", ""), p.get("valid_to", "")
    facts = []
    for evidence in (_evidence(*place) for place in zip(*(p[name] for name in EVIDENCE), strict=True)):
        attributes, inferred = said.get(evidence.span.source, whole)
        facts.append(
            Fact(stored.id, subject, stored.relation, object_, evidence, attributes, mood, since, until, inferred)
        )
    return facts


def edge_of(stored: StoredEdge) -> Edge:
    """The edge as the graph knows it."""
    return _edge(facts_of(stored))


def _edge(facts: Sequence[Fact]) -> Edge:
    return merge(facts).edges[facts[0].id]


def _evidence(quote: str, source: str, document: str, start: int, end: int, rule: str, where: str) -> Evidence:
    return Evidence(Span(source, start, end), document, quote, rule, where)


def _by_source(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda f: f.evidence.span):
        groups.setdefault(fact.evidence.span.source, []).append(fact)
    return groups


def _saying(edge: Edge) -> str:
    pairs = ", ".join(f"{json.dumps(name)}: {value_json(value)}" for name, value in sorted(edge.attributes.items()))
    return f'{{"attributes": {{{pairs}}}, "inferred": {json.dumps(edge.inferred)}}}'


def _heard(text: str) -> tuple[Mapping[str, Value], bool]:
    said = json.loads(text, parse_float=decimal)
    return said["attributes"], said["inferred"]


def _stored(value: Property) -> Property | float:
    return float(value) if isinstance(value, Decimal) else value


def _value(value: str | int | float | bool) -> Value:
    return Decimal(number_text(Decimal(repr(value)))) if isinstance(value, float) else value


def _rounds(value: Value) -> bool:
    return isinstance(value, Decimal) and Decimal(repr(float(value))) != value
