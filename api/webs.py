"""Pages of entities and the facts between them: the map of a whole store, and what lies around one entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policygraph.graph.store.store import Store
from policygraph.queries.find import find


def map_page(store: Store, names: Sequence[str]) -> bytes:
    """The whole store; the page opens at the entity of the one name, at everything where none is named."""
    from policygraph.queries.web import whole
    from policygraph.viz.map import page, view_model

    centre = find(store, names[0]).id if names else ""
    return page(view_model(replace(whole(store), centre=centre)))


def network_page(store: Store, names: Sequence[str], depth: int, most: int) -> bytes:
    """The entity of the one name and what lies up to `depth` facts away, at most so many, the nearest first."""
    from policygraph.queries.web import around
    from policygraph.viz.network import page, view_model

    return page(view_model(around(store, find(store, names[0]).id, depth, most)))
