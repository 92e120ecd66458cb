"""Known names: where they mean their firm, and which full name of the text they go by."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.brands import brands_in, full_name
from policygraph.loaders.names.mention import Mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深交所要求歌尔股份说明", ["歌尔股份"]),
        ("沪硅产业-U披露计划", ["沪硅产业-U"]),
        ("歌尔股份科技有限公司成立", []),
        ("歌尔股份(上海)有限公司成立", []),
        ("歌尔股份控股股东减持", ["歌尔股份"]),
        ("可百度一下", []),
        ("从华润手中接过万科16.90亿股", ["万科"]),
        ("出售山西万科16.90亿股", []),
        ("杭州深度求索成立", []),
        ("继续推广发证券账户", []),
    ],
)
def test_a_known_name_counts_where_it_is_no_part_of_another_word_or_name(text: str, expected: list[str]) -> None:
    found = brands_in(text, 0, len(text), Mentions())
    assert [text[at:stop] for _, spans in found for at, stop in spans] == expected


@pytest.mark.parametrize(
    ("form", "names", "expected"),
    [
        ("歌尔股份", ["山东省歌尔声学股份有限公司"], "山东省歌尔声学股份有限公司"),
        ("歌尔股份", ["歌尔集团有限公司"], ""),
        ("歌尔股份", ["歌尔声学股份有限公司", "歌尔光学股份有限公司"], ""),
        ("华工科技", ["武汉华工科技投资管理有限公司"], ""),
        ("华工科技", ["武汉华工科技产业股份有限公司"], "武汉华工科技产业股份有限公司"),
        ("深度求索", ["杭州深度求索人工智能有限公司"], "杭州深度求索人工智能有限公司"),
    ],
)
def test_a_full_name_of_the_text_goes_first(form: str, names: list[str], expected: str) -> None:
    assert full_name(form, names) == expected
