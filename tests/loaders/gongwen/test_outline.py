"""层次: which headings are measures, how they are numbered and named, how far they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.gongwen.outline import measures, outline

TWO_LEVELS = """一、总体要求
(一)指导思想。坚持便民。
二、重点任务
(一)放宽审批。由各市组织。
(二)延长时间。由各市组织。
三、保障措施
(一)加强领导。成立专班。
四、加强宣传
各市要做好宣传。(甲市商务局负责)
"""


def found(text: str) -> list[tuple[str, str, str]]:
    return [(h.section(text), h.printed(text), h.name) for h in measures(outline(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWO_LEVELS, [("二、", "(一)", "放宽审批"), ("二、", "(二)", "延长时间"), ("三、", "(一)", "加强领导"), ("", "四", "加强宣传")]),
        ("一、放宽审批(9项)。由各市组织。\n二、延长时间(共2条)\n由各市组织。\n", [("", "一", "放宽审批"), ("", "二", "延长时间")]),
        ("夜市管理办法第一章总则第一条为规范夜市，制定本办法。\n第二条夜市由各市管理。\n", [("第一章", "第一条", "第一条"), ("第一章", "第二条", "第二条")]),
        ("一、放宽审批。由各市组织。\n二、延长时间。由各市组织。\n", [("", "一", "放宽审批"), ("", "二", "延长时间")]),
        ("一、任务\n(一)产业\n1.强链。甲。\n2.补链。乙。\n(二)人才\n3.引才。丙。\n",
         [("一、(一)", "1", "强链"), ("一、(一)", "2", "补链"), ("一、(二)", "3", "引才")]),
        ("第一章 总则\n第一条 为便民,制定本办法。\n第二条 本办法适用于夜市。\n", [("第一章", "第一条", "第一条"), ("第一章", "第二条", "第二条")]),
        ("一、放宽审批。条件如下:\n1.有场地;\n2.有人员;\n3.有证照。\n", [("", "一", "放宽审批")]),
        ("一、支持范围\n(一)新产品研发。给予资金。\n(二)企业上市。给予奖励。\n二、支持对象\n在本县注册的企业。\n三、政策兑现\n年末申报。\n",
         [("一、", "(一)", "新产品研发"), ("一、", "(二)", "企业上市"), ("", "三", "政策兑现")]),
        ("没有层次的一段话。", []),
        ("一、任务\n(一)放宽审批。\n1.一件事。\n(1)减材料。由各市组织。\n(2)减时限。由各市组织。\n2.一个窗。由各市组织。\n3.一张网。由各市组织。\n",
         [("一、(一)1", "(1)", "减材料"), ("一、(一)1", "(2)", "减时限"), ("一、(一)", "2", "一个窗"), ("一、(一)", "3", "一张网")]),
        ("一、产业\n1.强链。由各市组织。\n2.补链。由各市组织。\n二、其他\n1.本措施由甲局负责解释;\n2.自印发之日起施行;\n",
         [("一、", "1", "强链"), ("一、", "2", "补链"), ("", "二", "其他")]),
        ("一、住房\n(一)个人贷款首付比例统一调整为两成。\n(二)购买住房的家庭可以申请补助,补助在办理网签备案之后一次发放,每户只能享受一次,不能重复。\n",
         [("", "一", "住房")]),
        ("一、降低首付比例(责任单位:甲局、乙中心)\n首付降到两成。\n二、加强宣传(丙局负责)\n做好宣传引导工作,让市民知道政策内容。\n",
         [("", "一", "降低首付比例"), ("", "二", "加强宣传")]),
        ("一、举措\n(一)实施中等及中等以下学历教育、学前教育、自学考试助学及其他文化教育的民办学校设立、变更和终止审批\n简化材料。\n(二)取消审批\n不再审批。\n",
         [("一、", "(一)", "实施中等及中等以下学历教育、学前教育、自学考试助学及其他文化教育的民办学校设立、变更和终止审批"), ("一、", "(二)", "取消审批")]),
        ("一、任务\n放宽审批。\n二、职责分工\n(一)甲局。负责审批。\n(二)乙局。负责资金。\n", [("", "一", "任务"), ("", "二", "职责分工")]),
    ],
)  # fmt: skip
def test_the_lowest_titled_provisions_are_measures(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_headings_are_found_where_line_breaks_were_lost() -> None:
    filler = "各市要组织实施。" * 200
    text = f"现提出以下意见。一、任务(一)放宽审批。{filler}(二)延长时间。{filler}二、保障(三)加强领导。按第(一)项办理。{filler}"
    assert [n for _, n, _ in found(text)] == ["(一)", "(二)", "(三)"]


def test_points_are_found_where_line_breaks_were_lost() -> None:
    filler = "各市要组织实施，完成率达到2.5%。" * 60
    text = f"现制定如下措施。一、优化服务1.放宽审批。{filler}(甲厅负责)2.延长时间。{filler}(甲厅负责)二、完善机制3.公开进度。{filler}(乙厅负责)"
    assert found(text) == [("一、", "1", "放宽审批"), ("一、", "2", "延长时间"), ("二、", "3", "公开进度")]


def test_numbers_are_kept_as_printed() -> None:
    heading = outline("(二)放宽审批。简化。", 0, 11)[0]
    assert (heading.number, heading.printed("（二）放宽审批。简化。")) == ("(二)", "（二）")


def test_a_measure_reaches_to_the_next_heading_of_its_own_or_a_higher_level() -> None:
    bodies = [TWO_LEVELS[h.start : h.end] for h in measures(outline(TWO_LEVELS, 0, len(TWO_LEVELS)))]
    assert bodies[1] == "(二)延长时间。由各市组织。"
    assert bodies[3].endswith("(甲市商务局负责)")


@given(st.text(alphabet="一二十(一)、1.第条章。\n 甲乙:;", max_size=200))
def test_no_text_breaks_the_outline_and_spans_stay_inside(text: str) -> None:
    for heading in outline(text, 0, len(text)):
        assert (
            0
            <= heading.start
            <= heading.name_start
            <= heading.name_end
            <= max(heading.end, heading.name_end)
            <= len(text)
        )


#: a sentence too long for a title
LONG = (
    2
    * "对符合条件的单位按照实际发生的费用给予一定数额的补助并且对每家单位每年累计的数额作出限制,具体办法由有关部门另行制定并报上一级机关备案之后执行,"
)


def names(text: str) -> list[str]:
    text = text.replace("LONG", LONG)
    return [h.name for h in measures(outline(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # numbered on from part to part
        ("一、支持\n(一)支持园区,LONG。\n(二)优化流程,LONG。\n二、服务\n(三)设立专窗,LONG。\n(四)公开结果,LONG。\n",
         ["支持园区", "优化流程", "设立专窗", "公开结果"]),
        # without parts, or on from one titled item to the next, where each says who does it
        ("1.开工建设,LONG。(责任单位:甲局)\n2.加快拨付,LONG。(甲局、乙局负责)\n3.公开结果,LONG。(责任单位:乙局)\n", ["开工建设", "加快拨付", "公开结果"]),
        (
            "一、任务\n(一)建设项目(3分)\n1.开工建设,LONG。(责任单位:甲局)\n2.加快拨付,LONG。(责任单位:甲局)\n(二)公开结果(2分)\n3.公开名单,LONG。(责任单位:乙局)\n",
            ["开工建设", "加快拨付", "公开名单"],
        ),
        ("一、任务\n1.开工建设,LONG。\n2.加快拨付,LONG。\n二、公开\n3.公开结果,LONG。\n", ["开工建设", "加快拨付", "公开结果"]),
        # points before those of an annex
        (
            "一、场地\n1.开放广场,LONG。\n二、补助\n2.补助摊位。LONG。\n3.补助灯光。LONG。\n4.补助保洁。LONG。\n三、服务\n5.设立专窗。LONG。\n附则\n1.LONG。\n2.LONG。\n",
            ["开放广场", "补助摊位", "补助灯光", "补助保洁", "设立专窗"],
        ),
        # below one part, where most say who does it
        (
            "一、任务\n(一)开放广场,LONG。(甲局负责)\n(二)补助摊位(含灯光),LONG。(乙局负责)\n(三)设立专窗,LONG。\n二、期限\n本办法试行。\n",
            ["开放广场", "补助摊位", "设立专窗", "期限"],
        ),
        # for whom a part holds
        (
            "一、发放补贴\n对符合以下条件之一的摊主给予补贴:\n(一)就业群体\n在本市就业的人员;\n(二)人才群体\n有学历的人员。\n二、开放广场\nLONG。\n",
            ["发放补贴", "开放广场"],
        ),
        # untitled paragraphs and nothing else
        ("一、各地应当开放广场,LONG。\n二、对摊位给予补助,LONG。\n三、窗口应当公开,LONG。\n", ["各地应当开放广场", "对摊位给予补助", "窗口应当公开"]),
        # what a part or one item consists of
        ("一、任务\n1.开工建设,LONG。\n2.加快拨付,LONG。\n二、公开\n1.公开结果,LONG。\n2.公开名单,LONG。\n", ["任务", "公开"]),
        ("一、任务\n(一)建设项目。\n1.开工建设,LONG。(责任单位:甲局)\n2.加快拨付,LONG。(责任单位:甲局)\n3.公开结果,LONG。(责任单位:乙局)\n", ["建设项目"]),
    ],
    ids=[
        "parts", "no parts", "items", "points of the document", "points before an annex", "items that say who",
        "conditions", "paragraphs",
        "points of a part", "points of one item",
    ],
)  # fmt: skip
def test_items_that_are_numbered_on_are_called_by_their_opening_words(text: str, expected: list[str]) -> None:
    assert names(text) == expected
