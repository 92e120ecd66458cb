"""A list names no more members than the text counts: 甲市、乙市等9个城市 names at most nine.

Applies to edges of one relation that one quote with 等…个, 家, 位 or 名 states from, or to, one and the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.graph.checks.problem import Checkable, Level, Problem, at, names
from policygraph.graph.evidence import Evidence

_COUNTED = re.compile(r"等([0-9]{1,4})[个家位名]")


def problems(graph: Checkable) -> Iterator[Problem]:
    """One warning for each list that is longer than its own count."""
    lists: dict[tuple[Evidence, str, str, int], set[str]] = {}
    for edge in graph.facts_by_id():
        for evidence in edge.evidence:
            counts = _COUNTED.findall(evidence.quote)
            for fixed, member, side in ((edge.source, edge.target, 0), (edge.target, edge.source, 1)):
                if len(counts) == 1:
                    lists.setdefault((evidence, edge.relation, fixed, side), set()).add(member)
    for (evidence, _, _, _), members in sorted(lists.items()):
        stated = int(_COUNTED.findall(evidence.quote)[0])
        if len(members) > stated:
            listed = sorted(names(graph, members).values())
            yield Problem(Level.WARNING, "group-size", at(evidence), {"stated": stated, "members": listed})
