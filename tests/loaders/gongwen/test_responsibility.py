"""责任分工: every form of clause names who leads, who is responsible and who supports."""

from __future__ import annotations

import re

import pytest
from policygraph.graph.identity import entity
from policygraph.loaders.gongwen.responsibility import first_leads, responsibility_clauses
from policygraph.loaders.names.mention import Mention

_BODY = re.compile(r"[甲乙丙丁戊][厅局部委院]")


def read(text: str, *, leads: bool = False) -> list[list[tuple[str, str, str]]]:
    bodies = [Mention(m.start(), m.end(), "Agency", "test", entity("Agency", m.group())) for m in _BODY.finditer(text)]
    clauses = responsibility_clauses(text, 0, len(text), bodies, leads_from=0 if leads else None)
    return [[(text[a.agency.start : a.agency.end], a.relation, a.role) for a in c.assignments] for c in clauses]


L, R = "LEADS", "RESPONSIBLE_FOR"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "放宽审批。(甲厅牵头,乙局、丙部按职责分工负责)",
            [[("甲厅", L, "牵头"), ("乙局", R, "分工"), ("丙部", R, "分工")]],
        ),
        ("放宽审批。(甲厅、乙局牵头,丙部配合)", [[("甲厅", L, "牵头"), ("乙局", L, "牵头"), ("丙部", R, "配合")]]),
        (
            "放宽审批。(甲厅、乙局按职责分工牵头,丙部配合)",
            [[("甲厅", L, "牵头"), ("乙局", L, "牵头"), ("丙部", R, "配合")]],
        ),
        ("放宽审批。(甲厅负责)", [[("甲厅", R, "负责")]]),
        ("放宽审批。(甲厅、乙局按职责分工负责)", [[("甲厅", R, "分工"), ("乙局", R, "分工")]]),
        ("放宽审批。(责任单位:甲厅、乙局)", [[("甲厅", R, "负责"), ("乙局", R, "负责")]]),
        ("放宽审批。(牵头单位:甲厅;配合单位:乙局)", [[("甲厅", L, "牵头"), ("乙局", R, "配合")]]),
        (
            "放宽审批。\n牵头单位:甲厅\n配合单位:乙局、丙部",
            [[("甲厅", L, "牵头"), ("乙局", R, "配合"), ("丙部", R, "配合")]],
        ),
        (
            "放宽审批。由甲厅牵头,乙局、丙部等单位参与。",
            [[("甲厅", L, "牵头"), ("乙局", R, "参与"), ("丙部", R, "参与")]],
        ),
        ("放宽审批。甲厅负责,乙局配合。", [[("甲厅", R, "负责"), ("乙局", R, "配合")]]),
        ("放宽审批。甲厅牵头制定细则,乙局配合。", []),
        ("放宽审批。甲厅牵头,工作由乙局配合。", []),
        ("放宽审批。(甲厅、乙局,丁投集团)", [[("甲厅", R, "负责"), ("乙局", R, "负责")]]),
        ("放宽审批。(甲厅、乙局,经丁投集团办理)", []),
        ("放宽审批。(甲厅、乙局)", [[("甲厅", R, "负责"), ("乙局", R, "负责")]]),
        ("放宽审批。(甲厅牵头,乙局参与,丙部指导)", [[("甲厅", L, "牵头"), ("乙局", R, "参与"), ("丙部", R, "指导")]]),
        ("放宽审批。(甲厅、乙局等按职责分工负责)", [[("甲厅", R, "分工"), ("乙局", R, "分工")]]),
        ("放宽审批。(甲厅负责)延长时间。(乙局负责)", [[("甲厅", R, "负责")], [("乙局", R, "负责")]]),
        ("放宽审批。(各地区、各部门负责)", []),
        ("甲厅(原乙局)发布公告。", []),
        ("审批(含甲厅、乙局事项)放宽。", []),
    ],
)
def test_each_form_is_read(text: str, expected: list[list[tuple[str, str, str]]]) -> None:
    assert read(text) == expected


def test_the_first_of_an_unmarked_list_leads_only_where_the_text_says_so() -> None:
    text = "放宽审批。(甲厅、乙局负责。列第一位者为牵头单位,下同)"
    assert first_leads(text, 0, len(text)) is not None
    assert read(text, leads=True) == [[("甲厅", L, "牵头"), ("乙局", R, "负责")]]
    assert first_leads("(责任单位:甲厅、乙局,第一为牵头单位,下同)", 0, 22) is not None
    assert first_leads("(责任单位:甲厅,乙局,逗号前为牵头单位,下同)", 0, 24) is not None
    assert first_leads("(甲厅、乙局负责)", 0, 9) is None


def test_the_task_is_the_text_back_to_the_clause_before() -> None:
    text = "放宽审批。(甲厅负责)延长时间。(乙局负责)"
    bodies = [Mention(m.start(), m.end(), "Agency", "test", entity("Agency", m.group())) for m in _BODY.finditer(text)]
    tasks = [text[c.task_start : c.task_end] for c in responsibility_clauses(text, 0, len(text), bodies)]
    assert tasks == ["放宽审批。", "延长时间。"]


def test_a_government_that_opens_the_name_of_an_unknown_body_has_no_duty() -> None:
    text = "放宽审批。(牵头单位:市政府综改办,责任单位:市政府、甲局)"
    bodies = [
        Mention(m.start(), m.end(), "Agency", "test", entity("Agency", m.group()))
        for m in re.finditer("市政府|甲局", text)
    ]
    (clause,) = responsibility_clauses(text, 0, len(text), bodies)
    assert [(text[a.agency.start - 1 : a.agency.end], a.role) for a in clause.assignments] == [
        (":市政府", "负责"),
        ("、甲局", "负责"),
    ]
