"""A whole graph, and what lies around one entity: nearer things first, and nothing left out unsaid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from policygraph.graph.identity import entity
from policygraph.graph.store.store import Store
from policygraph.queries.answer import Web
from policygraph.queries.web import around, whole

GRAPH = """
(甲公司:Firm)-[:HOLDS_SHARE {share: 0.5}]->(乙基金:Fund); (丙公司:Firm)-[:HOLDS_SHARE]->(乙基金);
(丙公司)-[:FUNDS {modality: 拟}]->(乙基金); (丁公司:Firm)-[:CONTROLS {basis: 实控}]->(丙公司);
(戊公司:Firm)-[:HOLDS_SHARE]->(丁公司); (乙基金)-[:MENTIONED_IN]->(甲省简讯:Document)
"""


@pytest.fixture
def filled(every_store: Store, written: Callable[..., Any]) -> Store:
    every_store.load([written(" ".join(GRAPH.split()))])
    return every_store


def named(web: Web) -> tuple[set[str], set[tuple[str, str, str, str]]]:
    """Who is there, and the facts between them."""
    names = {party.id: party.name for party in web.parties}
    return set(names.values()), {(names[f.source], f.relation, names[f.target], f.modality) for f in web.links}


def test_the_whole_graph_is_every_entity_and_fact_but_no_article_or_mention(filled: Store) -> None:
    web = whole(filled)
    names, facts = named(web)
    assert names == {"甲公司", "乙基金", "丙公司", "丁公司", "戊公司"}
    assert ("丙公司", "FUNDS", "乙基金", "拟") in facts
    assert len(facts) == 5
    assert [p.id for p in web.parties] == sorted(p.id for p in web.parties)
    assert [f.id for f in web.links] == sorted(f.id for f in web.links)
    (held,) = [f for f in web.links if dict(f.attributes).get("share") == 0.5]
    assert [said.quote for said in held.statements] != [""]
    assert (web.centre, web.hidden, web.left_out) == ("", (), 0)


@pytest.mark.parametrize(
    ("depth", "most", "names", "hidden", "left_out"),
    [
        (1, 300, {"乙基金", "甲公司", "丙公司"}, {"丙公司": 1}, 1),
        (2, 300, {"乙基金", "甲公司", "丙公司", "丁公司"}, {"丁公司": 1}, 1),
        (9, 300, {"乙基金", "甲公司", "丙公司", "丁公司", "戊公司"}, {}, 0),
        (9, 2, {"乙基金", "丙公司"}, {"乙基金": 1, "丙公司": 1}, 2),  # two facts lead to 丙公司, one to 甲公司
    ],
)
def test_the_nearest_and_best_linked_are_kept_and_the_others_counted(
    filled: Store, depth: int, most: int, names: set[str], hidden: dict[str, int], left_out: int
) -> None:
    web = around(filled, entity("Fund", "乙基金").id, depth, most)
    known = {party.id: party.name for party in web.parties}
    assert named(web)[0] == names
    assert {known[id_]: count for id_, count in web.hidden} == hidden
    assert web.left_out == left_out


def test_every_fact_among_those_shown_is_there_as_in_the_whole(filled: Store) -> None:
    near, everything = around(filled, entity("Fund", "乙基金").id, 9, 300), whole(filled)
    assert near.links == everything.links
    assert near.parties == everything.parties
