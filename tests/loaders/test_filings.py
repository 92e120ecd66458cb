"""What a firm files with an exchange, and news that retells it: no policy, and 公司 is who announces."""

from __future__ import annotations

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
from policygraph.loaders.reading import Reading
from policygraph.loaders.unwrap import JOINER, unwrapped

FILING = (
    "证券代码：600001 证券简称：甲江股份 公告编号：2024-001\n甲江科技股份有限公司\n关于参与投资乙湖基金的公告\n"
    "一、对外投资概述\n甲江科技股份有限公司（以下简称“公司”“甲江数科”）拟与丙岭投资管理有限公司（以下简称“丙岭”）共同出资设立"
    "苏州乙湖创业投资合伙企业（有限合伙）。\n二、协议的主要内容\n根据《公司法》的规定，本次投资无须审议。\n"
)
DIGEST = (
    "甲江股份(600001)8月23日晚间公告，公司拟收购乙湖科技有限公司51%的股权。\n"
    "丙岭股份(600002)8月21日晚间公告，公司拟收购丁山科技有限公司35%的股权。\n"
)


def read(text: str) -> Reading:
    return read_document(Source.of(text.encode(), text))


def facts(text: str, relation: str) -> set[tuple[str, str]]:
    return {
        (s.subject.name, s.object.name) for s in read(text).statements if isinstance(s, Fact) and s.relation == relation
    }


def test_a_filing_is_no_policy_and_has_no_measures() -> None:
    labels = {s.value for s in read(FILING).statements if isinstance(s, Claim) and s.property == "label"}
    assert "Measure" not in labels
    assert not [s for s in read(FILING).statements if isinstance(s, Fact) and s.relation == "HAS_MEASURE"]


def test_its_title_is_below_its_head() -> None:
    (document,) = read(FILING).documents
    assert document.title == "甲江科技股份有限公司关于参与投资乙湖基金的公告"
    assert document.publisher == "甲江科技股份有限公司"


def test_two_short_forms_in_one_bracket_are_both_the_firm() -> None:
    aliases = {s.value for s in read(FILING).statements if isinstance(s, Claim) and s.property == "alias"}
    assert {"甲江股份", "甲江数科"} <= aliases


def test_the_founders_are_who_announces_and_its_partner() -> None:
    fund = "苏州乙湖创业投资合伙企业（有限合伙）"
    expected = {("甲江科技股份有限公司", fund), ("丙岭投资管理有限公司", fund)}
    assert facts(FILING, "ESTABLISHED") == facts(FILING, "FUNDS") == expected


def test_in_a_digest_each_paragraph_has_its_own_company() -> None:
    assert facts(DIGEST, "INVESTS_IN") == {("甲江股份", "乙湖科技有限公司"), ("丙岭股份", "丁山科技有限公司")}


def test_a_blank_at_the_width_of_a_page_only_wraps() -> None:
    line = "本次权益变动为国有股份的非公开协议转让完成后龙甲 " * 14
    assert unwrapped(line).count(JOINER) == 13
    assert "\u2060" in unwrapped(line)


def test_other_blanks_stay() -> None:
    line = "甲江股份 公告 编号 " * 40
    assert JOINER not in unwrapped(line)


def test_a_headline_tells_who_is_meant_where_nobody_announces() -> None:
    text = "注意！甲江医药：股东计划减持股份\n苏州乙嘉创业投资合伙企业（有限合伙）持有公司约420万股股份，占公司总股本的4.04%。\n"
    assert facts(text, "HOLDS_SHARE") == {("苏州乙嘉创业投资合伙企业（有限合伙）", "甲江医药")}


def test_who_only_forwards_a_notice_announces_nothing() -> None:
    text = "甲江股份公告，公司接到丙岭集团转发的丁山控股《关于无偿划转股权的通知》，公司控股股东丙岭集团将变更。\n"
    assert facts(text, "CONTROLS") == {("丙岭集团", "甲江股份")}


def test_a_question_states_nothing() -> None:
    assert not facts("丙岭集团入主甲江股份？\n5月8日，股价上涨。\n", "CONTROLS")


def test_a_firm_on_a_line_of_its_own_above_a_notice_files_it() -> None:
    filed = "甲江科技股份有限公司\n关于对外投资的公告\n一、交易概述\n公司拟收购乙湖科技有限公司51%的股权。\n"
    assert facts(filed, "INVESTS_IN") == {("甲江科技股份有限公司", "乙湖科技有限公司")}
    assert not facts(filed, "ISSUED")


def test_who_stands_as_an_example_is_who_the_rest_is_about() -> None:
    assert facts("以甲江科技有限公司为例,公司拟收购乙湖科技有限公司51%的股权。\n", "INVESTS_IN") == {
        ("甲江科技有限公司", "乙湖科技有限公司")
    }


def test_a_numbered_headline_with_a_code_says_who_announces() -> None:
    digest = "一、甲江科技有限公司 600001:拟收购\n公司拟收购乙湖科技有限公司51%的股权。\n"
    assert facts(digest, "INVESTS_IN") == {("甲江科技有限公司", "乙湖科技有限公司")}


def test_a_definition_and_the_one_code_of_a_text_say_who_公司_is() -> None:
    defined = "甲江科技股份有限公司（以下简称“公司”）收到函件。公司拟收购乙湖科技有限公司51%的股权。\n"
    coded = "甲江股份(600001)股价上涨。公司控股股东未减持,公司拟收购乙湖科技有限公司51%的股权。\n"
    assert facts(defined, "INVESTS_IN") == {("甲江科技股份有限公司", "乙湖科技有限公司")}
    assert facts(coded, "INVESTS_IN") == {("甲江股份", "乙湖科技有限公司")}
    assert not facts(coded.replace("(600001)", ""), "INVESTS_IN")


def test_a_shareholder_with_his_share_in_brackets_holds_who_announces() -> None:
    told = "甲江股份(600001)5月8日公告，公司股东乙湖投资有限公司（持股29%）提出提案。\n"
    assert facts(told, "HOLDS_SHARE") == {("乙湖投资有限公司", "甲江股份")}
