"""`explain`: how each clause was read."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.session import Session
from typer import Argument, Option


def explain(
    session: Session,
    file: Annotated[str, Argument(metavar="FILE")],
    at: Annotated[int | None, Option("--at", metavar="OFFSET")] = None,
) -> None:
    """Each clause with its mentions, the rules that fired, facts and refusals."""
    import policygraph as pg
    from policygraph.cli.answers.clauses import clauses

    session.show(clauses(pg.explain(file, at=at), session))
