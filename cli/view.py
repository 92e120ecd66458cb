"""`view`: an answer as one self-contained page."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.options import AsOf, Depth, Name, Out
from policygraph.cli.page import write_page
from policygraph.cli.session import Session
from typer import Argument, Option


def view(
    session: Session,
    kind: Annotated[str, Argument(metavar="KIND")],
    name: Name,
    out: Out = "",
    as_of: AsOf = "",
    depth: Depth = 10,
    open_: Annotated[bool, Option("--open")] = False,
) -> None:
    """A page of ownership or duties: to the file of `-o`, else to stdout."""
    import policygraph as pg

    target = write_page(session, lambda: pg.view(kind, name, session.store, as_of=as_of, depth=depth), out, named=open_)
    if open_ and target:
        import webbrowser

        webbrowser.open(target.resolve().as_uri())
