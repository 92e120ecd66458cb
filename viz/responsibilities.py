"""The duties page: which agency leads, answers for or supports which clause, and the sentence that says so."""

from __future__ import annotations

from typing import Any

from policygraph.graph.modality import Modality
from policygraph.queries.answer import Duties, Duty, Party
from policygraph.viz.captions import of_page, roles
from policygraph.viz.clauses import Clause, clauses_of, has_lead, is_flagged, role_of
from policygraph.viz.evidence import Sentences
from policygraph.viz.shell import render

_SCRIPTS = ("duties_rows", "duties_matrix", "duties_drawing", "duties_picture", "duties_panel", "duties")


def view_model(duties: Duties) -> dict[str, Any]:
    """The duties of some policies, or of one agency in all policies, as the JSON that the page draws; see `model.md`."""
    clauses = clauses_of(duties)
    sentences = Sentences()
    agencies = list({d.agency.id: d for d in duties.duties}.keys())
    numbers = {id_: n for n, id_ in enumerate(agencies)}
    policies = {p.id: n for n, p in enumerate(duties.policies)}
    return {
        "version": 1,
        "view": "duties",
        "policies": [_policy(p) for p in duties.policies],
        "agencies": [_agency(next(d for d in duties.duties if d.agency.id == id_)) for id_ in agencies],
        "rows": [_row(clause, policies, numbers, sentences) for clause in clauses],
        "stats": _stats(duties, clauses, len(agencies)),
        "sentences": sentences.rows,
        "sources": sentences.sources,
        "roles": [{"id": id_, "name": name, "glyph": glyph} for id_, (name, glyph) in roles().items()],
        "words": of_page("duties"),
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("duties", model, _SCRIPTS)


def _policy(policy: Party) -> dict[str, str]:
    stated = dict(policy.attributes)
    facts = {name: str(stated.get(name, "")) for name in ("doc_number", "date", "name_en")}
    return {"id": policy.id, "name": policy.name, **facts}


def _agency(duty: Duty) -> dict[str, str]:
    """An agency as its first duty prints it; `full` is the name the graph knows it by."""
    name_en = str(dict(duty.agency.attributes).get("name_en", ""))
    return {
        "id": duty.agency.id,
        "name": duty.agency_as_printed or duty.agency.name,
        "full": duty.agency.name,
        "name_en": name_en,
    }


def _row(clause: Clause, policies: dict[str, int], agencies: dict[str, int], sentences: Sentences) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": clause.id,
        "policy": policies[clause.policy],
        "section": clause.section,
        "number": clause.number,
        "name": clause.name,
        "task": clause.task,
        "cells": [_cell(duty, agencies, sentences) for duty in clause.duties],
    }
    return row | ({"flagged": True} if is_flagged(clause) else {})


def _cell(duty: Duty, agencies: dict[str, int], sentences: Sentences) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "agency": agencies[duty.agency.id],
        "role": role_of(duty),
        "printed": duty.agency_as_printed,
        "marks": sentences.marks(duty.statements, duty.task),
    }
    return cell | ({"planned": True} if duty.modality == Modality.PLANNED else {})


def _stats(duties: Duties, clauses: list[Clause], agencies: int) -> dict[str, int]:
    named = {d.measure for d in duties.duties if d.measure}
    filled = [clause for clause in clauses if clause.duties]
    return {
        "measures": len(named | {id_ for id_, *_ in duties.measures}),
        "clauses": len(filled),
        "agencies": agencies,
        "duties": len(duties.duties),
        "led": sum(1 for clause in filled if has_lead(clause)),
        "flagged": sum(1 for clause in filled if is_flagged(clause)),
    }
