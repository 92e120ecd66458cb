"""`view`: an answer as one self-contained page."""

from __future__ import annotations

import sys
from typing import Annotated

from policygraph.cli.options import AsOf, Depth, Name, Out
from policygraph.cli.session import Session, out_path
from policygraph.graph.errors import SettingError
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
    from policygraph.whole_file import whole_file

    if not out and (open_ or sys.stdout.isatty()):
        raise SettingError("no-output", hint="name-output")
    target = out_path(out) if out else None
    page = pg.view(kind, name, session.store, as_of=as_of, depth=depth)
    if target is None:
        sys.stdout.buffer.write(page)
        return
    with whole_file(target) as file:
        file.write(page)
    session.note("written", path=out, size=f"{len(page) / 1000:,.0f}")
    if open_:
        import webbrowser

        webbrowser.open(target.resolve().as_uri())
