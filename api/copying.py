"""A store into another."""

from __future__ import annotations

from policygraph.graph.store import copying
from policygraph.graph.store.copying import Copied
from policygraph.opening import DEFAULT, Where, opened


def copy(to: Where, store: Where = DEFAULT) -> Copied:
    """Copy a store with its texts into another, e.g. from a folder to a Neo4j server; both then export the same bytes.

    Interrupted, the same call finishes it. Raises SettingError where the target holds a source that the store does not,
    StoreError where one of them refuses or they differ in the end.
    """
    with opened(store) as origin, opened(to, read_only=False) as target:
        return copying.copy(origin, target)
