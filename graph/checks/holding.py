"""The holdings that count: 已 HOLDS_SHARE that have not ended, and the bounds of the share that one states."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from policygraph.graph.checks.problem import Checkable
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality

#: what adding up printed percentages may lose
TOLERANCE = Decimal("0.000001")


def holdings(graph: Checkable) -> Iterator[tuple[Edge, Decimal, Decimal]]:
    """Every holding that counts and says a share, with the least and the most that it can be."""
    for edge in graph.facts_by_id():
        if edge.relation != "HOLDS_SHARE" or edge.modality is not Modality.DONE or edge.valid_to:
            continue
        if (known := bounds(edge)) is not None:
            yield edge, *known


def bounds(edge: Edge) -> tuple[Decimal, Decimal] | None:
    """Least and most share of a holding; None where none is stated."""
    exact, least, most = (_number(edge, name) for name in ("share", "share_min", "share_max"))
    if exact is not None:
        return exact, exact
    if least is None and most is None:
        return None
    return Decimal(0) if least is None else least, Decimal(1) if most is None else most


def _number(edge: Edge, name: str) -> Decimal | None:
    value = edge.attributes.get(name)
    return Decimal(value) if isinstance(value, Decimal | int) else None
