"""What a person should decide: names that may be one, refused candidates, conflicts, names that rest on little."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from policygraph.graph.checks.problem import Checkable
from policygraph.graph.entity import Node, Value
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Edge, Reason, Rejected
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source
from policygraph.graph.store.store import Store
from policygraph.opening import DEFAULT, Where, opened
from policygraph.queries.answer import Statement
from policygraph.reading import Extract, decided

if TYPE_CHECKING:
    from policygraph.loaders.corrections.correction import Corrections

#: refused for a reason that leaves nothing to decide: recognised only, a general term, taken back already
_DECIDED = frozenset({Reason.NO_EDGE, Reason.GENERIC, Reason.CORRECTED})
#: how names are found that no lexicon, definition or frame knows
_BY_FORM = frozenset({"names/shape", "names/party"})
_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
#: problems that set values side by side
_CONFLICTS = frozenset({"attribute-conflict", "share-conflict", "denied-fact", "share-total"})


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide. `kind` is names, conflict, rejected or weak; `reason` its code.

    `parties` are (id, name, kind) of what it is about, `values` what conflicts or was refused, `statements` the sentences
    beside each other, `correction` what to write into the file of corrections, where one line says it.
    """

    kind: str
    reason: str
    parties: tuple[tuple[str, str, str], ...]
    values: tuple[Value, ...]
    statements: tuple[Statement, ...]
    correction: str = ""


def review(source: Where | Checkable = DEFAULT, *, corrections: str = "") -> list[Question]:
    """What a person should decide, of a store or of an extracted graph, kind after kind, always in the same order.

    `corrections` is the file of what has been decided: pairs that are `different` there are not asked again. Raises
    SettingError for a wrong file.
    """
    decisions = decided(corrections)
    with opened(source) as graph:
        told = _Told(graph)
        refused = graph.rejected if isinstance(graph, Extract) else _refused(cast(Store, graph), decisions)
        return [
            *_names(told, decisions),
            *_conflicts(told, graph),
            *_rejected(told, refused),
            *_weak(told),
        ]


class _Told:
    """The graph in memory, and evidence as sentences."""

    def __init__(self, graph: Checkable) -> None:
        self._graph = graph
        self.nodes = {node.id: node for node in graph.nodes_by_id()}
        self.edges = list(graph.facts_by_id())
        self._texts: dict[str, tuple[str, list[int]]] = {}

    def party(self, id_: str) -> tuple[str, str, str]:
        """Id, name and kind of a node."""
        from policygraph.queries.party import kind

        node = self.nodes.get(id_)
        return (id_, node.name, kind(node.labels)) if node else (id_, id_, "")

    def statement(self, evidence: Evidence) -> Statement:
        """Evidence in its sentence, under the heading of its document."""
        from policygraph.queries.sentence import around, sentence_starts

        span, heading = evidence.span, self._heading(evidence.document)
        if span.source not in self._texts:
            text = self._graph.source_text(span.source)
            self._texts[span.source] = text, sentence_starts(text)
        text, starts = self._texts[span.source]
        begin, stop = (
            around(text, starts, span.start, span.end) if text[span.start : span.end] == evidence.quote else (-1, -1)
        )
        return Statement(
            evidence.quote, span.source, evidence.document, span.start, span.end, evidence.rule, evidence.where,
            *heading, text[begin:stop] if begin >= 0 else "", begin,
        )  # fmt: skip

    def _heading(self, document: str) -> tuple[str, str, str]:
        node = self.nodes.get(document)
        title, publisher, published = (str(node.attributes.get(k, "")) if node else "" for k in _HEADING)
        return title, publisher, published

    def named(self, node: Node) -> Statement:
        """Where a node is first named."""
        claims = [claim for claim in node.claims if claim.property in ("name", "alias")] or list(node.claims)
        return self.statement(min(claim.evidence for claim in claims))


_HEADING = ("title", "publisher", "published")


def _names(told: _Told, decisions: Corrections) -> Iterator[Question]:
    from policygraph.loaders.corrections.alike import alike

    between = {frozenset((edge.source, edge.target)) for edge in told.edges if edge.source != edge.target}
    for pair in alike(told.nodes.values(), decisions.different() | between):
        longer, shorter = sorted((pair.one, pair.other), key=lambda node: (-len(node.name), node.id))
        known = [node.name if _is_told_by_name(node) else node.id for node in (longer, shorter)]
        if len(set(known)) < 2:
            known = [longer.id, shorter.id]
        yield Question(
            "names", pair.reason, (told.party(longer.id), told.party(shorter.id)), (),
            (told.named(longer), told.named(shorter)), f"- same: [{_quoted(known[0])}, {_quoted(known[1])}]",
        )  # fmt: skip


def _is_told_by_name(node: Node) -> bool:
    from policygraph.graph.identity import entity
    from policygraph.ontology import terms

    return entity(terms.most_specific(node.labels), node.name).id == node.id


def _quoted(name: str) -> str:
    """A name as YAML holds it."""
    import json

    return json.dumps(name, ensure_ascii=False)


def _conflicts(told: _Told, graph: Checkable) -> Iterator[Question]:
    from policygraph.graph.checks.run import checks

    edges = {edge.id: edge for edge in told.edges}
    for name, check in checks().items():
        if name.replace("_", "-") in _CONFLICTS:
            for problem in check.problems(graph):
                property_ = str(problem.values.get("property", ""))
                if problem.code == "attribute-conflict":
                    yield _of_claims(told, told.nodes[problem.where.node], property_)
                else:
                    found = [edges[id_] for id_ in cast(Iterable[str], problem.values.get("facts", ()))]
                    yield _of_edges(told, problem.code, found or _said_and_denied(told, problem.values))


def _of_claims(told: _Told, node: Node, property_: str) -> Question:
    said: dict[Value, Evidence] = {}
    for claim in node.claims:
        if claim.property == property_ and claim.modality is Modality.DONE:
            said.setdefault(claim.value, claim.evidence)
    return Question(
        "conflict", property_, (told.party(node.id),), tuple(said), tuple(map(told.statement, said.values()))
    )


def _of_edges(told: _Told, code: str, edges: list[Edge]) -> Question:
    ids = list(dict.fromkeys(id_ for edge in edges for id_ in (edge.source, edge.target)))
    values = tuple(edge.attributes.get("share", str(edge.modality)) for edge in edges)
    return Question(
        "conflict", code, tuple(map(told.party, ids)), values, tuple(told.statement(e.evidence[0]) for e in edges)
    )


def _said_and_denied(told: _Told, values: Mapping[str, object]) -> list[Edge]:
    ends = (values.get("subject"), values.get("property"), values.get("object"))
    names = {id_: node.name for id_, node in told.nodes.items()}
    return [
        edge for edge in told.edges
        if (names.get(edge.source, edge.source), edge.relation, names.get(edge.target, edge.target)) == ends
        and edge.modality is not Modality.PLANNED
    ]  # fmt: skip


def _rejected(told: _Told, refused: Iterable[Rejected]) -> Iterator[Question]:
    for item in sorted(refused, key=lambda item: (item.evidence, item.reason, item.detail)):
        if item.reason not in _DECIDED:
            yield Question("rejected", str(item.reason), (), (item.detail,), (told.statement(item.evidence),))


def _refused(store: Store, decisions: Corrections) -> Iterator[Rejected]:
    """What is refused of the texts of a store, which keeps none of it. Bad rows of a table were told when it was loaded."""
    from policygraph.loaders.corrections.apply import corrected
    from policygraph.loaders.document import read_document

    for held in store.sources():
        if held.characters and Path(held.path).suffix.lower() not in _TABLES:
            source = Source(held.id, store.source_text(held.id), held.path)
            yield from corrected(read_document(source, corrections=decisions), decisions).rejected


def _weak(told: _Told) -> Iterator[Question]:
    """Names that only their form speaks for, that stand in one place and in no fact."""
    in_facts = {end for edge in told.edges if edge.relation != "MENTIONED_IN" for end in (edge.source, edge.target)}
    for node in sorted(told.nodes.values(), key=lambda node: (node.name, node.id)):
        rules = {claim.evidence.rule for claim in node.claims if claim.property == "name"}
        places = {claim.evidence.span for claim in node.claims}
        if rules and rules <= _BY_FORM and len(places) == 1 and node.id not in in_facts:
            yield Question("weak", "form", (told.party(node.id),), (), (told.named(node),))
