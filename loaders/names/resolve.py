"""A name that stands alone, in a table's cell: the lexicon's entity, so that it meets the node that texts speak of."""

from __future__ import annotations

from functools import cache

from policygraph.graph.entity import Entity
from policygraph.graph.identity import canonical, entity
from policygraph.loaders.lexicon.lexicon import Row, rows


@cache
def _by_form() -> dict[str, tuple[Row, ...]]:
    found: dict[str, tuple[Row, ...]] = {}
    for row in rows():
        for form in dict.fromkeys(canonical(x) for x in (row.name, *row.forms)):
            found[form] = (*found.get(form, ()), row)
    return found


def resolve(name: str) -> Entity | None:
    """The entity of a full name or of a form that only one row of the lexicon has; None for any other name."""
    known = _by_form().get(canonical(name), ())
    return entity(known[0].label, known[0].name) if len(known) == 1 else None
