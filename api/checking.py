"""What may be wrong with a graph."""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem
from policygraph.graph.errors import InputError
from policygraph.opening import DEFAULT, Where, opened
from policygraph.reading import Extract

#: what `lint` finds and no check of the graph does
_ODD = ("ring", "lp-controls", "amount-percent", "dissolved", "nominee", "denied")


def check(source: Where | Checkable = DEFAULT) -> list[Problem]:
    """Run every check over a store or an extracted graph: shares, dates, quotes, counts, contradictions, odd ownership.

    Of an extracted graph, files and rows that could not be read come first.
    """
    unread = source.errors if isinstance(source, Extract) else []
    with opened(source) as graph:
        return [*map(_unread, unread), *_problems(graph)]


def _problems(graph: Checkable) -> Iterator[Problem]:
    """What the checks of the graph find, then what is odd about its ownership and no check has named."""
    from policygraph.graph.checks.run import all_problems
    from policygraph.queries.ownership.lint import lint
    from policygraph.queries.ownership.register_graph import from_graph

    yield from all_problems(graph)
    known = from_graph(graph)
    for one in lint(known):
        if one.code in _ODD:
            names = [known.name(id_) for id_ in one.parties]
            values = {"names": names, "facts": list(one.facts), **one.values}
            yield Problem(Level(one.level), one.code, Place(node=one.parties[-1]), values)


def _unread(error: InputError) -> Problem:
    file, _, row = error.where.rpartition(":")
    place = Place(file=file, row=int(row)) if file and row.isdigit() else Place(file=error.where)
    return Problem(Level.ERROR, error.code, place, {"why": error.why, **error.values})
