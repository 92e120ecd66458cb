"""No input breaks a reader, a splitter or a finder; hostile lengths cost no more than they may."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

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
#: twice the text may cost so many times the time; what grows by the square costs four times
RATIO, NOISE = 3, 0.1


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_breaks_it(name: str) -> None:
    check, strategy = TARGETS[name]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def tried(data: object) -> None:
        check(data)

    tried()


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_never_costs_much_more_than_twice_the_time(piece: str) -> None:
    short, long = (_cost(read_document, piece * (times // len(piece))) for times in (2_000, 4_000))
    assert long < RATIO * short + NOISE


def _cost(read: Callable[[Source], object], text: str) -> float:
    source = Source.of(text.encode(), text)
    runs = []
    for _ in range(2):
        begin = process_time()
        read(source)
        runs.append(process_time() - begin)
    return min(runs)
