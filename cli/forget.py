"""`forget`: a source out of the store."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.session import Session
from typer import Argument


def forget(session: Session, source: Annotated[str, Argument(metavar="SOURCE")]) -> None:
    """Withdraw a source, by its path or id; what nothing else says goes with it."""
    import policygraph as pg
    from policygraph.cli.answers.files import forgotten

    gone = pg.forget(source, session.store)
    session.show(forgotten(gone, session))
    session.note("forgotten", path=gone.path or gone.source, nodes=gone.nodes, edges=gone.edges)
