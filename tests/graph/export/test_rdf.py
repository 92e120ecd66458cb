"""N-Triples and Turtle in the `nary` profile, read back by tools that are not ours."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from unicodedata import normalize

import pyoxigraph
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Node
from policygraph.graph.errors import ExportError, SettingError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export import nt, ttl
from policygraph.graph.fact import Edge
from policygraph.graph.merge import Graph, merge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span
from policygraph.ontology import terms
from rdflib import Graph as RdflibGraph

PREFIXES = """
PREFIX pg: <https://policygraph.dev/ont#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
SYNTAXES = {nt: pyoxigraph.RdfFormat.N_TRIPLES, ttl: pyoxigraph.RdfFormat.TURTLE}


def written(graph, exporter=ttl, **options) -> bytes:
    out = BytesIO()
    exporter.write(graph, out, **options)
    return out.getvalue()


def triples(graph, exporter=ttl, **options) -> list[pyoxigraph.Triple]:
    parsed = pyoxigraph.parse(written(graph, exporter, **options), format=SYNTAXES[exporter])
    return [quad.triple for quad in parsed]


def asked(graph, query: str) -> list[tuple[str, ...]]:
    """The rows of a SPARQL query over the Turtle, answered by pyoxigraph and, the same, by rdflib."""
    data = written(graph)
    store = pyoxigraph.Store()
    store.load(data, format=pyoxigraph.RdfFormat.TURTLE)
    rows = sorted(tuple(term.value for term in row) for row in store.query(PREFIXES + query))
    other = RdflibGraph().parse(data=data, format="turtle").query(PREFIXES + query)
    assert sorted(tuple(canonical(term) for term in row) for row in other) == rows
    return rows


def canonical(term) -> str:
    """A decimal without the noughts at its end, as pyoxigraph keeps it."""
    return format(term.value.normalize(), "f") if isinstance(getattr(term, "value", None), Decimal) else str(term)


def one(node: Node | None = None, edge: Edge | None = None):
    """A graph of one node or one edge."""

    class One:
        def nodes_by_id(self):
            return [node] if node else []

        def facts_by_id(self):
            return [edge] if edge else []

    return One()


def test_both_syntaxes_and_every_reader_see_the_same_triples_each_once(graph):
    n_triples, turtle = triples(graph, nt), triples(graph, ttl)
    assert set(n_triples) == set(turtle)
    assert len(n_triples) == len(turtle) == len(set(turtle))
    assert len(RdflibGraph().parse(data=written(graph, nt), format="nt")) == len(turtle)
    assert len(RdflibGraph().parse(data=written(graph, ttl), format="turtle")) == len(turtle)


def test_no_node_is_blank(graph):
    ends = [end for triple in triples(graph) for end in (triple.subject, triple.object)]
    assert not [end for end in ends if isinstance(end, pyoxigraph.BlankNode)]


RAPPER = pytest.mark.skipif(not shutil.which("rapper"), reason="no rapper: apt-get install raptor2-utils")
SERDI = pytest.mark.skipif(not shutil.which("serdi"), reason="no serdi: apt-get install serdi")


@pytest.mark.parametrize("exporter", [nt, ttl])
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["rapper", "-q", "-i", "{}", "-o", "ntriples"], marks=RAPPER),
        pytest.param(["serdi", "-i", "{}", "-o", "ntriples"], marks=SERDI),
    ],
)
def test_strict_readers_outside_python_count_the_same(graph, exporter, command, tmp_path):
    file = tmp_path / "graph"
    file.write_bytes(written(graph, exporter))
    language = {nt: "ntriples", ttl: "turtle"}[exporter]
    line = [part.format(language) for part in command] + [str(file)]
    found = subprocess.run(line, capture_output=True, check=True)
    assert found.stderr == b""
    assert found.stdout.count(b"\n") == len(triples(graph))


def test_a_node_has_its_closed_types_names_and_attributes(graph, ids):
    types = asked(graph, f"SELECT ?t {{ <https://policygraph.dev/e/{ids['乙银行']}> a ?t }}")
    assert [t.removeprefix(terms.NAMESPACE) for (t,) in types] == ["Bank", "Firm", "Organization"]
    assert asked(graph, "SELECT ?n ?a { ?x rdfs:label ?n ; skos:altLabel ?a }") == [("乙银行", "乙行")]
    english = "SELECT ?n ?e { ?x a pg:Sector ; rdfs:label ?n, ?e FILTER(lang(?n) != 'en' && lang(?e) = 'en') }"
    assert asked(graph, english) == [("半导体", "Semiconductors")]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        # the share is a decimal, its month no padded day
        (
            "SELECT ?o ?s ?d { ?f a pg:Shareholding ; pg:source/rdfs:label ?o ; pg:share ?s ; pg:date ?d "
            "FILTER(datatype(?s) = xsd:decimal && datatype(?d) = xsd:gYearMonth) }",
            [("乙银行", "0.4", "2025-03")],
        ),
        # nought is a value, in shares and in yuan
        ("SELECT ?o { ?f pg:share ?s ; pg:source/rdfs:label ?o FILTER(?s = 0) }", [("丙公司",)]),
        ("SELECT ?n { ?j pg:sizeCny ?s ; rdfs:label ?n FILTER(?s = 0) }", [("甲江基金",)]),
        # yuan say their currency, and so do dollars
        (
            "SELECT ?a ?c { ?f a pg:Funding ; pg:amount ?a ; pg:currency ?c FILTER(datatype(?a) = xsd:decimal) }",
            [("1500000.5", "USD"), ("800000000", "CNY")],
        ),
        ("SELECT ?a { ?f pg:amountCny ?a }", [("800000000",)]),
        ("SELECT ?d { ?j pg:establishedOn ?d FILTER(datatype(?d) = xsd:date) }", [("2025-03-13",)]),
        ("SELECT ?o { ?f pg:inferred true ; pg:source/rdfs:label ?o }", [("丙公司",)]),
        ("SELECT ?r ?s { ?f a pg:Responsibility ; pg:role ?r ; pg:taskStart ?s }", [("牵头", "0")]),
        (
            "SELECT ?m ?d { ?f a pg:Control ; pg:modality ?m ; pg:validTo ?d FILTER(datatype(?d) = xsd:gYear) }",
            [("已", "2024")],
        ),
        # an edge carries its end points and relation, so that nothing must be inferred
        (
            "SELECT ?s ?t { ?f a pg:Relation ; pg:relation pg:investsIn ; pg:source/rdfs:label ?s ; pg:target/rdfs:label ?t }",
            [("乙银行", "丙公司")],
        ),
    ],
)
def test_values_are_found_by_sparql(graph, query, rows):
    assert asked(graph, query) == rows


def test_the_plain_triple_stands_only_for_what_is_so_and_has_not_ended(graph):
    query = "SELECT ?s ?p ?t { ?x ?p ?y ; rdfs:label ?s . ?y rdfs:label ?t }"
    plain = {(s, p.removeprefix(terms.NAMESPACE), t) for s, p, t in asked(graph, query)}
    assert plain == {
        ("乙银行", "holdsShare", "甲江基金"),
        ("丙公司", "holdsShare", "甲江基金"),
        ("乙银行", "funds", "甲江基金"),
        ("甲省商务厅", "leads", "延长营业时间"),
    }


def test_evidence_has_source_document_place_quote_and_the_rule_that_read_it(graph):
    query = """SELECT ?q ?b ?e ?r { ?f pg:share 0.4 ; pg:evidence ?s . ?n oa:hasBody ?f ; oa:hasTarget ?s ; pg:rule ?r .
      ?s a oa:SpecificResource ; pg:document <https://policygraph.dev/e/d0c0000000000001> ; oa:hasSelector ?c .
      ?c a oa:TextPositionSelector, oa:TextQuoteSelector ; oa:start ?b ; oa:end ?e ; oa:exact ?q }"""
    assert asked(graph, query) == [("40%", "9", "12", "other"), ("占比40%", "16", "21", "sample")]


def test_evidence_is_named_by_source_and_characters(graph):
    spans = {row[0] for row in asked(graph, "SELECT ?s { ?f pg:evidence ?s }")}
    source = asked(graph, "SELECT DISTINCT ?x { ?s oa:hasSource ?x ; oa:hasSelector/oa:exact '占比40%' }")[0][0]
    assert f"{source}#char=16,21" in spans
    assert source.startswith("https://policygraph.dev/s/")


@pytest.mark.parametrize(
    ("value", "attribute", "lexical", "datatype"),
    [
        (Decimal("0.00"), "share", "0", "decimal"),
        (1, "share", "1", "decimal"),
        (Decimal("1E+9"), "amount_cny", "1000000000", "decimal"),
        ("12.50", "amount", "12.50", "decimal"),
        ("约12", "amount", "约12", "string"),
        (Decimal("0.03"), "rate", "0.03", "decimal"),
        ("LPR+100基点", "rate", "LPR+100基点", "string"),
        (10, "term_years", "10", "integer"),
        (True, "collective", "true", "boolean"),
        ("2024-02-29", "date", "2024-02-29", "date"),
        ("2023-02-29", "date", "2023-02-29", "string"),
        ("2024-13", "date", "2024-13", "string"),
        ("２０２４", "date", "２０２４", "string"),
        ("2024", "date", "2024", "gYear"),
        ("甲商发〔2025〕7号", "doc_number", "甲商发〔2025〕7号", "string"),
        ("990000", "code", "990000", "string"),
    ],
)
def test_a_value_has_the_datatype_of_its_attribute_or_stays_a_string(value, attribute, lexical, datatype):
    node = Node("n", (), "甲", (), {attribute: value}, ())
    predicate = terms.NAMESPACE + terms.rdf_name(attribute)
    for exporter in (nt, ttl):
        (found,) = [t.object for t in triples(one(node), exporter) if t.predicate.value == predicate]
        assert (found.value, found.datatype.value.rpartition("#")[2]) == (lexical, datatype)


HOSTILE = [
    '甲" . <http://evil/s> <http://evil/p> "乙',
    '甲"@en , "乙',
    "甲\\",
    '甲\\" ; a <http://evil/C>',
    "甲\n<http://evil/s> <http://evil/p> 1 .\r\n",
    "<script>alert(1)</script>",
    "甲\x00\x07\x7f\x85\u2028\u2029\ufffe\uffff\ufeff",
    '"""',
    "'''",
    "# 甲",
    "\\u0022 \\U0001F600 😀",
    "@prefix pg: <http://evil/> .",
    "Å ﬁ 丽 e\u0301",
]


#: any text that Unicode can hold, and what was made to break out of a literal
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1) | st.sampled_from(HOSTILE)


def person(name: str) -> Graph:
    place = Evidence(Span("s", 0, len(name)), "d", name, name)
    entity = identity.entity("Person", "甲")
    return merge(
        [
            Claim(entity, "label", "Person", place),
            Claim(entity, "name", name, place),
            Claim(entity, "alias", name + "乙", place),
        ]
    )


def names_of(found) -> list[str]:
    """The names among triples, in order; whatever breaks out of a literal changes how many triples there are."""
    assert len(found) == 36
    return [t.object.value for t in found if t.predicate.value.endswith(("#label", "#altLabel"))]


@given(TEXT)
def test_any_name_comes_back_composed_and_is_never_syntax(name):
    for exporter in (nt, ttl):
        found = triples(person(name), exporter)
        assert names_of(found) == [normalize("NFC", name), normalize("NFC", name + "乙")]
        claimed = [t.object.value for t in found if t.predicate.value.endswith("#value")]
        assert {name, name + "乙"} <= set(claimed)  # a claim keeps the name as it was said


@given(TEXT)
@example("Å ﬁ 丽 e\u0301")
@example(HOSTILE[0])
def test_a_quote_comes_back_unchanged(quote):
    edge = Edge("f", "CITES", "a", "b", {}, Modality.DONE, (Evidence(Span("s", 0, 1), "d", quote, "r"),))
    for exporter in (nt, ttl):
        (exact,) = [t.object.value for t in triples(one(edge=edge), exporter) if t.predicate.value.endswith("exact")]
        assert exact == quote


@given(TEXT)
@example("a> <http://evil")
@example("..")
@example("甲 乙{}|^`\\")
def test_any_id_becomes_a_safe_iri_and_different_ids_different_ones(id_):
    edge = Edge(id_, "CITES", id_ + "1", id_, {}, Modality.DONE, (Evidence(Span(id_, 0, 1), id_, "甲", "r"),))
    for exporter in (nt, ttl):
        found = triples(one(edge=edge), exporter)
        iris = {t.subject.value for t in found} | {
            t.object.value for t in found if isinstance(t.object, pyoxigraph.NamedNode)
        }
        assert all(iri.isascii() and not set(iri) & set('<>"{}|^`\\ ') for iri in iris)
        source, target = (
            next(t.object.value for t in found if t.predicate.value.endswith(f"#{end}")) for end in ("source", "target")
        )
        assert source != target
        assert target.rpartition("/")[2] not in {"", ".", ".."}  # which a reader would take for a step up


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_inert_in_every_reader(name):
    names = [normalize("NFC", name), normalize("NFC", name + "乙")]
    for exporter, language in ((nt, "nt"), (ttl, "turtle")):
        assert names_of(triples(person(name), exporter)) == names
        assert len(written(person(name), nt).decode().split("\n")) == 37
        read = RdflibGraph().parse(data=written(person(name), exporter), format=language)
        assert len(read) == 36
        assert {str(value) for value in read.objects()} >= set(names)


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (one(Node("x1", ("Firm",), "甲\ud800", (), {}, ())), "not-unicode"),
        (one(Node("x1", ("Firm",), "甲", (), {"size_cny": Decimal("NaN")}, ())), "not-a-number"),
        (one(Node("x1", ("Firm",), "甲", (), {"favourite_colour": "红"}, ())), "unknown-property"),
        (one(edge=Edge("x1", "CITES", "a\udfff", "b", {}, Modality.DONE, ())), "not-unicode"),
        (
            one(
                edge=Edge(
                    "x1", "CITES", "a", "b", {}, Modality.PLANNED, (Evidence(Span("s", 0, 1), "d", "\ud800", "r"),)
                )
            ),
            "not-unicode",
        ),
    ],
)
@pytest.mark.parametrize("exporter", [nt, ttl])
def test_what_rdf_has_no_place_for_stops_the_export_and_names_the_node(found, code, exporter):
    with pytest.raises(ExportError) as error:
        written(found, exporter)
    assert (error.value.code, error.value.where) == (code, "x1")


def test_another_base_begins_every_iri_of_ours_and_none_of_the_terms(graph):
    found = triples(graph, base="https://jia.example/kg/")
    assert {t.subject.value.partition("/kg/")[0] for t in found} == {"https://jia.example"}
    assert {t.predicate.value for t in found} == {t.predicate.value for t in triples(graph)}


@pytest.mark.parametrize(
    "base", ["", "jia.example", "ftp://jia.example", "https://jia.example/> <x", "https://甲.example", "https://a b"]
)
def test_a_base_that_is_no_iri_is_a_setting_error(graph, base):
    with pytest.raises(SettingError):
        written(graph, base=base)


def test_the_same_graph_gives_the_same_bytes(graph):
    assert written(graph) == written(graph)
    assert written(graph).count(b"@prefix") == 6


@pytest.mark.parametrize("validator", ["shacl", "pyshacl"])
def test_what_is_written_keeps_the_shapes(graph, validator):
    module = pytest.importorskip(validator, reason=f"no {validator}: pip install {validator}")
    data, ontology = written(graph).decode(), terms.FILE.read_text(encoding="utf-8")
    shapes = terms.FILE.with_name("shapes.ttl").read_text(encoding="utf-8")
    if validator == "shacl":
        report = module.Shapes.from_turtle(shapes).validate_turtle(data + ontology, allow_warnings=True)
        assert [(r.focus_node, r.path) for r in report.results if r.severity == "Violation"] == []
    else:
        graphs = [RdflibGraph().parse(data=text, format="turtle") for text in (data + ontology, shapes)]
        conforms, _, words = module.validate(graphs[0], shacl_graph=graphs[1], allow_warnings=True)
        assert conforms, words
