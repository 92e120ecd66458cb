"""Names in Latin letters."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.latin import LatinName, latin_names


def found(text: str) -> list[LatinName]:
    return list(latin_names(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲集团收购Aldra Sports股权", ["Aldra Sports"]),
        ("e.Jianghu领投", ["e.Jianghu"]),
        ("Bank of Jiahu参与", ["Bank of Jiahu"]),
        ("收购JHSC51%股权", ["JHSC"]),
        ("JiaHu+宣布完成融资", ["JiaHu+"]),
        # terms, models, rounds, and who only reports
        ("投资AIGC和SaaS赛道", []),
        ("完成Series A融资", []),
        ("完成B轮融资", []),
        ("据JiahuPost报道", []),
        ("拍卖AB公司", []),
    ],
)
def test_letters_are_a_name_where_they_are_no_term(text: str, names: list[str]) -> None:
    assert [text[name.start : name.end] for name in found(text)] == names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("创始人Tim Jiahu表示", True),
        ("Jane Jiahu女士", True),
        ("由Wang Peng出资", True),
        ("收购Amber Jiahu股权", False),
    ],
)
def test_a_post_an_address_or_pinyin_tells_a_person(text: str, person: bool) -> None:
    assert [name.person for name in found(text)] == [person]


def test_a_name_of_the_whole_text_is_told_from_one_said_once() -> None:
    assert [name.once for name in found("Jiahu Sports增资，Jiahu Sports上市，Yihu Labs跟投")] == [False, False, True]
