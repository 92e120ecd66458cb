"""`copy`: one store into another."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.session import Session
from typer import Option


def copy(session: Session, to: Annotated[str, Option("--to", metavar="STORE")]) -> None:
    """Copy the store into another and prove that both hold the same."""
    import policygraph as pg
    from policygraph.cli.answers.files import copied

    done = pg.copy(to, session.store)
    session.show(copied(done, session))
    session.note("copied", sources=done.sources, present=done.present, to=to)
