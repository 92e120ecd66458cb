"""The ownership page: owners above, holdings below, what every line says and the sentence that says it."""

from __future__ import annotations

from typing import Any

from policygraph.graph.modality import Modality
from policygraph.queries.answer import Party, Tie
from policygraph.queries.ownership.moment import Moment
from policygraph.viz import ties as wording_of
from policygraph.viz.captions import of_page, term
from policygraph.viz.evidence import Sentences
from policygraph.viz.facts import facts_of
from policygraph.viz.kinds import UNNAMED, kind_of, kinds, relations
from policygraph.viz.moments import moment_row, ties_of
from policygraph.viz.shell import render
from policygraph.viz.wording import said

_SCRIPTS = (
    "dagre.min",
    "graph_moment",
    "graph_visible",
    "graph_layout",
    "graph_route",
    "graph_draw",
    "graph_opening",
    "graph_view",
    "panel",
    "graph_shares",
    "graph_panel",
    "ownership",
)


def view_model(*moments: Moment) -> dict[str, Any]:
    """One party's ownership at its moments, the one that is asked for first, as the JSON that the page draws; see `model.md`.

    Raises ValueError where the moments or their two sides speak of different parties.
    """
    sides = [side for moment in moments for side in (moment.up, moment.down)]
    if len(targets := {side.target for side in sides}) != 1:
        raise ValueError(f"not one target: {', '.join(sorted(targets))}")
    parties = {p.id: p for side in reversed(sides) for p in side.parties}
    ties = {id_: tie for moment in reversed(moments) for id_, tie in ties_of(moment).items()}
    sentences = Sentences()
    tie_rows = [_tie(ties[id_], sentences) for id_ in sorted(ties)]
    party_rows = [_party(parties[id_]) for id_ in sorted(parties)]
    numbers = {row["id"]: number for number, row in enumerate(tie_rows)}
    moment_rows = [moment_row(moment, parties, numbers) for moment in moments]
    used = {kind_of(p): p.labels for p in sorted(parties.values(), key=lambda p: p.id)}
    if any(known["unnamed"] for row in moment_rows for known in row.get("disclosed", {}).values()):
        used[UNNAMED] = ()
    return {
        "version": 2,
        "view": "ownership",
        "target": moments[0].up.target,
        "moments": moment_rows,
        "earlier": moments[0].earlier,
        "parties": party_rows,
        "ties": tie_rows,
        "sentences": sentences.rows,
        "sources": sentences.sources,
        "kinds": kinds(used),
        "relations": relations({t.relation for t in ties.values()}),
        "names": {name: term(name) for row in (*party_rows, *tie_rows) for name, *_ in row["facts"]},
        "words": of_page("ownership"),
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("ownership", model, _SCRIPTS, ("twin",))


def _party(party: Party) -> dict[str, Any]:
    row: dict[str, Any] = {"id": party.id, "name": party.name, "kind": kind_of(party), "facts": facts_of(party)}
    more = {"name_en": dict(party.attributes).get("name_en"), "aliases": list(party.aliases)}
    return row | {name: part for name, part in more.items() if part}


def _tie(tie: Tie, sentences: Sentences) -> dict[str, Any]:
    flags = {
        "stake": tie.relation in wording_of.STAKES,
        "planned": tie.modality == Modality.PLANNED,
        "undisclosed": wording_of.is_undisclosed(tie),
        "inferred": tie.inferred,
    }
    ended = {"modality": tie.modality} if tie.modality == Modality.DENIED else {}
    return (
        ended
        | {
            "id": tie.id,
            "owner": tie.owner,
            "owned": tie.owned,
            "relation": tie.relation,
            "label": said(wording_of.label(tie)),
            "facts": wording_of.facts(tie),
            "raw": wording_of.raw(tie),
            "marks": sentences.marks(tie.statements),
        }
        | {name: True for name, holds in flags.items() if holds}
    )
