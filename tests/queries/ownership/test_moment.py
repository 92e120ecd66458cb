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


@pytest.mark.parametrize(
    ("role", "dates"),
    [
        ("(甲局:Agency)-[:SUPERVISES {valid_from: 2021, valid_to: 2022}]->(丙公司)", ["", "2021-01-01", "2019-01-01"]),
        ("(甲局:Agency)-[:ESTABLISHED {date: 2021-06}]->(丙公司)", ["", "2019-01-01"]),
        ("(丙公司)-[:INVESTS_IN {valid_from: 2021, valid_to: 2022}]->(丁公司:Firm)", ["", "2021-01-01", "2019-01-01"]),
        ("(甲公司:Firm)-[:MANAGES {valid_from: 2021, valid_to: 2022}]->(丙公司)", ["", "2021-01-01", "2019-01-01"]),
        ("(甲公司:Firm)-[:CONTROLS {basis: 实控, date: 2021}]->(丙公司)", ["", "2019-01-01"]),
        ("(甲公司:Firm)-[:CONTROLS {basis: 实控}]->(丙公司)", [""]),
        ("(甲公司:Firm)-[:ACTS_WITH {valid_from: 2021, valid_to: 2022}]->(乙公司)", ["", "2021-01-01", "2019-01-01"]),
        ("(甲局:Agency)-[:ESTABLISHED]->(丙公司)", [""]),
        ("(甲局:Agency)-[:ESTABLISHED {date: 2021, modality: 拟}]->(丙公司)", ["", "2019-01-01"]),
        ("(甲局:Agency)-[:SUPERVISES {date: 2021, modality: 否}]->(丙公司)", [""]),
    ],
)
def test_the_dates_of_roles_are_moments_and_a_role_without_one_is_there_at_all_of_them(
    store: Store, written: Callable[..., Any], role: str, dates: list[str]
) -> None:
    reading = written("(乙公司:Firm)-[:HOLDS_SHARE {share: 0.4, date: 2019}]->(丙公司:Firm); " + role)
    store.load([reading])
    found = moments(store, reading.ids["丙公司"], Question())
    assert [one.as_of for one in found] == dates


def test_a_role_is_drawn_from_its_first_day_to_its_last_and_one_without_dates_always(
    store: Store, written: Callable[..., Any]
) -> None:
    reading = written(
        """(乙公司:Firm)-[:HOLDS_SHARE {share: 0.4, date: 2019}]->(丙公司:Firm); (丁局:Agency)-[:ESTABLISHED]->(丙公司)
(甲局:Agency)-[:SUPERVISES {valid_from: 2021, valid_to: 2022}]->(丙公司)"""
    )
    store.load([reading])
    found = moments(store, reading.ids["丙公司"], Question())
    assert [(one.as_of, sorted(tie.relation for tie in one.up.drawn)) for one in found] == [
        ("", ["ESTABLISHED"]), ("2021-01-01", ["ESTABLISHED", "SUPERVISES"]), ("2019-01-01", ["ESTABLISHED"]),
    ]  # fmt: skip


def test_who_manages_and_who_stands_behind_it_are_in_sight_before_the_document_that_says_so_without_a_date(
    store: Store, written: Callable[..., Any]
) -> None:
    reading = written(
        """(乙公司:Firm)-[:HOLDS_SHARE {share: 0.4, date: 2019}]->(丙基金:Fund)
(报道:Document {published: 2025-06-01}) (丁公司:Firm)-[:MANAGES]->(丙基金)
(报道) (戊集团:Firm)-[:CONTROLS {basis: 实控}]->(丁公司)"""
    )
    store.load([reading])
    target = reading.ids["丙基金"]
    for as_of in ("2019-01-01", "2024", "2025-07", ""):
        (asked, *_) = moments(store, target, Question(as_of))
        shown = {tie.relation for tie in (*asked.up.ties, *asked.up.drawn)}
        assert shown == {"HOLDS_SHARE", "MANAGES", "CONTROLS"}, as_of
    assert moments(store, target, Question())[0].since == "2025-06-01"  # from then on it counts who is behind
    early, *_ = moments(store, target, Question("2024"))
    assert [tie.relation for tie in early.up.ties] == ["HOLDS_SHARE"]  # in sight, and not counted before it is said


def test_where_facts_give_away_too_much_the_layers_are_there_without_numbers(ask: Ask) -> None:
    (found,) = ask("庚公司")
    assert (found.owners, found.holdings, found.control, len(found.up.ties)) == (None, None, None, 2)
