"""发文机关代字: the place a number comes from, or the central body, or neither."""

import pytest
from policygraph.loaders.lexicon.agency_codes import codes, home_of, homes_of, is_national
from policygraph.loaders.lexicon.lexicon import functions, rows
from policygraph.loaders.lexicon.regions import regions


@pytest.mark.parametrize(
    ("code", "home"),
    [
        ("鲁政发", "370000"),
        ("鲁政办发", "370000"),
        ("鲁科字", "370000"),
        ("沪府发", "310000"),
        ("沪府办发", "310000"),
        ("沪科规", "310000"),
        ("京政发", "110000"),
        ("粤府", "440000"),
        ("穗府办规", "440100"),
        ("深府", "440300"),
        ("杭政函", "330100"),
        ("甬政发", "330200"),
        ("厦府办", "350200"),
        ("苏政发", "320000"),
        ("苏府", "320500"),
        ("银政发", "640100"),
        ("金政发", "330700"),
        ("赣", "360000"),
    ],
)
def test_place_characters_give_the_home_region(code, home):
    assert home_of(code) == home
    assert not is_national(code)


@pytest.mark.parametrize(
    ("code", "issuer"),
    [
        ("国发", "国务院"),
        ("国办发", "国务院办公厅"),
        ("国函", "国务院"),
        ("国办函", "国务院办公厅"),
        ("银发", "中国人民银行"),
        ("证监发", "中国证券监督管理委员会"),
        ("金发", "国家金融监督管理总局"),
        ("金规", "国家金融监督管理总局"),
        ("财教", "财政部"),
        ("发改高技", "国家发展和改革委员会"),
        ("国科发资", "科学技术部"),
        ("工信部联企业", "工业和信息化部"),
    ],
)
def test_a_central_number_has_an_issuer_and_no_home(code, issuer):
    read = codes().read(code)
    assert (read.national, read.issuer, home_of(code)) == (True, issuer, None)


@pytest.mark.parametrize("code", ["宁政发", "济政发", "长政发"])
def test_characters_that_two_places_use_are_not_guessed(code):
    assert len(homes_of(code)) > 1
    assert home_of(code) is None
    assert codes().read(code).issuer == ""


@pytest.mark.parametrize("code", ["", "甲乙发", "商政发", "政发", "府办"])
def test_an_unknown_code_says_nothing(code):
    read = codes().read(code)
    assert (read.homes, read.national, read.issuer) == ((), False, "")


@pytest.mark.parametrize(
    ("code", "issuer"),
    [
        ("沪科规", "上海市科学技术委员会"),
        ("浙经信", "浙江省经济和信息化厅"),
        ("沪国资委", "上海市国有资产监督管理委员会"),
        ("鲁财", "山东省财政厅"),
    ],
)
def test_a_department_number_names_the_body_of_the_place(code, issuer):
    assert codes().read(code).issuer == issuer


def test_the_table_speaks_of_known_places_bodies_and_departments():
    table = codes()
    assert [c for homes in table.places.values() for c in homes if regions().code(c) is None] == []
    assert set(table.national.values()) - {r.name for r in rows()} == set()
    assert set(table.departments.values()) - {w for f in functions() for w in f.department} == set()
