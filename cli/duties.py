"""`duties`: who leads and who answers for what."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.session import Session
from typer import Argument, Option


def duties(
    session: Session,
    name: Annotated[str, Argument(metavar="NAME")] = "",
    evidence: Annotated[bool, Option("--evidence")] = False,
) -> None:
    """The duties under a policy, of an agency, or under every policy."""
    import policygraph as pg
    from policygraph.cli.answers.duties import duties as answer

    session.show(answer(pg.duties(name, session.store), session, sentences=evidence))
