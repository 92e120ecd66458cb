"""The store protocol: what every engine offers, and the one place that picks an engine by its address."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from policygraph.graph.entity import Claim, Node
from policygraph.graph.errors import SettingError
from policygraph.graph.fact import Edge, Fact
from policygraph.graph.source import Source

if TYPE_CHECKING:
    from policygraph.graph.store.records import StoredEdge, StoredNode

#: one row of an answer: plain text, numbers, truth values, None, and lists or maps of these
Row = dict[str, Any]


class Reading(Protocol):
    """What a loader made of one source: the unit of loading."""

    @property
    def source(self) -> Source:
        """The file it was read from."""

    @property
    def statements(self) -> Sequence[Fact | Claim]:
        """What it states."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one reading: `state` is loaded or skipped (its source was whole in the store already).

    `nodes` and `edges` count what is new. `earlier` are other sources of the same path: left in place, or forgotten
    first where `replaced`.
    """

    source: str
    path: str
    state: str
    nodes: int = 0
    edges: int = 0
    earlier: tuple[str, ...] = ()
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A withdrawn source, with the nodes and edges that went because nothing else says them."""

    source: str
    path: str
    nodes: int
    edges: int


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source in the store; `characters` is 0 where it came without text. `corrections` is that of its `Source`."""

    id: str
    path: str
    characters: int
    corrections: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A node that a search found; `number` is the 文号 of a policy, else empty."""

    id: str
    name: str
    labels: tuple[str, ...]
    aliases: tuple[str, ...]
    number: str


class Store(Protocol):
    """A graph at rest. Every engine error is a StoreError, every malformed query a SettingError."""

    def load(self, readings: Iterable[Reading], *, replace: bool = False) -> list[Loaded]:
        """Merge readings in, each whole or not at all; a source that is there already, read under the same corrections,
        is skipped, and one read under others is made anew.

        `replace` forgets an earlier source of the same path in the same transaction.
        """

    def forget(self, source_id: str) -> Forgotten:
        """Withdraw a source: what it alone says goes. Raises NotFoundError where the store does not hold it."""

    def rows(self, text: str, params: Mapping[str, object] | None = None, *, write: bool = False) -> list[Row]:
        """Run Cypher with parameters. Refuses to write unless `write`."""

    def fill(self, nodes: Iterable[StoredNode], edges: Iterable[StoredEdge], sources: Iterable[Source]) -> None:
        """Put whole records, as `stored_nodes` and `stored_edges` of another store give them, into this empty one.

        The engine's bulk path; it ends with everything or, however it is interrupted, with an empty store. Raises
        SettingError where the store is not empty.
        """

    def stored_nodes(self) -> Iterator[StoredNode]:
        """Every node as it is kept, ordered by id; bare ends of edges too."""

    def stored_edges(self) -> Iterator[StoredEdge]:
        """Every edge as it is kept, ordered by id."""

    def nodes_by_id(self) -> Iterator[Node]:
        """Every node with its claims, ordered by id."""

    def facts_by_id(self) -> Iterator[Edge]:
        """Every edge with its evidence, ordered by id."""

    def statements(self, sources: Collection[str]) -> Iterator[Fact | Claim]:
        """Everything that these sources say: loaded again, it makes what they make here."""

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """Nodes whose name, alias or 文号 contains the text, whatever its width or case; exact ones first, then the shortest."""

    def source_text(self, source_id: str) -> str:
        """The text of a source; empty where the store does not hold it."""

    def sources(self) -> list[StoredSource]:
        """Every source, ordered by id."""

    def counts(self) -> dict[str, int]:
        """How many nodes, edges, documents and sources there are."""

    def close(self) -> None:
        """Let go of the store; may be called twice."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_store(uri: str, *, read_only: bool = False) -> Store:
    """Open the store at a path (embedded; made where there is none) or at a neo4j:// or bolt:// address.

    `read_only` never creates and never changes a store. Raises SettingError for an address that cannot be a store,
    StoreError for one that is locked, unreachable, damaged or newer than this program.
    """
    from policygraph.graph.store.neo4j_login import is_address, shown

    if is_address(uri):
        from policygraph.graph.store.neo4j import Neo4jStore

        return Neo4jStore(uri, read_only=read_only)
    if "://" in uri:
        raise SettingError("unknown-scheme", where=shown(uri), hint="path-or-neo4j")
    from policygraph.graph.store.arcade import ArcadeStore

    return ArcadeStore(Path(uri), read_only=read_only)
