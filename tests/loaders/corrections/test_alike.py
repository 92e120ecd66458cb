"""Names that a person is asked about, and names that are never offered because something tells them apart."""

from __future__ import annotations

import pytest
from policygraph.graph.entity import Node
from policygraph.graph.identity import entity
from policygraph.loaders.corrections.alike import alike
from policygraph.ontology import terms


def node(name: str, label: str = "Firm", within: str = "", aliases: tuple[str, ...] = (), **attributes: str) -> Node:
    return Node(entity(label, name, *filter(None, (within,))).id, terms.closure(label), name, aliases, attributes, ())


def reasons(*nodes: Node) -> list[str]:
    return [pair.reason for pair in alike(nodes)]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (node("甲江产业基金", "Fund"), node("甲江产业基金合伙企业（有限合伙）", "Fund"), "form"),
        (node("甲城金控"), node("甲城金控集团股份有限公司"), "short"),
        (node("甲金控"), node("甲城金融控股集团有限公司"), "short"),
        (node("丁科技有限公司"), node("上海丁科技有限公司"), "place"),
        (node("甲控", aliases=()), node("甲城金融有限公司", aliases=("甲控",)), "alias"),
        (node("甲公司", uscc="91310000MA1FL0000X"), node("乙公司", uscc="91310000MA1FL0000X"), "code"),
        (node("王五", "Person", "甲公司"), node("王五", "Person", "乙公司"), "name"),
        (node("夜市十条", "Policy", doc_number="甲发〔2025〕7号"), node("夜市十条", "Policy", "甲市"), "name"),
    ],
)
def test_what_may_be_one_is_offered_with_its_reason(one: Node, other: Node, reason: str) -> None:
    assert reasons(one, other) == reasons(other, one) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (node("甲江集成电路基金二期", "Fund"), node("甲江集成电路基金三期", "Fund")),
        (node("甲江集成电路基金", "Fund"), node("甲江集成电路基金三期股份有限公司", "Fund")),
        (node("济南市科学技术局", "Agency"), node("济宁市科学技术局", "Agency")),
        (node("成都交子工融股权投资基金", "Fund"), node("成都策源工融股权投资基金", "Fund")),
        (node("乙银行甲省分行", "Bank"), node("乙银行", "Bank")),
        (node("某科技公司"), node("科技公司")),
        (node("上海市民政局", "Agency", aliases=("市民政局",)), node("广州市民政局", "Agency", aliases=("市民政局",))),
        (node("甲公司", "Firm"), node("甲公司", "Person")),
        (
            node("夜市十条", "Policy", doc_number="甲发〔2025〕7号"),
            node("夜市十条", "Policy", "甲", doc_number="甲发〔2026〕1号"),
        ),
    ],
)
def test_what_something_tells_apart_is_never_offered(one: Node, other: Node) -> None:
    assert reasons(one, other) == []


def test_a_short_form_that_fits_many_names_says_nothing() -> None:
    assert reasons(node("甲金控"), *(node(f"甲{x}金融控股集团有限公司") for x in "城乡江湖")) == []


@pytest.mark.parametrize(
    "decided", [{"甲金控", "甲城金融控股集团有限公司"}, {entity("Firm", "甲金控").id, "甲城金融控股集团有限公司"}]
)
def test_what_a_person_has_decided_is_not_asked_again(decided: set[str]) -> None:
    nodes = [node("甲金控"), node("甲城金融控股集团有限公司")]
    assert alike(nodes)
    assert alike(nodes, [frozenset(decided)]) == []
