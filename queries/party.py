"""Entities as answers show them."""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.graph.store.store import Row, Store
from policygraph.ontology import terms
from policygraph.queries.answer import Party
from policygraph.queries.run import run


def parties(store: Store, ids: Iterable[str]) -> dict[str, Party]:
    """The parties with these ids, by id; ids that the store does not hold are left out."""
    rows = run(store, "parties", {"ids": sorted(set(ids))})
    return {row["id"]: _party(row) for row in rows}


def kind(labels: Iterable[str]) -> str:
    """The label to show; empty for the bare end of an edge, of which nothing is said."""
    known = tuple(labels)
    return terms.most_specific(known) if known else ""


def _party(row: Row) -> Party:
    attributes = tuple(sorted(zip(row["keys"], row["values"], strict=True)))
    return Party(row["id"], row["name"], kind(row["labels"]), tuple(row["labels"]), tuple(row["aliases"]), attributes)
