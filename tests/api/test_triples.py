"""RDF in memory and about itself: rdflib's graph, the JSON-LD context, the description of an export."""

from __future__ import annotations

import json
import runpy
from hashlib import sha256
from pathlib import Path

import policygraph as pg
import pyoxigraph
import pytest
from policygraph.graph.errors import ExportError, SettingError
from policygraph.graph.merge import Graph, merge
from policygraph.ontology import terms
from policygraph.triples import MOST_TRIPLES

SAMPLE = Path(__file__).parents[1] / "graph" / "export" / "conftest.py"


@pytest.fixture
def graph() -> Graph:
    return merge(runpy.run_path(str(SAMPLE))["statements"]())


def test_rdflib_gets_the_triples_of_the_export(graph, tmp_path):
    pg.export("nt", tmp_path / "graph.nt", graph)
    found = pg.to_rdflib(graph)
    assert len(found) == (tmp_path / "graph.nt").read_bytes().count(b"\n")
    ask = "SELECT ?o { ?f pg:share 0.4 ; pg:source/rdfs:label ?o }"
    assert [str(row[0]) for row in found.query(ask)] == ["乙银行"]


def test_a_graph_that_rdflib_would_choke_on_is_refused(graph):
    class Large:
        def nodes_by_id(self):
            return list(graph.nodes_by_id()) * (MOST_TRIPLES // 100)

        def facts_by_id(self):
            return []

    with pytest.raises(ExportError) as error:
        pg.to_rdflib(Large())
    assert error.value.code == "too-many-triples"


def test_json_in_the_terms_of_the_context_says_the_triples_that_are_meant():
    said = {
        **pg.context(),
        "id": "https://jia.example/h",
        "type": "Shareholding",
        "source": "https://jia.example/a",
        "relation": "pg:holdsShare",
        "share": "0.40",
        "role": "LP",
        "label": {"zh-Hans": "持股"},
    }
    found = {(q.predicate.value.rpartition("#")[2], str(q.object)) for q in parse(json.dumps(said))}
    assert found == {
        ("type", f"<{terms.NAMESPACE}Shareholding>"),
        ("source", "<https://jia.example/a>"),
        ("relation", f"<{terms.NAMESPACE}holdsShare>"),
        ("share", '"0.40"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("role", '"LP"'),
        ("label", '"持股"@zh-hans'),
    }


def parse(text: str) -> list[pyoxigraph.Quad]:
    return list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD))


def test_the_context_has_every_term():
    keys = pg.context()["@context"].keys()
    wanted = [*terms.labels(), *map(terms.rdf_name, (*terms.relations(), *terms.all_attributes()))]
    assert [name for name in wanted if name not in keys] == []


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nt.gz", "graph.rdf", "graph.trig"])
def test_a_description_counts_what_the_file_holds(graph, name, tmp_path):
    file = tmp_path / name
    format = {"rdf": "rdfxml"}.get(name.split(".")[1], name.split(".")[1])
    pg.export(format, file, graph)
    described = pg.describe(file)
    assert described.name == f"{name}.void.ttl"
    store = pyoxigraph.Store()
    store.load(described.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
    whole = pg.to_rdflib(graph)

    def one(pattern: str) -> str:
        prefixes = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#> "
        prefixes += "PREFIX spdx: <http://spdx.org/rdf/terms#> PREFIX pg: <https://policygraph.dev/ont#> "
        ((value,),) = store.query(f"{prefixes} SELECT ?v {{ {pattern} }}")
        return value.value

    assert int(one("?d a dcat:Dataset ; void:triples ?v")) == len(whole)
    assert int(one("?d void:distinctSubjects ?v")) == len(set(whole.subjects()))
    assert int(one("?d void:classPartition [ void:class pg:Shareholding ; void:entities ?v ]")) == 4
    assert int(one("?d void:propertyPartition [ void:property pg:holdsShare ; void:triples ?v ]")) == 2
    assert int(one("?f dcat:byteSize ?v")) == file.stat().st_size
    assert one("?c spdx:checksumValue ?v") == sha256(file.read_bytes()).hexdigest()
    assert store.query("ASK { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }").__bool__() is False


def test_a_file_that_is_no_rdf_has_no_description(graph, tmp_path):
    pg.export("jsonl", tmp_path / "graph.jsonl", graph)
    with pytest.raises(SettingError):
        pg.describe(tmp_path / "graph.jsonl")
