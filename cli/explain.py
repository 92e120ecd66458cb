"""`explain`: how each clause was read."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.options import Out
from policygraph.cli.page import write_page
from policygraph.cli.session import Session
from typer import Argument, Option


def explain(
    session: Session,
    file: Annotated[str, Argument(metavar="FILE")],
    at: Annotated[int | None, Option("--at", metavar="OFFSET")] = None,
    html: Annotated[bool, Option("--html")] = False,
    out: Out = "",
) -> None:
    """Each clause with its mentions, the rules that fired, facts and refusals; or all of it as one page."""
    import policygraph as pg
    from policygraph.cli.answers.clauses import clauses

    if html or out:
        write_page(session, lambda: pg.explain_page(file, at=at), out)
    else:
        session.show(clauses(pg.explain(file, at=at), session))
