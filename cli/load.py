"""`load` and `extract`: files into a store, or without one into JSON Lines."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from policygraph.cli.options import Corrections, Jobs, Out, Paths
from policygraph.cli.progress import watched
from policygraph.cli.session import Session, out_path
from typer import Option

if TYPE_CHECKING:
    from policygraph.loading import File


def load(
    session: Session,
    paths: Paths,
    jobs: Jobs = 1,
    replace: Annotated[bool, Option("--replace")] = False,
    corrections: Corrections = "",
) -> int:
    """Read files and folders into the store; says what became of each and what to do next."""
    from policygraph.cli.answers.files import files
    from policygraph.loaders.load import paths as named
    from policygraph.loading import load_each
    from policygraph.reading import decided

    decisions = decided(decisions_of(corrections))
    todo = named(paths)
    done = []
    coming = load_each(todo, session.store, replace=replace, jobs=jobs, corrections=decisions)
    for file in watched(coming, len(todo) + bool(decisions.items), session):
        done.append(file)
        for complaint in file.complaints:
            session.tell(complaint)
        if file.earlier:
            session.note("replaced" if file.replaced else "earlier", path=file.path, count=len(file.earlier))
    session.show(files(done, session))
    _sum_up(done, session)
    return int(any(file.complaints for file in done))


def _sum_up(done: list[File], session: Session) -> None:
    """Counts, where, and the next command, in one line."""
    states = Counter(file.state for file in done)
    counts = {name: sum(getattr(file, name) for file in done) for name in ("nodes", "edges", "rejected")}
    if states["skipped"] + states["applied"] == len(done):
        session.note("already-loaded", count=states["skipped"], store=session.store, beside=session.beside)
    else:
        found = {state: states[state] for state in ("loaded", "skipped", "failed")}
        session.note("loaded", **counts, **found, store=session.store, beside=session.beside)


def decisions_of(named: str) -> str:
    """The file of corrections: the one that is named, else corrections.yaml in the folder one works in, if there is one."""
    from policygraph.reading import CORRECTIONS

    return named or (CORRECTIONS if Path(CORRECTIONS).is_file() else "")


def extract(session: Session, paths: Paths, out: Out = "", jobs: Jobs = 1, corrections: Corrections = "") -> int:
    """Read files and folders and write what they say as JSON Lines, without a store."""
    import policygraph as pg

    target = out_path(out) if out else None
    found = pg.extract(paths, jobs=jobs, corrections=decisions_of(corrections))
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
