"""What may be wrong with a graph."""

from __future__ import annotations

from os import PathLike

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem
from policygraph.graph.errors import InputError
from policygraph.opening import DEFAULT, Where, opened
from policygraph.reading import Extract


def check(source: Where | Checkable = DEFAULT) -> list[Problem]:
    """Run every check over a store or an extracted graph: shares, dates, quotes, counts, contradictions.

    Of an extracted graph, files and rows that could not be read come first.
    """
    from policygraph.graph.checks.run import all_problems

    if isinstance(source, str | PathLike):
        with opened(source) as store:
            return list(all_problems(store))
    unread = source.errors if isinstance(source, Extract) else []
    return [*map(_unread, unread), *all_problems(source)]


def _unread(error: InputError) -> Problem:
    file, _, row = error.where.rpartition(":")
    place = Place(file=file, row=int(row)) if file and row.isdigit() else Place(file=error.where)
    return Problem(Level.ERROR, error.code, place, {"why": error.why, **error.values})
