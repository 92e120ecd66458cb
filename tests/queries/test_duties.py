"""Duties: every agency of every responsibility clause, in the order of the text, as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.errors import SettingError
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.graph.store.store import Store
from policygraph.queries.answer import Duties, Duty
from policygraph.queries.duties import as_printed, duties
from policygraph.queries.party import parties

TEXT = """甲省夜市若干措施
二、扩大夜间消费
（二）放宽摆卖时段。夜市可以营业至凌晨。（省商务厅牵头，省文旅厅、省公安厅按职责分工负责）夜市周边增设停车位。（省公安厅负责）
一、保障夜市安全
（一）定期检查燃气。每季度检查一次。（省应急厅负责）检查时疏导交通。（省公安厅指导）
（二）公布检查结果。
"""
AGENCIES = {
    "甲省商务厅": "省商务厅",
    "甲省公安厅": "省公安厅",
    "甲省文化和旅游厅": "省文旅厅",
    "甲省应急管理厅": "省应急厅",
}
POLICY = identity.policy("甲省夜市若干措施", "甲商发〔2025〕3号")
#: section, number, name
MEASURES = [("二", "（二）", "放宽摆卖时段"), ("一", "（一）", "定期检查燃气"), ("一", "（二）", "公布检查结果")]
#: measure, agency, relation, role, clause
DUTIES = [
    (0, "甲省商务厅", "LEADS", "牵头", "（省商务厅牵头，省文旅厅、省公安厅按职责分工负责）"),
    (0, "甲省文化和旅游厅", "RESPONSIBLE_FOR", "分工", "（省商务厅牵头，省文旅厅、省公安厅按职责分工负责）"),
    (0, "甲省公安厅", "RESPONSIBLE_FOR", "分工", "（省商务厅牵头，省文旅厅、省公安厅按职责分工负责）"),
    (0, "甲省公安厅", "RESPONSIBLE_FOR", "负责", "（省公安厅负责）"),
    (1, "甲省应急管理厅", "RESPONSIBLE_FOR", "负责", "（省应急厅负责）"),
    (1, "甲省公安厅", "RESPONSIBLE_FOR", "指导", "（省公安厅指导）"),
]


class Reading(NamedTuple):
    source: Source
    statements: list[Fact | Claim]


def notice(preface: str = "") -> Reading:
    """The notice as one source prints it, with something before it perhaps."""
    source = Source.of((preface + TEXT).encode(), preface + TEXT)

    def said(part: str, after: str = "") -> Evidence:
        start = source.text.index(part, source.text.index(after))
        return quote(source, start, start + len(part), f"d{source.id[:8]}", "r")

    statements: list[Fact | Claim] = [*names(POLICY, said(POLICY.name))]
    statements.append(Claim(POLICY, "doc_number", "甲商发〔2025〕3号", said(POLICY.name)))
    measures = [identity.measure(POLICY.id, section, number, name) for section, number, name in MEASURES]
    for entity, (section, number, _) in zip(measures, MEASURES, strict=True):
        here = said(entity.name)
        statements += [
            *names(entity, here),
            Claim(entity, "section", section, here),
            Claim(entity, "number", number, here),
        ]
        statements.append(identity.fact(POLICY, "HAS_MEASURE", entity, here))
    for place, name, relation, role, clause in DUTIES:
        agency = identity.entity("Agency", name)
        here = said(clause)
        statements += [*names(agency, here), Claim(agency, "alias", AGENCIES[name], here)]
        attributes = {"role": role, "task": f"任务{place}"}
        statements.append(identity.fact(agency, relation, measures[place], here, attributes, clause=(clause, 1)))
    whole = identity.entity("Agency", "甲省商务厅")
    statements.append(identity.fact(whole, "LEADS", POLICY, said("甲省夜市若干措施"), {"role": "统筹"}))
    return Reading(source, statements)


def names(entity: Entity, here: Evidence) -> list[Fact | Claim]:
    return [Claim(entity, "label", entity.label, here), Claim(entity, "name", entity.name, here)]


def short(duty: Duty) -> tuple[str, ...]:
    return (duty.measure_name, str(duty.clause), duty.agency_as_printed, duty.role)


EXPECTED = [
    ("", "1", "甲省商务厅", "统筹"),
    ("放宽摆卖时段", "1", "省商务厅", "牵头"),
    ("放宽摆卖时段", "1", "省文旅厅", "分工"),
    ("放宽摆卖时段", "1", "省公安厅", "分工"),
    ("放宽摆卖时段", "2", "省公安厅", "负责"),
    ("定期检查燃气", "1", "省应急厅", "负责"),
    ("定期检查燃气", "2", "省公安厅", "指导"),
]


@pytest.fixture
def found(store: Store) -> Duties:
    store.load([notice()])
    return duties(store, [POLICY.id])


def test_duties_come_in_the_order_of_the_text(found: Duties) -> None:
    assert [short(duty) for duty in found.duties] == EXPECTED


def test_a_duty_says_where_it_stands(found: Duties) -> None:
    duty = found.duties[3]
    assert (duty.policy.name, duty.number, duty.section, duty.section_name) == (
        "甲省夜市若干措施", "（二）", "二", "扩大夜间消费"
    )  # fmt: skip
    assert (duty.agency.name, duty.relation, duty.modality, duty.task) == (
        "甲省公安厅",
        "RESPONSIBLE_FOR",
        "已",
        "任务0",
    )
    assert duty.statements[0].quote == "（省商务厅牵头，省文旅厅、省公安厅按职责分工负责）"


def test_a_duty_for_the_whole_policy_names_no_measure(found: Duties) -> None:
    assert (found.duties[0].measure, found.duties[0].section_name) == ("", "")


def test_every_measure_is_listed_with_a_duty_or_without(found: Duties) -> None:
    assert [(name, number, section) for _, name, number, section in found.measures] == [
        (name, number, section) for section, number, name in MEASURES
    ]


def test_a_policy_printed_twice_has_each_duty_once(store: Store) -> None:
    store.load([notice(), notice("转载说明。\n"), notice("又一处转载。\n")])
    twice = duties(store, [POLICY.id])
    assert [short(duty) for duty in twice.duties] == EXPECTED
    assert {len(duty.statements) for duty in twice.duties} == {3}
    assert len({duty.statements[0].source for duty in twice.duties}) == 1


def test_an_agency_finds_its_duties_in_every_policy(store: Store, written: Callable[..., Any]) -> None:
    agency = identity.entity("Agency", "甲省公安厅")
    other = written(
        "(乙方案:Policy)-[:HAS_MEASURE]->(乙举措:Measure); (甲省公安厅:Agency)-[:LEADS {role: 牵头}]->(乙举措)"
    )
    store.load([notice(), other])
    found = duties(store, [agency.id], by="agency")
    assert {(duty.policy.name, duty.measure_name, duty.clause, duty.role) for duty in found.duties} == {
        ("甲省夜市若干措施", "放宽摆卖时段", 1, "分工"),
        ("甲省夜市若干措施", "放宽摆卖时段", 2, "负责"),
        ("甲省夜市若干措施", "定期检查燃气", 2, "指导"),
        ("乙方案", "乙举措", 1, "牵头"),
    }
    assert {party.name for party in found.policies} == {"甲省夜市若干措施", "乙方案"}


def test_a_policy_without_duties_is_still_named(store: Store, written: Callable[..., Any]) -> None:
    reading = written("(乙方案:Policy)-[:HAS_MEASURE]->(乙举措:Measure)")
    store.load([reading])
    found = duties(store, [reading.ids["乙方案"]])
    assert ([party.name for party in found.policies], found.duties) == (["乙方案"], ())
    assert [name for _, name, _, _ in found.measures] == ["乙举措"]


def test_the_longest_name_in_the_quote_is_the_printed_one(store: Store, written: Callable[..., Any]) -> None:
    reading = written("(甲省公安厅:Agency {alias: 省公安厅, alias: 公安厅})")
    store.load([reading])
    (agency,) = parties(store, reading.ids.values()).values()
    assert as_printed(agency, "（省公安厅负责）") == "省公安厅"
    assert as_printed(agency, "（公安厅负责）") == "公安厅"
    assert as_printed(agency, "（该厅负责）") == "甲省公安厅"


def test_another_question_is_refused(store: Store) -> None:
    with pytest.raises(SettingError):
        duties(store, [], by="region")
