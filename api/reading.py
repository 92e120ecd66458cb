"""Files into a graph in memory, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from policygraph.graph.entity import Node
from policygraph.graph.errors import InputError
from policygraph.graph.fact import Edge, Rejected
from policygraph.graph.merge import Graph
from policygraph.graph.source import Source
from policygraph.graph.store.loading import under
from policygraph.graph.store.store import StoredSource
from policygraph.loaders import load as loaders
from policygraph.loaders.corrections.correction import NONE, Corrections
from policygraph.loaders.load import Outcome

#: what the file of a person's decisions is called where nobody names another
CORRECTIONS = "corrections.yaml"


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


def read(paths: Iterable[str], *, jobs: int = 1, corrections: str = "") -> Iterator[Outcome]:
    """Read files and folders, one outcome a file in the order of their names; `jobs` is the number of processes.

    `corrections` is a file of decisions that is applied to each. Raises SettingError for a path that does not exist and
    for wrong corrections, InputError for a folder without readable documents, before anything is read.
    """
    return loaders.read_all(loaders.paths(paths), jobs, decided(corrections))


def decided(path: str) -> Corrections:
    """The decisions of a file; none where no file is named. Raises SettingError for a wrong one."""
    from policygraph.loaders.corrections.file import read_corrections

    return read_corrections(path) if path else NONE


def unmet(corrections: Corrections, sources: Iterable[Source | StoredSource]) -> Iterator[InputError]:
    """One error for each thing that corrections speak of and that none of these sources holds."""
    met = {
        key for source in sources for key in source.corrections.split(" ")[1:] if under(source) == corrections.digest
    }
    for item in corrections.items:
        for key, name in item.targets():
            if key not in met:
                where = f"{corrections.name}:{item.line}"
                yield InputError("correction-unmet", where=where, why=name, hint="correction-names")


def extract(paths: Iterable[str], *, jobs: int = 1, corrections: str = "") -> Extract:
    """Everything that files and folders say, as one graph; equal to loading them and exporting the store.

    A file or row that cannot be read stands in `errors`, and so does what corrections speak of and no file does. Raises
    as `read` does.
    """
    found = Extract()
    decisions = decided(corrections)
    sources: list[Source] = []
    for outcome in loaders.read_all(loaders.paths(paths), jobs, decisions):
        found.errors += outcome.complaints
        for reading in outcome.readings:
            sources.append(reading.source)
            found.graph.add(reading.statements)
            found.rejected += reading.rejected
            if reading.source.text:
                found.texts[reading.source.id] = reading.source.text
    found.errors += unmet(decisions, sources)
    return found
