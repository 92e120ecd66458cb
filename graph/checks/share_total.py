"""Holders cannot own more than the whole: the shares of one company or fund add up to at most 100 %.

Applies to 已 HOLDS_SHARE that have not ended. Parallel statements of one holder count once, with the least they say, so
that what is found is certain; that they differ is found by `share_conflict`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from policygraph.graph.checks.holding import TOLERANCE, holdings
from policygraph.graph.checks.problem import Checkable, Level, Place, Problem, names
from policygraph.graph.fact import Edge

_Least = dict[str, tuple[Decimal, Edge]]


def problems(graph: Checkable) -> Iterator[Problem]:
    """One error for each thing owned by more than the whole, naming the holders and the facts."""
    owned: dict[str, _Least] = {}
    for edge, least, _ in holdings(graph):
        holders = owned.setdefault(edge.target, {})
        if edge.source not in holders or least < holders[edge.source][0]:
            holders[edge.source] = (least, edge)
    over = {id_: holders for id_, holders in owned.items() if _total(holders) > 1 + TOLERANCE}
    called = names(graph, {*over, *(holder for holders in over.values() for holder in holders)})
    for id_, holders in sorted(over.items()):
        ordered = sorted(holders.items(), key=lambda item: (-item[1][0], item[0]))
        values = {
            "name": called[id_],
            "total": _total(holders),
            "holders": [(called[holder], share) for holder, (share, _) in ordered],
            "facts": [edge.id for _, (_, edge) in ordered],
        }
        yield Problem(Level.ERROR, "share-total", Place(node=id_), values)


def _total(holders: _Least) -> Decimal:
    return sum((share for share, _ in holders.values()), Decimal(0))
