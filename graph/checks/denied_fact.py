"""What one text states and another denies: 已 and 否 side by side.

Applies to edges of one relation with the same ends, where neither has a day on which it ended: nothing tells which is later.
"""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.checks.problem import Checkable, Level, Problem, at, names
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality


def problems(graph: Checkable) -> Iterator[Problem]:
    """One warning for each denial of something that is stated."""
    stated: set[tuple[str, str, str]] = set()
    denied: list[Edge] = []
    for edge in graph.facts_by_id():
        if edge.modality is Modality.DONE and not edge.valid_to:
            stated.add((edge.relation, edge.source, edge.target))
        elif edge.modality is Modality.DENIED:
            denied.append(edge)
    found = [edge for edge in denied if (edge.relation, edge.source, edge.target) in stated]
    called = names(graph, {end for edge in found for end in (edge.source, edge.target)})
    for edge in found:
        values = {"subject": called[edge.source], "property": edge.relation, "object": called[edge.target]}
        yield Problem(Level.WARNING, "denied-fact", at(edge.evidence[0]), values)
