"""One reading into a store, or one source out of it: the same steps for every engine, inside its transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from policygraph.graph.errors import NotFoundError
from policygraph.graph.source import Source
from policygraph.graph.store.change import Change, Held, added, without_claims, without_evidence
from policygraph.graph.store.store import Forgotten, Loaded, Reading, StoredSource


class Session(Held, Protocol):
    """An open transaction of an engine."""

    def write(self, change: Change) -> None:
        """Make the change."""

    def source(self, id_: str) -> StoredSource | None:
        """A whole source, or None."""

    def sources_at(self, path: str) -> Sequence[str]:
        """The ids of the sources read from this path."""

    def keep_source(self, source: Source) -> None:
        """Keep the text of a source and mark it whole."""

    def drop_source(self, id_: str) -> None:
        """Drop the text of a source."""


def load_reading(session: Session, reading: Reading, *, replace: bool) -> Loaded:
    """Merge one reading in, unless its source is there as it was read under the same corrections.

    A source that came without its text is completed by one with.
    """
    source = reading.source
    held = session.source(source.id)
    alike = held is not None and under(held) == under(source)
    if held and ((alike or not source.text) if held.characters else (alike and not source.text)):
        return Loaded(source.id, source.path, "skipped")
    if held and not alike:
        forget_source(session, source.id)
    earlier = tuple(id_ for id_ in session.sources_at(source.path) if id_ != source.id) if source.path else ()
    for id_ in earlier if replace else ():
        forget_source(session, id_)
    change = added(session, reading.statements)
    session.write(change)
    session.keep_source(source)
    return Loaded(source.id, source.path, "loaded", *change.created(), earlier, replace and bool(earlier))


def under(source: Source | StoredSource) -> str:
    """The digest of the corrections that a source was read under; empty where there were none."""
    return source.corrections.partition(" ")[0]


def forget_source(session: Session, source_id: str) -> Forgotten:
    """Withdraw one source. Raises NotFoundError where the store does not hold it."""
    held = session.source(source_id)
    if held is None:
        raise NotFoundError("no-source", where=source_id, candidates=[])
    edges = without_evidence(session, source_id)
    session.write(edges)
    ends = {end for old, _ in edges.edges if old for end in (old.source, old.target)}
    nodes = without_claims(session, source_id, ends)
    session.write(nodes)
    session.drop_source(source_id)
    return Forgotten(source_id, held.path, nodes.removed()[0], edges.removed()[1])
