"""Mentions: who and what a text names, in one table of sentences."""

from __future__ import annotations

import pytest
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.mentions import Named, name_things
from policygraph.loaders.shadow import shadow

SHANDONG = Home(regions().code("370000"), year=2025)
SHANGHAI = Home(regions().code("310000"), year=2025)
NATIONAL = Home(national=True, year=2025)
VALUES = {"Money", "Percent", "Duration", "Date", "Count"}


def read(text: str, home: Home = Home()) -> Named:  # noqa: B008  a frozen value
    return name_things(shadow(text), text, 0, len(text), home, "2025-04-14")


def named(text: str, home: Home = Home()) -> list[tuple[str, str, str]]:  # noqa: B008
    return [
        (text[m.start : m.end], m.type, m.entity.name)
        for m in read(text, home).mentions
        if m.entity and m.type not in VALUES
    ]


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("省科技厅牵头", SHANDONG, [("省科技厅", "Agency", "山东省科学技术厅")]),
        ("省委金融办、省财政厅负责", SHANDONG, [("省委金融办", "Agency", "中共山东省委金融委员会办公室"), ("省财政厅", "Agency", "山东省财政厅")]),
        ("省发展改革委、科技厅负责", SHANDONG, [("省发展改革委", "Agency", "山东省发展和改革委员会"), ("科技厅", "Agency", "山东省科学技术厅")]),
        ("(省数据局、数字办负责)", SHANDONG, [("省数据局", "Agency", "山东省数据局"), ("数字办", "Agency", "山东省数字办")]),
        ("国务院有关部门、省政府各部门要支持", SHANDONG, []),
        ("(各市、县人民政府负责)", SHANDONG, []),
        ("(县市区人民政府负责)", SHANDONG, []),
        ("市房屋租赁办:严格租赁管理。", SHANDONG, [("市房屋租赁办", "Agency", "市房屋租赁办")]),
        ("甲湖综合实验区管委会负责", SHANDONG, [("甲湖综合实验区管委会", "Agency", "甲湖综合实验区管理委员会")]),
        ("甲岭示范区、乙江新区管委会负责", SHANDONG, [("甲岭示范区", "Agency", "甲岭示范区管理委员会"), ("乙江新区管委会", "Agency", "乙江新区管理委员会")]),
        ("各开发区管委会、有关园区管委会", SHANDONG, []),
        ("崇明区和浦江地区管委会负责", SHANGHAI, [("崇明区", "Region", "崇明区"), ("浦江地区管委会", "Agency", "浦江地区管理委员会")]),
        ("市发展改革委、发展改革委负责", NATIONAL, [("发展改革委", "Agency", "国家发展和改革委员会")]),
        ("青岛市政府引导基金管委会负责", SHANDONG, [("青岛市政府引导基金管委会", "Agency", "青岛市政府引导基金管理委员会")]),
        ("青岛市产业基金管理委员会办公室负责", SHANDONG, [("青岛市产业基金管理委员会办公室", "Agency", "青岛市产业基金管理委员会办公室")]),
        ("各引导基金管委会负责", SHANDONG, []),
        ("团省委、省青年企业家协会参与", SHANDONG, [("团省委", "Agency", "共青团山东省委员会"), ("省青年企业家协会", "Organization", "山东省青年企业家协会")]),
        ("国家税务总局青岛市税务局负责", SHANDONG, [("国家税务总局青岛市税务局", "Agency", "国家税务总局青岛市税务局")]),
        ("省政府办牵头，青岛市政府办负责", SHANDONG, [("省政府办", "Agency", "山东省人民政府办公厅"), ("青岛市政府办", "Agency", "青岛市人民政府办公室")]),
        ("(省财政厅,各县(市、 区) 人民政府负责)", SHANDONG, [("省财政厅", "Agency", "山东省财政厅")]),
        ("(省科技厅、省夜市推进中心负责)", SHANDONG, [("省科技厅", "Agency", "山东省科学技术厅"), ("省夜市推进中心", "Agency", "山东省夜市推进中心")]),
        ("青岛市夜市工作推进小组办公室负责", SHANDONG, [("青岛市夜市工作推进小组办公室", "Agency", "青岛市夜市工作推进小组办公室")]),
        ("(省科技厅、甲江实验室负责)", SHANDONG, [("省科技厅", "Agency", "山东省科学技术厅"), ("甲江实验室", "Organization", "甲江实验室")]),
        ("省夜市工作推进小组负责", SHANDONG, [("省夜市工作推进小组", "Agency", "山东省夜市工作推进小组")]),
        ("省政府办好实事", SHANDONG, [("省政府", "Agency", "山东省人民政府")]),
        ("调整省夜市发展领导小组", SHANDONG, [("省夜市发展领导小组", "Agency", "山东省夜市发展领导小组")]),
        ("中共山东省委印发意见", NATIONAL, [("中共山东省委", "Agency", "中共山东省委")]),
        ("中共山东省委办公厅印发意见", NATIONAL, [("中共山东省委办公厅", "Agency", "中共山东省委办公厅")]),
        ("便利外国投资者，推动纵深发展", NATIONAL, []),
        ("省金融监管局负责", Home(regions().code("370000"), year=2021), [("省金融监管局", "Agency", "山东省地方金融监督管理局")]),
        ("省金融监管局负责", Home(regions().code("370000"), year=2023), [("省金融监管局", "Agency", "山东省地方金融监督管理局")]),
        ("山东金融监管局负责", Home(regions().code("370000"), year=2023), [("山东金融监管局", "Agency", "国家金融监督管理总局山东监管局")]),
        ("报省流动人口服务联席会议办公室", SHANDONG, [("省流动人口服务联席会议办公室", "Agency", "山东省流动人口服务联席会议办公室")]),
        ("省流动人口服务联席会议成员单位负责", SHANDONG, []),
        ("省住房服务中心要及时报请审批工作领导小组", SHANDONG, []),
        ("省政府督查室负责", SHANDONG, [("省政府督查室", "Agency", "山东省人民政府督查室")]),
        ("山东证监局负责", SHANDONG, [("山东证监局", "Agency", "中国证券监督管理委员会山东监管局")]),
        ("人民银行山东省分行负责", SHANDONG, [("人民银行山东省分行", "Agency", "中国人民银行山东省分行")]),
        ("经省政府同意", SHANDONG, [("省政府", "Agency", "山东省人民政府")]),
        ("市国资委负责", SHANGHAI, [("市国资委", "Agency", "上海市国有资产监督管理委员会")]),
        ("省科技厅牵头", Home(), []),
        ("各市科技局、各区人民政府负责", SHANDONG, []),
        ("教育部职业教育与成人教育司发布", Home(), [("教育部职业教育与成人教育司", "Agency", "教育部职业教育与成人教育司")]),
        ("教育部规划司与财政部税政司发布", Home(), [("教育部规划司", "Agency", "教育部规划司"), ("财政部税政司", "Agency", "财政部税政司")]),
        ("工信部规划司发布", Home(), [("工信部规划司", "Agency", "工业和信息化部规划司")]),
        ("构建行业评估体系", Home(), []),
        ("各级财政部门", Home(), []),
        ("漳州、宁德市人民政府负责", Home(), [("漳州", "Agency", "漳州市人民政府"), ("宁德市人民政府", "Agency", "宁德市人民政府")]),
        ("根据市委市政府部署", SHANGHAI, [("市委", "Agency", "中共上海市委"), ("市政府", "Agency", "上海市人民政府")]),
        ("山东省市场监管部门负责", SHANDONG, [("山东省市场监管部门", "Agency", "山东省市场监督管理局")]),
        ("全省市场监管部门直属机构", SHANDONG, [("全省", "Region", "山东省")]),
        ("成都市新经济发展委员会负责", Home(), [("成都市新经济发展委员会", "Agency", "成都市新经济发展委员会")]),
        ("兴业银行成都分行放款", Home(), [("兴业银行成都分行", "Bank", "兴业银行股份有限公司成都分行")]),
    ],
)  # fmt: skip
def test_agencies_and_banks_are_read_by_lexicon_place_and_frame(
    text: str, home: Home, expected: list[tuple[str, str, str]]
) -> None:
    assert named(text, home) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("标志着甲江控股集团有限公司与乙湖投资有限公司合作", ["甲江控股集团有限公司", "乙湖投资有限公司"]),
        ("全资子公司丙城(集团)有限公司", ["丙城(集团)有限公司"]),
        ("参与设立了甲鼎新基金和乙集新基金", ["甲鼎新基金", "乙集新基金"]),
        ("甲鼎新基金二期合伙企业(有限合伙)成立", ["甲鼎新基金二期合伙企业(有限合伙)"]),
        ("大力发展创业投资基金和政府投资基金", []),
        ("吸引社会资本、耐心资本、产业资本参与", []),
        ("诚湖基金管理有限公司", ["诚湖基金管理有限公司"]),
        ("科技型企业、股份制银行", []),
        ("正式出资甲投(广东)芯材转化基金", ["甲投(广东)芯材转化基金"]),
        ("新设“专精特新”母基金和一批子基金", ["“专精特新”母基金"]),
        ("由甲省新型基础设施建设基金有限公司投资", ["甲省新型基础设施建设基金有限公司"]),
        ("2024年甲鼎新基金揭牌", ["甲鼎新基金"]),
        ("受托管理甲鼎新基金,支持少数政府引导基金", ["甲鼎新基金"]),
        ("经营范围包括私募股权投资基金管理", []),
    ],
)
def test_firms_and_funds_unknown_to_any_lexicon_are_read_by_shape(text: str, expected: list[str]) -> None:
    assert [name for _, _, name in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("开展低碳账户管理试点,深化绿色保险综合改革试点", "Pilot", ["低碳账户管理试点", "绿色保险综合改革试点"]),
        ("将北京纳入试点城市,做好试点工作", "Pilot", []),
        ("举办中国夜市创新大赛和全球集市论坛", "Programme", ["中国夜市创新大赛", "全球集市论坛"]),
        ("丰富“夜享贷”系列产品", "Programme", ["夜享贷"]),
        ("制定年度工作计划,建设信息平台", "Programme", []),
        ("持续开展“甲品网上行”“乙品网购节”等活动", "Programme", ["甲品网上行", "乙品网购节"]),
        ("向全国信用信息共享平台推送", "Programme", ["全国信用信息共享平台"]),
        ("(二)改革试点的范围", "Pilot", []),
        ("落实好综合保税区增值税一般纳税人资格试点", "Pilot", ["综合保税区增值税一般纳税人资格试点"]),
        ("滨江区居住证制度改革试点是居住证制度改革试点", "Pilot", ["居住证制度改革试点", "居住证制度改革试点"]),
        ("这项改革试点,哪些地市进行试点", "Pilot", []),
    ],
)
def test_schemes_are_named_ones_only(text: str, label: str, expected: list[str]) -> None:
    assert [name for _, kind, name in named(text) if kind == label] == expected


def test_a_defined_short_form_holds_for_the_rest_of_the_article() -> None:
    text = "甲江智造投资有限公司(以下简称“甲智投”)成立。甲智投注册于上海。"
    assert [(printed, name) for printed, kind, name in named(text) if kind == "Firm"] == [
        ("甲江智造投资有限公司", "甲江智造投资有限公司"), ("甲智投", "甲江智造投资有限公司"), ("甲智投", "甲江智造投资有限公司"),
    ]  # fmt: skip


def test_capitals_in_a_bracket_hold_for_the_rest_of_the_article() -> None:
    text = "乙湖安盛集团有限公司(AXS)增资。AXS注册于上海。"
    assert [(printed, name) for printed, kind, name in named(text) if kind == "Firm"] == [
        ("乙湖安盛集团有限公司", "乙湖安盛集团有限公司"), ("AXS", "乙湖安盛集团有限公司"), ("AXS", "乙湖安盛集团有限公司"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "label"),
    [("股东为甲娱(湖州)文化发展中心", "Organization"), ("由湖州市投资促进文化发展中心承办", "Agency")],
)
def test_a_centre_with_a_place_in_brackets_is_no_agency(text: str, label: str) -> None:
    assert [kind for _, kind, _ in named(text) if kind != "Region"] == [label]


def test_two_agencies_joined_by_a_word_are_two() -> None:
    names = [name for _, kind, name in named("由宁波市国资委和绍兴市国资委负责") if kind == "Agency"]
    assert [name[:3] for name in names] == ["宁波市", "绍兴市"]


def test_funds_that_differ_in_generic_words_are_one_and_phases_are_not() -> None:
    text = "甲江智造基金揭牌。甲江智造产业投资基金合伙企业(有限合伙)规模10亿元。甲江智造基金二期在筹。"
    names = [name for _, kind, name in named(text) if kind == "Fund"]
    assert names == ["甲江智造产业投资基金合伙企业(有限合伙)"] * 2 + ["甲江智造基金二期"]


def test_this_fund_is_the_last_one_named() -> None:
    assert [name for _, _, name in named("甲江智造基金揭牌。该基金规模10亿元。")] == ["甲江智造基金", "甲江智造基金"]


def test_a_zone_named_by_its_place_keeps_that_place() -> None:
    zones = read("支持宁波国家保险创新综合试验区发展").zones
    assert [(zone.entity.name, place.region.name) for zone, place in zones if zone.entity] == [
        ("宁波国家保险创新综合试验区", "宁波市")
    ]


def test_later_mentions_never_cut_earlier_ones() -> None:
    first, second = Mention(0, 5, "Firm", "shape"), Mention(3, 8, "Region", "lexicon")
    mentions = Mentions([first])
    mentions.extend([second, Mention(6, 8, "Region", "lexicon")])
    assert [(m.start, m.end) for m in mentions] == [(0, 5), (6, 8)]


def test_namesakes_of_different_organizations_are_different_persons() -> None:
    one, other = (read(f"{firm}公告,法定代表人为张三。") for firm in ("甲江智造股份有限公司", "乙湖智造股份有限公司"))
    ids = [m.entity.id for named in (one, other) for m in named.mentions if m.type == "Person" and m.entity]
    assert len(ids) == 2
    assert len(set(ids)) == 2


def test_a_name_says_whose_part_a_body_is_only_where_it_is_made_of_the_other_name() -> None:
    home = Home(regions().code("370000"), year=2025)
    text = "山东证监局、省税务局、省流动人口服务联席会议办公室负责"
    parts = read(text, home).parts
    assert [(part.child.name, part.parent.name) for part in parts] == [
        ("中国证券监督管理委员会山东监管局", "中国证券监督管理委员会"),
        ("山东省流动人口服务联席会议办公室", "山东省流动人口服务联席会议"),
    ]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("省委、省政府决定，省委组织部负责", ["中共山东省委"]),
        ("省委组织部负责", []),
        ("国家税务总局青岛市税务局负责", ["国家税务总局"]),
    ],
)
def test_a_part_of_the_party_committee_is_one_where_the_text_names_both(text: str, parents: list[str]) -> None:
    assert [part.parent.name for part in read(text, SHANDONG).parts] == parents


def test_who_takes_a_post_is_no_person_called_so() -> None:
    assert not [m for m in read("市长任组长，副市长任副组长", SHANDONG).mentions if m.type == "Person"]
