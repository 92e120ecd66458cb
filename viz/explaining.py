"""The reading page: a text as it was read, its names marked, and for every sentence what it states and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact, Rejected
from policygraph.graph.source import Document
from policygraph.loaders.names.mention import Mention
from policygraph.viz.captions import of_page, reason, term, value, via
from policygraph.viz.passages import OWN, article, attributes, in_words, kinds, property_name
from policygraph.viz.shell import render


class Read(Protocol):
    """One clause as `explain` gives it."""

    document: Document
    start: int
    end: int
    mentions: list[Mention]
    rules: list[str]
    facts: list[Fact]
    claims: list[Claim]
    rejected: list[Rejected]


def view_model(name: str, content: str, clauses: Sequence[Read], at: int | None = None) -> dict[str, Any]:
    """A source's text and how it was read, as the JSON that the page draws; see `model.md`. The page opens at `at`."""
    articles = list({c.document.id: c.document for c in clauses}.values())
    numbers = {document.id: n for n, document in enumerate(articles)}
    rows: dict[tuple[int, int], dict[str, Any]] = {}
    for clause in clauses:
        row = rows.setdefault((clause.start, clause.end), _row(clause, numbers[clause.document.id]))
        row["facts"] += [_fact(fact) for fact in clause.facts if fact.relation != "MENTIONED_IN"]
        row["claims"] += [_claim(claim) for claim in clause.claims if claim.property not in OWN]
        row["rejected"] += [r for r in map(_rejected, clause.rejected) if r not in row["rejected"]]
    mentions = list({m.start: m for clause in clauses for m in clause.mentions}.values())
    return {
        "version": 1,
        "view": "explaining",
        "name": name,
        "text": content,
        "at": -1 if at is None else at,
        "articles": [article(document) for document in articles],
        "clauses": sorted(rows.values(), key=lambda row: (row["start"], -row["end"])),
        "mentions": [_mention(m) for m in sorted(mentions, key=lambda m: m.start)],
        "kinds": kinds(mention.type for mention in mentions),
        "words": of_page("reading", "explaining"),
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("explaining", model, ("reading_text", "reading_panel", "reading", "explaining"), ("reading",))


def _row(clause: Read, article: int) -> dict[str, Any]:
    """A clause before anything is said of it."""
    place = {"article": article, "start": clause.start, "end": clause.end, "rules": clause.rules}
    return {**place, "facts": [], "claims": [], "rejected": []}


def _mention(mention: Mention) -> dict[str, Any]:
    name = mention.entity.name if mention.entity else ""
    return {"start": mention.start, "end": mention.end, "type": mention.type, "via": via(mention.via), "name": name}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "subject": fact.subject.name,
        "relation": term(fact.relation),
        "object": fact.object.name,
        "attributes": attributes(fact.attributes),
        "modality": value(str(fact.modality)),
        "rule": fact.evidence.rule,
        "start": fact.evidence.span.start,
        "end": fact.evidence.span.end,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    span = claim.evidence.span
    said = {
        "name": claim.entity.name,
        "property": property_name(claim.property),
        "value": in_words(claim.property, claim.value),
    }
    return {**said, "rule": claim.evidence.rule, "start": span.start, "end": span.end}


def _rejected(refused: Rejected) -> dict[str, Any]:
    span = refused.evidence.span
    said = {"reason": reason(refused.reason), "detail": refused.detail, "rule": refused.evidence.rule}
    return {**said, "start": span.start, "end": span.end}
