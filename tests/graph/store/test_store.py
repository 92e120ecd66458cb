"""The contract of a store, whatever its engine: it holds what one merge in memory holds, and gives it back byte for byte."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.errors import NotFoundError, SettingError, StoreError
from policygraph.graph.evidence import quote
from policygraph.graph.export import jsonl
from policygraph.graph.fact import Fact
from policygraph.graph.merge import merge
from policygraph.graph.source import Source
from policygraph.graph.store.store import Store, open_store

Written = Callable[..., Any]

FIRST = """(甲国资公司:Firm {alias: 甲国资})-[:HOLDS_SHARE {share: 0.5}]->(甲金控:Firm)
(甲金控)-[:FUNDS {amount_cny: 300000000, status: 认缴, modality: 拟}]->(甲江基金:Fund {size_cny: 1000000000})"""
SECOND = """(甲国资公司:Firm {established: 2019-03})-[:HOLDS_SHARE {share: 0.5}]->(甲金控:FundManager)
(乙银行:Bank)-[:FUNDS {amount_cny: 400000000, share: 0.4}]->(甲江基金:Fund)"""


def exported(graph: Any) -> bytes:
    out = io.BytesIO()
    jsonl.write(graph, out)
    return out.getvalue()


def merged(*readings: Any) -> bytes:
    return exported(merge(*(reading.statements for reading in readings)))


class Reading(NamedTuple):
    source: Source
    statements: list[Fact | Claim]


def source_of(text: str, path: str = "") -> Source:
    return Source.of(text.encode(), text, path)


def named(name: str) -> Reading:
    """One firm of this name, brackets and all."""
    source, firm = source_of(name), identity.entity("Firm", name)
    said = quote(source, 0, len(name), "d", "r")
    return Reading(source, [Claim(firm, "label", "Firm", said), Claim(firm, "name", name, said)])


def sized(text: str, size: int, published: str) -> Reading:
    """A document that gives the size of one fund."""
    source, fund = source_of(text), identity.entity("Fund", "甲江基金")
    document = identity.entity("Document", f"文{text}")
    said = quote(source, 0, 1, document.id, "r")
    claims = [Claim(document, "label", "Document", said), Claim(document, "name", f"文{text}", said)]
    claims += [Claim(document, "published", published, said)] if published else []
    return Reading(source, [*claims, Claim(fund, "label", "Fund", said), Claim(fund, "size_cny", size, said)])


def held(text: str, *, share: Decimal = Decimal("0.5"), asset: str = "", inferred: bool = False) -> Reading:
    """A source that says one and the same holding, with what does not identify it."""
    source = source_of(text)
    owner, owned = identity.entity("Firm", "甲国资公司"), identity.entity("Firm", "甲金控")
    said = quote(source, 0, 1, f"d{text}", "r")
    attributes: dict[str, Value] = {"share": share, **({"asset": asset} if asset else {})}
    claims = [Claim(entity, "label", "Firm", said) for entity in (owner, owned)]
    return Reading(source, [*claims, identity.fact(owner, "HOLDS_SHARE", owned, said, attributes, inferred=inferred)])


def test_a_store_gives_back_what_was_merged(store: Store, written: Written) -> None:
    first, second = written(FIRST, "甲.txt"), written(SECOND, "乙.txt")
    store.load([first, second])
    assert exported(store) == merged(first, second)


def test_the_order_of_loading_makes_no_difference(store: Store, written: Written) -> None:
    first, second = written(FIRST), written(SECOND)
    store.load([second])
    store.load([first])
    assert exported(store) == merged(first, second)


def test_loading_twice_is_loading_once(store: Store, written: Written) -> None:
    reading = written(FIRST, "甲.txt")
    once = store.load([reading])
    content = exported(store)
    assert [report.state for report in once] == ["loaded"]
    assert (once[0].nodes, once[0].edges) == (3, 2)
    assert [report.state for report in store.load([reading])] == ["skipped"]
    assert exported(store) == content


def test_content_outlives_the_process_that_wrote_it(address: str, written: Written) -> None:
    with open_store(address) as store:
        store.load([written(FIRST)])
    with open_store(address, read_only=True) as store:
        assert exported(store) == merged(written(FIRST))


def test_a_label_of_a_later_source_keeps_the_node_and_its_edges(store: Store, written: Written) -> None:
    store.load([written("(乙银行)-[:HOLDS_SHARE {share: 0.2}]->(甲金控)"), written("(乙银行:Bank)")])
    rows = store.rows(
        "MATCH (n:Bank)-[r:HOLDS_SHARE]->(m:Entity) RETURN n.name AS name, r.share AS share, m.name AS of"
    )
    assert rows == [{"name": "乙银行", "share": 0.2, "of": "甲金控"}]


def test_plain_properties_follow_the_latest_published_document(store: Store) -> None:
    store.load([sized("甲", 10, "2024-05"), sized("乙", 12, "2025-01"), sized("丙", 11, "2023")])
    assert store.rows("MATCH (f:Fund) RETURN f.size_cny AS size") == [{"size": 12}]


def test_a_date_that_comes_later_reaches_the_nodes_of_its_document(store: Store) -> None:
    undated, later = sized("甲", 10, ""), sized("乙", 12, "2025-01")
    date = sized("甲", 10, "2026")
    store.load(
        [
            undated,
            later,
            Reading(source_of("丙"), [claim for claim in date.statements if claim.property == "published"]),
        ]
    )
    assert store.rows("MATCH (f:Fund) RETURN f.size_cny AS size") == [{"size": 10}]


def test_forgetting_a_source_is_never_having_loaded_it(store: Store, written: Written) -> None:
    first, second = written(FIRST, "甲.txt"), written(SECOND, "乙.txt")
    store.load([first, second])
    report = store.forget(first.source.id)
    assert (report.path, report.nodes, report.edges) == ("甲.txt", 0, 1)
    assert exported(store) == merged(second)
    assert store.source_text(first.source.id) == ""
    store.load([first])
    assert exported(store) == merged(first, second)


def test_forgetting_takes_back_what_one_source_added_to_an_edge_of_another(store: Store) -> None:
    stated, guessed = held("甲", asset="股权", inferred=False), held("乙", asset="", inferred=True)
    store.load([guessed, stated])
    assert exported(store) == merged(guessed, stated)
    store.forget(stated.source.id)
    assert exported(store) == merged(guessed)


def test_what_was_never_loaded_cannot_be_forgotten(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no-source"):
        store.forget("0" * 64)


def test_another_version_of_a_file_is_reported_and_replaced_only_on_demand(store: Store, written: Written) -> None:
    old, new, third = written(FIRST, "甲.txt"), written(SECOND, "甲.txt"), written("(丙银行:Bank)", "甲.txt")
    store.load([old])
    report = store.load([new])[0]
    assert (report.earlier, report.replaced) == ((old.source.id,), False)
    report = store.load([third], replace=True)[0]
    assert (set(report.earlier), report.replaced) == ({old.source.id, new.source.id}, True)
    assert exported(store) == merged(third)


def test_an_edge_may_end_where_nothing_is_said(store: Store, written: Written) -> None:
    reading = written(FIRST)
    bare = Reading(reading.source, [s for s in reading.statements if not isinstance(s, Claim)])
    store.load([bare])
    assert exported(store) == merged(bare)
    store.load([written(SECOND)])
    assert exported(store) == merged(bare, written(SECOND))
    store.forget(written(SECOND).source.id)
    assert exported(store) == merged(bare)
    store.forget(bare.source.id)
    assert (exported(store), store.counts()["nodes"]) == (b"", 0)


def test_a_number_keeps_every_digit(store: Store) -> None:
    precise = held("甲", share=Decimal("0.3333333333333333333333333"))
    store.load([precise])
    assert next(iter(store.facts_by_id())).attributes["share"] == Decimal("0.3333333333333333333333333")
    assert exported(store) == merged(precise)


def test_source_texts_come_back_unchanged(store: Store) -> None:
    text = "甲\r\n\u0000\u3000𠀀ﾊﾝ「'\"\\n$id}\u2028完" + "长" * 200_000
    source = source_of(text, "甲.txt")
    store.load([Reading(source, [])])
    assert store.source_text(source.id) == text
    assert [(s.id, s.path, s.characters) for s in store.sources()] == [(source.id, "甲.txt", len(text))]
    assert store.source_text("unknown") == ""


def test_a_source_that_came_without_text_gets_it_later(store: Store, written: Written) -> None:
    reading = written(FIRST)
    bare = Reading(Source(reading.source.id, ""), reading.statements)
    assert [r.state for r in store.load([bare, bare, reading, bare])] == ["loaded", "skipped", "loaded", "skipped"]
    assert store.source_text(reading.source.id) == reading.source.text
    assert exported(store) == merged(reading)


def test_a_source_read_under_other_corrections_is_made_anew(store: Store, written: Written) -> None:
    def under(text: str, digest: str) -> Reading:
        reading = written(text)
        source = replace(source_of(FIRST, "甲.txt"), corrections=digest)
        return Reading(source, [at(one, source) for one in reading.statements])

    plain, changed = under(FIRST, ""), under(FIRST.replace("甲国资公司", "甲州公司"), "d1 7.1")
    for reading, state in ((plain, "loaded"), (changed, "loaded"), (changed, "skipped"), (plain, "loaded")):
        assert [done.state for done in store.load([reading])] == [state]
        assert exported(store) == merged(reading)
        assert [held.corrections for held in store.sources()] == [reading.source.corrections]


def at(statement: Fact | Claim, source: Source) -> Fact | Claim:
    """The statement as another source makes it."""
    span = replace(statement.evidence.span, source=source.id)
    return replace(statement, evidence=replace(statement.evidence, span=span))


def test_a_reading_that_fails_leaves_nothing(store: Store, written: Written) -> None:
    good, bad = written(FIRST), written(SECOND)
    store.load([good])
    statements = [
        *bad.statements,
        Claim(Entity("1" * 16, "Firm", "丁"), "label", "NoLabel", bad.statements[0].evidence),
    ]
    with pytest.raises((StoreError, KeyError)):
        store.load([Reading(bad.source, statements)])
    assert exported(store) == merged(good)
    assert len(store.sources()) == 1


def test_counts(store: Store, written: Written) -> None:
    assert store.counts() == {"nodes": 0, "edges": 0, "documents": 0, "sources": 0}
    store.load([written(FIRST), written("(甲省简讯:Document)")])
    assert store.counts() == {"nodes": 4, "edges": 2, "documents": 1, "sources": 2}


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("甲", ["甲方案", "甲江基金", "甲银 行(ABC)有限公司"]),  # one character: no pair to look up
        ("基金", ["甲江基金", "国家产业投资基金三期"]),
        ("产业投资", ["国家产业投资基金三期"]),
        ("产业基金", []),  # both pairs stand somewhere, the needle does not
        ("金三期", ["国家产业投资基金三期"]),
        ("大基金", ["国家产业投资基金三期"]),  # an alias
        ("甲江基金", ["甲江基金"]),
        ("（ａｂｃ）有限", ["甲银 行(ABC)有限公司"]),  # width, case
        ("银行", ["甲银 行(ABC)有限公司"]),  # white space
        ("bc", ["甲银 行(ABC)有限公司"]),  # half a word of letters
        ("甲发〔2025〕9号", ["甲方案"]),
        ("2025", ["甲方案"]),
        ("", []),
        ("  ", []),
        ('"', []),
        ("\\ AND *:* OR 甲", []),
        ("𠀀𠀁", ["丁𠀀𠀁"]),
    ],
)
def test_search_finds_what_contains_the_text(store: Store, written: Written, needle: str, found: list[str]) -> None:
    store.load(
        [
            written(
                "(甲江基金:Fund); (国家产业投资基金三期:Fund {alias: 大基金三期}); (丁𠀀𠀁:Firm)\n"
                "(甲方案:Policy {doc_number: 甲发〔2025〕9号})"
            ),
            named("甲银 行(ABC)有限公司"),
        ]
    )
    assert [hit.name for hit in store.search(needle)] == found


def test_search_gives_exact_names_first_and_no_more_than_asked(store: Store, written: Written) -> None:
    store.load([written("(基金)"), written("(甲基金:Fund); (乙丙基金:Fund); (丁:Firm {alias: 基金})")])
    assert [hit.name for hit in store.search("基金")] == ["丁", "基金", "甲基金", "乙丙基金"]
    assert [hit.name for hit in store.search("基金", 2)] == ["丁", "基金"]


def test_what_very_many_names_hold_is_ranked_as_what_few_hold(store: Store, written: Written) -> None:
    names = [f"{'甲乙丙' * (number % 4)}{number}号公司" for number in range(450)]
    others = {"丁很长很长很长的公司": "公司", "戊": "己号公司", "珍稀公司": "珍"}
    said = {name: [name] for name in names} | {name: [name, alias] for name, alias in others.items()}
    firms = [f"({name}:Firm)" for name in names] + [
        f"({name}:Firm {{alias: {alias}}})" for name, alias in others.items()
    ]
    store.load([written(";".join(firms))])
    for needle in ("公司", "司", "号公司", "1", "9号公司", "珍稀公", "无此公司"):
        found = [name for name, all_ in said.items() if any(needle in one for one in all_)]
        found.sort(key=lambda name: (needle not in said[name], len(name), identity.entity("Firm", name).id))
        for limit in (3, 700):
            assert [hit.name for hit in store.search(needle, limit)] == found[:limit]


@pytest.mark.parametrize(
    ("query", "error", "code"),
    [
        ("MATCH (n", SettingError, "bad-query"),
        ("RETURN x", SettingError, "bad-query"),
        ("MATCH (n) RETURN $missing", SettingError, "bad-query"),
        ("CREATE (n:Entity {id: 'x'}) RETURN n", SettingError, "query-writes"),
        ("MATCH (n:Entity) DETACH DELETE n", SettingError, "query-writes"),
    ],
)
def test_a_bad_query_is_one_line_of_ours(
    store: Store, written: Written, query: str, error: type[Exception], code: str
) -> None:
    store.load([written(FIRST)])
    before = exported(store)
    with pytest.raises(error) as caught:
        store.rows(query)
    assert code in str(caught.value)
    assert "\n" not in str(caught.value)
    assert exported(store) == before


def test_a_value_is_never_part_of_a_query(store: Store, written: Written) -> None:
    store.load([written(FIRST)])
    hostile = "甲' OR 1=1 //"
    assert store.rows("MATCH (n:Entity {name: $name}) RETURN n.id AS id", {"name": hostile}) == []
    assert store.search(hostile) == []


def test_free_cypher_may_write_where_it_is_told_to(store: Store, written: Written) -> None:
    store.load([written(FIRST)])
    store.rows("MATCH (n:Fund) SET n.remark = $text", {"text": "看"}, write=True)
    assert store.rows("MATCH (n:Fund) RETURN n.remark AS remark") == [{"remark": "看"}]


def test_a_store_opened_for_reading_takes_nothing(address: str, written: Written) -> None:
    open_store(address).close()
    with open_store(address, read_only=True) as store:
        for change in (
            lambda: store.load([written(FIRST)]),
            lambda: store.forget("x"),
            lambda: store.rows("CREATE (n:Entity)", write=True),
        ):
            with pytest.raises(StoreError, match="store-not-writable"):
                change()


def test_a_closed_store_says_so(address: str) -> None:
    store = open_store(address)
    store.close()
    store.close()
    with pytest.raises(StoreError):
        store.counts()
