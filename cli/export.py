"""`export`: the graph in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from policygraph.cli.options import Out
from policygraph.cli.session import Session, out_path
from policygraph.graph.errors import SettingError
from typer import Argument, Option


def export(
    session: Session,
    format_: Annotated[str, Argument(metavar="FORMAT")],
    out: Out = "",
    profile: Annotated[str, Option("--profile", metavar="NAME")] = "",
    base: Annotated[str, Option("--base", metavar="IRI")] = "",
    describe: Annotated[bool, Option("--describe")] = False,
) -> None:
    """The whole store in a format: to the file of `-o`, else to stdout.

    Raises SettingError where a description is asked for and no file is named.
    """
    import policygraph as pg
    from policygraph.exporting import is_folder

    if is_folder(format_):
        pg.export(format_, out or sys.stdout.buffer, session.store, profile=profile, base=base)
        session.note(
            "written", path=out, size=f"{sum(file.stat().st_size for file in Path(out).iterdir()) / 1000:,.0f}"
        )
        return
    target = out_path(out) if out else None
    if describe and not target:
        raise SettingError("no-output", where="--describe", hint="name-output")
    pg.export(format_, target or sys.stdout.buffer, session.store, profile=profile, base=base)
    if target:
        session.note("written", path=out, size=f"{target.stat().st_size / 1000:,.0f}")
        if describe:
            described = pg.describe(target, base=base)
            session.note("written", path=str(described), size=f"{described.stat().st_size / 1000:,.0f}")
