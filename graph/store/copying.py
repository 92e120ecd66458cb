"""One store into another, source by source, and the proof that both hold the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from policygraph.graph.entity import Claim
from policygraph.graph.errors import SettingError, StoreError
from policygraph.graph.export.format import Exportable
from policygraph.graph.export.jsonl import lines
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.graph.store.store import Store, StoredSource

#: how many sources are held in memory at a time where the target has some already; each such part is one pass over the origin
_PART = 500


@dataclass(frozen=True, slots=True)
class Copied:
    """How many sources were copied and how many stood in the target before; `digest` is that of both stores."""

    sources: int
    present: int
    digest: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What one source says (`Reading`)."""

    source: Source
    statements: Sequence[Fact | Claim]


def copy(origin: Store, target: Store) -> Copied:
    """Copy every source with its text and all it says, by the bulk path where the target is empty; interrupted, the same
    call finishes it.

    Raises SettingError where the target holds a source that the origin does not, before anything is written, and
    StoreError where the two differ in the end.
    """
    wanted = origin.sources()
    held = {source.id: source for source in target.sources()}
    if foreign := sorted(held.keys() - {source.id for source in wanted}):
        raise SettingError("target-not-empty", where=foreign[0], hint="other-target")
    missing = [source for source in wanted if not _whole(source, held.get(source.id))]
    if held:
        for start in range(0, len(missing), _PART):
            target.load(_readings(origin, missing[start : start + _PART]))
    elif missing:
        target.fill(origin.stored_nodes(), origin.stored_edges(), _texts(origin, missing))
    if (wished := digest(origin)) != digest(target):
        raise StoreError("copy-differs", why=wished)
    return Copied(len(missing), len(wanted) - len(missing), wished)


def digest(graph: Exportable) -> str:
    """SHA-256 of the graph's JSON Lines: equal graphs have equal digests, whatever holds them."""
    seen = sha256()
    for line in lines(graph):
        seen.update(line)
    return seen.hexdigest()


def _whole(source: StoredSource, held: StoredSource | None) -> bool:
    return held is not None and (held.characters > 0 or source.characters == 0)


def _texts(origin: Store, sources: Iterable[StoredSource]) -> Iterator[Source]:
    for one in sources:
        yield Source(one.id, origin.source_text(one.id), one.path, one.corrections)


def _readings(origin: Store, sources: Collection[StoredSource]) -> Iterator[_Said]:
    said: dict[str, list[Fact | Claim]] = {source.id: [] for source in sources}
    for statement in origin.statements(said.keys()):
        said[statement.evidence.span.source].append(statement)
    for source in _texts(origin, sources):
        yield _Said(source, said[source.id])
