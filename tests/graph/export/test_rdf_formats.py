"""Six syntaxes, one graph: every judge that reads a syntax finds the same triples in it as in every other."""

from __future__ import annotations

import gzip
import os
import shutil
import signal
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from unicodedata import normalize

import policygraph as pg
import pyoxigraph
import pytest
import rdflib
from policygraph.graph import identity
from policygraph.graph.entity import Claim
from policygraph.graph.errors import ExportError, SettingError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.format import exporter, exporters
from policygraph.graph.merge import Graph, merge
from policygraph.graph.source import Span
from pyoxigraph import DefaultGraph, RdfFormat

FORMATS = {
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
RDFLIB = {"nt": "nt", "ttl": "turtle", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml"}
#: judges outside Python: their command with the name they give each syntax
COMMANDS = {
    "rapper": (
        ["rapper", "-q", "-i", "{}", "-o", "ntriples"],
        {"nt": "ntriples", "ttl": "turtle", "nq": "nquads", "rdfxml": "rdfxml"},
    ),
    "serdi": (
        ["serdi", "-i", "{}", "-o", "ntriples"],
        {"nt": "ntriples", "ttl": "turtle", "nq": "nquads", "trig": "trig"},
    ),
}
RDF = {name: found.FORMAT.profiles for name, found in exporters().items() if found.FORMAT.profiles}
JUDGES = [
    (tool, name, profile)
    for tool, (_, names) in COMMANDS.items()
    for name in names
    for profile in RDF[name]
    if profile != "rdf12"
]
BOTH = [(name, profile) for name, profiles in RDF.items() for profile in profiles]


def written(graph, name: str, profile: str = "nary") -> bytes:
    out = BytesIO()
    exporter(name).write(graph, out, profile=profile)
    return out.getvalue()


def quads(graph, name: str, profile: str = "nary") -> list[pyoxigraph.Quad]:
    return list(pyoxigraph.parse(written(graph, name, profile), format=FORMATS[name]))


def sorted_hash(found) -> str:
    """The hash of the sorted N-Triples, each once, less the graphs."""
    lines = sorted({str(quad.triple) for quad in found})
    return sha256("\n".join(lines).encode()).hexdigest()


def test_every_format_of_rdf_is_judged_here():
    assert set(RDF) == set(FORMATS) == set(RDFLIB)


@pytest.mark.parametrize("name", FORMATS)
def test_the_sorted_triples_are_the_same_in_every_format(graph, name):
    assert sorted_hash(quads(graph, name)) == sorted_hash(quads(graph, "nt"))
    assert len(quads(graph, name)) == len(quads(graph, "nt"))


@pytest.mark.parametrize(("name", "profile"), [both for both in BOTH if both[1] != "rdf12"])  # it reads RDF 1.1
def test_rdflib_counts_what_pyoxigraph_counts(graph, name, profile):
    dataset = rdflib.Dataset().parse(data=written(graph, name, profile), format=RDFLIB[name])
    assert len(list(dataset.quads())) == len(set(quads(graph, name, profile)))


@pytest.mark.parametrize(("tool", "name", "profile"), JUDGES)
def test_strict_readers_outside_python_count_the_same(graph, tool, name, profile, tmp_path):
    if not shutil.which(tool):
        pytest.skip(f"no {tool}: apt-get install {tool}")
    command, names = COMMANDS[tool]
    file = tmp_path / "graph"
    file.write_bytes(written(graph, name, profile))
    found = subprocess.run([*(p.format(names[name]) for p in command), str(file)], capture_output=True, check=True)
    assert found.stderr == b""
    assert found.stdout.count(b"\n") == len(quads(graph, name, profile))


@pytest.mark.parametrize(("name", "profile"), BOTH)
def test_every_statement_stands_once_and_no_node_is_blank(graph, name, profile):
    found = quads(graph, name, profile)
    assert len(found) == len(set(found)) > 50
    ends = [end for quad in found for end in (quad.subject, quad.object)]
    assert not [end for end in ends if isinstance(end, pyoxigraph.BlankNode)]


@pytest.mark.parametrize("name", ["nt", "ttl", "nq", "trig"])
def test_rdf12_is_nary_and_one_reified_triple_for_each_edge(graph, name):
    found = quads(graph, name, "rdf12")
    reified = [quad for quad in found if quad.predicate.value.endswith("#reifies")]
    assert sorted_hash(set(found) - set(reified)) == sorted_hash(quads(graph, "nt"))
    triples = {
        tuple(str(quad.object) for quad in found if quad.subject == r.subject and quad.predicate.value.endswith(part))
        for r in reified
        for part in ("#source", "#relation", "#target")
    }
    quoted = {(str(part),) for r in reified for part in (r.object.subject, r.object.predicate, r.object.object)}
    assert len(reified) == len(list(graph.facts_by_id()))
    assert triples == quoted


@pytest.mark.parametrize("name", ["nq", "trig", "jsonld"])
def test_graphs_less_their_graphs_are_nary(graph, name):
    found = quads(graph, name, "graphs")
    assert sorted_hash(q for q in found if q.graph_name != DefaultGraph()) == sorted_hash(quads(graph, "nt"))


def two_documents() -> Graph:
    """A firm that two documents speak of; each has its own document node."""
    firm = identity.entity("Firm", "甲公司")
    said = [Evidence(Span(f"s{d}", 0, 3), d, "甲公司", "r") for d in ("d1", "d2")]
    claims = [Claim(firm, key, value, e) for e in said for key, value in (("label", "Firm"), ("name", "甲公司"))]
    claims.append(Claim(firm, "size_cny", 7, said[1]))
    for place in said:
        document = identity.Entity(place.document, "Document", f"{place.document}晚报")
        stated = {
            "label": "Document",
            "name": document.name,
            "source": place.span.source,
            "published": "2025-03",
        }
        claims += [Claim(document, key, value, place) for key, value in stated.items()]
    fund = identity.entity("Fund", "乙基金")
    holds = [identity.fact(firm, "HOLDS_SHARE", fund, place) for place in said]
    return merge([*claims, *holds])


def test_each_document_has_its_graph_with_what_it_says_and_where_it_comes_from():
    store = pyoxigraph.Store()
    store.bulk_load(written(two_documents(), "nq", "graphs"), format=RdfFormat.N_QUADS)
    prefixes = "PREFIX pg: <https://policygraph.dev/ont#> PREFIX prov: <http://www.w3.org/ns/prov#> "
    ask = "SELECT ?g { GRAPH ?g { %s } } ORDER BY ?g"

    def graphs(pattern: str) -> list[str]:
        return [row[0].value.rpartition("/")[2] for row in store.query(prefixes + ask % pattern)]

    assert graphs("?a pg:holdsShare ?b") == ["d1", "d2"]
    assert graphs("?a a pg:Firm") == ["d1", "d2"]
    assert graphs("?a pg:sizeCny ?s") == ["d2"]
    rows = store.query(prefixes + "SELECT ?g ?s { ?g a prov:Bundle ; prov:wasDerivedFrom/prov:wasDerivedFrom ?s }")
    assert {(r[0].value[-5:], r[1].value[-6:]) for r in rows} == {(f"/g/d{n}", f"/s/sd{n}") for n in (1, 2)}


def test_bods_has_a_statement_for_each_party_and_each_holding_or_control_that_is_so(graph):
    store = pyoxigraph.Store()
    store.bulk_load(written(graph, "nt", "bods"), format=RdfFormat.N_TRIPLES)
    prefix = "PREFIX bods: <https://vocab.openownership.org/terms#> "

    def rows(query: str) -> list[tuple[str, ...]]:
        return sorted(tuple(t.value if t else "" for t in row) for row in store.query(prefix + query))

    held = "?r a bods:Relationship ; bods:interestedParty/bods:name/bods:fullName ?o ; bods:interest ?i . ?i a ?k "
    found = rows(f"SELECT ?o ?k ?s {{ {held} OPTIONAL {{ ?i bods:shareExact ?s }} }}")
    assert [(o, k.rpartition("#")[2], s) for o, k, s in found] == [
        ("丁集团", "OtherInfluenceOrControl", ""),
        ("丙公司", "Shareholding", ""),
        ("丙公司", "Shareholding", "0"),
        ("乙银行", "Shareholding", "40"),
    ]
    ended = rows("SELECT ?d { ?i bods:endDate ?d }")
    assert ended == [("2024",)]  # as known, never padded
    lengths = rows("SELECT ?x { ?s bods:statementIdString ?x }")
    assert len(lengths) == 9
    assert all(32 <= len(x) <= 64 for (x,) in lengths)


HOSTILE = [
    '甲" . <http://evil/s> a <x>',
    "甲\\",
    "甲\n乙\r\n丙\t",
    "</rdf:RDF>&<!--]]>",
    "\u2028\u2029\x85",
    "\u202e甲\u200f",
    "a> <b",
]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_through_as_data_in_every_reader(name, text):
    place = Evidence(Span(text, 0, 3), text, text, text)
    firm = identity.Entity(text, "Firm", text)
    graph = merge([Claim(firm, "label", "Firm", place), Claim(firm, "name", text, place)])
    data = written(graph, name)
    count = len(quads(graph, "nt"))
    for values in (
        {q.object.value for q in pyoxigraph.parse(data, format=FORMATS[name])},
        {str(quad[2]) for quad in rdflib.Dataset().parse(data=data, format=RDFLIB[name]).quads()},
    ):
        assert {text, normalize("NFC", text)} <= values
    assert len(list(pyoxigraph.parse(data, format=FORMATS[name]))) == count


@pytest.mark.parametrize("name", FORMATS)
def test_control_characters_come_through_or_are_refused_where_xml_has_no_place_for_them(name):
    place = Evidence(Span("s", 0, 1), "d", "甲\x00\x07\ufffe", "r")
    graph = merge([Claim(identity.entity("Firm", "甲"), "name", "甲", place)])
    if name == "rdfxml":
        with pytest.raises(ExportError) as error:
            written(graph, name)
        assert (error.value.code, error.value.where) == ("not-in-xml", identity.entity("Firm", "甲").id)
    else:
        assert place.quote in {quad.object.value for quad in quads(graph, name)}


@pytest.mark.parametrize("name", FORMATS)
def test_a_lone_surrogate_stops_the_export_and_leaves_no_file(name, tmp_path):
    place = Evidence(Span("s", 0, 1), "d", "甲\ud800", "r")
    graph = merge([Claim(identity.entity("Firm", "甲"), "name", "甲", place)])
    with pytest.raises(ExportError) as error:
        pg.export(name, tmp_path / "graph", graph)
    assert error.value.code == "not-unicode"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_packed_file_holds_the_same_and_is_the_same_each_time(graph, name, tmp_path):
    paths = [tmp_path / "a.gz", tmp_path / "b"]
    pg.export(name, paths[0], graph)
    pg.export(f"{name}.gz", paths[1], graph)
    packed = [path.read_bytes() for path in paths]
    assert packed[0] == packed[1]
    assert gzip.decompress(packed[0]) == written(graph, name)


@pytest.mark.parametrize(
    ("format", "options", "code"),
    [
        ("ttl", {"profile": "graphs"}, "bad-choice"),
        ("rdfxml", {"profile": "rdf12"}, "bad-choice"),
        ("nt", {"profile": "simple"}, "bad-choice"),
        ("jsonl", {"profile": "nary"}, "not-rdf"),
        ("jsonl", {"base": "https://jia.example"}, "not-rdf"),
        ("ttl", {"base": "jia"}, "bad-base"),
    ],
)
def test_an_option_that_a_format_has_no_use_for_is_a_setting_error(graph, format, options, code, tmp_path):
    with pytest.raises(SettingError) as error:
        pg.export(format, tmp_path / "graph", graph, **options)
    assert error.value.code == code
    assert list(tmp_path.iterdir()) == []


KILLED = """
import sys, time
import policygraph as pg
from policygraph.graph.entity import Node

class Endless:
    def nodes_by_id(self):
        for number in range(10**9):
            yield Node(f"{number:016x}", ("Firm",), "甲" * 1000, (), {}, ())
            if number == 20000:
                print("under way", flush=True)
                time.sleep(60)
    def facts_by_id(self):
        return []

pg.export(sys.argv[1], sys.argv[2], Endless())
"""


@pytest.mark.parametrize("name", ["nt", "ttl", "jsonld"])
def test_an_export_that_is_killed_leaves_the_old_file_whole_and_no_new_one_under_its_name(name, tmp_path):
    target = tmp_path / "graph"
    target.write_text("old")
    with subprocess.Popen([sys.executable, "-c", KILLED, name, str(target)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"under way\n"
        os.kill(process.pid, signal.SIGKILL)
    assert target.read_text() == "old"
