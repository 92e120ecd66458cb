"""Every engine gives the same rows to every template, on the shipped examples and on the corpus, compared as sorted JSON.

The embedded engine in process is the measure; beside it stand Neo4j and the embedded engine behind its own Bolt endpoint.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

import pytest
from policygraph.graph.entity import Node
from policygraph.graph.store.store import Reading, Store, open_store
from policygraph.queries import columntype
from policygraph.queries.catalogue import Template, catalogue
from policygraph.queries.header import Field
from policygraph.queries.run import run

pytestmark = [pytest.mark.needs("java"), pytest.mark.needs("mvn"), pytest.mark.slow]
Served = Callable[[Any, tuple[Reading, ...]], AbstractContextManager[Store]]
#: for parameters that are no entity
VALUES: dict[str, Sequence[object]] = {
    "limit": [7, 100], "amount": [0, 1_000_000], "date": ["0000", "2025-04", "2026-01-01"]
}  # fmt: skip
#: how many things of a kind are asked about, and how many for each of two parameters
MANY, PAIRED = 30, 7


@pytest.fixture(scope="module", params=["demo", "corpus"])
def readings(request: pytest.FixtureRequest) -> tuple[Reading, ...]:
    """What is loaded everywhere."""
    found: tuple[Reading, ...] = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def embedded(readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The embedded engine in process."""
    with open_store(str(tmp_path_factory.mktemp("same") / "graph.db")) as store:
        store.load(readings)
        yield store


@pytest.fixture(scope="module", params=["neo4j_server", "arcade_over_bolt"])
def served(request: pytest.FixtureRequest, readings: tuple[Reading, ...], served_with: Served) -> Iterator[Store]:
    """A server with the same."""
    with served_with(request.getfixturevalue(request.param), readings) as store:
        yield store


@pytest.fixture(scope="module")
def nodes(embedded: Store) -> list[Node]:
    """What may be asked about."""
    return list(embedded.nodes_by_id())


def test_both_hold_the_same(embedded: Store, served: Store) -> None:
    assert embedded.counts()["edges"] > 300
    assert embedded.counts() == served.counts()
    assert list(embedded.nodes_by_id()) == list(served.nodes_by_id())
    assert list(embedded.facts_by_id()) == list(served.facts_by_id())


@pytest.mark.parametrize("name", catalogue())
def test_rows_are_the_same(name: str, embedded: Store, served: Store, nodes: list[Node]) -> None:
    asked = list(questions(catalogue()[name], nodes))
    assert asked
    differing = [params for params in asked if answer(embedded, name, params) != answer(served, name, params)]
    assert differing == []


def questions(template: Template, nodes: list[Node]) -> Iterator[dict[str, object]]:
    """The template with every kind of value for its parameters, each with each."""
    lists = [[(field.name, value) for value in values(field, template, nodes)] for field in template.params]
    found: list[list[tuple[str, object]]] = [[]]
    for one in lists:
        found = [[*before, pair] for before in found for pair in one]
    yield from map(dict, found)


def values(field: Field, template: Template, nodes: list[Node]) -> Sequence[object]:
    """What a parameter may be; of things, so many of the kind, spread over all of them."""
    if kinds := columntype.kinds(field.type):
        entities = [one for one in template.params if columntype.kinds(one.type)]
        ids = [node.id for node in nodes if {"Entity", *node.labels} & set(kinds)]
        return spread(ids, MANY if len(entities) == 1 else PAIRED)
    if field.type == "list[str]":
        return [[node.id for node in nodes], [], ["no-such"]]
    if field.name == "text":
        return spread([text for node in nodes for text in (node.id, node.name, *node.aliases)], MANY)
    if field.name == "source":
        return [*sorted({str(node.attributes["source"]) for node in nodes if "Document" in node.labels}), "no-such"]
    return VALUES[field.name]


def spread(items: list[Any], count: int) -> list[Any]:
    return items[:: max(1, len(items) // count)]


def answer(store: Store, name: str, params: dict[str, object]) -> str:
    """The rows as JSON; the keys of a map have no order, rows have."""
    return json.dumps(run(store, name, params), sort_keys=True, ensure_ascii=False)
