"""标题: a notice and what it wraps are one document; issuers stand before 关于."""

from __future__ import annotations

import pytest
from policygraph.loaders.gongwen.title import parse_title


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
        ("乙湖基金揭牌", "乙湖基金揭牌", ""),
    ],
)
def test_the_document_is_called_by_what_the_title_wraps(text: str, name: str, issuers: str) -> None:
    title = parse_title(text)
    assert (title.name, title.full[slice(*title.issuers)]) == (name, issuers)
