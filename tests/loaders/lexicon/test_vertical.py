"""Bodies of central authorities in places: which name, whose part, in which years."""

import pytest
from policygraph.loaders.lexicon.lexicon import vertical
from policygraph.loaders.lexicon.regions import regions


def read(text: str, where: str, year: int) -> list[tuple[str, str]]:
    (region,) = regions().by_form[where]
    return [(v.official(region), v.parent) for v in vertical() if v.in_force(year) and text in v.printed(region)]


@pytest.mark.parametrize(
    ("text", "where", "year", "name", "parent"),
    [
        ("山东证监局", "山东", 2025, "中国证券监督管理委员会山东监管局", "中国证券监督管理委员会"),
        ("山东金融监管局", "山东", 2024, "国家金融监督管理总局山东监管局", "国家金融监督管理总局"),
        ("国家金融监督管理总局山东监管局", "山东", 2024, "国家金融监督管理总局山东监管局", "国家金融监督管理总局"),
        ("山东银保监局", "山东", 2020, "中国银行保险监督管理委员会山东监管局", "中国银行保险监督管理委员会"),
        ("山东银监局", "山东", 2015, "中国银行业监督管理委员会山东监管局", "中国银行业监督管理委员会"),
        ("人民银行山东省分行", "山东", 2024, "中国人民银行山东省分行", "中国人民银行"),
        ("人民银行青岛市分行", "青岛", 2024, "中国人民银行青岛市分行", "中国人民银行"),
        ("人民银行济南分行", "济南", 2020, "中国人民银行济南分行", "中国人民银行"),
        ("山东省税务局", "山东", 2022, "国家税务总局山东省税务局", "国家税务总局"),
        ("上海市通信管理局", "上海", 2022, "上海市通信管理局", "工业和信息化部"),
        ("青岛海关", "青岛", 2022, "青岛海关", "海关总署"),
        ("财政部山东监管局", "山东", 2022, "财政部山东监管局", "财政部"),
    ],
)
def test_a_printed_form_means_one_body_and_its_central_parent(text, where, year, name, parent):
    assert read(text, where, year) == [(name, parent)]


@pytest.mark.parametrize(("text", "year"), [("山东金融监管局", 2020), ("山东银保监局", 2025), ("山东银监局", 2019)])
def test_a_body_is_not_there_outside_its_years(text, year):
    assert read(text, "山东", year) == []
