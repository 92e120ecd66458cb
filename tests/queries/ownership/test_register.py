"""One register, wherever the facts come from: a store, a merged graph, a table of holdings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from policygraph.graph.merge import merge
from policygraph.graph.store.store import Store
from policygraph.loaders.tables.holdings import read_holdings
from policygraph.queries.ownership import register_store
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.register_graph import from_graph

TABLE = """股东,被投资企业,持股比例,表决权,角色,认缴出资额(万元),日期,一致行动
甲控股,乙公司,60%,,,,2024-06,
丁公司,乙公司,40%,55%,,,2024-06,
乙公司,丙企业（有限合伙）,1%,,普通合伙人,100,,
戊银行,丙企业（有限合伙）,,,有限合伙人,9900,,
丁公司,己公司,10%,,,,,
甲控股,丁公司,,,一致行动,,,
"""


def edges(found: Register) -> set[tuple[str, str, str]]:
    return {(found.name(fact.owner), fact.relation, found.name(fact.owned)) for fact in found.holdings}


def test_a_store_and_a_table_make_the_same_register(store: Store) -> None:
    reading = read_holdings(TABLE.encode(), "t.csv")
    store.load([reading])
    whole = from_graph(merge(reading.statements))
    target = whole.named("丙企业(有限合伙)")
    part = register_store.above(store, [target])
    expected = [fact for fact in whole.holdings if whole.name(fact.owned) != "己公司"]
    assert list(part.holdings) == expected
    assert {id_: replace(part.holders[id_]) for id_ in part.holders} == {
        id_: whole.holders[id_] for id_ in part.holders
    }


def test_amounts_votes_and_roles_arrive(store: Store) -> None:
    reading = read_holdings(TABLE.encode(), "t.csv")
    whole = from_graph(merge(reading.statements))
    said = {(whole.name(f.owner), f.relation): f for f in whole.holdings}
    assert str(said["丁公司", "HOLDS_SHARE"].places[0].where).startswith("csv!")
    assert {str(f.votes) for f in whole.holdings if f.votes is not None} == {"0.55"}
    assert said["戊银行", "FUNDS"].amount_cny == 99_000_000
    assert {whole.name(id_) for id_ in whole.partnerships()} == {"丙企业（有限合伙）"}


def test_what_lies_below_comes_with_all_its_owners(store: Store, written: Callable[..., Any]) -> None:
    reading = written(
        """(甲:Firm)-[:HOLDS_SHARE {share: 0.5}]->(乙:Firm)-[:HOLDS_SHARE {share: 0.5}]->(丙:Firm)
        (丁:Firm)-[:HOLDS_SHARE {share: 0.5}]->(丙); (戊:Firm)-[:HOLDS_SHARE {share: 0.4}]->(甲)
        (己:Firm)-[:HOLDS_SHARE {share: 0.3}]->(丁)-[:HOLDS_SHARE {share: 0.3}]->(庚:Firm)"""
    )
    store.load([reading])
    found = register_store.below(store, [reading.ids["甲"]])
    assert edges(found) == {
        (a, "HOLDS_SHARE", b) for a, b in [("甲", "乙"), ("乙", "丙"), ("丁", "丙"), ("戊", "甲"), ("己", "丁")]
    }


def test_rings_and_unknown_ids_end(store: Store, written: Callable[..., Any]) -> None:
    reading = written("(甲:Firm)-[:HOLDS_SHARE {share: 1}]->(乙:Firm)-[:HOLDS_SHARE {share: 1}]->(甲)")
    store.load([reading])
    assert len(register_store.above(store, [reading.ids["甲"]]).holdings) == 2
    assert register_store.below(store, ["nobody"]).holdings == ()


def test_two_rows_of_one_table_add_up_though_they_are_one_fact() -> None:
    reading = read_holdings("股东,被投资企业,持股比例\n甲公司,乙公司,20%\n甲公司,乙公司,20%\n".encode(), "t.csv")
    (entry,) = money(from_graph(merge(reading.statements))).entries()
    assert str(entry.share.min) == "0.4"
