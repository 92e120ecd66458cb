"""A party's ownership at a date and at all days on which something changes, from a store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from policygraph.graph.store.store import Store
from policygraph.queries.ownership.moment import Moment, moments
from policygraph.queries.ownership.question import Question

WORLD = """(甲公司:Firm)-[:HOLDS_SHARE {share: 0.6, date: 2024-06}]->(乙公司:Firm)-[:HOLDS_SHARE {share: 0.5, date: 2023}]->(丙公司:Firm)
(丁公司:Firm)-[:HOLDS_SHARE {share: 0.4, date: 2024-06, valid_to: 2025-03}]->(乙公司)
(戊集团:Firm)-[:CONTROLS {basis: 实控, date: 2023}]->(甲公司)
(己公司:Firm)-[:HOLDS_SHARE {share: 0.7}]->(庚公司:Firm); (辛公司:Firm)-[:HOLDS_SHARE {share: 0.7}]->(庚公司)"""

Ask = Callable[..., tuple[Moment, ...]]


@pytest.fixture
def ask(store: Store, written: Callable[..., Any]) -> Ask:
    """The moments of a party by its name."""
    reading = written(WORLD)
    store.load([reading])
    return lambda name, as_of="": moments(store, reading.ids[name], Question(as_of))


def test_the_date_that_is_asked_for_comes_first_and_then_the_changes_from_the_newest_on(ask: Ask) -> None:
    found = ask("丙公司")
    assert [one.as_of for one in found] == ["", "2024-06-01", "2023-01-01"]
    assert (found[0].since, found[0].earlier) == ("2025-04-01", 0)
    assert [len(one.up.ties) for one in found] == [3, 4, 1]
    asked = ask("丙公司", "2024-07")
    assert [one.as_of for one in asked] == ["2024-07", "2025-04-01", "2023-01-01"]


def test_the_numbers_and_who_decides_are_those_of_the_date(ask: Ask) -> None:
    now, both, before = ask("丙公司")
    assert [
        [str(part.integrated.max.normalize()) for part in one.owners.owners]
        for one in (now, both, before)
        if one.owners
    ] == [
        ["0.5", "0.3"],
        ["0.5", "0.3", "0.2"],
        ["0.5"],
    ]
    assert now.owners
    assert [one.id for one in now.owners.behind] == [tie.owner for tie in now.up.ties if tie.relation == "CONTROLS"]
    assert now.control
    assert now.control.controllers


def test_where_facts_give_away_too_much_the_layers_are_there_without_numbers(ask: Ask) -> None:
    (found,) = ask("庚公司")
    assert (found.owners, found.holdings, found.control, len(found.up.ties)) == (None, None, None, 2)
