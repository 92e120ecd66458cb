"""Every node and edge keeps the shapes of the ontology: formats of codes and dates, bounds of shares, ends of their kind.

Applies to the whole graph, as RDF in the `nary` profile, by the same shapes that RDF from elsewhere is read under.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from urllib.parse import unquote

from policygraph.graph import shacl
from policygraph.graph.checks.problem import Checkable, Level, Place, Problem, at, names
from policygraph.graph.errors import ExportError
from policygraph.graph.export import nt
from policygraph.graph.shacl import Fault


def problems(graph: Checkable) -> Iterator[Problem]:
    """One problem for each demand that is not kept: an error where the shape says so, else a warning."""
    if not shacl.available():
        yield Problem(Level.WARNING, "no-shapes", Place(), {})
        return
    out = BytesIO()
    try:
        nt.write(graph, out)
    except ExportError as error:
        yield Problem(Level.ERROR, "no-rdf", Place(node=error.where), {"why": error.why})
        return
    found = list(shacl.faults(out.getvalue().decode()))
    ids = {_id(fault.node) for fault in found}
    places, called = _places(graph, ids), names(graph, ids)
    for fault in found:
        id_ = _id(fault.node)
        yield _problem(fault, called[id_], places.get(id_, Place(node=id_)))


def _places(graph: Checkable, ids: set[str]) -> dict[str, Place]:
    """Where the edges among these ids are said."""
    edges = graph.facts_by_id() if ids else ()
    return {edge.id: at(edge.evidence[0]) for edge in edges if edge.id in ids and edge.evidence}


def _problem(fault: Fault, name: str, place: Place) -> Problem:
    values = {
        "name": name,
        "part": fault.property.rpartition("#")[2],
        "value": fault.value,
        "demand": [fault.zh, fault.en],
    }
    return Problem(Level.ERROR if fault.breaks else Level.WARNING, "shape", place, values)


def _id(iri: str) -> str:
    return unquote(iri.rpartition("/")[2])
