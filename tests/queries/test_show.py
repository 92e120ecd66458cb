"""One entity with all that is said of it, each with its sentence; and a count of everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Claim
from policygraph.graph.evidence import quote
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.graph.store.store import Store
from policygraph.queries.show import show
from policygraph.queries.status import status

TEXT = "甲省简讯\n乙银行昨日挂牌。它向甲江基金（首期）认缴三亿元。各方表示祝贺。"


class Reading(NamedTuple):
    source: Source
    statements: list[Fact | Claim]


def briefing(*, text: bool) -> Reading:
    """One article that says one thing; from a file with text or from one without."""
    whole = Source.of(TEXT.encode(), TEXT)
    bank, fund = identity.entity("Bank", "乙银行"), identity.entity("Fund", "甲江基金")
    document = identity.entity("Document", "甲省简讯")

    def said(part: str) -> Any:
        return quote(whole, TEXT.index(part), TEXT.index(part) + len(part), document.id, "r")

    statements: list[Fact | Claim] = []
    for entity in (bank, fund, document):
        statements += [
            Claim(entity, "label", entity.label, said(entity.name)),
            Claim(entity, "name", entity.name, said(entity.name)),
        ]
    statements += [
        Claim(document, "title", "甲省简讯", said("甲省简讯")),
        Claim(document, "published", "2025-03-01", said("昨日")),
        identity.fact(
            bank, "FUNDS", fund, said("向甲江基金（首期）认缴三亿元"), {"amount_cny": 300_000_000, "status": "认缴"}
        ),
        identity.fact(bank, "MENTIONED_IN", document, said("乙银行")),
    ]
    return Reading(whole if text else Source(whole.id, ""), statements)


@pytest.mark.parametrize(("text", "sentence"), [(True, "它向甲江基金（首期）认缴三亿元。"), (False, "")])
def test_an_entity_with_its_facts_and_their_sentences(store: Store, text: bool, sentence: str) -> None:
    store.load([briefing(text=text)])
    found = show(store, identity.entity("Bank", "乙银行").id)
    assert (found.node.name, found.node.kind, found.node.labels) == ("乙银行", "Bank", ("Bank", "Firm", "Organization"))
    (fact,) = found.facts
    assert (fact.relation, fact.direction, fact.other.name, fact.modality) == ("FUNDS", "out", "甲江基金", "已")
    assert fact.attributes == (("amount_cny", 300_000_000), ("status", "认缴"))
    (said,) = fact.statements
    assert (said.quote, said.sentence, said.title, said.published) == (
        "向甲江基金（首期）认缴三亿元", sentence, "甲省简讯", "2025-03-01"
    )  # fmt: skip
    assert said.sentence_start == (TEXT.index(sentence) if sentence else -1)
    assert [mention.quote for mention in found.mentions] == ["乙银行"]


def test_the_other_end_sees_the_fact_coming_in(store: Store) -> None:
    store.load([briefing(text=True)])
    (fact,) = show(store, identity.entity("Fund", "甲江基金").id).facts
    assert (fact.relation, fact.direction, fact.other.name) == ("FUNDS", "in", "乙银行")


def test_a_store_counts_what_it_holds(store: Store, written: Callable[..., Any]) -> None:
    store.load([briefing(text=True), written("(丙:Firm)-[:FUNDS {modality: 拟}]->(甲江基金:Fund)", "丙.txt")])
    found = status(store)
    assert found.totals == {"nodes": 4, "edges": 3, "documents": 1, "sources": 2}
    assert found.labels == {"Bank": 1, "Firm": 2, "Fund": 1, "Organization": 3}
    assert found.relations == {("FUNDS", "已"): 1, ("FUNDS", "拟"): 1}
    assert {source.path for source in found.sources} == {"", "丙.txt"}
