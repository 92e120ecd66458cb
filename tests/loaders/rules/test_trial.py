"""Trying a rule: what a user sees of their own rule before it reads a document."""

from __future__ import annotations

from typing import Any

import pytest
from policygraph.loaders.rules.rule import Rule, parse
from policygraph.loaders.rules.trial import agrees, alternatives, dead_branches, try_example

EXAMPLE = {
    "text": "甲公司认缴3亿元。",
    "names": {"甲公司": "Firm", "甲": "Region"},
    "claims": [["甲公司", "registered_capital_cny", 300000000]],
    "quote": "甲公司认缴3亿元",
}


def rule(pattern: str | list[str], examples: list[dict[str, Any]] | None = None, **more: Any) -> Rule:
    stated = {"claims": [["owner", "registered_capital_cny", "amount"]], **more}
    return parse(
        {"id": "own", "zh": "试", "pattern": pattern, "why": "试", "examples": examples or [EXAMPLE], **stated}, "own"
    )


def test_names_are_found_longest_first_and_quantities_by_themselves() -> None:
    trial = try_example(rule("{owner:Firm}认缴{amount:Money}"), EXAMPLE)
    assert (trial.facts, trial.claims) == ((), (["甲公司", "registered_capital_cny", 300000000],))
    assert trial.quotes == ("甲公司认缴3亿元",)


@pytest.mark.parametrize(
    "change",
    [
        {"claims": []},
        {"claims": [["甲公司", "registered_capital_cny", 300000001]]},
        {"claims": [["甲公司", "registered_capital_cny", 300000000, "拟"]]},
        {"quote": "认缴3亿元"},
        {"facts": [["甲公司", "LOCATED_IN", "甲"]]},
    ],
)
def test_an_example_agrees_only_with_exactly_what_is_found(change: dict[str, Any]) -> None:
    own = rule("{owner:Firm}认缴{amount:Money}")
    assert agrees(own, EXAMPLE)
    assert not agrees(own, {**EXAMPLE, **change})


@pytest.mark.parametrize(
    ("pattern", "dead"),
    [
        ("{owner:Firm}认缴{amount:Money}", []),
        ("{owner:Firm}(?:认缴|实缴){amount:Money}", ["实缴 in {owner:Firm}(?:认缴|实缴){amount:Money}"]),
        ("{owner:Firm|Bank}(?:认缴){amount:Money}", []),
        ("{owner:Firm}[认|实]缴{amount:Money}", []),
        (
            ["{owner:Firm}认缴{amount:Money}", "{owner:Firm}实缴{amount:Money}"],
            ["{owner:Firm}实缴{amount:Money}"],
        ),
    ],
)
def test_what_no_example_needs_is_named(pattern: str | list[str], dead: list[str]) -> None:
    assert dead_branches(rule(pattern)) == dead


def test_a_counter_example_can_be_what_needs_an_alternative() -> None:
    pattern = "{owner:Firm}认缴{amount:Money}(?!的(?:传闻|消息))"
    counters = [{"text": f"甲公司认缴3亿元的{w}。", "names": {"甲公司": "Firm"}} for w in ("传闻", "消息")]
    assert len(dead_branches(rule(pattern))) == 2
    assert dead_branches(rule(pattern, counter_examples=counters)) == []


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("ab", []),
        ("(a|bc)d", ["a", "bc"]),
        ("a|b(?:c|d)", ["c", "d", "a", "b(?:c|d)"]),
        (r"(?P<raw>a|b)\|[|]{x:A|B}", ["a", "b"]),
        ("(?<!a|b)(?!c|d)", ["a", "b", "c", "d"]),
    ],
)
def test_alternatives_are_words_not_types_nor_members_of_a_class(source: str, parts: list[str]) -> None:
    assert [source[start:end] for start, end in alternatives(source)] == parts


def test_a_pattern_that_is_only_reported_shows_its_quote() -> None:
    own = rule("{owner:Firm}认缴{amount:Money}", claims=[], report="不成边")
    trial = try_example(own, EXAMPLE)
    assert (trial.facts, trial.claims, trial.quotes) == ((), (), ("甲公司认缴3亿元",))
