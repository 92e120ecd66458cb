"""Ownership of one party from a store: what counts, what is planned, what is only drawn, and as of which day."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from policygraph.graph.errors import SettingError
from policygraph.graph.store.store import Store
from policygraph.queries.answer import Ownership, Tie
from policygraph.queries.ownership.look_through import ownership
from policygraph.queries.ownership.question import Question

WORLD = """(甲国资委:Agency)-[:CONTROLS {basis: 实控}]->(甲国资公司:Firm)-[:HOLDS_SHARE {share: 0.5, date: 2024-06}]->(甲金控:Firm)
(乙公司:Firm)-[:HOLDS_SHARE {share: 0.4, date: 2024-06}]->(甲金控)-[:FUNDS {amount_cny: 300000000, status: 认缴}]->(甲江基金:Fund)
(丙公司:Firm)-[:HOLDS_SHARE {share: 0.1, date: 2024-06, valid_to: 2025-03}]->(甲金控)
(丁银行:Bank)-[:FUNDS {amount_cny: 100000000, modality: 拟}]->(甲江基金); (戊集团:Firm)-[:HOLDS_SHARE {share: 0.8}]->(丁银行)
(甲市财政局:Agency)-[:ESTABLISHED]->(甲江基金); (己:Firm)-[:HOLDS_SHARE {modality: 否}]->(甲江基金)
(庚银行:Bank)-[:FUNDS {inferred: true}]->(甲江基金); (辛管理:FundManager)-[:MANAGES {role: 管理人}]->(甲江基金)"""

Ask = Callable[..., Ownership]


@pytest.fixture
def ask(store: Store, written: Callable[..., Any]) -> Ask:
    """The ownership of a party by its name."""
    reading = written(WORLD)
    store.load([reading])
    return lambda name, direction="up", **settings: ownership(store, reading.ids[name], direction, Question(**settings))


def chain_names(found: Ownership) -> list[str]:
    names = {party.id: party.name for party in found.parties}
    return sorted("→".join(names[id_] for id_ in chain.parties) for chain in found.chains)


def ends(found: Ownership, ties: tuple[Tie, ...]) -> set[tuple[str, str, str]]:
    names = {party.id: party.name for party in found.parties}
    return {(names[tie.owner], tie.relation, names[tie.owned]) for tie in ties}


def test_only_what_is_so_makes_chains(ask: Ask) -> None:
    assert chain_names(ask("甲江基金")) == [
        "乙公司→甲金控→甲江基金",
        "甲国资公司→甲金控→甲江基金",
        "甲国资委→甲国资公司→甲金控→甲江基金",
        "甲金控→甲江基金",
        "辛管理→甲江基金",
    ]


def test_what_is_planned_or_only_drawn_stands_apart(ask: Ask) -> None:
    found = ask("甲江基金")
    assert ends(found, found.planned) == {("丁银行", "FUNDS", "甲江基金")}
    assert ends(found, found.drawn) == {("甲市财政局", "ESTABLISHED", "甲江基金"), ("庚银行", "FUNDS", "甲江基金")}
    assert ("戊集团", "HOLDS_SHARE", "丁银行") in ends(found, found.ties)  # who stands behind a planned funder
    assert "己" not in {party.name for party in found.parties}


def test_a_chain_multiplies_what_is_known(ask: Ask) -> None:
    products = {chain.parties[0]: chain.product for chain in ask("甲金控").chains}
    known = {product.min for product in products.values() if product}
    assert known == {Decimal("0.5"), Decimal("0.4")}
    assert None in products.values()  # 甲国资委 controls without a percentage


def test_holdings_are_the_way_back(ask: Ask) -> None:
    assert chain_names(ask("甲国资公司", "down")) == ["甲国资公司→甲金控", "甲国资公司→甲金控→甲江基金"]


@pytest.mark.parametrize(
    ("as_of", "owners"),
    [
        ("", {"乙公司", "甲国资公司"}),
        ("2023", set()),
        ("2024", {"乙公司", "甲国资公司", "丙公司"}),
        ("2024-05-31", set()),
        ("2024-06-30", {"乙公司", "甲国资公司", "丙公司"}),
        ("2025-03", {"乙公司", "甲国资公司", "丙公司"}),
        ("2025-04-01", {"乙公司", "甲国资公司"}),
    ],
)
def test_a_tie_counts_while_it_holds(ask: Ask, as_of: str, owners: set[str]) -> None:
    found = ask("甲金控", as_of=as_of)
    assert {owner for owner, relation, _ in ends(found, found.ties) if relation == "HOLDS_SHARE"} == owners


def test_the_depth_cuts_and_says_how_often(ask: Ask) -> None:
    found = ask("甲江基金", depth=1)
    assert (chain_names(found), found.pruned) == (["甲金控→甲江基金", "辛管理→甲江基金"], 2)
    assert ask("甲江基金", depth=3).pruned == 0


def test_a_smallest_share_leaves_unknown_chains_in(ask: Ask) -> None:
    found = ask("甲金控", min_share=Decimal("0.45"))
    assert (chain_names(found), found.pruned) == (["甲国资公司→甲金控", "甲国资委→甲国资公司→甲金控"], 1)


def test_every_tie_brings_its_sentence_and_place(ask: Ask) -> None:
    (tie,) = (tie for tie in ask("甲金控").ties if tie.share == Decimal("0.4"))
    (said,) = tie.statements
    assert said.sentence[said.start - said.sentence_start :].startswith(said.quote)
    assert (tie.date, tie.modality, tie.share_open) == ("2024-06", "已", "")


def test_a_ring_of_owners_ends(store: Store, written: Callable[..., Any]) -> None:
    reading = written(
        "(甲)-[:HOLDS_SHARE {share: 0.6}]->(乙)-[:HOLDS_SHARE {share: 0.2}]->(甲); (丙)-[:HOLDS_SHARE {share: 0.5}]->(甲)"
    )
    store.load([reading])
    found = ownership(store, reading.ids["乙"], "up")
    assert chain_names(found) == ["丙→甲→乙", "甲→乙"]
    assert [chain.ring for chain in found.chains if len(chain.ties) == 1] == [True]


def test_nothing_known_is_an_empty_answer(store: Store, written: Callable[..., Any]) -> None:
    reading = written("(甲:Firm)")
    store.load([reading])
    found = ownership(store, reading.ids["甲"], "up")
    assert (found.ties, found.chains, [party.name for party in found.parties]) == ((), (), ["甲"])


@pytest.mark.parametrize(
    ("settings", "code"),
    [({"as_of": "last year"}, "bad-date"), ({"depth": 0}, "bad-depth"), ({"min_share": Decimal(2)}, "bad-share")],
)
def test_a_setting_without_sense_is_refused(store: Store, settings: dict[str, Any], code: str) -> None:
    with pytest.raises(SettingError, match=code):
        ownership(store, "x", "up", Question(**settings))
