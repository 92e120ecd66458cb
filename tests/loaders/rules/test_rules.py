"""Rules: each keeps its own examples and counter-examples, and nothing in its patterns is there for no example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from policygraph.graph.errors import SettingError
from policygraph.loaders.rules.rule import Rule, parse, read_rules, rules
from policygraph.loaders.rules.trial import agrees, dead_branches, try_example
from policygraph.ontology import terms

EXAMPLES = [(rule, example) for rule in rules() for example in rule.examples]
COUNTER_EXAMPLES = [(rule, example) for rule in rules() for example in rule.counter_examples]


def named(value: object) -> str:
    return value.key if isinstance(value, Rule) else str(value["text"])[:24]  # type: ignore[index]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=named)
def test_an_example_gives_exactly_its_facts_with_their_quotes(rule: Rule, example: dict[str, Any]) -> None:
    trial = try_example(rule, example)
    assert agrees(rule, example), (trial.facts, trial.claims, trial.quotes)


@pytest.mark.parametrize(("rule", "example"), COUNTER_EXAMPLES, ids=named)
def test_a_counter_example_gives_nothing(rule: Rule, example: dict[str, Any]) -> None:
    trial = try_example(rule, example)
    assert (trial.facts, trial.claims) == ((), ())


@pytest.mark.parametrize("rule", rules(), ids=named)
def test_no_alternative_of_a_pattern_is_there_for_nothing(rule: Rule) -> None:
    assert dead_branches(rule) == []


@pytest.mark.parametrize("rule", rules(), ids=named)
def test_a_rule_says_why_and_shows_both_sides(rule: Rule) -> None:
    assert rule.why
    assert rule.examples
    assert rule.counter_examples
    assert all(terms.domain(f.relation) for f in rule.facts)


def test_ids_are_unique() -> None:
    keys = [rule.key for rule in rules()]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"pattern": "{owner:Nobody}认缴"}, "unknown type Nobody"),
        ({"pattern": "{owner:Firm}认缴("}, "missing"),
        ({"facts": [["owner", "OWNS", "fund"]]}, "OWNS"),
        ({"facts": [["payer", "FUNDS", "fund"]]}, "no role payer"),
        ({"extra": 1}, "unknown field"),
    ],
)
def test_a_broken_rule_of_a_user_is_named_with_what_is_wrong(tmp_path: Path, change: dict[str, Any], why: str) -> None:
    rule = {
        "id": "own", "zh": "自己的规则", "pattern": "{owner:Firm}认缴{fund:Fund}", "facts": [["owner", "FUNDS", "fund"]],
        "why": "试", "examples": [],
    }  # fmt: skip
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.yaml").write_text(yaml.safe_dump({**rule, **change}, allow_unicode=True), "utf-8")
    with pytest.raises(SettingError) as error:
        list(read_rules(tmp_path))
    assert (error.value.code, error.value.where) == ("bad-rule", "own/own.yaml")
    assert why in error.value.why


def test_a_users_rules_stand_beside_the_shipped_ones() -> None:
    rule = parse(
        {
            "id": "own",
            "zh": "试",
            "pattern": "{owner:Firm}认缴{fund:Fund}",
            "facts": [["owner", "FUNDS", "fund"]],
            "why": "试",
            "examples": [],
        },
        "own",
    )
    text = {"text": "甲公司认缴乙基金。", "names": {"甲公司": "Firm", "乙基金": "Fund"}}
    assert try_example(rule, text).facts == (["甲公司", "FUNDS", "乙基金", {}],)
