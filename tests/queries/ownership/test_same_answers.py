"""One answer wherever the facts lie: an embedded store, Neo4j, or no store at all but what was read from files and tables.

Compared are the JSON answers about every party that owns, funds, controls or manages anything, or is owned.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.errors import InputError
from policygraph.graph.merge import merge
from policygraph.graph.store.store import Reading, Store, open_store
from policygraph.loaders.load import paths, read_all
from policygraph.queries.ownership.card import card, card_in
from policygraph.queries.ownership.control_answer import control, control_in
from policygraph.queries.ownership.links import links, links_in
from policygraph.queries.ownership.owners import holdings, holdings_in, owners, owners_in
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.register_graph import from_graph

Answers = dict[str, str]
Served = Callable[[Any, tuple[Reading, ...]], AbstractContextManager[Store]]
QUESTIONS: dict[str, tuple[Callable[[Store, str], Any], Callable[[Register, str], Any]]] = {
    "owners": (owners, owners_in),
    "holdings": (holdings, holdings_in),
    "control": (control, control_in),
    "links": (links, links_in),
    "card": (card, card_in),
}
SERVER = [pytest.mark.needs("java"), pytest.mark.needs("mvn"), pytest.mark.slow]


@pytest.fixture(scope="session")
def filings() -> tuple[Reading, ...]:
    """The national funds, from public filings."""
    (outcome,) = read_all(paths([str(Path(__file__).with_name("national_funds.csv"))]), 1)
    return outcome.readings


@pytest.fixture(scope="module", params=["demo", "filings"])
def readings(request: pytest.FixtureRequest) -> tuple[Reading, ...]:
    """What is loaded everywhere."""
    found: tuple[Reading, ...] = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def register(readings: tuple[Reading, ...]) -> Register:
    """The facts as they were read, without a store."""
    return from_graph(merge([said for reading in readings for said in reading.statements]))


@pytest.fixture(scope="module")
def embedded(readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The embedded store with them."""
    with open_store(str(tmp_path_factory.mktemp("same") / "graph.db")) as store:
        store.load(readings)
        yield store


@pytest.fixture(scope="module")
def served(neo4j_server: Any, readings: tuple[Reading, ...], served_with: Served) -> Iterator[Store]:
    """Neo4j with them."""
    with served_with(neo4j_server, readings) as store:
        yield store


@pytest.fixture(scope="module")
def found(embedded: Store, register: Register) -> Callable[[str], Answers]:
    """The embedded store's answers to a question, asked once."""

    @cache
    def asked(question: str) -> Answers:
        ask, _ = QUESTIONS[question]
        return answers(lambda id_: ask(embedded, id_), register)

    return asked


def answers(asked: Callable[[str], Any], register: Register) -> Answers:
    """The answer about each party as sorted JSON; a refusal is an answer too."""
    return {id_: answer(asked, id_) for id_ in sorted(register.holders)}


def answer(asked: Callable[[str], Any], id_: str) -> str:
    try:
        return json.dumps(asked(id_).as_json(), ensure_ascii=False, sort_keys=True)
    except InputError as error:
        return f"{error.code} {error.where} {error.why}"


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_store_answers_as_a_plain_table_does(
    question: str, found: Callable[[str], Answers], register: Register
) -> None:
    _, ask = QUESTIONS[question]
    assert len(set(found(question).values())) > 10
    assert found(question) == answers(lambda id_: ask(register, id_), register)


@pytest.mark.parametrize("question", [pytest.param(name, marks=SERVER) for name in QUESTIONS])
def test_neo4j_answers_as_the_embedded_store_does(
    question: str, found: Callable[[str], Answers], served: Store, register: Register
) -> None:
    ask, _ = QUESTIONS[question]
    assert answers(lambda id_: ask(served, id_), register) == found(question)
