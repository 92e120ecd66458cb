"""Places: codes and names as in GB/T 2260, and which forms may stand alone in a text."""

import csv
import os
from pathlib import Path

import pytest
from policygraph.loaders.lexicon.regions import regions, short_of

SHARED = Path(os.environ.get("POLICYGRAPH_SHARED", Path(__file__).parents[3].parent / "shared"))
#: rows of the cross-check that are no division, and zones that statistics count like one
PLACEHOLDERS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
ZONES = ("区", "新城", "园区", "群岛", "海域", "行政委员会", "产业带", "集聚区", "聚集区", "管委会")


def codes(form: str) -> list[str]:
    return [r.code for r in regions().by_form.get(form, ())]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("山东省", "370000"),
        ("山东", "370000"),
        ("济南市", "370100"),
        ("济南", "370100"),
        ("徐汇区", "310104"),
        ("内蒙古自治区", "150000"),
        ("内蒙古", "150000"),
        ("延边朝鲜族自治州", "222400"),
        ("延边", "222400"),
        ("上海", "310000"),
        ("吉林", "220000"),
        ("海南", "460000"),
        ("香港", "810000"),
        ("台湾省", "710000"),
        ("浦东新区", "310115"),
        ("昆山市", "320583"),
        ("襄樊", "420600"),
        ("红河州", "532500"),
    ],
)
def test_a_form_means_the_division_of_this_code(form, code):
    assert codes(form) == [code]


@pytest.mark.parametrize(("form", "count"), [("朝阳区", 2), ("鼓楼区", 4), ("通州区", 2)])
def test_a_full_form_shared_by_places_keeps_them_all(form, count):
    assert len(codes(form)) == count


@pytest.mark.parametrize(
    "form",
    [
        "朝阳",
        "和平",
        "东方",
        "城区",
        "郊区",
        "市中区",
        "新城",
        "长治",
        "来宾",
        "徐汇",
        "昆山",
        "鲁",
        "沪",
        "新",
        "兵团",
    ],
)
def test_an_ordinary_word_or_a_county_without_its_kind_does_not_stand_alone(form):
    assert form not in regions().by_form


@pytest.mark.parametrize(
    ("form", "name"),
    [("鲁", "山东省"), ("沪", "上海市"), ("市中区", "济南市"), ("徐汇", "上海市"), ("兵团", "新疆维吾尔自治区")],
)
def test_a_form_that_needs_a_neighbour_is_kept_apart(form, name):
    table = regions()
    above = [table.parent(r) or r for r in table.in_context[form]]
    assert name in [r.name for r in above] + [table.province(r).name for r in above]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("山东省", "山东"),
        ("赵县", "赵县"),
        ("新疆维吾尔自治区", "新疆"),
        ("黔西南布依族苗族自治州", "黔西南"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
        ("阿勒泰地区", "阿勒泰"),
        ("神农架林区", "神农架"),
        ("香港特别行政区", "香港"),
    ],
)
def test_a_short_form_drops_the_kind_and_the_peoples(name, short):
    assert short_of(name) == short


def test_every_region_lies_in_one_that_exists_and_has_its_form():
    table = regions()
    for region in table:
        assert not region.parent or table.code(region.parent), region.name
        assert region in (*table.by_form.get(region.name, ()), *table.in_context.get(region.name, ())), region.name
        assert table.province(region).parent == ""


def test_codes_have_six_digits_and_stand_once():
    coded = [r.code for r in regions() if r.code]
    assert all(len(c) == 6 and c.isdigit() for c in coded)
    assert len(coded) == len(set(coded))


def test_the_parent_of_a_code_is_its_prefix():
    for region in regions():
        if region.code and region.parent:
            assert region.code.startswith(region.parent.rstrip("0")), region


@pytest.mark.parametrize(("short", "code"), [("37", "370000"), ("3701", "370100"), ("370102", "370102")])
def test_a_shortened_code_is_padded(short, code):
    assert [r for r in regions() if r.code == code] == [regions().code(short)]


def test_an_unknown_code_has_no_region():
    assert regions().code("999999") is None


def test_the_five_cities_of_the_state_plan_are_known():
    assert [r.short for r in regions().planned] == ["大连", "宁波", "厦门", "青岛", "深圳"]


def test_a_zone_without_a_code_lies_in_its_province():
    (zone,) = regions().by_form["雄安新区"]
    assert (zone.code, zone.level, regions().province(zone).name) == ("", "zone", "河北省")


def test_names_and_codes_agree_with_the_shared_tables():
    folder = SHARED / "data" / "regions"
    if not folder.is_dir():
        pytest.skip(f"no {folder.name} in the shared data: set POLICYGRAPH_SHARED")
    theirs = {}
    for name in ("provinces", "cities", "areas"):
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
            theirs.update({row["code"].ljust(6, "0"): row["name"] for row in csv.DictReader(lines)})
    ours = {r.code: r.name for r in regions() if r.code}
    assert {c: (ours[c], theirs[c]) for c in ours.keys() & theirs.keys() if ours[c] != theirs[c]} == {}
    missing = {name for code, name in theirs.items() if code not in ours and name not in PLACEHOLDERS}
    # 嘉峪关 is counted there once more, as its own district
    assert sorted(n for n in missing if not n.endswith(ZONES)) == ["嘉峪关市"]


@pytest.mark.parametrize(("text", "size"), [("广东省甲江", 3), ("广东甲江", 2), ("甲江广东", 0), ("", 0)])
def test_a_text_opens_with_the_longest_form(text, size):
    assert regions().opening(text) == size
