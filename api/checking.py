"""What may be wrong with a graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem
from policygraph.graph.errors import InputError
from policygraph.opening import DEFAULT, Where, opened
from policygraph.reading import Extract

if TYPE_CHECKING:
    from policygraph.queries.ownership.lint import Finding


def check(source: Where | Checkable = DEFAULT, *, as_of: str = "") -> list[Problem]:
    """Run every check over a store or an extracted graph: shares, dates, quotes, counts, contradictions, odd ownership.

    Of an extracted graph, files and rows that could not be read come first. `as_of` (YYYY-MM-DD or shortened) looks at
    ownership as of that day, and names stakes of which nothing had been said for more than five years. Raises SettingError
    for a date that is none.
    """
    from policygraph.queries.ownership.question import checked_date

    date = checked_date(as_of)
    unread = source.errors if isinstance(source, Extract) else []
    with opened(source) as graph:
        return [*map(_unread, unread), *_problems(graph, date)]


def _problems(graph: Checkable, as_of: str) -> Iterator[Problem]:
    """What the checks of the graph find, then what is odd about its ownership and no check has named."""
    from policygraph.graph.checks.run import all_problems
    from policygraph.queries.ownership.lint import lint
    from policygraph.queries.ownership.register_graph import from_graph

    found = list(all_problems(graph))
    yield from found
    known = from_graph(graph)
    for one in lint(known, as_of):
        if not any(_same(problem, one) for problem in found):
            names = [known.name(id_) for id_ in one.parties]
            values = {"names": names, "facts": list(one.facts), **one.values}
            yield Problem(Level(one.level), one.code, Place(node=one.parties[-1]), values)


def _same(problem: Problem, odd: Finding) -> bool:
    """Whether a check of the graph has named what is odd: of shares it sees the same sums and contradictions."""
    if odd.code == "parallel":
        return problem.code == "share-conflict" and set(cast(list[str], problem.values["facts"])) <= set(odd.facts)
    return problem.code == odd.code == "share-total" and problem.where.node == odd.parties[-1]


def _unread(error: InputError) -> Problem:
    file, _, row = error.where.rpartition(":")
    place = Place(file=file, row=int(row)) if file and row.isdigit() else Place(file=error.where)
    return Problem(Level.ERROR, error.code, place, {"why": error.why, **error.values})
