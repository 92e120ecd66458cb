"""A policy that says how many measures it has, and is given in full, has that many.

Applies to policies with `measure_count` and at least one HAS_MEASURE: of a policy that is only spoken of, none is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem


def problems(graph: Checkable) -> Iterator[Problem]:
    """One warning for each policy whose measures do not add up to its own count."""
    found = Counter(edge.source for edge in graph.facts_by_id() if edge.relation == "HAS_MEASURE")
    for node in graph.nodes_by_id():
        stated = node.attributes.get("measure_count")
        if stated is not None and found[node.id] not in (0, stated):
            values = {"name": node.name, "stated": stated, "found": found[node.id]}
            yield Problem(Level.WARNING, "measure-count", Place(node=node.id), values)
