"""The words on a line: a share, an amount, a role; 未披露 where a stake says neither, and 拟 first where it is planned."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from policygraph.queries.answer import Tie
from policygraph.viz.ties import facts, is_undisclosed, label, raw

from tests.viz.samples import tie


def a(relation: str, **rest: Any) -> Tie:
    return tie("a", relation, "b", **rest)


BAND = {"share_min": Decimal("0.25"), "share_max": Decimal("0.5"), "share_open": "(]"}


@pytest.mark.parametrize(
    ("line", "zh", "en"),
    [
        (a("HOLDS_SHARE", share="0.5"), "50%", "50%"),
        (a("HOLDS_SHARE", share="0.001", role="GP"), "0.1% · GP", "0.1% · GP"),
        (a("HOLDS_SHARE"), "股东（比例未披露）", "shareholder (share undisclosed)"),
        (a("HOLDS_SHARE", **BAND), "(25%, 50%]", "(25%, 50%]"),
        (a("FUNDS", amount_cny=93_100_000_000, status="认缴"), "认缴 931亿元", "commits CNY 93.1 bn"),
        (a("FUNDS", amount_cny=800_000_000, share="0.4"), "出资 8亿元 · 40%", "contributes CNY 800 m · 40%"),
        (a("FUNDS"), "出资", "contributes"),
        (a("FUNDS", modality="拟", amount_cny=100_000_000), "拟 出资 1亿元", "planned contributes CNY 100 m"),
        (a("INVESTS_IN", share="0.08"), "投资 · 8%", "invests · 8%"),
        (a("CONTROLS", basis="实控"), "实控", "actual control"),
        (a("CONTROLS"), "控制", "Controls"),
        (a("ESTABLISHED", role="牵头"), "牵头设立", "led set-up"),
        (a("ESTABLISHED"), "设立", "set up"),
        (a("MANAGES", role="执行事务合伙人"), "执行事务合伙人", "managing partner"),
        (a("SUPERVISES"), "监督", "Supervises"),
    ],
)
def test_a_line_says_what_the_text_states(line: Tie, zh: str, en: str) -> None:
    assert label(line) == (zh, en)


@pytest.mark.parametrize(
    ("line", "undisclosed"),
    [
        (a("HOLDS_SHARE"), True),
        (a("CONTROLS", basis="旗下"), True),
        (a("HOLDS_SHARE", share="0"), False),
        (a("HOLDS_SHARE", **BAND), False),
        (a("FUNDS", amount_cny=1), False),
        (a("ESTABLISHED"), False),
    ],
)
def test_a_stake_is_undisclosed_only_without_share_and_amount(line: Tie, undisclosed: bool) -> None:
    assert is_undisclosed(line) is undisclosed


def test_the_panel_says_undisclosed_where_a_stake_states_no_share() -> None:
    assert ["share", "未披露", "undisclosed"] in facts(a("HOLDS_SHARE"))
    assert ["amount_cny", "未披露", "undisclosed"] in facts(a("FUNDS"))
    assert facts(a("ESTABLISHED")) == []


def test_raw_values_keep_every_digit_and_leave_out_what_is_not_stated() -> None:
    line = a("FUNDS", share="0.123456789", amount_cny=60_060_000_000, status="实缴")
    assert raw(line) == {"share": "0.123456789", "amount_cny": 60_060_000_000, "status": "实缴"}
    assert raw(a("HOLDS_SHARE")) == {}
