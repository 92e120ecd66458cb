"""Files into a store, and out of it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from policygraph.graph.errors import InputError
from policygraph.graph.store.loading import under
from policygraph.graph.store.store import Forgotten, Loaded, Store, StoredSource
from policygraph.loaders import load as loaders
from policygraph.loaders.corrections.correction import NONE, Corrections
from policygraph.loaders.load import PASTED, Outcome
from policygraph.loaders.reading import Reading
from policygraph.opening import DEFAULT, Where, opened
from policygraph.reading import CORRECTIONS, decided, unmet

#: how many sources one line names
_NAMED = 3


@dataclass(frozen=True, slots=True)
class File:
    """What became of one file. `state` is loaded, skipped (the store held it already), failed, or, of a file of
    corrections, applied; its complaints name what it speaks of and no source of the store does.

    `nodes` and `edges` count what is new in the store, `documents` and `rejected` what was read. `earlier` are other
    sources of the same path, left in place unless `replaced`. `complaints` name why it failed, or each row that was
    left out.
    """

    path: str
    state: str
    documents: int = 0
    nodes: int = 0
    edges: int = 0
    rejected: int = 0
    earlier: tuple[str, ...] = ()
    replaced: bool = False
    complaints: tuple[InputError, ...] = ()


def load(
    paths: Iterable[str], store: Where = DEFAULT, *, replace: bool = False, jobs: int = 1, corrections: str = ""
) -> list[File]:
    """Read files and folders into a store; each file goes in whole or not at all, and twice is once.

    `replace` forgets an earlier source of the same path. `corrections` is a file of decisions; a file that the store has
    read under others is read again. A file that cannot be read is `failed`, the others go in. Raises SettingError for a
    path that does not exist and for wrong corrections, InputError for a folder without readable documents, before
    anything is read or made; StoreError where the store refuses.
    """
    decisions = decided(corrections)
    return list(load_each(loaders.paths(paths), store, replace=replace, jobs=jobs, corrections=decisions))


def load_each(
    files: list[str], store: Where = DEFAULT, *, replace: bool = False, jobs: int = 1, corrections: Corrections = NONE
) -> Iterator[File]:
    """`load` file by file, as they come; `files` is what `loaders.load.paths` gives. The last is that of the corrections."""
    with opened(store, read_only=False) as target:
        digest = corrections.digest
        held = {source.id for source in target.sources() if source.characters and under(source) == digest}
        known = {path for path in files if _digest(path) in held}
        outcomes = loaders.read_all([path for path in files if path not in known], jobs, corrections)
        for path in files:
            yield File(path, "skipped") if path in known else _kept(target, next(outcomes), replace)
        sources = target.sources()
        if corrections.items or any(source.corrections for source in sources):
            complaints = (*unmet(corrections, sources), *_older(corrections, sources))
            yield File(corrections.name or CORRECTIONS, "applied", complaints=complaints)


def _older(corrections: Corrections, sources: Iterable[StoredSource]) -> Iterator[InputError]:
    """What the store has read under other corrections, which is for the user to load again."""
    others = sorted(source.path or source.id for source in sources if under(source) != corrections.digest)
    if others:
        more = f" … ({len(others)})" if len(others) > _NAMED else ""
        yield InputError(
            "older-corrections",
            where=corrections.name or CORRECTIONS,
            why=", ".join(others[:_NAMED]) + more,
            hint="load-corrected",
        )


def forget(source: str, store: Where = DEFAULT) -> Forgotten:
    """Withdraw a source, by its id or the path it was read from: what nothing else says goes, the rest stays.

    Raises NotFoundError, with the sources there are, where the store does not hold it.
    """
    with opened(store, read_only=False) as target:
        path = _place(source)
        found = [held.id for held in target.sources() if source == held.id or path == held.path]
        return target.forget(found[0] if len(found) == 1 else source)


def _digest(path: str) -> str:
    """The id that a file's source would have; empty where it cannot be read, which reading it will say."""
    try:
        return "" if path == PASTED else sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""


def _kept(store: Store, outcome: Outcome, replaces: bool) -> File:
    """One file's readings into the store."""
    if outcome.error is not None:
        return File(outcome.path, "failed", complaints=outcome.complaints)
    done = store.load([_placed(reading) for reading in outcome.readings], replace=replaces)
    return _file(outcome, done)


def _place(path: str) -> str:
    """The path that the store keeps: absolute, so that the same name in two folders is two files."""
    return "" if path == PASTED else str(Path(path).absolute())


def _placed(reading: Reading) -> Reading:
    return replace(reading, source=replace(reading.source, path=_place(reading.source.path)))


def _file(outcome: Outcome, done: list[Loaded]) -> File:
    return File(
        path=outcome.path,
        state="loaded" if any(part.state == "loaded" for part in done) else "skipped",
        documents=sum(len(reading.documents) for reading in outcome.readings),
        nodes=sum(part.nodes for part in done),
        edges=sum(part.edges for part in done),
        rejected=sum(len(reading.rejected) for reading in outcome.readings),
        earlier=tuple(id_ for part in done for id_ in part.earlier),
        replaced=any(part.replaced for part in done),
        complaints=outcome.complaints,
    )
