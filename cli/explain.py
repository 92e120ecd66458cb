"""`explain`: how each clause was read."""

from __future__ import annotations

import sys
from typing import Annotated

from policygraph.cli.options import Out
from policygraph.cli.session import Session, out_path
from policygraph.graph.errors import SettingError
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
        _page(session, file, at, out)
    else:
        session.show(clauses(pg.explain(file, at=at), session))


def _page(session: Session, file: str, at: int | None, out: str) -> None:
    import policygraph as pg
    from policygraph.whole_file import whole_file

    if not out and sys.stdout.isatty():
        raise SettingError("no-output", hint="name-output")
    target = out_path(out) if out else None
    page = pg.explain_page(file, at=at)
    if target is None:
        sys.stdout.buffer.write(page)
        return
    with whole_file(target) as opened:
        opened.write(page)
    session.note("written", path=out, size=f"{len(page) / 1000:,.0f}")
