"""`check`: what may be wrong with a store, or with files before they go into one."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.load import decisions_of
from policygraph.cli.options import AsOf, Corrections
from policygraph.cli.session import Session
from typer import Argument


def check(
    session: Session,
    paths: Annotated[list[str] | None, Argument(metavar="[PATH...]")] = None,
    as_of: AsOf = "",
    corrections: Corrections = "",
) -> int:
    """Run every check; returns 1 where a problem was found or a file could not be read."""
    import policygraph as pg
    from policygraph.cli.answers.problems import problems

    asked = pg.extract(paths, corrections=decisions_of(corrections)) if paths else session.store
    found = pg.check(asked, as_of=as_of)
    session.show(problems(found, session))
    return int(bool(found))
