"""`export`: the graph in another format."""

from __future__ import annotations

import sys
from typing import Annotated

from policygraph.cli.options import Out
from policygraph.cli.session import Session, out_path
from typer import Argument


def export(session: Session, format_: Annotated[str, Argument(metavar="FORMAT")], out: Out = "") -> None:
    """The whole store in a format: to the file of `-o`, else to stdout."""
    import policygraph as pg

    target = out_path(out) if out else None
    pg.export(format_, target or sys.stdout.buffer, session.store)
    if target:
        session.note("written", path=out, size=f"{target.stat().st_size / 1000:,.0f}")
