"""What the lexicon knows of a name beside its label: that a fund is a company too, that a name stands for several."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from policygraph.graph.entity import Value
from policygraph.loaders.lexicon.lexicon import groups, rows


@cache
def _further() -> dict[str, tuple[tuple[str, Value], ...]]:
    labels: dict[str, tuple[tuple[str, Value], ...]] = {
        row.name: tuple(("label", label) for label in row.also) for row in rows() if row.also
    }
    collectives: dict[str, tuple[tuple[str, Value], ...]] = {
        group.name: (("collective", True), ("member_count", len(group.members))) for group in groups()
    }
    return {**labels, **collectives}


def known_of(name: str) -> Iterator[tuple[str, Value]]:
    """Further claims (property, value) of an entity that the lexicon calls by this name."""
    yield from _further().get(name, ())
