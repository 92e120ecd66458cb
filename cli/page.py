"""Where a page goes: to the file of `-o`, else to stdout, and never onto a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from policygraph.cli.session import Session, out_path
from policygraph.graph.errors import SettingError


def write_page(session: Session, make: Callable[[], bytes], out: str, *, named: bool = False) -> Path | None:
    """Make a page and write it; returns its file, None for stdout. `named` wants a file.

    Raises SettingError, before the page is made, where it can go nowhere.
    """
    from policygraph.whole_file import whole_file

    if not out and (named or sys.stdout.isatty()):
        raise SettingError("no-output", hint="name-output")
    target = out_path(out) if out else None
    page = make()
    if target is None:
        sys.stdout.buffer.write(page)
        return None
    with whole_file(target) as file:
        file.write(page)
    session.note("written", path=out, size=f"{len(page) / 1000:,.0f}")
    return target
