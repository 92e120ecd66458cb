"""The ownership page: owners above, holdings below, what every line says and the sentence that says it."""

from __future__ import annotations

from typing import Any

from policygraph.graph.modality import Modality
from policygraph.queries.answer import Chain, Ownership, Party, Tie
from policygraph.viz import ties as wording_of
from policygraph.viz.captions import of_page, term, text
from policygraph.viz.evidence import Sentences
from policygraph.viz.facts import facts_of
from policygraph.viz.holders import Disclosed, disclosed
from policygraph.viz.kinds import UNNAMED, kind_of, kinds, relations
from policygraph.viz.rings import ring_ties
from policygraph.viz.shell import render
from policygraph.viz.wording import interval, percent, said

_SCRIPTS = (
    "dagre.min",
    "graph_visible",
    "graph_layout",
    "graph_route",
    "graph_draw",
    "graph_opening",
    "graph_view",
    "graph_panel",
    "ownership",
)


def view_model(up: Ownership, down: Ownership) -> dict[str, Any]:
    """Both directions of one party's ownership as the JSON that the page draws; `model.md` documents it.

    Raises ValueError where the two answers speak of different parties.
    """
    if up.target != down.target:
        raise ValueError(f"two targets: {up.target}, {down.target}")
    parties = {p.id: p for p in (*up.parties, *down.parties)}
    ties = {t.id: t for o in (up, down) for t in (*o.ties, *o.planned, *o.drawn)}
    counted = {t.id for o in (up, down) for t in o.ties}
    rings = ring_ties(t for t in ties.values() if t.id in counted)
    held = [t for t in ties.values() if t.id in counted and t.modality == Modality.DONE]
    known = {id_: disclosed(parties[id_], held, parties) for id_ in sorted({t.owned for t in held})}
    sentences = Sentences()
    tie_rows = [_tie(ties[id_], id_ in rings, sentences) for id_ in sorted(ties)]
    owned = {t.owned for t in ties.values()}
    party_rows = [_party(parties[id_], known.get(id_), id_ in owned) for id_ in sorted(parties)]
    numbers = {row["id"]: number for number, row in enumerate(tie_rows)}
    used = {kind_of(p): p.labels for p in sorted(parties.values(), key=lambda p: p.id)}
    if any(d.unnamed for d in known.values()):
        used[UNNAMED] = ()
    return {
        "version": 1,
        "view": "ownership",
        "target": up.target,
        "as_of": up.as_of or down.as_of,
        "parties": party_rows,
        "ties": tie_rows,
        "chains": [_chain(chain, numbers) for answer in (up, down) for chain in answer.chains],
        "pruned": up.pruned + down.pruned,
        "sentences": sentences.rows,
        "sources": sentences.sources,
        "kinds": kinds(used),
        "relations": relations({t.relation for t in ties.values()}),
        "names": {name: term(name) for row in (*party_rows, *tie_rows) for name, *_ in row["facts"]},
        "words": of_page("ownership"),
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("ownership", model, _SCRIPTS)


def _party(party: Party, known: Disclosed | None, owned: bool) -> dict[str, Any]:
    row: dict[str, Any] = {"id": party.id, "name": party.name, "kind": kind_of(party), "facts": facts_of(party)}
    more = {
        "name_en": dict(party.attributes).get("name_en"),
        "aliases": list(party.aliases),
        "topmost": not owned and bool({"Agency", "Person"} & set(party.labels)),
        "disclosed": _disclosed(known) if known else None,
    }
    return row | {name: part for name, part in more.items() if part}


def _disclosed(known: Disclosed) -> dict[str, Any]:
    state = "over" if known.total > 1 else "whole" if known.total == 1 else "part"
    rest = percent(1 - known.total, exact=True) if known.total < 1 else ""
    return {
        "total": percent(known.total, exact=True) if known.stated else "",
        "rest": rest,
        "state": state,
        "stated": known.stated,
        "unstated": known.unstated,
        "unnamed": known.unnamed,
    }


def _tie(tie: Tie, ring: bool, sentences: Sentences) -> dict[str, Any]:
    flags = {
        "stake": tie.relation in wording_of.STAKES,
        "planned": tie.modality == Modality.PLANNED,
        "undisclosed": wording_of.is_undisclosed(tie),
        "inferred": tie.inferred,
        "ring": ring,
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


def _chain(chain: Chain, numbers: dict[str, int]) -> dict[str, Any]:
    known = interval(chain.product, exact=True) if chain.product else ""
    row: dict[str, Any] = {"ties": [numbers[id_] for id_ in chain.ties], "product": known or text("undisclosed")}
    return row | {name: True for name, holds in (("known", known), ("ring", chain.ring)) if holds}
