"""该基金, 上述基金, a bare 基金: what each points at, in one table."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mentions import name_things
from policygraph.loaders.shadow import shadow


def pointed(text: str) -> list[tuple[str, str]]:
    named = name_things(shadow(text), text, 0, len(text), Home(), "2025-04-14")
    return [(text[m.start : m.end], m.entity.name) for m in named.mentions if m.via == "anaphor" and m.entity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲江芯材基金揭牌。该基金落户甲区。", [("该基金", "甲江芯材基金")]),
        ("甲江芯材基金揭牌。上述AIC股权投资基金落户甲区。", [("上述AIC股权投资基金", "甲江芯材基金")]),
        ("甲江芯材基金揭牌，基金总规模20亿元。基金重点投向氢能。", [("基金", "甲江芯材基金"), ("基金", "甲江芯材基金")]),
        ("丙城科技有限公司作为首家平台，作为引导基金管理人。甲江芯材基金揭牌。", []),
        ("甲江芯材基金首期100亿元，其中乙市引导基金认缴2亿元。该基金采用双GP模式。", [("该基金", "甲江芯材基金")]),
        ("丙公司属国有资本投资公司。", []),
        ("丙公司拟设立甲江芯材基金。拟设基金规模20亿元。", [("拟设基金", "甲江芯材基金")]),
        ("甲江芯材基金揭牌。基金行业发展迅速。", []),
        ("丙公司设立“甲保基金中关村自主创新专项基金”。专项基金由丁公司管理。", [("专项基金", "甲保基金中关村自主创新专项基金")]),
        ("甲江专项基金、乙湖专项基金设立。专项基金由丙公司管理。", []),
        ("甲江芯材基金揭牌。专项基金由丙公司管理。", []),
        ("甲江芯材基金、乙湖基金揭牌，基金规模均为2亿元。", []),
        ("甲江芯材基金揭牌。本次会议由基金协会主办。", []),
        ("丙城科技有限公司设立乙湖股权投资合伙企业(有限合伙)。合伙企业规模20亿元。", [("合伙企业", "乙湖股权投资合伙企业(有限合伙)")]),
    ],
)  # fmt: skip
def test_an_anaphor_points_at_what_was_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert pointed(text) == expected
