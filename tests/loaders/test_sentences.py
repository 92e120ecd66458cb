"""Sentences: cut at full stops and line ends, never inside brackets or quotes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.sentences import closing, paragraphs, sentences, strip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲设立基金。乙出资。", ["甲设立基金。", "乙出资。"]),
        ("甲说:“今年设立。明年出资。”乙也说。", ["甲说:“今年设立。明年出资。”乙也说。"]),
        ("放宽审批。(甲厅负责)延长时间。", ["放宽审批。", "(甲厅负责)延长时间。"]),
        ("甲(见附件。第二页)出资!乙?", ["甲(见附件。第二页)出资!", "乙?"]),
        ("  第一行\r\n\n第二行  ", ["第一行", "第二行"]),
        ("没有闭合的(括号。下一行\n甲出资。", ["没有闭合的(括号。下一行", "甲出资。"]),
        ("【甲集团等在乙市成立科技公司】近日,丙公司成立。", ["【甲集团等在乙市成立科技公司】", "近日,丙公司成立。"]),
        ("【甲集团】近日成立丙公司。", ["【甲集团】近日成立丙公司。"]),
        # points of a digest in one line; a dash within brackets or letters parts nothing
        ("交易概述 - 公司收购乙公司 - 尚需审批", ["交易概述", "公司收购乙公司", "尚需审批"]),
        ("(甲 - 乙)出资,PRE - A轮融资", ["(甲 - 乙)出资,PRE - A轮融资"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_a_full_stop_or_line_end(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


@given(st.text(alphabet="甲乙。！(）)《》“”\n \t;", max_size=300))
def test_sentences_are_in_order_and_cover_every_visible_character(text: str) -> None:
    found = list(sentences(text))
    assert all(a < b for a, b in found)
    assert all(x[1] <= y[0] for x, y in pairwise(found))
    covered = {i for a, b in found for i in range(a, b)}
    assert all(i in covered for i, char in enumerate(text) if not char.isspace())


def test_a_bracket_that_stays_open_for_long_cuts_nothing_off() -> None:
    text = "甲(" + "乙丙丁" * 200 + "。戊出资。"
    assert [text[a:b] for a, b in sentences(text)][-1] == "戊出资。"


def test_lines_are_paragraphs_without_their_indent() -> None:
    assert list(paragraphs("  甲\n\n 乙")) == [(2, 3), (6, 7)]


@pytest.mark.parametrize(("text", "at", "expected"), [("(甲(乙)丙)", 0, 6), ("(甲(乙)丙)", 2, 4), ("(甲", 0, -1)])
def test_brackets_pair_up(text: str, at: int, expected: int) -> None:
    assert closing(text, at, len(text)) == expected


def by_characters(text: str) -> list[tuple[int, int]]:
    """The same rule, said character by character."""
    found: list[tuple[int, int]] = []
    begin = at = strip(text, 0, len(text))[0]
    closed = text.find("】", begin)
    headline = text[begin + 1 : closed] if text.startswith("【", begin) else ""
    if 12 <= len(headline) <= 80 and "【" not in headline:
        found.append((begin, closed + 1))
        begin = at = closed + 1
    depth: list[int] = []
    while at < len(text):
        char = text[at]
        if char in "(《“[【「":
            depth.append(at)
        elif char in ")》”]】」" and depth:
            depth.pop()
        elif depth and at - depth[0] > 400:
            at, depth = depth[0], []
        elif char in "。！？!?" and not depth:
            while at + 1 < len(text) and text[at + 1] in "。！？!?”」":
                at += 1
            found.append((begin, at + 1))
            begin = at + 1
        at += 1
    found.append((begin, len(text)))
    return [strip(text, a, b) for a, b in found if strip(text, a, b)[0] < strip(text, a, b)[1]]


@given(st.lists(st.sampled_from([*"甲(《“[【「)》”]】」。！？!? ", "乙" * 60, "丙" * 400]), max_size=40).map("".join))
def test_cutting_by_marks_is_cutting_by_characters(text: str) -> None:
    assert list(sentences(text)) == by_characters(text)
