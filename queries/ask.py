"""Ask a template as people do: what it is about by a name, an alias, a 文号 or an id."""

from __future__ import annotations

from collections.abc import Mapping

from policygraph.graph.store.store import Row, Store
from policygraph.queries import columntype
from policygraph.queries.catalogue import template
from policygraph.queries.find import find_kind


def ask(store: Store, name: str, params: Mapping[str, object] | None = None) -> list[Row]:
    """The rows of a template.

    Raises as `run` does, and NotFoundError for a name that fits none or several, or something of another kind than the
    template is about.
    """
    chosen = template(name)
    sent = chosen.bind(params or {})
    for field in chosen.params:
        if kinds := columntype.kinds(field.type):
            sent[field.name] = find_kind(store, str(sent[field.name]), kinds).id
    return chosen.check(store.rows(chosen.cypher, sent))
