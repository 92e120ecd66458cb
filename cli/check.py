"""`check`: what may be wrong with a store, or with files before they go into one."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.options import AsOf
from policygraph.cli.session import Session
from typer import Argument


def check(
    session: Session, paths: Annotated[list[str] | None, Argument(metavar="[PATH...]")] = None, as_of: AsOf = ""
) -> int:
    """Run every check; returns 1 where a problem was found or a file could not be read."""
    import policygraph as pg
    from policygraph.cli.answers.problems import problems

    found = pg.check(pg.extract(paths) if paths else session.store, as_of=as_of)
    session.show(problems(found, session))
    return int(bool(found))
