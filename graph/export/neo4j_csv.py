"""A folder that `neo4j-admin database import full` makes a database of: the very nodes, edges and texts of our Neo4j store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from policygraph.graph.export.format import Format
from policygraph.graph.export.record import STORE_LABEL
from policygraph.graph.export.typed_csv import Table, delimiter

if TYPE_CHECKING:
    from policygraph.graph.store.records import StoredEdge, StoredNode
    from policygraph.graph.store.store import StoredSource

FORMAT = Format(name="neo4j-csv", zh="Neo4j 导入文件夹", suffix="", media_type="text/csv", folder=True)
#: the arguments of the command, one a line: `neo4j-admin database import full neo4j @import.args`
ARGUMENTS = "import.args"
#: the importer's buffer must hold the longest value; it counts in UTF-16, and a quote takes two places
_BUFFER, _WIDEST = 4_194_304, 2


@runtime_checkable
class Stored(Protocol):
    """What a store gives and a graph in memory has not: its records and the texts."""

    def stored_nodes(self) -> Iterator[StoredNode]:
        """See `Store.stored_nodes`."""

    def stored_edges(self) -> Iterator[StoredEdge]:
        """See `Store.stored_edges`."""

    def sources(self) -> list[StoredSource]:
        """See `Store.sources`."""

    def source_text(self, source_id: str) -> str:
        """See `Store.source_text`."""


def write_folder(store: Stored, folder: Path) -> None:
    """Write the files into an empty folder; equal stores give equal bytes.

    Raises ExportError at a text that UTF-8 has no form for and at a property whose name a header cannot hold.
    """
    nodes = _by_kind(folder, ["id:ID(Entity)", ":LABEL"], _nodes(store))
    edges = _by_kind(folder, [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"], _edges(store))
    sources = _by_kind(folder, ["id:ID(SourceText)", ":LABEL"], _sources(store))
    tables = [*nodes, *sources, *edges]
    between = delimiter(tables)
    lines = ["--id-type=string", "--multiline-fields=true", f"--array-delimiter=U+{ord(between):04X}"]
    lines.append(f"--read-buffer-size={max([_BUFFER, *(_WIDEST * table.longest for table in tables)])}")
    # without ./ the importer of 2026 looks for the folder of a file and finds none
    lines += [f"--nodes=./{file}" for table in [*nodes, *sources] for file in table.write(folder, between)]
    lines += [f"--relationships=./{file}" for table in edges for file in table.write(folder, between)]
    (folder / ARGUMENTS).write_text("\n".join(lines) + "\n", "utf-8")


#: a row: the table it stands in, its first cells, its properties
_Row = tuple[str, list[str | list[str]], dict[str, object]]


def _nodes(store: Stored) -> Iterator[_Row]:
    for node in store.stored_nodes():
        labels = [STORE_LABEL, *sorted(node.labels)]
        yield f"node-{'-'.join(labels[1:] or labels)}", [node.id, labels], _without_id(node.properties)


def _edges(store: Stored) -> Iterator[_Row]:
    for edge in store.stored_edges():
        yield f"edge-{edge.relation}", [edge.source, edge.target, edge.relation], edge.properties


def _sources(store: Stored) -> Iterator[_Row]:
    from policygraph.graph.store.folder import FORMAT as VERSION

    yield "store-mark", ["policygraph", ["StoreMark"]], {"format": VERSION, "imported": True}
    for source in store.sources():
        values = {
            "text": store.source_text(source.id),
            "path": source.path,
            "characters": source.characters,
            "corrections": source.corrections,
        }
        yield "source-text", [source.id, ["SourceText"]], {**values, "complete": True}


def _without_id(properties: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in properties.items() if name != "id"}


def _by_kind(folder: Path, first: list[str], rows: Iterable[_Row]) -> list[Table]:
    """The rows in a table for each kind, tables in order of their names."""
    tables: dict[str, Table] = {}
    for kind, cells, properties in rows:
        if kind not in tables:
            tables[kind] = Table(kind, first, folder)
        tables[kind].add(cells, properties)
    return [tables[kind] for kind in sorted(tables)]
