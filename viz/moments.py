"""One moment of an ownership page as JSON: which ties are so, the chains, what everybody owns in the end, and who decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policygraph.graph.modality import Modality
from policygraph.queries.answer import Chain, Party, Tie
from policygraph.queries.ownership.moment import Moment
from policygraph.viz.captions import text
from policygraph.viz.holders import Disclosed, disclosed
from policygraph.viz.rings import ring_ties
from policygraph.viz.shares import deciders, shares
from policygraph.viz.wording import interval, percent


def ties_of(moment: Moment) -> dict[str, Tie]:
    """Every tie that a moment shows, by id."""
    return {t.id: t for side in (moment.up, moment.down) for t in (*side.ties, *side.planned, *side.drawn)}


def moment_row(moment: Moment, parties: Mapping[str, Party], numbers: Mapping[str, int]) -> dict[str, Any]:
    """The moment; `numbers` place ties in the model's list, which holds those of all moments."""
    ties = ties_of(moment)
    counted = [ties[id_] for id_ in sorted({t.id for side in (moment.up, moment.down) for t in side.ties})]
    done = [t for t in counted if t.modality == Modality.DONE]
    owned = {t.owned for t in ties.values()}
    target = parties[moment.up.target]
    row = {
        "as_of": moment.as_of,
        "since": moment.since,
        "ties": sorted(numbers[id_] for id_ in ties),
        "rings": sorted(numbers[id_] for id_ in ring_ties(counted)),
        "disclosed": {
            id_: _disclosed(disclosed(parties[id_], done, parties)) for id_ in sorted({t.owned for t in done})
        },
        "topmost": sorted(
            {end for t in ties.values() for end in (t.owner, t.owned) if end not in owned and _is_last(parties[end])}
        ),
        "chains": [_chain(chain, numbers) for side in (moment.up, moment.down) for chain in side.chains],
        "pruned": moment.up.pruned + moment.down.pruned,
        "up": shares(moment.owners, moment.up, target),
        "down": shares(moment.holdings, moment.down, target),
        "behind": [one.id for one in moment.owners.behind] if moment.owners else [],
        "control": deciders(moment.control),
        "overfull": moment.owners is None or moment.holdings is None,
    }
    return {name: part for name, part in row.items() if part or name in ("as_of", "ties", "chains")}


def _is_last(party: Party) -> bool:
    return bool({"Agency", "Person"} & set(party.labels))


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


def _chain(chain: Chain, numbers: Mapping[str, int]) -> dict[str, Any]:
    known = interval(chain.product, exact=True) if chain.product else ""
    row: dict[str, Any] = {"ties": [numbers[id_] for id_ in chain.ties], "product": known or text("undisclosed")}
    return row | {name: True for name, holds in (("known", known), ("ring", chain.ring)) if holds}
