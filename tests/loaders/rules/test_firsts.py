"""With which characters matches may begin: all others are passed over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.loaders.acts.chunk import _lexer
from policygraph.loaders.rules.firsts import others


@pytest.mark.parametrize(
    ("expression", "begin", "none"),
    [
        ("收购|增资", "收增", "购资"),
        ("(?:拟|将)?收购", "拟将收", "购"),
        ("(?<!被)收购(?!方)", "收", "被购方"),
        ("(?:[a-c]|\\d)+元", "ac5", "元d"),
        ("(?P<a>甲*)乙", "甲乙", "丙"),
    ],
)
def test_a_match_begins_with_one_of_them(expression: str, begin: str, none: str) -> None:
    passed = re.compile(others(expression))
    assert not any(map(passed.fullmatch, begin))
    assert all(map(passed.fullmatch, none))


@pytest.mark.parametrize("expression", [".购", "[^收]购", "\\D", "甲?", "甲|"])
def test_what_may_begin_with_anything_is_told(expression: str) -> None:
    with pytest.raises(ValueError, match=r"begin|class|nothing"):
        others(expression)


@settings(deadline=None)
@given(st.text(alphabet="甲乙拟收购增资持有的由与向公司股权,。5 \ue000\ue100", max_size=30))
def test_passing_over_changes_no_chunk(tokens: str) -> None:
    plain = re.compile(_lexer().pattern.partition("+)|")[2])
    found = [m.span() for m in _lexer().finditer(tokens) if m.lastgroup != "passed"]
    assert found == [m.span() for m in plain.finditer(tokens)]
