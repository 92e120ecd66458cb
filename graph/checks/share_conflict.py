"""Two sayings of one holding at one time must leave room for each other.

Applies to parallel 已 HOLDS_SHARE between the same two that have not ended and carry the same date, or of which one
carries none. A band and a number inside it agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from policygraph.graph.checks.holding import TOLERANCE, holdings
from policygraph.graph.checks.problem import Checkable, Level, Problem, at, names
from policygraph.graph.fact import Edge

_Said = tuple[Edge, Decimal, Decimal]


def problems(graph: Checkable) -> Iterator[Problem]:
    """One warning for each pair of facts that cannot both hold, at the place of the later one."""
    pairs: dict[tuple[str, str], list[_Said]] = {}
    for said in holdings(graph):
        pairs.setdefault((said[0].source, said[0].target), []).append(said)
    found = [pair for _, group in sorted(pairs.items()) for pair in combinations(group, 2) if _differ(*pair)]
    called = names(graph, {id_ for pair in found for edge, _, _ in pair for id_ in (edge.source, edge.target)})
    for (one, least, _), (other, also, _) in found:
        values = {
            "owner": called[one.source],
            "owned": called[one.target],
            "shares": [least, also],
            "facts": [one.id, other.id],
        }
        yield Problem(Level.WARNING, "share-conflict", at(other.evidence[0]), values)


def _differ(one: _Said, other: _Said) -> bool:
    dates = {said[0].attributes.get("date", "") for said in (one, other)} - {""}
    apart = one[1] > other[2] + TOLERANCE or other[1] > one[2] + TOLERANCE
    return apart and len(dates) < 2
