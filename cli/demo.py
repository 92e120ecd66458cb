"""`demo`: the shipped examples, all the way."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.session import Session
from typer import Argument


def demo(session: Session, folder: Annotated[str, Argument(metavar="[DIR]")] = "demo") -> int:
    """Read the examples into a store, print a chain of ownership and the duties, write RDF and pages, say where."""
    import policygraph as pg
    from policygraph.cli.answers.demonstration import demonstration

    found = pg.demo(folder)
    for complaint in (complaint for file in found.files for complaint in file.complaints):
        session.tell(complaint)
    session.show(demonstration(found, session))
    session.note("demo-next", store=found.written["store"])
    return int(any(file.complaints for file in found.files))
