"""The screen before the rules: it may let a pattern through in vain, but never holds back one that matches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.graph import identity
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.pattern import Clause, clauses, compile_pattern
from policygraph.loaders.rules.rule import Rule, parse, rules
from policygraph.loaders.rules.screen import screen_of

SHIPPED = screen_of(rules())
NAMES = {"甲江基金": "Fund", "乙公司": "Firm", "丁部": "Agency", "戊市": "Region", "三亿元": "Money", "四成": "Percent"}
WORDS = sorted(
    {word for rule in rules() for p in rule.patterns for need in p.needs for word in need if word > "\u2000"}
)


def read(text: str) -> list[Clause]:
    found = [
        Mention(at, at + len(name), label, "example", identity.entity("Firm", name))
        for name, label in NAMES.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return clauses(text, 0, len(text), sorted(found, key=lambda m: m.start))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from([*NAMES, *WORDS, "、", "(", ")", "的", ","]), max_size=12).map("".join), max_size=4
    )
)
def test_what_matches_was_let_through_in_the_order_of_the_rules(texts: list[str]) -> None:
    every = [clause for text in texts for clause in read(text)]
    for clause, tried in SHIPPED.over(every):
        matching = [(r.key, p.source) for r in rules() for p in r.patterns if p.regex.search(clause.tokens)]
        let_through = [(rule.key, pattern.source) for rule, pattern in tried]
        assert [pair for pair in let_through if pair in matching] == matching


def test_most_rules_are_never_tried_on_a_clause() -> None:
    assert list(SHIPPED.over([])) == []
    assert len(next(SHIPPED.over(read("甲江基金规模为三亿元")))[1]) < len(rules()) / 4


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("认缴", [{"认缴"}]),
        ("认缴(?:出资|投入)了?", [{"认缴"}, {"出资", "投入"}]),
        ("(?:认缴|实缴)?规模", [{"规模"}]),
        ("(?:出资|[约近])规模", [{"规模"}]),
        ("规?模(?!不详)", [{"模"}]),
        ("(?:规模){2,}", [{"规模"}]),
        ("[规模]", []),
        ("持有|持股", [{"持有", "持股"}]),
        ("(?:持有|持股比例|持)规模", [{"持"}, {"规模"}]),
        ("规(?=模拟)", [{"规"}, {"模拟"}]),
    ],
)
def test_a_pattern_needs_what_every_match_holds(source: str, needs: list[set[str]]) -> None:
    assert sorted(map(sorted, compile_pattern(source).needs)) == sorted(map(sorted, needs))


def test_a_role_needs_one_of_its_types() -> None:
    (need,) = compile_pattern("{a:Fund|Money}").needs
    assert len(need) == 2
    assert compile_pattern("(?:{a:Fund})?出资").needs == (frozenset({"出资"}),)


def test_a_pattern_without_any_need_is_always_tried() -> None:
    own = rule("[规模]{2}")
    assert [[p.source for _, p in tried] for _, tried in screen_of([own]).over(read("规模")[:1])] == [["[规模]{2}"]]


def rule(pattern: str) -> Rule:
    return parse({"id": "own", "zh": "试", "pattern": pattern, "report": "不成边", "why": "试", "examples": []}, "own")
