"""`query`: a template by name, or free read-only Cypher."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.session import Session
from policygraph.graph.errors import SettingError
from typer import Argument, Option


def query(
    session: Session,
    name: Annotated[str, Argument(metavar="NAME")] = "",
    params: Annotated[list[str] | None, Argument(metavar="KEY=VALUE...")] = None,
    cypher: Annotated[str, Option("--cypher", metavar="TEXT")] = "",
    list_: Annotated[bool, Option("--list")] = False,
) -> None:
    """The rows of a template or of Cypher; or the list of templates."""
    import policygraph as pg
    from policygraph.cli.answers.rows import rows, templates

    if list_:
        session.show(templates(pg.templates(), session))
        return
    given = [*([name] if cypher and name else []), *(params or [])]
    if not (name or cypher):
        raise SettingError("no-query", hint="query-list")
    found = pg.query(name, parameters(given), session.store, cypher=cypher)
    columns = list(found[0]) if found else [] if cypher else [field.name for field in pg.templates()[name].columns]
    session.show(rows(found, columns))
    if not found:
        session.note("no-rows")


def parameters(given: list[str]) -> dict[str, object]:
    """k=v as a mapping. Raises SettingError for one without `=`."""
    for item in given:
        if "=" not in item:
            raise SettingError("bad-parameter", where=item, why="key=value")
    return {key: value for key, _, value in (item.partition("=") for item in given)}
