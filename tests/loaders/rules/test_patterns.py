"""Patterns on any text: they end, they end soon, and they never raise."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.graph import identity
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.pattern import clauses
from policygraph.loaders.rules.rule import SHIPPED, Rule, read_rules, rules
from policygraph.loaders.rules.trial import try_example

NAMES = {
    "甲江基金": "Fund", "乙公司": "Firm", "丙银行": "Bank", "丁部": "Agency", "戊市": "Region", "王五": "Person", "己试点": "Pilot",
    "《庚办法》": "Policy",
}  # fmt: skip
WORDS = re.findall(
    r"\S+",
    "由 与 和 、 , ; ( ) 等 的 为 将 拟 分别 共同 设立 出资 认缴 持股 持有 比例 股权 管理 旗下 全资 控股 投资 增资 收购 纳入 试点 给予 奖励 补贴 "
    "3亿元 50% 5年 2025年3月 15家 最高 规模 注册资本 存续期 落户 聚焦 领域 一",
)
TEXTS = st.lists(st.sampled_from([*NAMES, *WORDS]), max_size=60).map("".join)
#: lists without end, the worst case of a pattern that begins with one
LONG = ["甲江基金、", "丁部、丙银行、", "由乙公司", "乙公司出资", "给予最高", "基金规模", "甲江基金分别"]
#: four times the text may cost so many times the time: a list of n names can be entered at each of them, so n² is allowed, n³ is not
RATIO, NOISE = 30, 0.02


@settings(max_examples=60, deadline=None)
@given(TEXTS | st.text(max_size=80))
def test_no_rule_raises_on_any_text(text: str) -> None:
    for rule in rules():
        try_example(rule, {"text": text, "names": NAMES})


@pytest.mark.parametrize("piece", LONG)
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.key)
def test_a_clause_four_times_as_long_costs_no_more_than_its_square(rule: Rule, piece: str) -> None:
    short, long = (_cost(rule, piece * times) for times in (25, 100))
    assert long < RATIO * short + NOISE


def _cost(rule: Rule, text: str) -> float:
    """Seconds of the patterns alone, without finding names; the best of three."""
    mentions = [
        Mention(at, at + len(name), label, "example", identity.entity(label, name))
        for name, label in NAMES.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    (clause,) = clauses(text, 0, len(text), mentions)
    return min(_run(rule, clause.tokens) for _ in range(3))


def _run(rule: Rule, tokens: str) -> float:
    begin = process_time()
    for pattern in rule.patterns:
        for _ in pattern.regex.finditer(tokens):
            pass
    return process_time() - begin


def test_loading_all_rules_says_how_long_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    re.purge()
    begin = process_time()
    count = len(list(read_rules(SHIPPED)))
    with capsys.disabled():
        print(f" {count} rules in {1000 * (process_time() - begin):.0f} ms ", end="")
    assert count == len(rules())
