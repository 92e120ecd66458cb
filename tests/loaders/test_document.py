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


RESTARTED = """合肥市民政局关于开展“物业服务+养老服务”试点工作的通知
各区民政局：
（一）支持上门服务。上门做好服务。
（二）支持品牌运营。连锁做好服务。
（一）强化监管。加强日常监管。
（二）规范收费。公示收费标准。
合肥市民政局
2022年1月10日
"""


def test_provisions_whose_numbers_begin_again_stay_apart() -> None:
    _, graph = read(RESTARTED)
    assert {m for _, m in edges(graph, "HAS_MEASURE")} == {"支持上门服务", "支持品牌运营", "强化监管", "规范收费"}


def test_who_issues_a_notice_on_a_pilot_has_launched_it() -> None:
    _, graph = read(RESTARTED)
    assert edges(graph, "LAUNCHED") == [("合肥市民政局", "“物业服务+养老服务”试点")]


def test_the_one_province_that_a_text_speaks_of_is_meant_by_its_body() -> None:
    text = """促进消费若干措施
省促进消费厅际联席会议（代章）
2022年1月26日
促进消费若干措施
制定如下措施：
一、做好保供。推广安徽年货。(省商务厅负责)
二、活跃市场。开展安徽年货大集。(省商务厅负责)
"""
    _, graph = read(text)
    assert ("安徽省促进消费厅际联席会议", "促进消费若干措施") in edges(graph, "ISSUED")
    assert ("安徽省商务厅", "做好保供") in edges(graph, "RESPONSIBLE_FOR")
    _, graph = read(text.replace("安徽年货大集", "浙江年货大集"))
    assert all("安徽" not in body for body, _ in edges(graph, "RESPONSIBLE_FOR"))


def test_the_purpose_says_for_which_place_a_document_is_made() -> None:
    text = """促进房地产业发展的若干措施
为推动合肥市房地产业平稳健康发展,特制定如下措施:
一、扩大学位。增加学位供给。(责任单位:市教育局)
二、放宽条件。放宽就读条件。(责任单位:市教育局)
"""
    _, graph = read(text)
    assert ("合肥市教育局", "扩大学位") in edges(graph, "RESPONSIBLE_FOR")


def test_the_pilot_of_a_title_is_where_the_cities_are_taken_in() -> None:
    text = "国务院原则同意《加快推进养老年金综合试点工作方案》。在已有试点地区基础上，将大连市、宁波市等9个城市纳入试点范围。"
    _, graph = read(text)
    assert edges(graph, "PILOTS_IN") == [("养老年金综合试点", "大连市"), ("养老年金综合试点", "宁波市")]


def test_names_that_a_page_breaks_are_whole() -> None:
    line = "各单位要认真落实各项工作要求切实做好相关工作并及时报送有关情况和存在问题"
    body = "\n".join([line] * 6)
    text = (
        f"合肥市人民政府办公室关于印发2023年重点工\n作方案的通知\n各区人民政府：\n{body}\n一、优化服务。{line}\n{line}。"
        "(市体育\n局、市退役军人事务局负责)\n合肥市人民政府办公室\n2023年5月31日\n"
    )
    _, graph = read(text)
    assert ("合肥市体育局", "优化服务") in edges(graph, "RESPONSIBLE_FOR")
    assert all("\u2060" not in node.name for node in graph.nodes_by_id())


def test_a_decree_of_a_city_that_is_not_named_is_known_by_its_title() -> None:
    ids = []
    for title in ("夜市条例", "摊位条例"):
        text = f"合肥市商务局关于做好夜市工作的通知\n各区商务局：\n根据《{title}》（市政府令第154号）规定，现通知如下。\n合肥市商务局\n2022年1月10日\n"
        _, graph = read(text)
        node = next(n for n in graph.nodes_by_id() if n.name == title)
        assert node.attributes["doc_number"] == "市政府令第154号"
        ids.append(node.id)
    assert len(set(ids)) == 2


def test_a_body_of_a_city_is_not_the_state_s_in_a_document_of_the_state() -> None:
    text = "国务院关于支持夜市的意见\n国发〔2020〕1号\n一、优化服务。压缩时限。(市发展改革委、发展改革委负责)\n二、加强领导。成立专班。(财政部负责)\n"
    _, graph = read(text)
    assert edges(graph, "RESPONSIBLE_FOR") == [
        ("国家发展和改革委员会", "优化服务"),
        ("市发展改革委", "优化服务"),
        ("财政部", "加强领导"),
    ]


def test_the_board_that_convenes_announces() -> None:
    text = "甲江科技股份有限公司于2024年5月6日召开董事会,同意公司出资2亿元设立乙湖基金。\n"
    _, graph = read(text)
    assert ("甲江科技股份有限公司", "乙湖基金") in edges(graph, "FUNDS")


def test_a_town_in_a_clause_of_duties_is_a_body() -> None:
    text = (
        "合肥市人民政府关于优化服务的意见\n合政〔2020〕1号\n一、优化服务。压缩时限。(市财政局、海棠街道、青山镇负责)\n"
        "二、加强领导。成立专班。(市公安局负责)\n合肥市人民政府\n2020年1月2日\n"
    )
    _, graph = read(text)
    bodies = {body for body, measure in edges(graph, "RESPONSIBLE_FOR") if measure == "优化服务"}
    assert len(bodies) == 3
    assert any("海棠街道" in body for body in bodies)
