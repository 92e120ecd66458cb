"""The shadow: one form for what prints the same, at the same offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（甲厅，乙厅）：１２％；Ａ", "(甲厅,乙厅):12%;A"),
        ("［2024］　6\u00a0号\u2003", "[2024] 6 号 "),
        ("﹝2024﹞", "〔2024〕"),
        ("二○二五年", "二〇二五年"),
        ("「甲」『乙』", "“甲”‘乙’"),
        ('"甲闻"完成"乙"轮 5"', '“甲闻”完成“乙”轮 5"'),
        ('“甲闻"和“乙闻"完成"丙"轮', "“甲闻”和“乙闻”完成“丙”轮"),
        ("3–5年—6－7～8", "3—5年—6-7~8"),
        ("阿•甲", "阿·甲"),
        ("⼯⾏", "工行"),
        ("￥5", "¥5"),
        ("快讯丨甲", "快讯|甲"),
        ("二ＯＯ六年、二O一0年", "二〇〇六年、二〇一〇年"),
    ],
)
def test_characters_that_print_the_same_get_one_form(text: str, expected: str) -> None:
    assert shadow(text) == expected


@pytest.mark.parametrize("text", ["。！？、", "《甲》〈乙〉“丙”‘丁’〔2024〕【戊】", "甲\r\n乙\t丙", "傳統漢字", "①Ⅲ㎡"])
def test_what_rules_tell_apart_is_kept(text: str) -> None:
    assert shadow(text) == text


@given(st.text())
def test_the_shadow_is_as_long_as_the_text_and_its_own_shadow(text: str) -> None:
    assert len(shadow(text)) == len(text)
    assert shadow(shadow(text)) == shadow(text)


def test_a_text_pasted_without_line_breaks_has_them_where_its_paragraphs_were_indented() -> None:
    body = "各区要按照职责抓好落实。" * 40
    text = f"甲市通知　　 各区政府：　　{body}　　 一、扩大开放"
    assert shadow(text).split("\n")[1].strip() == "各区政府:"
    assert shadow(text).split("\n")[-1].strip() == "一、扩大开放"


def test_wide_blanks_in_an_ordinary_line_are_no_line_breaks() -> None:
    assert "\n" not in shadow("附　　件：甲　　乙")
