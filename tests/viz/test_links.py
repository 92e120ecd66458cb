"""Any fact on a line: its short words, and all that it states."""

from __future__ import annotations

import pytest
from policygraph.queries.answer import Link
from policygraph.viz.links import facts, label


def link(relation: str, modality: str = "已", **attributes: str | int | float | bool) -> Link:
    return Link("e", relation, "a", "b", modality, tuple(sorted(attributes.items())))


@pytest.mark.parametrize(
    ("fact", "zh", "en"),
    [
        (link("HOLDS_SHARE", share=0.1744), "17.44%", "17.44%"),
        (link("HOLDS_SHARE"), "股东（比例未披露）", "shareholder (share undisclosed)"),
        (link("FUNDS", "拟", amount_cny=300_000_000), "拟 出资 3亿元", "planned contributes CNY 300 m"),
        (link("LEADS", role="牵头", task="支持企业"), "牵头", "lead"),
        (link("RESPONSIBLE_FOR", role="分工"), "分工", "shared by remit"),
        (link("HAS_MEASURE"), "包含举措", "Has measure"),
    ],
)
def test_the_words_on_a_line(fact: Link, zh: str, en: str) -> None:
    assert label(fact) == (zh, en)


def test_every_value_is_said_once_and_a_task_never() -> None:
    stated = link(
        "FUNDS",
        amount_cny=93_100_000_000,
        status="认缴",
        round="首期",
        votes=0.5,
        task="x",
        task_start=1,
        inferred=True,
    )
    assert facts(stated) == [
        ["share", "未披露", "undisclosed"],
        ["amount_cny", "931亿元", "CNY 93.1 bn"],
        ["status", "认缴", "commits"],
        ["inferred", "由集合推及，原文未逐一写明", "from a group, not said one by one"],
        ["round", "首期"],
        ["votes", "50%"],
    ]
