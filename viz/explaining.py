"""The reading page: a text as it was read, its names marked, and for every sentence what it states and what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Protocol

from policygraph.graph.entity import Claim, Value
from policygraph.graph.fact import Fact, Rejected
from policygraph.graph.source import Document
from policygraph.loaders.names.mention import Mention
from policygraph.ontology import terms
from policygraph.viz.captions import of_page, reason, term, text, type_name, value, via
from policygraph.viz.palette import tones
from policygraph.viz.shell import render
from policygraph.viz.wording import Pair, percent

#: what a name says of itself at every mention, and what a document says of its place: no reader asks for them
_OWN = frozenset({"label", "name", "source", "start", "end"})
#: where a task stands is no property to read
_OFFSETS = frozenset({"task_start", "task_end"})
_SHARES = frozenset({"share", "share_min", "share_max", "votes"})
_VALUE_COLOUR = "#52606c"


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
    numbers = {article.id: n for n, article in enumerate(articles)}
    rows: dict[tuple[int, int], dict[str, Any]] = {}
    for clause in clauses:
        row = rows.setdefault((clause.start, clause.end), _row(clause, numbers[clause.document.id]))
        row["facts"] += [_fact(fact) for fact in clause.facts if fact.relation != "MENTIONED_IN"]
        row["claims"] += [_claim(claim) for claim in clause.claims if claim.property not in _OWN]
        row["rejected"] += [r for r in map(_rejected, clause.rejected) if r not in row["rejected"]]
    mentions = list({m.start: m for clause in clauses for m in clause.mentions}.values())
    return {
        "version": 1,
        "view": "explaining",
        "name": name,
        "text": content,
        "at": -1 if at is None else at,
        "articles": [_article(article) for article in articles],
        "clauses": sorted(rows.values(), key=lambda row: (row["start"], -row["end"])),
        "mentions": [_mention(m) for m in sorted(mentions, key=lambda m: m.start)],
        "kinds": _kinds(mentions),
        "words": of_page("explaining"),
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("explaining", model, ("explaining_text", "explaining_panel", "explaining"))


def _article(article: Document) -> dict[str, Any]:
    return {
        "start": article.start,
        "end": article.end,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
    }


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
        "attributes": [
            [term(name), _said(v, share=name in _SHARES)]
            for name, v in sorted(fact.attributes.items())
            if name not in _OFFSETS
        ],
        "modality": value(str(fact.modality)),
        "rule": fact.evidence.rule,
        "start": fact.evidence.span.start,
        "end": fact.evidence.span.end,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    span = claim.evidence.span
    said = {"name": claim.entity.name, "property": _property(claim.property), "value": _said(claim.value)}
    return {**said, "rule": claim.evidence.rule, "start": span.start, "end": span.end}


def _rejected(refused: Rejected) -> dict[str, Any]:
    span = refused.evidence.span
    said = {"reason": reason(refused.reason), "detail": refused.detail, "rule": refused.evidence.rule}
    return {**said, "start": span.start, "end": span.end}


def _property(name: str) -> Pair:
    return text("alias") if name == "alias" else term(name)


def _said(stated: Value, *, share: bool = False) -> Pair | str:
    """A value in words: booleans and known words in both languages, shares in percent, numbers without exponent."""
    if share and isinstance(stated, int | Decimal):
        return percent(Decimal(stated))
    if isinstance(stated, bool):
        return ("是", "yes") if stated else ("否", "no")
    return f"{stated:f}" if isinstance(stated, Decimal) else value(stated) if isinstance(stated, str) else str(stated)


def _kinds(mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """Every type that is marked, classes in the ontology's order, then values, with words and tones."""
    used = {mention.type for mention in mentions}
    known = [label for label in terms.labels() if label in used]
    classes = [{"id": label, "name": term(label), **tones(terms.colour(label))} for label in known]
    values = sorted(used - set(known))
    return classes + [{"id": type_, "name": type_name(type_), **tones(_VALUE_COLOUR)} for type_ in values]
