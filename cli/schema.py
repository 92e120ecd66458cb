"""`schema`: the ontology as a table."""

from __future__ import annotations

from policygraph.cli.session import Session


def schema(session: Session) -> None:
    """Every class and relation."""
    import policygraph as pg
    from policygraph.cli.answers.ontology import schema as answer

    session.show(answer(pg.schema(), session))
