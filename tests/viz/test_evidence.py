"""Sentences with their quotes: each sentence once, offsets in characters, and nothing marked that is not the quote."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.viz.evidence import Sentences, led_up

from tests.viz.samples import said


def shown(sentences: Sentences, mark: tuple[int, int, int]) -> str:
    number, start, end = mark
    return str(sentences.rows[number]["text"])[start:end]


def test_two_quotes_of_one_sentence_share_its_row() -> None:
    sentences = Sentences()
    text = "𠮷林集团持股60%，乙公司持股40%。"
    marks = sentences.marks([said(text, "𠮷林集团持股60%"), said(text, "乙公司持股40%")])
    assert [shown(sentences, mark) for mark in marks] == ["𠮷林集团持股60%", "乙公司持股40%"]
    assert len(sentences.rows) == len(sentences.sources) == 1


def test_the_same_words_at_another_place_are_another_row() -> None:
    sentences = Sentences()
    sentences.marks(
        [said("甲公司控股乙公司。", "甲公司控股乙公司", at=0), said("甲公司控股乙公司。", "甲公司控股乙公司", at=50)]
    )
    assert len(sentences.rows) == 2


def test_without_a_sentence_the_quote_stands_alone_and_says_so() -> None:
    sentences = Sentences()
    (mark,) = sentences.marks([replace(said("甲公司控股乙公司。", "甲公司"), sentence="", sentence_start=-1)])
    assert shown(sentences, mark) == "甲公司"
    assert sentences.rows[0]["bare"] is True


def test_a_sentence_that_does_not_hold_the_quote_where_it_should_is_not_shown() -> None:
    sentences = Sentences()
    (mark,) = sentences.marks([replace(said("甲公司控股乙公司。", "甲公司"), sentence="完全不同的另一句话。")])
    assert sentences.rows[mark[0]]["text"] == "甲公司"


@pytest.mark.parametrize(
    ("task", "sentence", "text"),
    [
        ("推广良种。建设茶园。", "建设茶园。（农业厅负责）", "推广良种。建设茶园。（农业厅负责）"),
        ("建设茶园", "建设茶园（农业厅负责）。", "建设茶园（农业厅负责）。"),
        ("推广良种，建设茶园（农业厅负责）。", "建设茶园（农业厅负责）。", "推广良种，建设茶园（农业厅负责）。"),
        ("推广良种。", "（农业厅负责）", "推广良种。……（农业厅负责）"),
        ("", "建设茶园（农业厅负责）。", "建设茶园（农业厅负责）。"),
    ],
)
def test_a_task_leads_up_to_its_clause_without_saying_anything_twice(task: str, sentence: str, text: str) -> None:
    found, start = led_up(task, sentence)
    assert found == text
    assert found[start : start + len(sentence)] == sentence


@given(st.text("甲乙丙。", max_size=20), st.text("甲乙丙。", min_size=1, max_size=20))
def test_the_sentence_always_stands_whole_where_it_is_said_to(task: str, sentence: str) -> None:
    text, start = led_up(task, sentence)
    assert text[start : start + len(sentence)] == sentence
    assert task in text
