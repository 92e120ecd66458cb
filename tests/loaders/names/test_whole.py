"""Names of funds that the text shows whole."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mentions import name_things
from policygraph.loaders.shadow import shadow


def funds(text: str) -> set[str]:
    named = name_things(shadow(text), text, 0, len(text), Home(), "2025-04-14")
    return {m.entity.name for m in named.mentions if m.type == "Fund" and m.entity}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb within the name, at the start of a clause and again behind another word
        ("丙公司设立甲蒲联动产业发展基金。据悉，甲蒲联动产业发展基金规模10亿元。", {"甲蒲联动产业发展基金"}),
        # once only, the verb parts it
        ("据悉，甲蒲联动产业发展基金规模10亿元。", set()),
        # what is done with funds is no part of their names, however often it is said
        ("丙公司推动甲江氢能基金。据悉，推动甲江氢能基金落地。", {"甲江氢能基金"}),
        ("丙公司设立25亿元甲城星未来基金，", {"甲城星未来基金"}),
        ("丙公司成立100亿元的甲育与时尚消费产业基金，", {"甲育与时尚消费产业基金"}),
        ("丙公司出资2亿元参与甲江氢能基金。", {"甲江氢能基金"}),
        ("丙公司设立“甲保基金中关村自主创新专项基金”。", {"甲保基金中关村自主创新专项基金"}),
        ("会议提出“推动自主创新专项基金”。", set()),
    ],
)  # fmt: skip
def test_a_fund_is_found_whole(text: str, expected: set[str]) -> None:
    assert funds(text) == expected
