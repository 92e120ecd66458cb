"""The first load of an empty store, if it is large: one merge in memory, which the engine's bulk path writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.merge import Graph, derive
from policygraph.graph.store.records import StoredEdge, StoredNode, bare_record, edge_record, node_record
from policygraph.graph.store.store import Loaded, Reading

#: statements from which on making a new database takes less time than writing into the old one
LARGE = 10_000


def gathered(readings: Iterable[Reading], empty: Callable[[], bool]) -> tuple[list[Reading], Iterable[Reading]]:
    """Those for one merge, and those to be written one after the other, as they come.

    One or the other is nothing: all go into one merge where they are large, the store is `empty` and each speaks for itself.
    """
    rest, seen, said = iter(readings), list[Reading](), 0
    for reading in rest:
        seen.append(reading)
        said += len(reading.statements)
        if said >= LARGE:
            break
    if said < LARGE or not empty():
        return [], chain(seen, rest)
    seen += rest
    return (seen, []) if _apart(seen) else ([], seen)


def _apart(readings: Sequence[Reading]) -> bool:
    """Whether none is another version of a file, or the same file again: the order of those is seen in what is reported."""
    paths = [reading.source.path for reading in readings if reading.source.path]
    return len(set(paths)) == len(paths) and len({reading.source.id for reading in readings}) == len(readings)


class Merged:
    """What the readings say as records, and what each of them was the first to say."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._claims, self._facts, self._ids = Graph(), dict[str, list[Fact]](), set[str]()
        self.loaded = [self._add(reading) for reading in readings]

    def nodes(self) -> Iterator[StoredNode]:
        """Every node and every bare end of an edge, ordered by id."""
        dates, claims = self._claims.published(), self._claims.claims
        for id_ in sorted(self._ids):
            yield node_record(derive(id_, claims[id_].values(), dates)) if id_ in claims else bare_record(id_)

    def edges(self) -> Iterator[StoredEdge]:
        """Every edge, ordered by id."""
        return (edge_record(facts) for _, facts in sorted(self._facts.items()))

    def _add(self, reading: Reading) -> Loaded:
        nodes, edges = len(self._ids), len(self._facts)
        for statement in reading.statements:
            if isinstance(statement, Claim):
                self._claims.add([statement])
                self._ids.add(statement.entity.id)
            else:
                self._facts.setdefault(statement.id, []).append(statement)
                self._ids |= {statement.subject.id, statement.object.id}
        new = len(self._ids) - nodes, len(self._facts) - edges
        return Loaded(reading.source.id, reading.source.path, "loaded", *new)
