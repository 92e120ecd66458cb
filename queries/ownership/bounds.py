"""Integrated shares of some owners as intervals: least and most from the solver, ends open where a stated bound is open.

    an end is open iff the way from the owner to the firm uses a bound that cannot be reached

Source: (25, 50] % × (50, 75] % is (12.5, 37.5] % (UK PSC bands, The Register of People with Significant Control Regulations
2016). Two chains add, and the ends stay open or closed as stated.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from decimal import Decimal

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.entry import Entry, Matrix
from policygraph.queries.ownership.reach import Sweep, least, most

#: what floating point may lose is cut off; shares closer than a thousand millionth are equal
_PLACES = Decimal("1e-10")
NOTHING = Interval(Decimal(0), Decimal(0))


def rounded(value: float | Decimal) -> Decimal:
    """A number of the solver without its rounding errors."""
    return Decimal(str(value)).quantize(_PLACES)


def bounds(
    matrix: Matrix, swept: Sweep, sources: Iterable[str], only: Container[str] | None = None
) -> dict[str, Interval]:
    """The integrated share of the sources, together, in each node that they might own anything of (themselves left out).

    `only` are the nodes that are asked about, where not all are.
    """
    net, owners = swept.plan.network, tuple(sources)
    numbers = net.of(owners)
    low, high = least(swept, numbers), most(swept, numbers)
    found = {net.ids[n]: (low[n], high[n]) for n in high.nonzero()[0].tolist()}
    loose = _loose(matrix, owners, found)
    return {
        id_: Interval(rounded(lo), rounded(max(lo, hi)), _ends(loose, id_))
        for id_, (lo, hi) in found.items()
        if id_ not in owners and (only is None or id_ in only)
    }


def _ends(loose: tuple[set[str], set[str]], id_: str) -> str:
    return ("(" if id_ in loose[0] else "[") + (")" if id_ in loose[1] else "]")


def _loose(
    matrix: Matrix, sources: Iterable[str], found: Mapping[str, tuple[float, float]]
) -> tuple[set[str], set[str]]:
    """The nodes whose least (or most) share cannot be reached: something open lies on the way."""
    if all(entry.share.open == "[]" for entry in matrix.entries()):
        return set(), set()
    used = [entry for entry in matrix.entries() if entry.owner in found and entry.owned in found]
    surely = [entry for entry in used if entry.share.min > 0 or entry.share.open[0] == "("]
    owned = set(sources)
    owned |= _below(surely, owned)
    low = _below([entry for entry in surely if entry.owner in owned], _opened(surely, owned, 0, "("))
    high = _below(used, _opened(used, set(found), 1, ")"))
    return low, high - set(sources)


def _opened(entries: Iterable[Entry], owners: set[str], end: int, bracket: str) -> set[str]:
    return {entry.owned for entry in entries if entry.owner in owners and entry.share.open[end] == bracket}


def _below(entries: Iterable[Entry], start: set[str]) -> set[str]:
    """Where the entries lead from some nodes, those among them."""
    steps: dict[str, list[str]] = {}
    for entry in entries:
        steps.setdefault(entry.owner, []).append(entry.owned)
    found, front = set(start), set(start)
    while front:
        front = {owned for node in front for owned in steps.get(node, ())} - found
        found |= front
    return found
