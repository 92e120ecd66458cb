"""Questions to a store: counts, names, one node, duties, templates and Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from policygraph.graph.store.store import Hit, Row, Store
from policygraph.opening import DEFAULT, Where, opened
from policygraph.queries.answer import Duties
from policygraph.queries.catalogue import Template
from policygraph.queries.show import Shown
from policygraph.queries.status import Status

#: the labels that a name is first looked for under
DUTY_BEARING = ("Policy", "Agency")


def status(store: Where = DEFAULT) -> Status:
    """What a store holds, counted. Raises SettingError where there is no store."""
    from policygraph.queries.status import status as ask

    with opened(store) as held:
        return ask(held)


def search(text: str, store: Where = DEFAULT, *, limit: int = 20) -> list[Hit]:
    """Nodes whose name, alias or 文号 contains the text, exact ones first; empty where there is none."""
    with opened(store) as held:
        return held.search(text, limit)


def show(name: str, store: Where = DEFAULT) -> Shown:
    """One node with all its facts and their sentences. Raises NotFoundError for a name that fits none or several."""
    from policygraph.queries.find import find
    from policygraph.queries.show import show as ask

    with opened(store) as held:
        return ask(held, find(held, name).id)


def duties(name: str = "", store: Where = DEFAULT) -> Duties:
    """The duties under a policy (by name or 文号), of an agency, or without a name under every policy.

    Raises NotFoundError for a name that fits none or several.
    """
    from policygraph.queries.duties import duties as ask
    from policygraph.queries.find import find

    with opened(store) as held:
        if not name:
            return ask(held, _policies(held))
        party = find(held, name, DUTY_BEARING)
        if "Policy" in party.labels:
            return ask(held, [party.id])
        found = ask(held, [party.id], "agency")
        own = {duty.measure for duty in found.duties}  # what is asked of others is no answer here
        return replace(found, measures=tuple(row for row in found.measures if row[0] in own))


def _policies(store: Store) -> list[str]:
    return [node.id for node in store.nodes_by_id() if "Policy" in node.labels]


def templates() -> Mapping[str, Template]:
    """The query templates for analysts by name, each with its parameters and columns, group after group."""
    from policygraph.queries.catalogue import offered

    return offered()


def template(name: str) -> Template:
    """One query template with what it asks, takes and gives. Raises NotFoundError for an unknown one."""
    from policygraph.queries.catalogue import template as one

    return one(name)


def query(
    name: str = "", params: Mapping[str, object] | None = None, store: Where = DEFAULT, *, cypher: str = ""
) -> list[Row]:
    """The rows of a template, or of free read-only Cypher.

    Raises NotFoundError for an unknown template and for a parameter that names nothing, several things or one of
    another kind; SettingError for parameters that do not fit, for Cypher that cannot be read and for Cypher that writes.
    """
    from policygraph.queries.ask import ask
    from policygraph.queries.run import run_cypher

    with opened(store) as held:
        return run_cypher(held, cypher, params) if cypher else ask(held, name, params)
