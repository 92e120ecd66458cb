"""A slow reference: integrated ownership in exact fractions, by other means than the solver.

The least share eliminates unknowns one by one; the most tries every order in which the columns of a small graph can be
filled, or improves one column at a time. No arrays, no floating point, no components.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import permutations, product

#: owned → owner → (least, most)
Columns = Mapping[str, Mapping[str, tuple[Fraction, Fraction]]]
Weights = Mapping[str, Mapping[str, Fraction]]


def reached(weights: Weights, source: str) -> dict[str, Fraction]:
    """The probability that a walk up from each node meets the source."""
    live = {source}
    while grown := {
        j for j, column in weights.items() if j not in live and any(column[i] and i in live for i in column)
    }:
        live |= grown
    unknown = sorted(live - {source})
    rows = [
        [Fraction(i == j) - weights[j].get(i, Fraction(0)) for i in unknown] + [weights[j].get(source, Fraction(0))]
        for j in unknown
    ]
    found = dict(zip(unknown, _eliminated(rows), strict=True))
    return {node: found.get(node, Fraction(0)) for node in weights} | {source: Fraction(1)}


def _eliminated(rows: list[list[Fraction]]) -> list[Fraction]:
    size = len(rows)
    for at in range(size):
        pivot = next(k for k in range(at, size) if rows[k][at])
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(size):
            if other != at and rows[other][at]:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def least(columns: Columns, source: str) -> dict[str, Fraction]:
    """The least share of the source in each node."""
    return reached({j: {i: low for i, (low, _) in column.items()} for j, column in columns.items()}, source)


def most(columns: Columns, source: str) -> dict[str, Fraction]:
    """The most, by improving one column at a time."""
    weights = {j: {i: low for i, (low, _) in column.items()} for j, column in columns.items()}
    improved = True
    while improved:
        improved = False
        for j, column in columns.items():
            x = reached(weights, source)
            filled = _filled(column, sorted(column, key=lambda i: (-x.get(i, Fraction(0)), i)))
            if _worth(filled, x) > _worth(weights[j], x):
                weights[j], improved = filled, True
    return reached(weights, source)


def most_of_all(columns: Columns, source: str) -> dict[str, Fraction]:
    """The most, by trying every vertex of every column."""
    best = {node: Fraction(0) for node in columns} | {source: Fraction(1)}
    for weights in _policies(columns):
        for node, share in reached(weights, source).items():
            best[node] = max(best[node], share)
    return best


def _policies(columns: Columns) -> Iterator[Weights]:
    ways = {
        j: {tuple(sorted(_filled(column, order).items())) for order in permutations(column)}
        for j, column in columns.items()
    }
    for chosen in product(*ways.values()):
        yield dict(zip(ways, map(dict, chosen), strict=True))


def _filled(column: Mapping[str, tuple[Fraction, Fraction]], order: Iterable[str]) -> dict[str, Fraction]:
    left = max(Fraction(0), 1 - sum(low for low, _ in column.values()))
    filled = {}
    for owner in order:
        low, high = column[owner]
        more = min(left, high - low)
        filled[owner] = low + more
        left -= more
    return filled


def _worth(column: Mapping[str, Fraction], x: Mapping[str, Fraction]) -> Fraction:
    return sum((share * x.get(owner, Fraction(0)) for owner, share in column.items()), Fraction(0))
