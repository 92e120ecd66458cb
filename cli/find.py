"""`status`, `search` and `show`: what is in the store."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.options import Name
from policygraph.cli.session import Session
from policygraph.graph.errors import NotFoundError
from typer import Argument, Option


def status(session: Session) -> None:
    """Counts of what the store holds."""
    import policygraph as pg
    from policygraph.cli.answers.counts import status as answer

    session.show(answer(pg.status(session.store), session))


def search(
    session: Session,
    text: Annotated[str, Argument(metavar="TEXT")],
    limit: Annotated[int, Option("--limit", min=1, max=1000)] = 20,
) -> None:
    """Names that contain a text."""
    import policygraph as pg
    from policygraph.cli.answers.node import hits

    found = pg.search(text, session.store, limit=limit)
    if not found:
        raise NotFoundError("no-hits", where=text, hint="shorter-text")
    session.show(hits(found, session))


def show(session: Session, name: Name) -> None:
    """One node with its facts and their sentences."""
    import policygraph as pg
    from policygraph.cli.answers.node import node

    session.show(node(pg.show(name, session.store), session))
