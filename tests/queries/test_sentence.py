"""Sentences around a quote: whole, and never cut inside brackets or quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.queries.sentence import around, sentence_starts


@pytest.mark.parametrize(
    ("text", "quote", "sentence"),
    [
        ("甲设立。乙出资三亿元。丙未出资。", "乙出资", "乙出资三亿元。"),
        ("甲说：“好！去吧。”乙走了。", "去吧", "甲说：“好！去吧。”乙走了。"),
        ("甲（原名乙。后改）出资；丙认缴。", "后改", "甲（原名乙。后改）出资；"),
        ("甲（没有右括号。乙出资。丙走。", "乙出资", "乙出资。"),
        ("没有左括号）甲。乙）出资。丙走。", "乙）出资", "乙）出资。"),
        ("标题\n　　甲出资。  \n下一段", "甲出资", "甲出资。"),
        ("甲推进贴息。(甲省科技厅牵头)\n乙推进。", "甲省科技厅牵头", "甲推进贴息。(甲省科技厅牵头)"),
        ("甲推进贴息。（甲厅负责）。乙推进。", "甲厅负责", "甲推进贴息。（甲厅负责）。"),
        ("总则。（二）乙推进，丙配合。", "丙配合", "（二）乙推进，丙配合。"),
        ("甲出资。乙出资。丙走。", "出资。乙", "甲出资。乙出资。"),
        ("没有句号", "句", "没有句号"),
        ("甲。", "甲。", "甲。"),
    ],
)
def test_the_sentence_around_a_quote(text: str, quote: str, sentence: str) -> None:
    start = text.index(quote)
    begin, stop = around(text, sentence_starts(text), start, start + len(quote))
    assert text[begin:stop] == sentence


@given(st.text(alphabet='甲乙。；（）(“”)\n 　!"《》', max_size=30), st.data())
def test_a_sentence_always_holds_its_quote(text: str, data: st.DataObject) -> None:
    starts = sentence_starts(text)
    assert starts == sorted(starts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, stop = around(text, starts, start, end)
    assert 0 <= begin <= start <= end <= stop <= len(text)
