"""What a check finds, and what it may look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from policygraph.graph.entity import Node
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Edge


class Level(StrEnum):
    """An error contradicts itself; a warning is for a person to look at."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands: a node, or a stretch of a document, or a row of a file; what does not apply is empty."""

    node: str = ""
    document: str = ""
    start: int = -1
    end: int = -1
    file: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: its code, the values that its message names, and where it stands."""

    level: Level
    code: str
    where: Place
    values: Mapping[str, object] = field(default_factory=dict)


class Checkable(Protocol):
    """What is checked: a store, or a graph in memory together with the texts it came from."""

    def nodes_by_id(self) -> Iterable[Node]:
        """Every node, ordered by id."""

    def facts_by_id(self) -> Iterable[Edge]:
        """Every edge with its evidence, ordered by id."""

    def source_text(self, source_id: str) -> str:
        """The text of a source; empty where it is not held."""


class Check(Protocol):
    """A module of this folder."""

    def problems(self, graph: Checkable) -> Iterator[Problem]:
        """What is wrong, in the order of ids."""


def at(evidence: Evidence) -> Place:
    """The place of a quote."""
    return Place(document=evidence.document, start=evidence.span.start, end=evidence.span.end)


def names(graph: Checkable, ids: Collection[str]) -> dict[str, str]:
    """The names of these nodes; a node that nothing was said of goes by its id."""
    found = {node.id: node.name for node in graph.nodes_by_id() if node.id in ids} if ids else {}
    return {id_: found.get(id_, id_) for id_ in ids}
