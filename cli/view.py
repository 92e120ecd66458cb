"""`view`: an answer as one self-contained page, or the whole store as a folder of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from policygraph.cli.options import AsOf, Depth, Out
from policygraph.cli.page import write_page
from policygraph.cli.progress import watched
from policygraph.cli.session import Session
from policygraph.graph.errors import SettingError
from typer import Argument, Option

#: the kind that is a folder of pages
SITE = "index"


def view(
    session: Session,
    kind: Annotated[str, Argument(metavar="KIND")],
    names: Annotated[list[str] | None, Argument(metavar="[NAME]...")] = None,
    out: Out = "",
    as_of: AsOf = "",
    depth: Depth = 10,
    nodes: Annotated[int, Option("--nodes", min=2, max=2000)] = 300,
    open_: Annotated[bool, Option("--open")] = False,
) -> None:
    """A page of one kind: to the file of `-o`, else to stdout. `index` writes a site to the folder of `-o`."""
    import policygraph as pg

    asked = names or []

    def make() -> bytes:
        return pg.view(kind, asked, session.store, as_of=as_of, depth=depth, nodes=nodes)

    target = _site(session, asked, out) if kind == SITE else write_page(session, make, out, named=open_)
    if open_ and target:
        import webbrowser

        webbrowser.open(target.resolve().as_uri())


def _site(session: Session, names: list[str], out: str) -> Path:
    """Write a site of the whole store; returns its first page. Raises SettingError for names, and without a folder."""
    import policygraph as pg

    if names:
        raise SettingError("bad-names", where=f"view {SITE}", why=", ".join(names), hint="no-name")
    if not out:
        raise SettingError("no-output", where=f"view {SITE}", hint="name-folder")
    made = pg.site(out, session.store, watch=lambda pages, total: watched(pages, total, session, "pages-progress"))
    session.note("site-written", path=out, pages=sum(made.pages.values()), index=made.index)
    return made.index
