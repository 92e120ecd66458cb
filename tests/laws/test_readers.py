"""No input breaks a reader, a splitter or a finder; hostile lengths cost no more than they may."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

from tests.laws.readers import TARGETS

#: what is repeated without end, in one line or many
HOSTILE = (
    "(", "（一", "《", "“", "甲公司、", "省财政厅、", "由甲江、", "由甲江与",
    "1,", "二", "一、", "第一条", "年", "号", "令", "基金", "有限公司", "试点", "以下简称",
    "（以下简称“甲", "A", " ", "\n",
    "该基金", "来源：", "甲\n\n", "关于印发《", "牵头", "50%、", "3亿元", "2025年", "山东省", "、", "·", "-", "董事长王",
    "甲江集团有限公司收购", "甲江集团有限公司持股5%、", "将其持有的乙湖有限公司股权转让给", "甲江集团有限公司与", "公司控股股东",
)  # fmt: skip
#: twice the text may cost so many times the calls; what grows by the square costs four times
RATIO = 3


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_breaks_it(name: str) -> None:
    check, strategy = TARGETS[name]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def tried(data: object) -> None:
        check(data)

    tried()


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_never_costs_much_more_than_twice_the_work(piece: str) -> None:
    short, long = (_calls(read_document, piece * (times // len(piece))) for times in (2_000, 4_000))
    assert long < RATIO * short


def _calls(read: Callable[[Source], object], text: str) -> int:
    """Functions called and left, Python's and C's: what a clock would say, the same on every machine and day."""
    source, calls = Source.of(text.encode(), text), 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    read(source)  # what is read once (rules, lexicon) is no part of it
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(source)
    finally:
        sys.setprofile(before)
    return calls
