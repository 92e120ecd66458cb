"""Owners and holdings: who stands at the far end and the chains to it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from policygraph.cli.answers.answer import Answer, Record, bounds, number
from policygraph.cli.answers.chains import blocks
from policygraph.cli.answers.lineage import Lineage
from policygraph.cli.session import Session
from policygraph.queries.answer import Chain, Interval, Ownership, Party, Tie
from policygraph.queries.ownership.interval import WHOLE, times

_UNKNOWN = Interval(Decimal(0), Decimal(1))


def ownership(found: Ownership, session: Session) -> Answer:
    """The answer of `owners` (direction up) or `holdings` (down)."""
    view = Lineage.of(found)
    records = [_record(view, id_, chains) for id_, chains in view.by_far().items()]
    planned = [_planned(party, tie) for party, tie in view.planned()]
    document = {
        "version": 1,
        "target": _party(view.target),
        "as_of": found.as_of or None,
        "pruned": found.pruned,
        "owners" if view.up else "holdings": records,
        "planned": planned,
    }
    return Answer(document, records, list(blocks(view, session)), [_flat(view, chain) for chain in found.chains])


def _party(party: Party) -> dict[str, Any]:
    return {"id": party.id, "name": party.name, "kind": party.kind}


def _record(view: Lineage, id_: str, chains: list[Chain]) -> Record:
    direct = view.direct(id_)
    return {
        **_party(view.parties[id_]),
        "final": view.final(id_),
        "direct": bounds(direct.share or _UNKNOWN) if direct else None,
        "chains": [_chain(view, chain) for chain in chains],
    }


def _chain(view: Lineage, chain: Chain) -> Record:
    return {
        "nodes": [view.parties[id_].name for id_ in chain.parties],
        "shares": [bounds(step.share or _UNKNOWN) for step in view.steps(chain)],
        "product": bounds(_product(view, chain)),
        "ring": chain.ring,
        "facts": list(chain.ties),
    }


def _product(view: Lineage, chain: Chain) -> Interval:
    """The product with an unknown share taken for what it is: anything from nothing to the whole."""
    if chain.product:
        return chain.product
    product = WHOLE
    for step in view.steps(chain):
        product = times(product, step.share or _UNKNOWN)
    return product


def _flat(view: Lineage, chain: Chain) -> Record:
    """One chain as a row of plain cells."""
    far, product = view.parties[view.far(chain)], _product(view, chain)
    return {
        "id": far.id, "name": far.name, "kind": far.kind, "final": view.final(far.id),
        "chain": " → ".join(view.parties[id_].name for id_ in chain.parties),
        "product_min": number(product.min), "product_max": number(product.max), "ring": chain.ring, "facts": " ".join(chain.ties),
    }  # fmt: skip


def _planned(party: Party, tie: Tie) -> Record:
    return {
        "id": party.id,
        "name": party.name,
        "relation": tie.relation,
        "amount_cny": tie.amount_cny,
        "share": None if tie.share is None else number(tie.share),
        "facts": [tie.id],
    }
