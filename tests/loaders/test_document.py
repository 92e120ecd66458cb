"""A document as a whole: what a notice and a news item state, with evidence that stands in the text to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.merge import Graph, merge
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

NOTICE = """山东省商务厅 山东省财政厅关于印发《夜间集市十条》的通知

鲁商字〔2024〕7号
各市商务局、财政局:
    按照《国务院办公厅关于搞活夜间消费的意见》(国办发〔2023〕99号)要求,经省政府同意,现将《夜间集市十条》印发给你们。
山东省商务厅
山东省财政厅
2024年5月6日
夜间集市十条
    一、总体要求
    坚持便民利民。
    二、重点任务
    (一)放宽摊位审批。简化手续。(省商务厅牵头,省财政厅、山东金融监管局按职责分工负责)
    (二)延长营业时间。做好保障。(省商务厅负责)加强巡查。(省商务厅、市场监管局联动)
"""


def read(text: str) -> tuple[Source, Graph]:
    source = Source.of(text.encode(), text)
    return source, merge(read_document(source).statements)


def edges(graph: Graph, relation: str) -> list[tuple[str, str]]:
    names = {n.id: n.name for n in graph.nodes_by_id()}
    return sorted((names[e.source], names[e.target]) for e in graph.facts_by_id() if e.relation == relation)


def test_a_notice_states_issuers_measures_duties_basis_and_jurisdiction() -> None:
    _, graph = read(NOTICE)
    assert edges(graph, "ISSUED") == [
        ("国务院办公厅", "国务院办公厅关于搞活夜间消费的意见"), ("山东省商务厅", "夜间集市十条"), ("山东省财政厅", "夜间集市十条"),
    ]  # fmt: skip
    assert edges(graph, "HAS_MEASURE") == [("夜间集市十条", "延长营业时间"), ("夜间集市十条", "放宽摊位审批")]
    assert edges(graph, "LEADS") == [("山东省商务厅", "放宽摊位审批")]
    assert edges(graph, "RESPONSIBLE_FOR") == [
        ("国家金融监督管理总局山东监管局", "放宽摊位审批"), ("山东省商务厅", "延长营业时间"), ("山东省财政厅", "放宽摊位审批"),
    ]  # fmt: skip
    assert edges(graph, "BASED_ON") == [("夜间集市十条", "国务院办公厅关于搞活夜间消费的意见")]
    assert edges(graph, "APPLIES_TO") == [("夜间集市十条", "山东省")]


def test_a_notice_and_what_it_wraps_are_one_policy_with_number_and_date() -> None:
    _, graph = read(NOTICE)
    policy = next(n for n in graph.nodes_by_id() if n.name == "夜间集市十条")
    assert policy.attributes == {"doc_number": "鲁商字〔2024〕7号", "date": "2024-05-06"}
    assert policy.aliases == ("山东省商务厅 山东省财政厅关于印发《夜间集市十条》的通知",)


def test_a_frame_resolves_short_forms_and_keeps_them_as_aliases() -> None:
    _, graph = read(NOTICE)
    aliases = {n.name: n.aliases for n in graph.nodes_by_id() if "Agency" in n.labels}
    assert aliases["山东省商务厅"] == ("省商务厅",)
    assert aliases["国家金融监督管理总局山东监管局"] == ("山东金融监管局",)


def test_a_frame_does_not_leak_into_the_next_article() -> None:
    news = "乙湖基金揭牌\n\n5月8日,省商务厅出席揭牌。\n乙湖基金规模12亿元。\n活动在湖边举行。\n来源:戊报 2025-05-09\n\n"
    other = "丙河基金揭牌\n\n5月9日,省商务厅出席揭牌。\n来源:戊报 2025-05-10\n"
    _, graph = read(NOTICE + "\n\n" + news + other)
    said = {e.document for n in graph.nodes_by_id() if n.name == "山东省商务厅" for e in [c.evidence for c in n.claims]}
    documents = {n.id for n in graph.nodes_by_id() if "Document" in n.labels}
    assert len(documents) == 3
    assert len(said) == 1


@pytest.mark.parametrize(
    "text", [NOTICE, NOTICE.replace("\n", "\r\n"), "\ufeff" + NOTICE, NOTICE.replace("(", "（").replace(")", "）")]
)
def test_every_quote_stands_in_the_source_at_its_offsets(text: str) -> None:
    source = Source.of(text.encode(), text)
    statements = read_document(source).statements
    assert len(statements) > 40
    for statement in statements:
        span = statement.evidence.span
        assert source.text[span.start : span.end] == statement.evidence.quote


@settings(max_examples=40, deadline=None)
@given(
    st.text(
        alphabet="省市厅局部委一二(一)()、。,;:《》“”关于印发的通知2024年5月6日基金有限公司出资亿元%牵头负责\n \t",
        max_size=300,
    )
)
def test_no_text_breaks_the_reader(text: str) -> None:
    for statement in read_document(Source.of(text.encode(), text)).statements:
        assert isinstance(statement, Fact | Claim)


def test_reading_twice_gives_the_same_statements() -> None:
    source = Source.of(NOTICE.encode(), NOTICE)
    assert read_document(source) == read_document(source)
