"""The document page: a text of the store with its outline, every name and fact at its place, and what else says the same."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import Any

from policygraph.queries.answer import Party
from policygraph.queries.naming import Name
from policygraph.queries.outline import Heading
from policygraph.queries.paper import Paper
from policygraph.queries.said import Place, Said, Stated
from policygraph.viz.captions import of_page, term, text, value, via
from policygraph.viz.kinds import UNCLASSED
from policygraph.viz.passages import OFFSETS, OWN, article, attributes, in_words, kinds, property_name
from policygraph.viz.shell import render
from policygraph.viz.wording import plain

_SCRIPTS = ("reading_text", "reading_panel", "reading", "document_panel", "document")


def view_model(paper: Paper) -> dict[str, Any]:
    """A text and what the store holds of it, as the JSON that the page draws; see `model.md`."""
    rows = _rows(paper)
    starts = [row["start"] for row in rows]
    for fact in paper.facts:
        _home(rows, starts, fact.place)["facts"].append(_fact(fact, paper))
    for stated in paper.stated:
        if stated.property not in OWN:
            _home(rows, starts, stated.place)["claims"].append(_claim(stated, paper))
    marked = [paper.parties[name.party].kind or UNCLASSED for name in paper.names]
    return {
        "version": 1,
        "view": "document",
        "text": paper.text,
        "from": paper.start,
        **({} if paper.text else {"quotes": _quotes(paper)}),
        "articles": [article(one) | {"id": one.id} for one in paper.articles],
        "clauses": rows,
        "mentions": [
            _mention(name, paper.parties[name.party], kind) for name, kind in zip(paper.names, marked, strict=True)
        ],
        "kinds": kinds(marked),
        "outline": [_heading(heading) for heading in paper.outline],
        "words": of_page("reading", "document"),
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("document", model, _SCRIPTS, ("reading", "twin"))


def _rows(paper: Paper) -> list[dict[str, Any]]:
    """The sentences, or where the text is not in the store the stretches that are quoted, before anything is said of them."""
    stretches = paper.sentences if paper.text else _quoted(paper)
    starts = [one.start for one in paper.articles]
    return [
        {"article": max(0, bisect_right(starts, start) - 1), "start": start, "end": end, "facts": [], "claims": []}
        for start, end in stretches
    ]


def _places(paper: Paper) -> list[Place]:
    stated = [one.place for one in paper.stated if one.property not in OWN]
    return sorted([*(fact.place for fact in paper.facts), *stated], key=lambda place: (place.start, place.quote))


def _quoted(paper: Paper) -> list[tuple[int, int]]:
    """The stretches that quotes cover; those that overlap are one."""
    merged: list[tuple[int, int]] = []
    for place in _places(paper):
        start, end = place.start, place.start + len(place.quote)
        if merged and start < merged[-1][1]:
            start, end = merged[-1][0], max(merged.pop()[1], end)
        merged.append((start, end))
    return merged


def _quotes(paper: Paper) -> list[dict[str, Any]]:
    known = {(place.start, place.quote): None for place in _places(paper)}
    return [{"start": start, "text": quote} for start, quote in known]


def _home(rows: list[dict[str, Any]], starts: list[int], place: Place) -> dict[str, Any]:
    """The sentence that a place begins in, or the one before it."""
    if not rows:
        rows.append({"article": 0, "start": place.start, "end": place.end, "facts": [], "claims": []})
        starts.append(place.start)
    return rows[max(0, bisect_right(starts, place.start) - 1)]


def _fact(fact: Said, paper: Paper) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": fact.id,
        **_end("subject", paper.parties[fact.subject]),
        "relation": term(fact.relation),
        **_end("object", paper.parties[fact.object]),
        "attributes": attributes(dict(fact.attributes)),
        "raw": [f"{name}={_raw(said)}" for name, said in fact.attributes if name not in OFFSETS],
        "modality": value(fact.modality),
    }
    return row | ({"elsewhere": fact.elsewhere} if fact.elsewhere else {}) | _place(fact.place)


def _end(side: str, party: Party) -> dict[str, Any]:
    kind = term(party.kind) if party.kind else text(UNCLASSED)
    return {side: party.name, f"{side}_id": party.id, f"{side}_kind": kind}


def _mention(name: Name, party: Party, kind: str) -> dict[str, Any]:
    row: dict[str, Any] = {"start": name.start, "end": name.end, "type": kind, "name": party.name, "party": party.id}
    return row | ({"via": via("kept")} if name.kept else {"via": via("again"), "again": True})


def _claim(stated: Stated, paper: Paper) -> dict[str, Any]:
    said = {"property": property_name(stated.property), "value": in_words(stated.property, stated.value)}
    return {"name": paper.parties[stated.party].name, "party": stated.party, **said, **_place(stated.place)}


def _place(place: Place) -> dict[str, Any]:
    row: dict[str, Any] = {"rule": place.rule, "start": place.start, "end": place.end}
    return row | ({"where": place.where} if place.where else {})


def _raw(said: str | int | float | bool) -> str:
    """A value as files keep it."""
    if isinstance(said, bool):
        return "true" if said else "false"
    return said if isinstance(said, str) else plain(Decimal(str(said)))


def _heading(heading: Heading) -> dict[str, Any]:
    number = "" if heading.number == heading.name else heading.number
    row: dict[str, Any] = {"start": heading.start, "level": heading.level, "number": number, "name": heading.name}
    return row | ({"party": heading.party} if heading.party else {})
