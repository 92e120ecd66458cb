"""`review`: what a person should decide, of a store, or of files before they go into one."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.load import decisions_of
from policygraph.cli.options import Corrections
from policygraph.cli.session import Session
from typer import Argument


def review(
    session: Session,
    paths: Annotated[list[str] | None, Argument(metavar="[PATH...]")] = None,
    corrections: Corrections = "",
) -> None:
    """List names that may be one, conflicts, refused candidates and names that rest on little, each with its sentences."""
    import policygraph as pg
    from policygraph.cli.answers.questions import questions

    decisions = decisions_of(corrections)
    found = pg.extract(paths, corrections=decisions) if paths else session.store
    session.show(questions(pg.review(found, corrections=decisions), session))
