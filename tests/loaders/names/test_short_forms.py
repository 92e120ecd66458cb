"""What a text goes on to call firms by, as data."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.short_forms import short_forms, standing


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("上海甲辰企业管理有限公司转让股份。上海甲辰持有10%", "上海甲辰"),
        ("山东省甲金投资集团有限公司发起,山东甲金认缴8亿元", "山东甲金"),
        ("西藏甲光通信投资有限公司转让,西藏甲光通信仍为股东", "西藏甲光通信"),
        ("深圳甲德控股发展有限公司减持,甲德控股持有公司10%", "甲德控股"),
        ("上海甲化(集团)有限公司增持,增持后甲化集团持股10%", "甲化集团"),
        ("甲移资本控股有限责任公司受让,甲移资本持股10%", "甲移资本"),
        ("华甲紫乙药业有限公司分红,华甲紫乙将成为子公司", "华甲紫乙"),
        ("北京甲能科技(上海)有限公司成立,北京甲能持股10%", "北京甲能"),
        ("南甲时代新能源科技股份有限公司公告,南甲时代持股10%", "南甲时代"),
        ("山东省甲金投资集团有限公司发起,山东甲金集团认缴8亿元", "山东甲金集团"),
        ("航天甲工火箭技术有限公司融资。乙基金持有火箭公司8%股权,火箭公司将上市", "火箭公司"),
        ("甲工技术有限公司融资。乙基金持有技术公司8%股权,技术公司将上市", ""),
        ("航天甲工火箭技术有限公司融资。乙基金持有民营火箭公司8%股权,民营火箭公司将上市", ""),
        ("深圳国际控股有限公司受让。深圳国际持股8%", "深圳国际"),
        ("深圳科技控股有限公司受让。深圳科技持股8%", ""),
        ("深圳市引导基金投资有限公司出资。深圳市引导基金持股8%", ""),
        ("中国泛甲能源集团有限公司转让。中国泛甲将转让", "中国泛甲"),
        ("新甲智云科技有限公司融资。新甲智云主营软件", "新甲智云"),
        ("北京甲禹云科技有限公司融资。甲禹云变更工商信息", "甲禹云"),
        ("北京甲禹云科技有限公司融资。甲禹云公司宣布上市", "甲禹云公司"),
        ("上海甲辰企业管理有限公司转让股份。上海甲辰时装持有10%", ""),
        ("甲辰企业管理有限公司转让股份。甲辰持有10%", ""),
        ("上海甲曜生物技术(集团)有限公司转让,甲曜生物将收到1亿元", ""),
        ("甲工集团工程机械有限公司混改,甲工集团持有10%", ""),
        ("云南甲药控股有限公司混改,云南甲药持有10%", ""),
        ("甲辰控股投资有限公司增资。甲辰持有10%", ""),
        ("上海甲德控股发展有限公司减持。新甲德控股持有10%", ""),
    ],
    ids=[
        "brand", "without the level", "with its trade", "without the place", "without the place and brackets",
        "a trade of its own", "a coined brand", "place in brackets", "listed", "a group without its trade", "a word of its own and 公司",
        "a kind of firm", "others of the kind", "a place and a trade", "a place and a kind", "its fund", "of the country", "what it does",
        "a word of speech behind", "and 公司",
        "another name goes on",
        "no place", "the group's subsidiary", "the group above", "the listed firm below its parent", "the group's brand",
        "part of another name",
    ],
)  # fmt: skip
def test_a_firm_goes_by_a_part_of_its_name_where_the_text_calls_it_so(text: str, short: str) -> None:
    name = text[: text.index("公司") + 2]
    assert [found for found, _ in short_forms(text, 0, len(text), [name])][-1:] == ([short] if short else [])


def test_what_two_full_names_share_is_short_for_neither() -> None:
    names = ["上海甲恒科技有限公司", "上海甲恒投资有限公司"]
    text = "、".join(names) + "签约。上海甲恒持有10%"
    assert list(short_forms(text, 0, len(text), names)) == []
    assert list(short_forms(text, 0, len(text), names[:1])) == [("上海甲恒", names[0])]


def test_a_part_stands_where_borders_are_around_it() -> None:
    text = "甲德控股公告,增持后甲德控股持股10%,新甲德控股与甲德控股集团无关"
    assert list(standing(text, 0, len(text), "甲德控股")) == [(0, 4), (10, 14)]
