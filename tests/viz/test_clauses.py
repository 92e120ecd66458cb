"""Responsibility clauses as rows: numbered where a measure has several, flagged where several agencies have no lead."""

from __future__ import annotations

from dataclasses import replace

import pytest
from policygraph.queries.answer import Duties
from policygraph.viz.clauses import clauses_of, has_lead, is_flagged, role_of

from tests.viz.policies import NIGHT, night_market, read


def test_a_number_gets_a_counter_only_where_the_measure_has_several_clauses() -> None:
    numbers = [clause.number for clause in clauses_of(night_market())]
    assert numbers[:5] == ["（一）", "（二）-1", "（二）-2", "（二）-3", "（三）"]


def test_measures_without_a_duty_stand_where_the_text_has_them() -> None:
    duties = night_market()
    listed = (duties.measures[0], ("bare", "清理证照", "（附）", "一"), *duties.measures[1:])
    rows = clauses_of(replace(duties, measures=listed))
    assert [row.name for row in rows][:3] == ["培育夜市示范街区", "清理证照", "延长公共交通服务"]
    assert rows[1].duties == ()
    assert rows[1].section == rows[0].section == "一、营造夜间消费环境"
    assert rows[-1].name == "开展总结评估"


def test_a_policy_of_bare_measures_only_still_has_rows() -> None:
    rows = clauses_of(Duties((NIGHT,), (), (("m", "推广良种", "（一）", "一"),)))
    assert [(row.policy, row.section, row.name) for row in rows] == [("p1", "一", "推广良种")]


@pytest.mark.parametrize(
    ("cells", "roles", "lead", "flagged"),
    [
        ("牵省商务厅 分省财政厅", ["lead", "shared"], True, False),
        ("统省商务厅 分省财政厅", ["coordinate", "shared"], True, False),
        ("负省商务厅", ["sole"], False, False),
        ("分省商务厅 分省财政厅", ["shared", "shared"], False, True),
        ("负省商务厅 配省财政厅", ["sole", "support"], False, True),
        ("指省商务厅 参省财政厅 牵省公安厅", ["guide", "join", "lead"], True, False),
    ],
)
def test_several_agencies_without_a_lead_are_flagged(cells: str, roles: list[str], lead: bool, flagged: bool) -> None:
    duties, measures = read(NIGHT, f"一 甲部分\n（一） 乙事项 | 丙任务，抓好落实。| {cells}")
    (clause,) = clauses_of(Duties((NIGHT,), duties, measures))
    assert [role_of(duty) for duty in clause.duties] == roles
    assert (has_lead(clause), is_flagged(clause)) == (lead, flagged)


def test_one_agency_named_twice_is_not_several() -> None:
    duties, measures = read(NIGHT, "一 甲部分\n（一） 乙事项 | 丙任务，抓好落实。| 分省商务厅 配省商务厅")
    (clause,) = clauses_of(Duties((NIGHT,), duties, measures))
    assert not is_flagged(clause)


@pytest.mark.parametrize("printed", ["一", "一、", "一．"])
def test_a_section_has_one_stop_however_it_is_printed(printed: str) -> None:
    duties, measures = read(NIGHT, f"{printed} 甲部分\n（一） 乙事项 | 丙任务，抓好落实。| 负省商务厅")
    rows = clauses_of(Duties((NIGHT,), duties, (*measures, ("m", "丁事项", "（二）", printed))))
    assert {row.section for row in rows} == {"一、甲部分"}
