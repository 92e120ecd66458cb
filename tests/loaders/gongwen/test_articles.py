"""Articles: a briefing is split by its layout, a single document is never cut."""

from __future__ import annotations

import pytest
from policygraph.loaders.gongwen.articles import articles
from policygraph.loaders.gongwen.frame import frame

NOTICE = """甲省商务厅关于印发《夜市十条》的通知

甲商发〔2025〕7号
各市商务局:
现将《夜市十条》印发给你们。
甲省商务厅
2025年5月6日
夜市十条
一、放宽摊位审批。由各市组织。
二、延长营业时间。由各市组织。
"""
NEWS = """乙湖基金揭牌

5月8日,乙湖基金在丙市揭牌。
基金规模12亿元。
管理人为丁创投公司。
来源:戊报 2025-05-09
"""


def titles(text: str) -> list[str]:
    return ["".join(line.text for line in article.title) for article in articles(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOTICE, ["甲省商务厅关于印发《夜市十条》的通知"]),
        (NEWS + "\n" + NEWS.replace("乙湖", "己河"), ["乙湖基金揭牌", "己河基金揭牌"]),
        ("首页 > 动态 > 简报\n己省简报·第12期\n\n政策速递\n\n" + NOTICE + "\n\n动态\n\n" + NEWS, ["甲省商务厅关于印发《夜市十条》的通知", "乙湖基金揭牌"]),
        (NOTICE + "\n\n" + NOTICE.replace("甲省", "庚省"), ["甲省商务厅关于印发《夜市十条》的通知", "庚省商务厅关于印发《夜市十条》的通知"]),
        ("甲省人民政府办公厅\n关于加快夜市发展的\n若干意见\n\n各市人民政府:\n现提出以下意见。\n", ["甲省人民政府办公厅关于加快夜市发展的若干意见"]),
        ("甲省商务厅关于推广\n\n夜市经验的通知\n\n甲商发〔2025〕7号\n\n各市商务局:\n\n现就有关事项通知如下:\n", ["甲省商务厅关于推广夜市经验的通知"]),
        ("甲省商务厅文件\n甲商发〔2025〕7号\n关于发展夜市的通知\n各市商务局:\n现通知如下。\n", ["关于发展夜市的通知"]),
        ("文章属性\n∙【制定机关】甲省商务厅\n正文\n关于发展夜市的\n若干意见\n各市商务局:\n现通知如下。\n", ["关于发展夜市的若干意见"]),
        ("甲省商务厅关于\n发展夜市的实　施　意　见\n甲商发〔2025〕7号\n", ["甲省商务厅关于发展夜市的实　施　意　见"]),
        ("甲商发〔2025〕7号 甲省商务厅关于印发《夜市十条》的通知\n" + NOTICE, ["甲省商务厅关于印发《夜市十条》的通知"]),
        ("《夜市十条》\n\n甲省商务厅关于印发\n\n夜市十条的通知\n\n甲商发〔2025〕7号\n各市商务局:\n现印发给你们。\n", ["甲省商务厅关于印发夜市十条的通知"]),
        (
            "夜市政策\n\n甲省商务厅关于印发夜市办法的通知(甲商发〔2025〕7号)\n\n各市商务局:\n现印发给你们。\n",
            ["甲省商务厅关于印发夜市办法的通知(甲商发〔2025〕7号)"],
        ),
        ("甲省夜市管理暂行办法第一章总则第一条为规范夜市,制定本办法。\n第二条本办法适用于夜市。\n", ["甲省夜市管理暂行办法"]),
        (
            "甲省商务厅乙省商务厅文件甲商发[2021] 63号甲省商务厅乙省商务厅关于印发《夜市方案》的通知各市商务局、甲江实验总场:"
            + "我们共同制定了《夜市方案》。" * 9 + "甲省商务厅    乙省商务厅2021年5月11日《夜市方案》为发展夜市,制订此方案。一、放宽审批。由各市组织。",
            ["甲省商务厅乙省商务厅关于印发《夜市方案》的通知"],
        ),
        (
            "甲市人民政府关于印发夜市十条的通知各县(区)人民政府,市政府各部门:" + "现将夜市十条印发给你们,请认真贯彻执行。" * 6,
            ["甲市人民政府关于印发夜市十条的通知"],
        ),
        ("", []),
        ("\n \n", []),
    ],
)  # fmt: skip
def test_layout_tells_where_articles_begin(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_a_subheading_inside_an_article_opens_none() -> None:
    text = "乙湖基金揭牌\n\n5月8日揭牌。\n\n三大看点\n\n规模12亿元。\n\n来源:戊报 2025-05-09\n"
    assert titles(text) == ["乙湖基金揭牌"]


def test_the_attached_text_of_a_notice_belongs_to_it() -> None:
    assert [a.end for a in articles(NOTICE)] == [len(NOTICE.rstrip())]


def test_a_title_stands_below_as_many_issuers_as_sign_it() -> None:
    issuers = "甲市发展和改革委员会\n甲   市   公   安   局\n甲市住房和城乡建设委员会\n甲 市 商 务 委 员 会\n甲市文化和旅游发展委员会\n甲  市  体  育  局\n"
    text = (
        f"{issuers}关于印发《夜市促进\n若干措施》的通知\n甲发改规范〔2025〕7号\n各区:\n现印发给你们。\n2025年11月6日\n"
    )
    assert titles(text) == ["关于印发《夜市促进若干措施》的通知"]
    (article,) = articles(text)
    assert text[slice(*frame(text, article).number)] == "甲发改规范〔2025〕7号"


def test_signers_apart_from_each_other_open_no_article() -> None:
    text = "甲市商务局关于做好夜市工作的通知\n\n各区:\n\n请做好夜市工作。\n\n甲市商务局\n\n甲市财政局\n\n甲市公安局\n\n2025年5月6日\n"
    assert titles(text) == ["甲市商务局关于做好夜市工作的通知"]


def test_a_title_may_end_in_a_line_that_only_says_its_kind() -> None:
    text = "甲市推动夜市高质量发展\n若干措施\n\n一、支持开业。给予奖励。\n二、支持经营。给予补贴。\n三、支持宣传。给予补助。\n"
    assert titles(text) == ["甲市推动夜市高质量发展若干措施"]
