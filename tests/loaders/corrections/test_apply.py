"""Corrections: what a reading becomes, that each change says by which line, and what is not met."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest
from policygraph.graph.entity import Claim
from policygraph.graph.evidence import changed_by
from policygraph.graph.fact import Fact
from policygraph.graph.identity import entity, fact
from policygraph.graph.merge import Graph, merge
from policygraph.graph.source import Source
from policygraph.loaders.corrections.apply import corrected
from policygraph.loaders.corrections.correction import Correction, Corrections, Verb
from policygraph.loaders.document import read_document
from policygraph.loaders.names.resolve import resolve
from policygraph.loaders.reading import Reading
from policygraph.loaders.tables.holdings import read_holdings

HEAD = "股东,被投资企业,持股比例,股东类型\n"
NEWS = "甲江公司设立\n来源：甲报 2025-04-08\n丙港创投有限公司担任甲江产业投资有限公司执行事务合伙人。\n"


def table(rows: str, *items: Correction) -> Reading:
    return corrected(read_holdings((HEAD + rows).encode(), "甲.csv", resolve), of(*items))


def news(text: str, *items: Correction) -> Reading:
    decisions = of(*items)
    return corrected(read_document(Source.of(text.encode(), text), corrections=decisions), decisions)


def of(*items: Correction) -> Corrections:
    return Corrections("c.yaml", "d", items)


def facts(reading: Reading, relation: str = "HOLDS_SHARE") -> list[tuple[str, str]]:
    return [
        (f.subject.name, f.object.name) for f in reading.statements if isinstance(f, Fact) and f.relation == relation
    ]


def marks(statements: Iterable[Fact | Claim]) -> list[str]:
    return [changed_by(one.evidence.rule) for one in statements if changed_by(one.evidence.rule)]


def graph(*readings: Reading) -> Graph:
    return merge(*(reading.statements for reading in readings))


def same(*names: str, line: int = 7, note: str = "") -> Correction:
    return Correction(line, Verb.SAME, names, note=note)


def test_two_names_become_one_node_with_both_names_and_say_by_which_line() -> None:
    read = table("甲控公司,乙公司,50%,\n甲金控公司,乙公司,,", same("甲金控公司", "甲控公司", note="王五 见章程"))
    assert facts(read) == [("甲金控公司", "乙公司")] * 2
    node = graph(read).node(entity("Firm", "甲金控公司").id)
    assert node is not None
    assert (node.name, node.aliases) == ("甲金控公司", ("甲控公司",))
    assert set(marks(read.statements)) == {"c.yaml:7 王五 见章程"}
    unchanged = [s for s in read.statements if isinstance(s, Fact) and s.relation == "HOLDS_SHARE" and not s.attributes]
    assert marks(unchanged) == []


def test_a_corrected_fact_is_the_one_that_a_reader_would_have_made() -> None:
    moved = table("甲控公司,乙公司,50%,", same("甲金控公司", "甲控公司"))
    plain = table("甲金控公司,乙公司,50%,")
    assert {f.id for f in moved.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"} == {
        f.id for f in plain.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"
    }


def test_a_duty_keeps_its_clause() -> None:
    text = (
        "甲市夜市办法\n甲商发〔2025〕7号\n\n一、建设夜市\n建设十条街。（甲市城管委负责）\n建设二十条街。（甲市城管委负责）\n\n"
        "甲市商务局\n2025年3月1日\n"
    )
    moved = news(text, same("甲市市容委", "甲市城管委")).statements
    found = [f for f in moved if isinstance(f, Fact) and f.relation == "RESPONSIBLE_FOR"]
    assert [f.subject for f in found] == [entity("Agency", "甲市市容委")] * 2
    for ordinal, duty in enumerate(found, 1):
        clause = (duty.evidence.quote, ordinal)
        wanted = fact(duty.subject, duty.relation, duty.object, duty.evidence, duty.attributes, clause=clause)
        assert duty.id == wanted.id


def test_the_measures_of_a_policy_go_with_it() -> None:
    text = "甲市夜市办法\n{}\n一、建设夜市\n建设十条街。（甲市城管委负责）\n\n甲市商务局\n2025年3月1日\n"
    numbered, plain = (news(text.format(number)) for number in ("甲商发〔2025〕7号\n", ""))
    one, other = (
        next(f.subject.id for f in r.statements if isinstance(f, Fact) and f.relation == "HAS_MEASURE")
        for r in (numbered, plain)
    )
    assert one != other
    joined = graph(numbered, news(text.format(""), same(one, other)))
    measures = [node for node in joined.nodes_by_id() if "Measure" in node.labels]
    assert [(node.name, node.attributes["policy"]) for node in measures] == [("建设夜市", one)]
    assert {
        len(edge.evidence) for edge in joined.facts_by_id() if edge.relation in ("HAS_MEASURE", "RESPONSIBLE_FOR")
    } == {2}


def test_a_name_is_that_agency_of_the_lexicon() -> None:
    read = table("发改部门,乙公司,,", same("国家发展和改革委员会", "发改部门"))
    known = resolve("国家发展和改革委员会")
    assert known is not None
    assert [f.subject for f in read.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"] == [known]


def test_an_id_names_one_of_several_namesakes() -> None:
    rows = "王五,甲公司,10%,Person\n王五,乙公司,,Person\n"
    plain = table(rows)
    one = next(f.subject for f in plain.statements if isinstance(f, Fact) and f.subject.label == "Person")
    other = table("王五,丙公司,20%,Person")
    stranger = next(f.subject for f in other.statements if isinstance(f, Fact) and f.subject.label == "Person")
    assert one.id != stranger.id
    moved = table("王五,丙公司,20%,Person", same(one.id, stranger.id))
    assert {f.subject.id for f in moved.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"} == {one.id}
    assert moved.source.corrections == "d 7.1"


def test_things_of_different_kinds_are_never_one() -> None:
    read = table("王五,甲公司,10%,Person", same("甲公司", "王五"))
    assert facts(read) == [("王五", "甲公司")]
    assert read.source.corrections == "d"


def test_a_fact_between_what_is_now_one_is_refused_with_its_reason() -> None:
    read = table("甲公司,甲控公司,10%,", Correction(3, Verb.RENAME, ("甲控公司",), "甲公司"))
    assert facts(read) == []
    assert [(str(r.reason), r.detail) for r in read.rejected] == [("self", "甲公司 HOLDS_SHARE 甲公司 (c.yaml:3)")]


def test_a_fact_is_taken_back_and_only_that() -> None:
    rows = "甲公司,乙公司,50%,\n丙公司,乙公司,20%,\n"
    read = table(rows, Correction(4, Verb.DROP, ("甲公司", "乙公司"), "HOLDS_SHARE"))
    assert facts(read) == [("丙公司", "乙公司")]
    assert [(str(r.reason), r.detail) for r in read.rejected] == [("corrected", "甲公司 HOLDS_SHARE 乙公司 (c.yaml:4)")]
    assert read.source.corrections == "d 4.0"
    kept = table(rows, Correction(4, Verb.DROP, ("甲公司", "乙公司"), "HOLDS_SHARE", "60%"))
    assert facts(kept) == facts(table(rows))


def test_an_alias_is_added_where_its_party_is_named() -> None:
    read = table("甲公司,乙公司,50%,", Correction(9, Verb.ALIAS, ("甲公司",), "甲控"))
    added = [s for s in read.statements if isinstance(s, Claim) and s.property == "alias"]
    assert [(c.entity.name, c.value, changed_by(c.evidence.rule)) for c in added] == [("甲公司", "甲控", "c.yaml:9")]


def test_a_new_name_leaves_the_old_one_as_an_alias() -> None:
    read = table("甲公司,乙公司,50%,", Correction(2, Verb.RENAME, ("甲公司",), "甲州公司"))
    node = graph(read).node(entity("Firm", "甲州公司").id)
    assert node is not None
    assert (node.name, node.aliases) == ("甲州公司", ("甲公司",))


def test_a_kind_is_known_before_the_rules_look() -> None:
    plain, read = news(NEWS), news(NEWS, Correction(5, Verb.KIND, ("甲江产业投资有限公司",), "Fund"))
    ends = [("丙港创投有限公司", "甲江产业投资有限公司")]
    assert (facts(plain, "CONTROLS"), facts(plain, "MANAGES")) == (ends, [])
    assert (facts(read, "CONTROLS"), facts(read, "MANAGES")) == ([], ends)
    named = [c for c in read.statements if isinstance(c, Claim) and c.entity.name == "甲江产业投资有限公司"]
    assert {c.value for c in named if c.property == "label"} == {"Fund"}
    assert set(marks(read.statements)) == {"c.yaml:5"}


def test_a_fact_that_does_not_fit_the_new_kind_is_refused() -> None:
    read = table("甲公司,乙公司,50%,", Correction(5, Verb.KIND, ("乙公司",), "Region"))
    assert facts(read) == []
    assert [(str(r.reason), r.detail) for r in read.rejected] == [("range", "甲公司 HOLDS_SHARE 乙公司 (c.yaml:5)")]


def test_a_short_form_taken_for_another_name_is_a_name_of_its_own() -> None:
    text = "甲江基金成立\n来源：甲报 2025-04-08\n甲城金融控股集团有限公司（以下简称“甲金控”）设立甲江产业投资基金。\n甲金控出资3亿元，投资甲江产业投资基金。\n"
    apart = Correction(6, Verb.DIFFERENT, ("甲城金融控股集团有限公司", "甲金控"))
    names = {c.value for c in news(text).statements if isinstance(c, Claim) and c.property == "name"}
    assert "甲金控" not in names
    read = news(text, apart)
    assert "甲金控" in {c.value for c in read.statements if isinstance(c, Claim) and c.property == "name"}
    assert read.source.corrections == "d 6.0 6.1"


def test_what_is_not_met_is_not_among_what_the_source_holds() -> None:
    read = table("甲公司,乙公司,50%,", same("乙公司", "无名公司"), Correction(8, Verb.ALIAS, ("乙公司",), "乙"))
    assert read.source.corrections == "d 8.0"


def test_no_corrections_change_nothing() -> None:
    read = read_holdings((HEAD + "甲公司,乙公司,50%,").encode(), "甲.csv", resolve)
    assert corrected(read, Corrections("c.yaml", "d")) is read


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_files_does_not_change_the_graph(order: tuple[int, ...]) -> None:
    items = (same("甲金控公司", "甲控公司"), Correction(9, Verb.ALIAS, ("甲控公司",), "甲控"))
    rows = ("甲控公司,乙公司,50%,", "甲金控公司,乙公司,50%,", "乙公司,甲控公司,,")
    readings = [table(rows[i], *items) for i in order]
    found, wanted = graph(*readings), graph(*(table(row, *items) for row in rows))
    assert list(found.nodes_by_id()) == list(wanted.nodes_by_id())
    assert list(found.facts_by_id()) == list(wanted.facts_by_id())
