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
    explain: Annotated[bool, Option("--explain")] = False,
) -> None:
    """The rows of a template or of Cypher; the list of templates; or one of them explained."""
    import policygraph as pg
    from policygraph.cli.answers import rows, templates

    if list_:
        session.show(templates.listed(pg.templates(), session))
        return
    if not (name or cypher):
        raise SettingError("no-query", hint="query-list")
    if explain:
        session.show(templates.explained(pg.template(name), session))
        return
    given = parameters([*([name] if cypher and name else []), *(params or [])])
    found = pg.query(name, given, session.store, cypher=cypher)
    session.show(rows.free_rows(found) if cypher else rows.rows(found, pg.template(name).columns, session))
    if not found:
        session.note("no-rows")


def parameters(given: list[str]) -> dict[str, object]:
    """k=v as a mapping. Raises SettingError for one without `=`."""
    for item in given:
        if "=" not in item:
            raise SettingError("bad-parameter", where=item, why="key=value")
    return {key: value for key, _, value in (item.partition("=") for item in given)}
