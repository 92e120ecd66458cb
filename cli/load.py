"""`load` and `extract`: files into a store, or without one into JSON Lines."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from policygraph.cli.options import Jobs, Out, Paths
from policygraph.cli.session import Session, out_path
from typer import Option

if TYPE_CHECKING:
    from policygraph.loading import File

#: seconds between two lines of progress where there is no terminal
_PAUSE = 10.0


def load(session: Session, paths: Paths, jobs: Jobs = 1, replace: Annotated[bool, Option("--replace")] = False) -> int:
    """Read files and folders into the store; says what became of each and what to do next."""
    from policygraph.cli.answers.files import files
    from policygraph.loaders.load import paths as named
    from policygraph.loading import load_each

    todo = named(paths)
    done = []
    for file in watched(load_each(todo, session.store, replace=replace, jobs=jobs), len(todo), session):
        done.append(file)
        for complaint in file.complaints:
            session.tell(complaint)
        if file.earlier:
            session.note("replaced" if file.replaced else "earlier", path=file.path, count=len(file.earlier))
    session.show(files(done, session))
    _sum_up(done, session)
    return int(any(file.complaints for file in done))


def watched(files: Iterable[File], total: int, session: Session) -> Iterator[File]:
    """The files as they come, with rate and time left: on a terminal in place, else a line now and then."""
    begun = told = time.monotonic()
    terminal = sys.stderr.isatty() and total > 1
    for count, file in enumerate(files, 1):
        if terminal and count > 1:
            print("\r\x1b[K", end="", file=sys.stderr)
        yield file
        now = time.monotonic()
        rate = count / max(now - begun, 1e-6)
        text = session.words.say(
            "progress", count=count, total=total, rate=f"{rate:.1f}", left=round((total - count) / rate)
        )
        if terminal:
            end = "\n" if count == total else ""
            print(text, end=end, file=sys.stderr, flush=True)
        elif now - told >= _PAUSE:
            told = now
            print(text, file=sys.stderr, flush=True)


def _sum_up(done: list[File], session: Session) -> None:
    """Counts, where, and the next command, in one line."""
    states = Counter(file.state for file in done)
    counts = {name: sum(getattr(file, name) for file in done) for name in ("nodes", "edges", "rejected")}
    if states["skipped"] == len(done):
        session.note("already-loaded", count=len(done), store=session.store, beside=session.beside)
    else:
        found = {state: states[state] for state in ("loaded", "skipped", "failed")}
        session.note("loaded", **counts, **found, store=session.store, beside=session.beside)


def extract(session: Session, paths: Paths, out: Out = "", jobs: Jobs = 1) -> int:
    """Read files and folders and write what they say as JSON Lines, without a store."""
    import policygraph as pg

    target = out_path(out) if out else None
    found = pg.extract(paths, jobs=jobs)
    for error in found.errors:
        session.tell(error)
    pg.export("jsonl", target or sys.stdout.buffer, found)
    if target:
        session.note(
            "extracted",
            nodes=len(found.graph.claims),
            edges=len(found.graph.edges),
            rejected=len(found.rejected),
            path=out,
        )
    return int(bool(found.errors))
