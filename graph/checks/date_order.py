"""What begins must begin before it ends.

Applies to the validity of every edge, and to a policy's dates: it is dated and takes effect before it runs out. Dates
are shortened to what is known, so only what both say is compared: 2024 and 2024-05 are in order either way.
"""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem, at
from policygraph.graph.entity import Node
from policygraph.graph.fact import Edge

_PERIODS = (("date", "valid_until"), ("effective_from", "valid_until"))


def problems(graph: Checkable) -> Iterator[Problem]:
    """One error for each pair of dates in the wrong order."""
    for node in graph.nodes_by_id():
        yield from _of_node(node)
    for edge in graph.facts_by_id():
        yield from _of_edge(edge)


def after(one: str, other: str) -> bool:
    """Whether the first date is certainly later; unknown dates are not."""
    size = min(len(one), len(other))
    return one[:size] > other[:size]


def _of_node(node: Node) -> Iterator[Problem]:
    for first, last in _PERIODS:
        begin, end = str(node.attributes.get(first, "")), str(node.attributes.get(last, ""))
        if after(begin, end):
            yield Problem(Level.ERROR, "date-order", Place(node=node.id), {"name": node.name, "from": begin, "to": end})


def _of_edge(edge: Edge) -> Iterator[Problem]:
    if after(edge.valid_from, edge.valid_to):
        values = {"name": edge.relation, "from": edge.valid_from, "to": edge.valid_to, "facts": [edge.id]}
        yield Problem(Level.ERROR, "date-order", at(edge.evidence[0]), values)
