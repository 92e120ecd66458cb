"""RDF comes back: our own profiles byte for byte; what others say in our terms, each line its own evidence."""

from __future__ import annotations

import gzip
import runpy
from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.graph import identity, shacl
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.errors import InputError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.format import exporter
from policygraph.graph.fact import Fact
from policygraph.graph.merge import Graph, merge
from policygraph.graph.source import Span
from policygraph.loaders.load import Outcome
from policygraph.loaders.rdf.read import read_rdf

TESTS = Path(__file__).parents[2]
#: the graph that every exporter is asked to write
SAMPLE = runpy.run_path(str(TESTS / "graph" / "export" / "conftest.py"))["statements"]
READINGS = runpy.run_path(str(TESTS / "laws" / "strategies.py"))["readings"]
NAMES = {"nt": ".nt", "ttl": ".ttl", "nq": ".nq", "trig": ".trig", "jsonld": ".jsonld", "rdfxml": ".rdf"}
BACK = [(n, p) for n in NAMES for p in exporter(n).FORMAT.profiles if p != "bods"]


def written(graph: Graph, name: str, profile: str = "nary") -> bytes:
    out = BytesIO()
    exporter(name).write(graph, out, **({"profile": profile} if name in NAMES else {}))
    return out.getvalue()


def read_back(graph: Graph, name: str, profile: str = "nary") -> Graph:
    readings = read_rdf(written(graph, name, profile), f"graph{NAMES[name]}")
    assert [rejected for reading in readings for rejected in reading.rejected] == []
    return merge(*(reading.statements for reading in readings))


@pytest.mark.parametrize(("name", "profile"), BACK)
def test_our_own_profiles_come_back_byte_for_byte(name, profile):
    graph = merge(SAMPLE())
    assert written(read_back(graph, name, profile), "jsonl") == written(graph, "jsonl")


@given(st.lists(READINGS(), min_size=1, max_size=3))
def test_any_graph_of_holdings_comes_back_byte_for_byte(readings):
    graph = merge(*(reading.statements for reading in readings))
    assert written(read_back(graph, "ttl"), "jsonl") == written(graph, "jsonl")


FIRM, FUND = identity.entity("Firm", "甲公司"), identity.entity("Fund", "乙基金")


def named(entity: Entity, place: Evidence) -> list[Fact | Claim]:
    return [Claim(entity, "label", entity.label, place), Claim(entity, "name", entity.name, place)]


@pytest.mark.parametrize(
    "attributes",
    [
        {"amount": "1500.50", "currency": "USD"},  # a number held as text
        {"amount": Decimal("1500.50"), "currency": "USD"},
        {"amount_cny": 5, "amount": 5, "currency": "CNY"},  # both, as stated
        {"amount_cny": 5},
        {"amount_cny": 0, "share": Decimal("0.0")},
        {"asset": "e\u0301 Å"},  # not composed
        {"date": "2024-02"},
        {"asset": "7"},
        {"asset": '"\\\n\u2028'},
    ],
)
def test_an_attribute_comes_back_as_it_was(attributes):
    place = Evidence(Span("s", 0, 3), "d", "甲公司", "r")
    graph = merge([*named(FIRM, place), *named(FUND, place), identity.fact(FIRM, "FUNDS", FUND, place, attributes)])
    assert written(read_back(graph, "nt"), "jsonl") == written(graph, "jsonl")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(text):
    place = Evidence(Span(text, 0, 3), text, text, text, text)
    graph = merge([*named(Entity(identity.digest(text), "Firm", text), place), Claim(FIRM, "alias", text, place)])
    graph.add(named(FIRM, place))
    assert written(read_back(graph, "ttl"), "jsonl") == written(graph, "jsonl")


def test_two_quotes_at_one_place_are_both_kept():
    places = [Evidence(Span("s", 0, 3), "d", quote, "r") for quote in ("甲公司", "乙公司")]
    graph = merge(named(FIRM, places[0]), named(FUND, places[1]))
    assert written(read_back(graph, "ttl"), "jsonl") == written(graph, "jsonl")


FOREIGN = """
@prefix pg: <https://policygraph.dev/ont#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix x: <https://jia.example/> .
x:b a pg:Bank ; rdfs:label "乙银行"@zh , "Bank Yi"@en ; pg:holdsShare x:f ; pg:registeredCapitalCny 8000000000.0 .
x:f a pg:Fund ; rdfs:label "甲江基金"@zh ; pg:sizeCny "0"^^xsd:decimal .
x:p a pg:Policy ; rdfs:label "夜市十条"@zh ; pg:docNumber "甲商发〔2025〕7号" .
x:a a pg:Agency ; rdfs:label "甲省商务厅"@zh ; pg:issued x:p .
"""


def read(text: str, path: str = "theirs.ttl"):
    return read_rdf(text.encode(), path)


def complaints(text: str) -> list[str]:
    return [f"{e.where} {e.why}" for e in Outcome("theirs.ttl", read(text)).complaints]


def test_what_others_say_gets_ids_by_kind_and_name_and_its_line_as_evidence():
    (reading,) = read(FOREIGN)
    graph = merge(reading.statements)
    bank, fund = identity.entity("Bank", "乙银行"), identity.entity("Fund", "甲江基金")
    node = graph.node(bank.id)
    assert node
    assert (node.name, node.attributes) == ("乙银行", {"name_en": "Bank Yi", "registered_capital_cny": 8000000000})
    found = graph.node(fund.id)
    assert found
    assert found.attributes["size_cny"] == 0
    edges = {(e.relation, e.source, e.target): e.evidence[0] for e in graph.facts_by_id()}
    said = edges["HOLDS_SHARE", bank.id, fund.id]
    assert said.quote == reading.source.text[said.span.start : said.span.end]
    assert said.quote == "<https://jia.example/b> <https://policygraph.dev/ont#holdsShare> <https://jia.example/f> ."
    policy = identity.policy("夜市十条", "甲商发〔2025〕7号").id
    assert ("ISSUED", identity.entity("Agency", "甲省商务厅").id, policy) in edges
    assert complaints(FOREIGN) == []


needs_shapes = pytest.mark.skipif(not shacl.available(), reason="no shacl: pip install shacl")


@needs_shapes
@pytest.mark.parametrize(
    ("good", "bad", "names", "kept"),
    [
        ('"0"^^xsd:decimal', '"-1"^^xsd:decimal', ["f", "sizeCny (-1)"], {"乙银行", "夜市十条", "甲省商务厅"}),
        ('rdfs:label "夜市十条"@zh ; ', "", ["p", "label", "名"], {"乙银行", "甲江基金", "甲省商务厅"}),
        (
            "pg:issued x:p",
            "pg:issued x:f",
            ["a", "甲省商务厅 ISSUED 甲江基金"],
            {"乙银行", "甲江基金", "夜市十条", "甲省商务厅"},
        ),
    ],
)
def test_what_breaks_a_shape_is_named_and_left_out_and_the_rest_is_read(good, bad, names, kept):
    text = FOREIGN.replace(good, bad)
    assert text != FOREIGN
    lines = complaints(text)
    assert lines
    assert all(line.startswith(f"theirs.ttl:https://jia.example/{names[0]}") for line in lines)
    assert all(any(name in line for line in lines) for name in names[1:])
    graph = merge(*(reading.statements for reading in read(text)))
    assert {node.name for node in graph.nodes_by_id()} == kept


@needs_shapes
def test_an_edge_without_evidence_is_named_and_left_out():
    text = (
        FOREIGN
        + 'x:e a pg:Relation, pg:Shareholding ; pg:source x:b ; pg:relation pg:holdsShare ; pg:target x:f ; pg:modality "已" .'
    )
    assert len(complaints(text)) == 1
    assert "每条边都有证据" in complaints(text)[0]


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        (b"@prefix x <y> .", "a.ttl", "not-rdf-text"),
        (b"<a> <b> <c> .", "a.nt", "not-rdf-text"),
        (b"\xff\xfe", "a.ttl", "not-rdf-text"),
        (b"{", "a.jsonld", "not-rdf-text"),
        (b"<rdf>", "a.rdf", "not-rdf-text"),
        (b"no gzip", "a.ttl.gz", "not-rdf-text"),
        (b"<http://a/b> <http://a/c> <http://a/d> .", "a.nt", "no-facts"),
        (b"", "a.ttl", "no-facts"),
    ],
)
def test_a_file_that_is_no_rdf_or_says_nothing_in_our_terms_is_named(data, path, code):
    with pytest.raises(InputError) as error:
        read_rdf(data, path)
    assert error.value.code == code
    assert error.value.where.startswith(path)


def test_a_packed_file_is_read_too():
    graph = merge(SAMPLE())
    readings = read_rdf(gzip.compress(written(graph, "ttl")), "graph.ttl.gz")
    assert written(merge(*(reading.statements for reading in readings)), "jsonl") == written(graph, "jsonl")


def edges(statements: Iterable[object]) -> int:
    return sum(isinstance(statement, Fact) for statement in statements)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("/ont#holdsShare>", "/ont#owns>"),
        (
            '"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>',
            'x"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>',
        ),
        ('#modality> "已"', '#modality> "将"'),
        ("#evidence>", "#proof>"),
    ],
)
def test_a_damaged_export_is_never_read_as_if_it_were_whole(good, bad):
    text = written(merge(SAMPLE()), "nt").decode()
    assert good in text
    readings = read_rdf(text.replace(good, bad).encode(), "graph.nt")
    assert [rejected for reading in readings for rejected in reading.rejected]
