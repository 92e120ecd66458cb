"""Many statements, one graph. Associative and commutative: any order and any split give the same nodes and edges."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from policygraph.graph.entity import Claim, Node, Value
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Edge, Fact
from policygraph.graph.modality import Modality
from policygraph.ontology import terms

#: claim properties that make no plain attribute
_FRAME = {"label", "alias", "name"}


@dataclass(slots=True)
class Graph:
    """Nodes and edges by id. Nodes are derived from their claims on demand, so merging never loses one."""

    claims: dict[str, dict[tuple[str, str, str], Claim]] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def add(self, statements: Iterable[Fact | Claim]) -> None:
        """Take facts and claims in, in any order; repeated ones change nothing."""
        for statement in statements:
            if isinstance(statement, Claim):
                self._claim(statement)
            else:
                self._fact(statement)

    def _claim(self, claim: Claim) -> None:
        key = (claim.property, value_text(claim.value), claim.evidence.document)
        kept = self.claims.setdefault(claim.entity.id, {})
        other = kept.get(key)
        if other is None or claim_order(claim) < claim_order(other):
            kept[key] = claim

    def _fact(self, fact: Fact) -> None:
        other = self.edges.get(fact.id)
        if other is None:
            self.edges[fact.id] = Edge(
                fact.id, fact.relation, fact.subject.id, fact.object.id, fact.attributes, fact.modality,
                (fact.evidence,), fact.valid_from, fact.valid_to, fact.inferred,
            )  # fmt: skip
            return
        evidence = join_evidence((*other.evidence, fact.evidence))
        self.edges[fact.id] = replace(
            other,
            evidence=evidence,
            inferred=other.inferred and fact.inferred,
            attributes=_join_attributes(other, fact),
        )

    def published(self) -> Mapping[str, str]:
        """Date of publication by document id, as far as its claims tell."""
        dates: dict[str, str] = {}
        for id_, claims in self.claims.items():
            for claim in claims.values():
                if claim.property == "published":
                    dates[id_] = max(dates.get(id_, ""), str(claim.value))
        return dates

    def nodes_by_id(self) -> Iterator[Node]:
        """Every node, ordered by id."""
        published = self.published()
        for id_ in sorted(self.claims):
            yield derive(id_, self.claims[id_].values(), published)

    def node(self, id_: str) -> Node | None:
        """One node, or None."""
        claims = self.claims.get(id_)
        return derive(id_, claims.values(), self.published()) if claims else None

    def facts_by_id(self) -> Iterator[Edge]:
        """Every edge, ordered by id."""
        for id_ in sorted(self.edges):
            yield self.edges[id_]


def merge(*batches: Iterable[Fact | Claim]) -> Graph:
    """One graph of all statements."""
    graph = Graph()
    for batch in batches:
        graph.add(batch)
    return graph


def value_text(value: Value) -> str:
    """A value as canonical JSON text; equal values have equal texts."""
    if isinstance(value, Decimal):
        from policygraph.graph.identity import number_text

        return number_text(value)
    return json.dumps(value, ensure_ascii=False)


def claim_order(claim: Claim) -> tuple[object, ...]:
    """First mention first: the claim kept where a document makes it twice."""
    return (claim.evidence.span, claim.evidence.rule, str(claim.modality))


def join_evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Unique by span; the smallest rule id stays; in span order."""
    kept: dict[object, Evidence] = {}
    for item in sorted(evidence, key=lambda e: (e.span, e.rule, e.document)):
        kept.setdefault(item.span, item)
    return tuple(kept.values())


def _join_attributes(edge: Edge, fact: Fact) -> Mapping[str, Value]:
    """Attributes outside the key may differ between two sayings of one fact: the smallest text stays, so order is free."""
    if dict(edge.attributes) == dict(fact.attributes):
        return edge.attributes
    joined = dict(edge.attributes)
    for name, value in fact.attributes.items():
        if name not in joined or value_text(value) < value_text(joined[name]):
            joined[name] = value
    return joined


def derive(id_: str, claims: Iterable[Claim], published: Mapping[str, str]) -> Node:
    """The node that these claims make: 已 first, then latest published, then the smallest canonical JSON."""
    ordered = sorted(
        claims, key=lambda c: (c.property, value_text(c.value), c.evidence.span, c.evidence.rule, c.evidence.document)
    )
    best: dict[str, tuple[tuple[bool, str], Claim]] = {}
    labels: set[str] = set()
    aliases: set[str] = set()
    for claim in ordered:
        if claim.property == "label":
            labels.update(terms.closure(str(claim.value)))
            continue
        if claim.property == "alias":
            aliases.add(str(claim.value))
            continue
        rank = (claim.modality is Modality.DONE, published.get(claim.evidence.document, ""))
        if claim.property not in best or rank > best[claim.property][0]:
            best[claim.property] = (rank, claim)
    name = str(best["name"][1].value) if "name" in best else (min(aliases) if aliases else id_)
    attributes = {p: c.value for p, (_, c) in sorted(best.items()) if p not in _FRAME}
    return Node(id_, tuple(sorted(labels)), name, tuple(sorted(aliases - {name})), attributes, tuple(ordered))
