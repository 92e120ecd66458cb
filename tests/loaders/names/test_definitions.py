"""(以下简称“X”): what the text itself says a short form means."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.definitions import (
    abbreviations,
    acronyms,
    capitals,
    definitions,
    house_short,
    is_bare,
    is_house,
    listed_short,
    quoted_definitions,
    standing_alone,
)


@pytest.mark.parametrize(
    ("text", "short", "of"),
    [
        ("甲城金融控股集团有限公司(以下简称“甲金控”)出资", "甲金控", "甲城金融控股集团有限公司"),
        ("甲江产业基金(简称“甲江基金”)设立", "甲江基金", "甲江产业基金"),
        ("《甲省夜市条例》(以下简称《条例》)规定", "条例", "《甲省夜市条例》"),
        ("甲江公司(下称甲江)增资", "甲江", "甲江公司"),
        ("甲省商务厅(以下统称“商务部门”)负责", "商务部门", "甲省商务厅"),
    ],
)
def test_a_bracket_defines_what_stands_before_it(text: str, short: str, of: str) -> None:
    found = list(definitions(text, 0, len(text)))
    assert [(d.short, text[: d.of_end], text[d.start : d.end]) for d in found] == [(short, of, short)]


def test_what_a_list_is_called_defines_none_of_it() -> None:
    text = "与甲江公司、乙湖公司(以下统称“交易对方”)签约"
    assert list(definitions(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("甲州高压电器研究院股份有限公司(甲高院)增资", ["甲高院"]),
        ("中央企业甲乡产业投资基金(央企甲乡投资基金)揭牌", ["央企甲乡投资基金"]),
        ("甲州高压电器股份有限公司(乙高院)增资", []),
        ("中央企业甲乡产业投资基金(乙湖产业投资基金)揭牌", []),
        ("甲江合伙企业(有限合伙)增资", []),
    ],
)
def test_a_bracket_abbreviates_with_characters_of_the_name_in_their_order(text: str, short: list[str]) -> None:
    assert [d.short for d in abbreviations(text, 0, len(text))] == short


@pytest.mark.parametrize("text", ["甲江公司(原乙江公司)增资", "名称为甲江", "职称(高级)评审"])
def test_other_brackets_define_nothing(text: str) -> None:
    assert list(definitions(text, 0, len(text))) == []


def test_letters_are_written_out_in_brackets() -> None:
    assert acronyms("AIC(金融资产投资公司)基金", 0, 15) == {"AIC": "金融资产投资公司"}


def test_capitals_in_brackets_stand_for_the_name_before_them() -> None:
    text = "甲国安盛集团(AXS)与乙江科技(IPO)、丙湖科技(A)"
    assert [(d.short, text[: d.of_end]) for d in capitals(text, 0, len(text))] == [("AXS", "甲国安盛集团")]


def test_a_later_mention_of_a_name_for_it_never_sends_the_search_back() -> None:
    text = "甲公司(以下简称甲方)发布公告称,以下简称“乙方”的人士称,下称“丙方”称。"
    assert [d.short for d in definitions(text, 0, len(text))][:1] == ["甲方"]


def test_one_bracket_may_define_several_short_forms() -> None:
    text = "甲江股权投资合伙企业(有限合伙)(暂定名,以下简称“甲江基金”、“标的基金”或“合伙企业”)"
    assert [d.short for d in definitions(text, 0, len(text))] == ["甲江基金", "标的基金", "合伙企业"]
    quoted = "甲江人寿股份有限公司(“甲江人寿”或“公司”)出资"
    assert [d.short for d in quoted_definitions(quoted, 0, len(quoted))] == ["甲江人寿", "公司"]


@pytest.mark.parametrize(
    ("short", "bare"), [("公司", True), ("标的基金", True), ("甲江基金", False), ("甲公司", False)]
)
def test_a_mere_noun_is_told_from_a_name(short: str, bare: bool) -> None:
    assert is_bare(short) is bare


def test_a_mere_noun_counts_only_where_it_stands_alone() -> None:
    text = "公司与乙湖公司签约,子公司出资,同意公司参与,公司章程未变"
    assert [text[a:b] + text[b : b + 2] for a, b in standing_alone(text, 0, len(text), "公司")] == [
        "公司与乙",
        "公司参与",
    ]


def test_a_part_in_a_deal_stands_for_whoever_has_it() -> None:
    text = "甲江集团与乙湖公司(受让方)签约,拟向受让方转让股权。"
    assert [(d.short, text[: d.of_end][-4:]) for d in quoted_definitions(text, 0, len(text))] == [
        ("受让方", "乙湖公司")
    ]
    assert is_bare("受让方")


def test_an_exchange_knows_a_firm_by_the_short_name_before_its_code() -> None:
    text = "甲江旅游股份有限公司(甲江,600000.SH)公告。"
    assert [(d.short, d.of_end) for d in quoted_definitions(text, 0, len(text))] == [("甲江", text.index("("))]


@pytest.mark.parametrize(
    ("said", "short"),
    [("甲江基金原股东退出", "甲江基金"), ("甲江基金26%股权", "甲江基金"), ("甲江基金规模20亿元", "")],
)
def test_a_fund_house_goes_by_its_short_name_where_it_is_spoken_of_as_a_firm(said: str, short: str) -> None:
    assert house_short(said, 0, len(said), "甲江基金管理有限公司") == short


def test_an_abbreviation_in_brackets_keeps_the_order_of_the_name() -> None:
    text = "甲州高压电器研究院股份有限公司(甲高院)与乙公司(乙州)签约,丙银行股份有限公司(行丙)到场"
    assert [(d.short, text[: d.of_end][-4:]) for d in abbreviations(text, 0, len(text))] == [("甲高院", "有限公司")]


def test_the_head_of_a_filing_may_have_lost_its_spaces() -> None:
    text = "证券代码:600571证券简称:甲雅达公告编号:2021-060甲雅达科技股份有限公司关于投资的公告"
    head = listed_short(text, 0, len(text))
    assert head is not None
    assert text[head[0] : head[1]] == "甲雅达"


def test_a_house_of_funds_is_told_by_what_it_manages() -> None:
    text = "乙湖基金成立,由粤甲基金担任管理人。"
    assert is_house(text, 0, len(text), "粤甲基金")
    assert not is_house(text, 0, len(text), "乙湖基金")
