"""Files into a graph in memory, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from policygraph.graph.entity import Node
from policygraph.graph.errors import InputError
from policygraph.graph.fact import Edge, Rejected
from policygraph.graph.merge import Graph
from policygraph.loaders import load as loaders
from policygraph.loaders.load import Outcome


@dataclass(slots=True)
class Extract:
    """What files say: the merged graph, the texts by source, what was refused, and what could not be read (files, rows)."""

    graph: Graph = field(default_factory=Graph)
    texts: dict[str, str] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)

    def nodes_by_id(self) -> Iterator[Node]:
        """Every node, ordered by id."""
        return self.graph.nodes_by_id()

    def facts_by_id(self) -> Iterator[Edge]:
        """Every edge with its evidence, ordered by id."""
        return self.graph.facts_by_id()

    def source_text(self, source_id: str) -> str:
        """The text of a source; empty where it came without."""
        return self.texts.get(source_id, "")


def read(paths: Iterable[str], *, jobs: int = 1) -> Iterator[Outcome]:
    """Read files and folders, one outcome a file in the order of their names; `jobs` is the number of processes.

    Raises SettingError for a path that does not exist and InputError for a folder without readable documents, before
    anything is read.
    """
    return loaders.read_all(loaders.paths(paths), jobs)


def extract(paths: Iterable[str], *, jobs: int = 1) -> Extract:
    """Everything that files and folders say, as one graph; equal to loading them and exporting the store.

    A file or row that cannot be read stands in `errors`. Raises as `read` does.
    """
    found = Extract()
    for outcome in read(paths, jobs=jobs):
        found.errors += outcome.complaints
        for reading in outcome.readings:
            found.graph.add(reading.statements)
            found.rejected += reading.rejected
            if reading.source.text:
                found.texts[reading.source.id] = reading.source.text
    return found
