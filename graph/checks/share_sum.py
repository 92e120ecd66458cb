"""Shares of a closed list add up to the whole: 股东共三家，分别持股50%、40%、10%.

Applies to exact 已 shares of one thing that one quote states, where its words say that nobody is missing: 三者, or 股东 with
共, 仅 or a colon behind it. What rounding takes away is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from policygraph.graph.checks.holding import holdings
from policygraph.graph.checks.problem import Checkable, Level, Problem, at, names
from policygraph.graph.evidence import Evidence

_CLOSED = re.compile(
    r"[二两三四五六七八九十]者|(?:股东|合伙人|出资人)(?:共|仅|只)[^。等]{0,8}[0-9一二两三四五六七八九十]{1,3}[家位名个]"
)
_OPEN = re.compile(r"等[0-9]*[家位名个]?|其他|其余")
#: each of two decimals printed may be off by half of the last one
_ROUNDING = Decimal("0.0001")


def problems(graph: Checkable) -> Iterator[Problem]:
    """One warning for each closed list whose shares are not 100 % together."""
    lists: dict[tuple[Evidence, str], dict[str, Decimal]] = {}
    for edge, least, most in holdings(graph):
        for evidence in edge.evidence:
            if least == most and _CLOSED.search(evidence.quote) and not _OPEN.search(evidence.quote):
                lists.setdefault((evidence, edge.target), {})[edge.source] = least
    wrong = [
        (evidence, owned, shares)
        for (evidence, owned), shares in sorted(lists.items())
        if len(shares) > 1 and abs(sum(shares.values(), Decimal(-1))) > _ROUNDING * len(shares)
    ]
    called = names(graph, {id_ for _, owned, shares in wrong for id_ in (owned, *shares)})
    for evidence, owned, shares in wrong:
        holders = sorted((called[holder], share) for holder, share in shares.items())
        values = {"name": called[owned], "total": sum(shares.values(), Decimal(0)), "holders": holders}
        yield Problem(Level.WARNING, "share-sum", at(evidence), values)
