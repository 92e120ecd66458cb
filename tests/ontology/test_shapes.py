"""shapes.ttl: a clean graph conforms, each planted fault is found, and two validators agree on both."""

from __future__ import annotations

import pytest
from policygraph.ontology import terms
from rdflib import SH, Graph, URIRef

pyshacl = pytest.importorskip("pyshacl", reason="no pyshacl: pip install pyshacl")
shacl = pytest.importorskip("shacl", reason="no shacl: pip install shacl")

SHAPES = terms.FILE.with_name("shapes.ttl").read_text(encoding="utf-8")
ONTOLOGY = terms.FILE.read_text(encoding="utf-8")
CLEAN = """
@prefix pg: <https://policygraph.dev/ont#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix e: <https://policygraph.dev/e/> .
@prefix f: <https://policygraph.dev/f/> .
@prefix s: <https://policygraph.dev/s/> .
e:a a pg:Agency , pg:Organization ; rdfs:label "甲省商务厅"@zh-Hans , "Commerce Department of Jia"@en .
e:p a pg:Policy ; rdfs:label "夜市十条"@zh-Hans ; pg:docNumber "甲商发〔2025〕7号" ; pg:date "2025-03"^^xsd:gYearMonth ; pg:status "有效" .
e:m a pg:Measure ; rdfs:label "延长营业时间"@zh-Hans .
e:r a pg:Region ; rdfs:label "甲省"@zh-Hans ; pg:code "990000" .
e:b a pg:Bank , pg:Firm , pg:Organization ; rdfs:label "乙银行"@zh-Hans ; pg:uscc "91990000MA01ABCD12" .
e:j a pg:Fund , pg:Organization ; rdfs:label "甲江基金"@zh-Hans ; pg:sizeCny "0"^^xsd:decimal ; pg:termYears "10"^^xsd:integer .
e:d a pg:Document ; rdfs:label "甲江晚报"@zh-Hans ; pg:start "0"^^xsd:integer ; pg:end "90"^^xsd:integer ; pg:published "2025"^^xsd:gYear .
e:p pg:hasMeasure e:m .
e:a pg:issued e:p .
f:h a pg:Shareholding , pg:Relation ; pg:source e:b ; pg:relation pg:holdsShare ; pg:target e:j ; pg:modality "已" ;
  pg:share "0.400"^^xsd:decimal ; pg:shareMin "0"^^xsd:decimal ; pg:shareMax "1"^^xsd:decimal ; pg:shareOpen "(]" ;
  pg:date "2025-03-01"^^xsd:date ; pg:evidence <https://policygraph.dev/s/q#char=3,9> .
f:m a pg:Funding , pg:Relation ; pg:source e:b ; pg:relation pg:funds ; pg:target e:j ; pg:modality "拟" ; pg:status "认缴" ;
  pg:amountCny "800000000"^^xsd:decimal ; pg:amount "800000000"^^xsd:decimal ; pg:currency "CNY" ;
  pg:evidence <https://policygraph.dev/s/q#char=3,9> .
f:i a pg:Issuing , pg:Relation ; pg:source e:a ; pg:relation pg:issued ; pg:target e:p ; pg:modality "已" ; pg:role "印发" ;
  pg:evidence <https://policygraph.dev/s/q#char=3,9> .
<https://policygraph.dev/s/q#char=3,9> a oa:SpecificResource ; oa:hasSource s:q ; pg:document e:d ;
  oa:hasSelector <https://policygraph.dev/s/q#sel=3,9> .
<https://policygraph.dev/s/q#sel=3,9> a oa:TextPositionSelector , oa:TextQuoteSelector ; oa:exact "认缴出资八亿" ;
  oa:start "3"^^xsd:nonNegativeInteger ; oa:end "9"^^xsd:nonNegativeInteger .
<https://policygraph.dev/f/h#q.3-9> a oa:Annotation ; oa:hasBody f:h ; oa:hasTarget <https://policygraph.dev/s/q#char=3,9> ; pg:rule "r" .
<https://policygraph.dev/e/b#1> a oa:Annotation , pg:Claim ; oa:hasBody e:b ; oa:hasTarget <https://policygraph.dev/s/q#char=3,9> ;
  pg:rule "loader" ; pg:property "name" ; pg:value "乙银行" ; pg:modality "否" .
"""


def fast(data: str) -> set[tuple[str, str, str]]:
    report = shacl.Shapes.from_turtle(SHAPES).validate_turtle(data + ONTOLOGY)
    return {(plain(r.focus_node), plain(r.path or ""), r.severity) for r in report.results}


def plain(term: str) -> str:
    """The last part of an IRI; nothing for a path that is more than one property."""
    if term.startswith("^"):
        return ""
    return term.strip("<>").rpartition("/")[2].rpartition("#")[2]


def reference(data: str) -> set[tuple[str, str, str]]:
    graphs = (Graph().parse(data=text, format="turtle") for text in (data, SHAPES, ONTOLOGY))
    data_graph, shapes, ontology = graphs
    _, report, _ = pyshacl.validate(data_graph, shacl_graph=shapes, ont_graph=ontology)
    return {
        (
            plain(str(report.value(result, SH.focusNode))),
            plain(path) if isinstance(path := report.value(result, SH.resultPath), URIRef) else "",
            plain(str(report.value(result, SH.resultSeverity))),
        )
        for result in report.objects(None, SH.result)
    }


@pytest.mark.parametrize("validate", [fast, reference])
def test_a_clean_graph_conforms(validate):
    assert validate(CLEAN) == set()


FAULTS = [
    ('rdfs:label "甲江基金"@zh-Hans', 'rdfs:label "甲江基金"@de', ("j", "label", "Violation")),
    ('rdfs:label "乙银行"@zh-Hans', 'rdfs:label "乙银行"@zh-Hans , "丙银行"@zh-Hans', ("b", "label", "Violation")),
    ("91990000MA01ABCD12", "91990000MA01ABCI12", ("b", "uscc", "Violation")),
    ('pg:sizeCny "0"', 'pg:sizeCny "-1"', ("j", "sizeCny", "Violation")),
    ('pg:code "990000"', 'pg:code "99"', ("r", "code", "Violation")),
    ('pg:end "90"', 'pg:end "0"', ("d", "start", "Violation")),
    ('pg:share "0.400"', 'pg:share "40"', ("h", "share", "Violation")),
    ('pg:share "0.400"^^xsd:decimal', "pg:share 0.4e0", ("h", "share", "Violation")),
    ('pg:shareMin "0"', 'pg:shareMin "1.1"', ("h", "shareMin", "Violation")),
    ('pg:shareOpen "(]"', 'pg:shareOpen "]["', ("h", "shareOpen", "Violation")),
    ('"2025-03-01"^^xsd:date', '"2025-03-01"', ("h", "date", "Violation")),
    ('pg:modality "拟"', 'pg:modality "将"', ("m", "modality", "Violation")),
    ('pg:currency "CNY" ;', "", ("m", "currency", "Violation")),
    ('pg:currency "CNY"', 'pg:currency "元"', ("m", "currency", "Violation")),
    ("pg:target e:p ;", "", ("i", "target", "Violation")),
    ("pg:source e:a ;", "pg:source e:a , e:b ;", ("i", "source", "Violation")),
    ('oa:end "9"', 'oa:end "2"', ("sel=3,9", "start", "Violation")),
    ('oa:exact "认缴出资八亿" ;', "", ("sel=3,9", "exact", "Violation")),
    (' ; pg:rule "r"', "", ("h#q.3-9", "rule", "Violation")),
    (' pg:property "name" ;', "", ("b#1", "property", "Violation")),
    ('pg:modality "否"', 'pg:modality "不"', ("b#1", "modality", "Violation")),
    ('pg:status "认缴"', 'pg:status "预缴"', ("m", "status", "Warning")),
    ('pg:role "印发"', 'pg:role "转发"', ("i", "role", "Warning")),
    ("甲商发〔2025〕7号", "甲商发[2025]7号", ("p", "docNumber", "Warning")),
    ("e:a pg:issued e:p .", "", ("p", "", "Info")),
    ("e:p pg:hasMeasure e:m .", "", ("m", "", "Warning")),
]


@pytest.mark.parametrize("validate", [fast, reference])
@pytest.mark.parametrize(("good", "bad", "finding"), FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(validate, good, bad, finding):
    assert CLEAN.count(good) == 1
    focus, path, severity = finding
    assert validate(CLEAN.replace(good, bad)) == {(plain(focus), path, severity)}


@pytest.mark.parametrize(
    "number",
    [
        "甲政办发〔2024〕12号",
        "乙部令第12号",
        "乙部令2024年第3号",
        "乙会公告〔2024〕第3号",
        "公告2025年第7号",
        "2025年第7号公告",
        "JR/T 0223-2021",
        "GB 12345.1—2020",
    ],
)
def test_every_usual_form_of_a_document_number_is_accepted(number):
    assert fast(CLEAN.replace("甲商发〔2025〕7号", number)) == set()


@pytest.mark.parametrize("number", ["夜市十条", "甲商发【2025】7号", "七号文"])
def test_what_is_no_document_number_is_warned_of(number):
    assert fast(CLEAN.replace("甲商发〔2025〕7号", number)) == {("p", "docNumber", "Warning")}
