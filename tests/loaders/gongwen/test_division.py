"""职责分工: paragraphs that open with bodies tell their duties, behind a colon anywhere, without one below a heading that divides them."""

from __future__ import annotations

import re

import pytest
from policygraph.graph.identity import entity
from policygraph.loaders.gongwen.division import division, opening_lists
from policygraph.loaders.names.mention import Mention

_BODY = re.compile(r"[甲乙丙丁戊][厅局部委院]")


def read(text: str, *, headed: bool) -> list[tuple[list[str], str, str]]:
    bodies = [Mention(m.start(), m.end(), "Agency", "test", entity("Agency", m.group())) for m in _BODY.finditer(text)]
    return [
        (
            [text[a.agency.start : a.agency.end] for a in c.assignments],
            c.assignments[0].role,
            text[c.task_start : c.task_end],
        )
        for c in division(text, 0, len(text), bodies, headed=headed)
    ]


@pytest.mark.parametrize(
    ("text", "headed", "expected"),
    [
        ("甲局:负责基金监管工作。", False, [(["甲局"], "负责", "负责基金监管工作。")]),
        ("(一)甲局、乙委:做好资金保障。\n2.丙部:牵头制定实施细则。", False,
         [(["甲局", "乙委"], "负责", "做好资金保障。"), (["丙部"], "牵头", "牵头制定实施细则。")]),
        ("丁院等部门:积极配合做好宣传工作。", False, [(["丁院"], "配合", "积极配合做好宣传工作。")]),
        ("甲局加强对资金使用的审计。", True, [(["甲局"], "负责", "加强对资金使用的审计。")]),
        ("甲局加强对资金使用的审计。", False, []),
        ("甲局的工作经验值得推广学习。", True, []),
        ("甲局负责人要亲自抓好落实。", True, []),
        ("甲局:联系电话和地址见附件。", False, []),
        ("甲局:8888888", False, []),
        ("由甲局:负责基金监管工作。", False, []),
    ],
)  # fmt: skip
def test_who_does_what_stands_at_the_opening(
    text: str, headed: bool, expected: list[tuple[list[str], str, str]]
) -> None:
    assert read(text, headed=headed) == expected


def test_what_may_be_a_list_of_bodies_stands_before_a_colon() -> None:
    text = "市房屋租赁办、市规划委:严格管理。\n各单位要做好工作,内容如下:\n电话:123"
    assert [text[a:b] for a, b in opening_lists(text, 0, len(text))] == ["市房屋租赁办、市规划委"]
