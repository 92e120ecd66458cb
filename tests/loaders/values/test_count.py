"""Counts of things, and ordinals that count nothing."""

from __future__ import annotations

import pytest
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.count import find


@pytest.mark.parametrize(
    ("text", "quote", "normal"),
    [
        ("等18个城市", "18个", "18个"),
        ("19位股东", "19位", "19位"),
        ("共24项举措", "24项", "24项"),
        ("六部门联合", "六部门", "6部门"),
        ("五大任务", "五大", "5大"),
        ("两只基金", "两只", "2只"),
        ("近百家企业", "近百家", "约100家"),
        ("100余家企业", "100余家", "超100家"),
        ("超过2,400家", "超过2,400家", "超2400家"),
        ("10个左右县", "10个左右", "约10个"),
    ],
)
def test_a_count_is_a_number_and_a_measure_word(text: str, quote: str, normal: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], str(found.value)) == (quote, normal)


@pytest.mark.parametrize(
    "text",
    [
        "第三条",
        "18个月",
        "2个百分点",
        "30个工作日",
        "3家庭",
        "五位一体",
        "一批项目",
        "一个目标",
        "陆家嘴信托",
        "三期",
        "二十届",
        "3个年度",
        "五大银行",
    ],
)
def test_ordinals_times_and_articles_are_no_counts(text: str) -> None:
    assert list(find(shadow(text))) == []
