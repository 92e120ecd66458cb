"""What a store holds, counted."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.store.store import Store, StoredSource
from policygraph.queries.run import run


@dataclass(frozen=True, slots=True)
class Status:
    """Totals (nodes, edges, documents, sources), nodes by label, edges by relation and modality, and the sources."""

    totals: dict[str, int]
    labels: dict[str, int]
    relations: dict[tuple[str, str], int]
    sources: tuple[StoredSource, ...]


def status(store: Store) -> Status:
    """Count what the store holds."""
    labels = {row["label"]: row["nodes"] for row in run(store, "label-counts")}
    relations = {(row["relation"], row["modality"]): row["edges"] for row in run(store, "relation-counts")}
    return Status(store.counts(), labels, relations, tuple(store.sources()))
