"""Names that stand before the announcement of a round."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.financed import financed
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.shadow import shadow


def names(text: str) -> list[str]:
    text = shadow(text)
    found = Mentions()
    found.extend(quantities(text, 0, len(text), ""))
    return [text[a:b] for a, b in financed(text, 0, len(text), found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words of the language, where they stand in the text again
        ("快甲打车今天宣布，公司已完成新一轮6亿美元融资。快甲打车成立于2012年。", ["快甲打车"]),
        ("生鲜电商叮甲买菜完成D轮融资，叮甲买菜由乙创投领投。", ["叮甲买菜"]),
        # behind what tells its kind
        ("同属机器人领域的甲仓宣布完成B轮融资。", ["甲仓"]),
        ("据悉，甲播投屏此前曾于2015年获得乙资本的天使轮融资。", ["甲播投屏"]),
        ("中式快餐品牌遇甲小面已于近期完成新一轮融资。", ["遇甲小面"]),
        ("据介绍,云甲科技公司小甲云共获得两轮融资。", ["小甲云"]),
        # who is spoken of in general, a word, a person, and an investment that is no round
        ("这家公司完成A轮融资。", []),
        ("多家初创企业完成融资。", []),
        ("在极短时间内完成两轮融资。", []),
        ("项目完成融资。", []),
        ("王五完成天使轮融资。", []),
        ("甲播投屏完成对外投资。", []),
    ],
)
def test_who_stands_there_raised_the_money(text: str, expected: list[str]) -> None:
    assert names(text) == expected
