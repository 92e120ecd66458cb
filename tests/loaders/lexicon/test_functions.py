"""Place + function = the official name of a local body; what 部门 means depends on the place."""

import pytest
from policygraph.loaders.lexicon.function import Function
from policygraph.loaders.lexicon.lexicon import functions, shipped
from policygraph.loaders.lexicon.regions import Region, regions


def place(text: str) -> Region:
    (found,) = regions().by_form[text]
    return found


def having(form: str) -> Function:
    (found,) = (f for f in functions() if form in f.forms or form.removesuffix("部门") in f.department)
    return found


@pytest.mark.parametrize(
    ("where", "form", "name"),
    [
        ("山东", "科技厅", "山东省科学技术厅"),
        ("山东", "发展改革委", "山东省发展和改革委员会"),
        ("山东", "发改委", "山东省发展和改革委员会"),
        ("山东", "工信厅", "山东省工业和信息化厅"),
        ("山东", "国资委", "山东省人民政府国有资产监督管理委员会"),
        ("上海", "国资委", "上海市国有资产监督管理委员会"),
        ("上海", "科委", "上海市科学技术委员会"),
        ("上海", "经济信息化委", "上海市经济和信息化委员会"),
        ("上海", "规划资源局", "上海市规划和自然资源局"),
        ("上海", "住房城乡建设管理委", "上海市住房和城乡建设管理委员会"),
        ("上海", "住建委", "上海市住房和城乡建设管理委员会"),
        ("北京", "住建委", "北京市住房和城乡建设委员会"),
        ("上海", "绿化市容局", "上海市绿化和市容管理局"),
        ("上海", "卫健委", "上海市卫生健康委员会"),
        ("济南", "科技局", "济南市科学技术局"),
        ("济宁", "科技局", "济宁市科学技术局"),
        ("深圳", "科技创新局", "深圳市科技创新局"),
        ("深圳", "文旅局", "深圳市文化广电旅游体育局"),
        ("济南", "文旅局", "济南市文化和旅游局"),
        ("重庆", "文旅委", "重庆市文化和旅游发展委员会"),
        ("广州", "人社局", "广州市人力资源和社会保障局"),
        ("徐汇区", "投促局", "上海市徐汇区投资促进局"),
        ("山东", "纪委", "中共山东省纪律检查委员会"),
        ("山东", "政协", "中国人民政治协商会议山东省委员会"),
        ("济南", "中院", "济南市中级人民法院"),
    ],
)
def test_a_short_form_and_a_place_give_the_official_name(where, form, name):
    assert having(form).official(form, place(where)) == name


@pytest.mark.parametrize(
    ("where", "words", "name"),
    [
        ("山东", "科技部门", "山东省科学技术厅"),
        ("上海", "科技部门", "上海市科学技术委员会"),
        ("济南", "科技部门", "济南市科学技术局"),
        ("浙江", "经信部门", "浙江省经济和信息化厅"),
        ("广州", "发展改革部门", "广州市发展和改革委员会"),
        ("上海", "药品监管部门", "上海市药品监督管理局"),
        ("广州", "人力资源社会保障部门", "广州市人力资源和社会保障局"),
        ("徐汇区", "财政部门", "上海市徐汇区财政局"),
    ],
)
def test_a_department_word_means_the_body_that_the_place_has(where, words, name):
    assert having(words).official(words, place(where)) == name


@pytest.mark.parametrize(
    ("where", "form", "name"),
    [
        ("山东", "组织部", "中共山东省委组织部"),
        ("山东", "金融办", "中共山东省委金融委员会办公室"),
        ("济南", "金融办", "中共济南市委金融委员会办公室"),
        ("上海", "宣传部", "中共上海市委宣传部"),
        ("上海", "网信办", "中共上海市委网络安全和信息化委员会办公室"),
        ("山东", "科技委", "中共山东省委科技委员会"),
    ],
)
def test_a_party_organ_is_named_after_the_committee(where, form, name):
    (organ,) = (f for f in shipped().party if form in f.forms)
    assert organ.official(form, place(where)) == name


def test_an_old_function_has_its_last_year():
    assert having("工商局").until == 2019
    assert having("国土资源局").until == 2019
    assert having("医保局").since == 2018
