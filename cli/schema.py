"""`schema`: the ontology as a table, or its JSON-LD context."""

from __future__ import annotations

import json
import sys
from typing import Annotated

from policygraph.cli.session import Session
from typer import Option


def schema(session: Session, context: Annotated[bool, Option("--context")] = False) -> None:
    """Every class and relation; with `context` the JSON-LD context instead."""
    import policygraph as pg

    if context:
        sys.stdout.write(json.dumps(pg.context(), ensure_ascii=False, indent=1) + "\n")
        return
    from policygraph.cli.answers.ontology import schema as answer

    session.show(answer(pg.schema(), session))
