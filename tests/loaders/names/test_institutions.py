"""Universities, institutes, associations and hospitals."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.institutions import institutions, label_of_institution
from policygraph.loaders.names.mention import Mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由甲湖林业科学研究院和乙江大学出资。", ["甲湖林业科学研究院", "乙江大学"]),
        ("甲湖村镇银行获批。", ["甲湖村镇银行"]),
        ("与国内知名高校和科学研究院合作。", []),
        ("多所大学参与。", []),
        ("甲湖大学城开工。", []),
        ("省青年企业家协会参与。", []),
        ("甲湖设计院有限公司中标。", []),
    ],
)
def test_a_name_ends_in_what_it_is_and_tells_one_from_others(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in institutions(text, 0, len(text), Mentions())] == names


@pytest.mark.parametrize(
    ("name", "label"),
    [("甲湖村镇银行", "Bank"), ("甲湖农信社", "Bank"), ("甲湖医院", "Firm"), ("乙江大学", "Organization")],
)
def test_its_label_is_told_by_its_last_word(name: str, label: str) -> None:
    assert label_of_institution(name) == label
