"""What a source changes in a store: computed from what is held and what is said, written by the engine as it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.merge import Graph, derive
from policygraph.graph.store.records import (
    StoredEdge,
    StoredNode,
    bare_record,
    claims_of,
    edge_record,
    facts_of,
    node_record,
)

#: before and after; None where there was or will be nothing
NodeChange = tuple[StoredNode | None, StoredNode | None]
EdgeChange = tuple[StoredEdge | None, StoredEdge | None]


class Held(Protocol):
    """What an engine can say about its content inside a transaction."""

    def nodes(self, ids: Collection[str]) -> dict[str, StoredNode]:
        """The nodes with these ids."""

    def edges(self, ids: Mapping[str, str]) -> dict[str, StoredEdge]:
        """The edges with these ids, each given with its relation, by which some engines find it."""

    def nodes_of(self, source: str) -> dict[str, StoredNode]:
        """The nodes of which this source says something."""

    def edges_of(self, source: str) -> dict[str, StoredEdge]:
        """The edges that this source says."""

    def nodes_in(self, documents: Collection[str]) -> dict[str, StoredNode]:
        """The nodes of which these documents say something."""

    def linked(self, ids: Collection[str]) -> set[str]:
        """Those of these nodes that an edge touches."""


@dataclass(frozen=True, slots=True)
class Change:
    """Nodes and edges, each before and after; those that stay as they are are left out."""

    nodes: tuple[NodeChange, ...] = ()
    edges: tuple[EdgeChange, ...] = ()

    def created(self) -> tuple[int, int]:
        """How many nodes and edges are new."""
        return sum(old is None for old, _ in self.nodes), sum(old is None for old, _ in self.edges)

    def removed(self) -> tuple[int, int]:
        """How many nodes and edges go."""
        return sum(new is None for _, new in self.nodes), sum(new is None for _, new in self.edges)


def added(held: Held, statements: Iterable[Fact | Claim]) -> Change:
    """The change that makes the store hold these statements too: content equals one merge of everything."""
    graph, said, ends = Graph(), dict[str, list[Fact]](), set[str]()
    for statement in statements:
        if isinstance(statement, Claim):
            graph.add([statement])
        else:
            said.setdefault(statement.id, []).append(statement)
            ends |= {statement.subject.id, statement.object.id}
    edges = held.edges({id_: facts[0].relation for id_, facts in said.items()})
    for id_, edge in edges.items():
        said[id_] += facts_of(edge)
    nodes = held.nodes(graph.claims.keys() | ends)
    for node in nodes.values():
        graph.add(claims_of(node))
    bare = [(None, bare_record(id_)) for id_ in sorted(ends - nodes.keys() - graph.claims.keys())]
    changed = [(edges.get(id_), edge_record(facts)) for id_, facts in sorted(said.items())]
    return Change(
        tuple(pair for pair in (*_derived(held, nodes, graph), *bare) if pair[0] != pair[1]),
        tuple(pair for pair in changed if pair[0] != pair[1]),
    )


def without_evidence(held: Held, source: str) -> Change:
    """The change that takes this source's evidence off every edge; an edge without evidence goes."""
    changes: list[EdgeChange] = []
    for _, old in sorted(held.edges_of(source).items()):
        facts = [fact for fact in facts_of(old) if fact.evidence.span.source != source]
        changes.append((old, edge_record(facts) if facts else None))
    return Change(edges=tuple(changes))


def without_claims(held: Held, source: str, ends: Collection[str]) -> Change:
    """The change that drops this source's claims. Its edges must be gone before, `ends` are where those stood: a node
    that nothing speaks of any more goes with them, unless an edge still ends in it.
    """
    nodes, graph = {**held.nodes(ends), **held.nodes_of(source)}, Graph()
    for node in nodes.values():
        graph.add(claim for claim in claims_of(node) if claim.evidence.span.source != source)
    silent = nodes.keys() - graph.claims.keys()
    linked = held.linked(silent)
    changes: list[NodeChange] = list(_derived(held, nodes, graph))
    changes += [(nodes[id_], bare_record(id_) if id_ in linked else None) for id_ in sorted(silent)]
    return Change(nodes=tuple(pair for pair in changes if pair[0] != pair[1]))


def _derived(held: Held, nodes: Mapping[str, StoredNode], graph: Graph) -> list[NodeChange]:
    """Every node of the graph derived again, and those that a changed date of publication reaches."""
    before, after = _claims(nodes.values()).published(), graph.published()
    moved = {id_ for id_ in nodes if before.get(id_, "") != after.get(id_, "")}
    reached = {i: node for i, node in held.nodes_in(moved).items() if i not in nodes} if moved else {}
    everything = _claims(reached.values())
    everything.claims |= graph.claims
    cited = {claim.evidence.document for claims in everything.claims.values() for claim in claims.values()}
    dates = {**_claims(held.nodes(cited - everything.claims.keys() - nodes.keys()).values()).published(), **after}
    known = {**nodes, **reached}
    return [
        (known.get(id_), node_record(derive(id_, claims.values(), dates)))
        for id_, claims in sorted(everything.claims.items())
    ]


def _claims(nodes: Iterable[StoredNode]) -> Graph:
    graph = Graph()
    for node in nodes:
        graph.add(claims_of(node))
    return graph
