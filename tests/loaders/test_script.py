"""Texts in traditional characters are read in simplified ones and quoted as printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
from policygraph.loaders.script import is_traditional, simplified

TEXT = "甲聯醫療科技有限公司宣布完成新一輪融資，本輪融資由乙聯資本領投，資金將用於產品開發。"


def test_a_traditional_text_is_read_in_simplified_characters() -> None:
    assert simplified(TEXT) == "甲联医疗科技有限公司宣布完成新一轮融资，本轮融资由乙联资本领投，资金将用于产品开发。"


@pytest.mark.parametrize("text", ["", "甲江公司完成融资。", "董事長王五出席。", "甲江公司的後勤部門。"])
def test_a_few_traditional_characters_change_nothing(text: str) -> None:
    assert not is_traditional(text)
    assert simplified(text) is text


@given(st.text(alphabet="國會業資對為個時來發後實乾隆於台灣甲江𠮷️ab\n", max_size=200))
def test_offsets_count_in_both(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


def test_names_are_simplified_and_evidence_is_as_printed() -> None:
    data = TEXT.encode()
    read = read_document(Source.of(data, TEXT, "news.txt"))
    facts = [s for s in read.statements if isinstance(s, Fact) and s.relation == "INVESTS_IN"]
    assert [(f.subject.name, f.object.name) for f in facts] == [("乙联资本", "甲联医疗科技有限公司")]
    assert facts[0].evidence.quote == "乙聯資本領投"
    assert TEXT[facts[0].evidence.span.start : facts[0].evidence.span.end] == "乙聯資本領投"
    aliases = {(s.entity.name, s.value) for s in read.statements if isinstance(s, Claim) and s.property == "alias"}
    assert ("乙联资本", "乙聯資本") in aliases
    assert ("甲联医疗科技有限公司", "甲聯醫療科技有限公司") in aliases
