"""Closed-world faults of RDF in our terms: what the shapes of the ontology find in a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from policygraph.ontology import terms

SHAPES = terms.FILE.with_name("shapes.ttl")


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: the IRIs of the node and the property it is about (empty where it is no single one), its value, what
    is asked for in Chinese and English, and whether it breaks the graph or asks for a look.
    """

    node: str
    property: str
    value: str
    zh: str
    en: str
    breaks: bool


def available() -> bool:
    """Whether the validator is installed; there are platforms that it has no wheel for."""
    return find_spec("shacl") is not None


def faults(n_triples: str) -> Iterator[Fault]:
    """What the shapes find in a graph, in the order of nodes; remarks (`sh:Info`) are left out.

    Raises ValueError for text that is no RDF.
    """
    ontology = terms.FILE.read_text("utf-8")
    report = _shapes().validate_turtle(f"{ontology}\n{n_triples}", allow_warnings=True)
    found = [_fault(result) for result in report.results if result.severity != "Info"]
    yield from sorted(set(found), key=lambda fault: (fault.node, fault.property, fault.value, fault.zh))


@cache
def _shapes() -> Any:
    from shacl import Shapes

    return Shapes.from_turtle(SHAPES.read_text("utf-8"))


def _fault(result: Any) -> Fault:
    messages = list(result.messages) or [str(result.component)]
    path = result.path or ""
    return Fault(
        node=result.focus_node.strip("<>"),
        property=path.strip("<>") if path.startswith("<") else "",
        value=result.value_plain or "",
        zh=messages[0],
        en=messages[-1],
        breaks=result.severity == "Violation",
    )
