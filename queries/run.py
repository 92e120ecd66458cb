"""Ask a store: a template by its name, or free Cypher."""

from __future__ import annotations

from collections.abc import Mapping

from policygraph.graph.store.store import Row, Store
from policygraph.queries.catalogue import template


def run(store: Store, name: str, params: Mapping[str, object] | None = None) -> list[Row]:
    """The rows of a template, columns in the order of its header.

    Raises NotFoundError for an unknown template and SettingError for parameters that do not fit, before the store is
    asked; StoreError for an answer that breaks the header.
    """
    chosen = template(name)
    return chosen.check(store.rows(chosen.cypher, chosen.bind(params or {})))


def run_cypher(store: Store, text: str, params: Mapping[str, object] | None = None) -> list[Row]:
    """The rows of free Cypher. Raises SettingError for a query that cannot be read, or one that writes."""
    return store.rows(text, params)
