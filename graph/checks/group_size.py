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
            if len(_COUNTED.findall(evidence.quote)) == 1:
                for fixed, member, side in ((edge.source, edge.target, 0), (edge.target, edge.source, 1)):
                    lists.setdefault((evidence, edge.relation, fixed, side), set()).add(member)
    counted = [(said, int(_COUNTED.findall(said.quote)[0]), members) for (said, *_), members in sorted(lists.items())]
    longer = [(said, stated, members) for said, stated, members in counted if len(members) > stated]
    called = names(graph, {member for *_, members in longer for member in members})
    for said, stated, members in longer:
        values = {"stated": stated, "members": sorted(called[member] for member in members)}
        yield Problem(Level.WARNING, "group-size", at(said), values)
