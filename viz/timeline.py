"""The timeline page: policies on the days that the texts state, and what they rest on, cite and repeal."""

from __future__ import annotations

from typing import Any

from policygraph.graph.calendar import on_calendar
from policygraph.queries.policies_in_time import DATES, Citation, Dated, Timeline
from policygraph.viz.captions import of_page, term, value
from policygraph.viz.evidence import Sentences
from policygraph.viz.shell import render

_SCRIPTS = ("timeline_scale", "timeline_rows", "timeline_draw", "timeline_panel", "timeline")
#: SVG stroke-dasharray of a relation, in the order of the legend
_DASHES = {"BASED_ON": "", "CITES": "5 3", "REPEALS": "2 3"}


def view_model(timeline: Timeline) -> dict[str, Any]:
    """Policies in time as the JSON that the page draws; see `model.md`."""
    sentences = Sentences()
    numbers = {dated.policy.id: n for n, dated in enumerate(timeline.policies)}
    used = {citation.relation for citation in timeline.citations}
    return {
        "version": 1,
        "view": "timeline",
        "all": not timeline.asked,
        "policies": [_policy(dated, timeline, sentences) for dated in timeline.policies],
        "links": [_link(citation, numbers, sentences) for citation in timeline.citations],
        "relations": [
            {"id": id_, "name": term(id_), "dash": dash} for id_, dash in _DASHES.items() if id_ in used
        ],
        "sentences": sentences.rows,
        "sources": sentences.sources,
        "words": of_page("timeline"),
    }  # fmt: skip


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("timeline", model, _SCRIPTS, ("twin",))


def _policy(dated: Dated, timeline: Timeline, sentences: Sentences) -> dict[str, Any]:
    stated = dict(dated.policy.attributes)
    days = {name: str(stated[name]) for name in DATES if name in stated and _is_day(str(stated[name]))}
    row: dict[str, Any] = {
        "id": dated.policy.id,
        "name": dated.policy.name,
        "doc_number": str(stated.get("doc_number", "")),
        "issuers": list(dated.issuers),
        "measures": dated.measures,
        "days": days,
        "datings": [
            {"property": one.property, "name": term(one.property), "value": value(one.value),
             "modality": value(one.modality), "marks": sentences.marks(one.statements)}
            for one in dated.datings
        ],
    }  # fmt: skip
    name_en = {"name_en": str(stated["name_en"])} if "name_en" in stated else {}
    return row | name_en | ({"asked": True} if dated.policy.id in timeline.asked else {})


def _is_day(text: str) -> bool:
    """Whether it can be placed: a year, month or day that the calendar has."""
    return len(text) in (4, 7, 10) and text.isascii() and on_calendar(text)


def _link(citation: Citation, numbers: dict[str, int], sentences: Sentences) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": citation.id,
        "relation": citation.relation,
        "citing": numbers[citation.citing],
        "cited": numbers[citation.cited],
        "modality": value(citation.modality),
        "marks": sentences.marks(citation.statements),
    }
    return row | ({"date": citation.date} if _is_day(citation.date) else {})
