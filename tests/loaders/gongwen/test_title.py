"""标题: a notice and what it wraps are one document; issuers stand before 关于."""

from __future__ import annotations

import pytest
from policygraph.loaders.gongwen.title import loose, parse_title


@pytest.mark.parametrize(
    ("text", "name", "issuers"),
    [
        ("甲省商务厅关于印发《夜市十条》的通知", "夜市十条", "甲省商务厅"),
        ("甲省政府办公厅关于印发“清风”行动方案的通知", "“清风”行动方案", "甲省政府办公厅"),
        ("甲省政府办公厅印发《夜市十条》的通知", "夜市十条", "甲省政府办公厅"),
        ("关于重新发布夜市管理办法的通知", "夜市管理办法", ""),
        ("甲市人民政府关于加快夜市发展的意见", "甲市人民政府关于加快夜市发展的意见", "甲市人民政府"),
        ("关于印发《〈夜市条例〉实施细则》的通知", "〈夜市条例〉实施细则", ""),
        ("甲市人民政府关于加快夜市发展的意见甲政发〔2024〕3号", "甲市人民政府关于加快夜市发展的意见", "甲市人民政府"),
        ("《夜市十条》", "夜市十条", ""),
        ("甲省政府办公厅关于转发省商务厅、省财政厅《夜市方案》的通知", "夜市方案", "甲省政府办公厅"),
        ("印发夜市管理办法的通知", "夜市管理办法", ""),
        ("甲省商务厅关于发展夜市的实 施 意 见", "甲省商务厅关于发展夜市的实施意见", "甲省商务厅"),
        ("甲省商务厅印发关于夜市的若干措施的通知", "关于夜市的若干措施", "甲省商务厅"),
        ("甲省商务厅关于印发《夜市十条》的 通知", "夜市十条", "甲省商务厅"),
        ("甲省商务厅关于印发〈夜市十条〉的通知", "夜市十条", "甲省商务厅"),
        ("甲省商务厅关于印发夜市方案等文件的通知", "夜市方案", "甲省商务厅"),
        ("甲省商务厅关于印发夜市工作方案", "夜市工作方案", "甲省商务厅"),
        ("甲省商务厅关于夜市的批复(甲商函〔2020〕4号)", "甲省商务厅关于夜市的批复", "甲省商务厅"),
        ("【甲市】关于支持夜市的若干措施", "关于支持夜市的若干措施", ""),
        ("甲市商务局《支持夜市若干措施》", "支持夜市若干措施", ""),
        ("甲区政府办公室关于转发区商务委制订的《夜市计划》的通知", "夜市计划", "甲区政府办公室"),
        ("甲省商务厅关于印发<夜市办法>(试行)的通知", "夜市办法(试行)", "甲省商务厅"),
        ("关于公开征求《夜市办法(征求意见稿)》意见的公告", "夜市办法(征求意见稿)", ""),
        ("甲厅关于征求《甲省委办公厅<关于夜市的措施>》意见建议的函", "关于夜市的措施", "甲厅"),
        ("乙湖基金揭牌", "乙湖基金揭牌", ""),
    ],
)
def test_the_document_is_called_by_what_the_title_wraps(text: str, name: str, issuers: str) -> None:
    title = parse_title(text)
    assert (title.name, title.full[slice(*title.issuers)]) == (name, issuers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("关于发展夜市的指导意见", "发展夜市指导意见"),
        ("甲省夜市的方案", "《甲省夜市方案》"),
        ("修改<夜市办法>的决定", "修改《夜市办法》的决定"),
    ],
)
def test_a_notice_and_what_it_carries_may_print_one_title_differently(one: str, other: str) -> None:
    assert loose(one) == loose(other)


def test_a_title_of_another_year_stays_another() -> None:
    assert loose("甲省夜市2024年计划") != loose("甲省夜市2025年计划")


@pytest.mark.parametrize(
    ("text", "of_document"),
    [
        ("甲部办公厅 乙部办公厅关于夜市试点方案意见的函", True),
        ("甲市商务局关于发展夜市的指导意见", True),
        ("甲市出台关于发展夜市的意见,三年内建百条街", False),
        ("甲江股份有限公司关于设立夜市基金的公告", False),
    ],
)
def test_issuer_matter_and_kind_head_a_document(text: str, *, of_document: bool) -> None:
    assert parse_title(text).of_document is of_document
