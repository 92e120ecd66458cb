"""Entities and the facts between them: the whole graph, or what lies around one entity. Mentions are no facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from policygraph.graph.store.records import StoredEdge, StoredNode
from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Link, Party, Web
from policygraph.queries.party import kind, parties
from policygraph.queries.run import run
from policygraph.queries.statement import Statements

_MENTION = "MENTIONED_IN"
#: entities that can be read in one picture with all their lines
MOST = 300
#: of a node: said elsewhere in its party; of an edge: no attributes
_NODE_FRAME = frozenset({"id", "name", "aliases", "search"})
_EDGE_FRAME = frozenset({"id", "modality", "said", "said_source"})


def whole(store: Store) -> Web:
    """Every entity and every fact of a store; articles, which only mention, are left out."""
    edges = [edge for edge in store.stored_edges() if edge.relation != _MENTION]
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = (node for node in store.stored_nodes() if node.id in ends or "Document" not in node.labels)
    statements = Statements(store, (edge.properties for edge in edges))
    return Web(tuple(map(_party, nodes)), tuple(_link(edge, statements) for edge in edges))


def around(store: Store, centre: str, depth: int, most: int) -> Web:
    """The entity with this id and those up to `depth` facts away, at most so many: nearer ones, then better linked ones."""
    shown, near = [centre], dict[str, Counter[str]]()
    ring = [centre]
    for step in range(depth + 1):
        near |= _neighbours(store, ring)
        found = _outside(near, shown) if step < depth else []
        ring = found[: most - len(shown)]
        shown += ring
        if not ring:
            break
    hidden = {id_: len(near.get(id_, Counter()).keys() - set(shown)) for id_ in shown}
    rows = run(store, "facts-among", {"ids": sorted(shown)})
    statements = Statements(store, rows)
    known = parties(store, shown)
    return Web(
        tuple(known[id_] for id_ in sorted(known)),
        tuple(_fact(row, statements) for row in rows),
        centre,
        tuple(sorted((id_, count) for id_, count in hidden.items() if count)),
        len({far for id_ in shown for far in near.get(id_, ())} - set(shown)),
    )


def _neighbours(store: Store, ids: list[str]) -> dict[str, Counter[str]]:
    """What each of these entities is linked to, and by how many facts."""
    found: dict[str, Counter[str]] = {id_: Counter() for id_ in ids}
    for row in run(store, "neighbours", {"ids": sorted(ids)}):
        found[row["near"]][row["far"]] = row["facts"]
    return found


def _outside(near: Mapping[str, Counter[str]], shown: list[str]) -> list[str]:
    """The neighbours of those shown that are not: by how many facts they are linked to them, then by id."""
    linked: Counter[str] = Counter()
    for id_ in shown:
        linked.update(near[id_])
    return sorted(linked.keys() - set(shown), key=lambda id_: (-linked[id_], id_))


def _party(node: StoredNode) -> Party:
    stated = node.properties
    attributes = sorted((k, v) for k, v in stated.items() if not k.startswith("claim_") and k not in _NODE_FRAME)
    labels = tuple(sorted(node.labels))
    return Party(
        node.id, stated.get("name", ""), kind(labels), labels, tuple(stated.get("aliases", ())), tuple(attributes)
    )


def _link(edge: StoredEdge, statements: Statements) -> Link:
    attributes = {k: v for k, v in edge.properties.items() if not k.startswith("evidence") and k not in _EDGE_FRAME}
    return _stated(edge.id, edge.relation, edge.source, edge.target, edge.properties, attributes, statements)


def _fact(row: Row, statements: Statements) -> Link:
    attributes = dict(zip(row["keys"], row["values"], strict=True))
    return _stated(row["id"], row["relation"], row["source"], row["target"], row, attributes, statements)


def _stated(
    id_: str, relation: str, source: str, target: str, said: Row, attributes: Mapping[str, Any], statements: Statements
) -> Link:  # fmt: skip
    return Link(id_, relation, source, target, said["modality"], tuple(sorted(attributes.items())), statements.of(said))
