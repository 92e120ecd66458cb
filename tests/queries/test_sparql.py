"""The SPARQL twins of the Cypher templates: the same rows from the RDF export as from the store."""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from policygraph.graph.export import nt
from policygraph.graph.export.format import Exportable
from policygraph.graph.fact import Edge
from policygraph.graph.merge import merge
from policygraph.graph.store.store import Reading, Store, open_store
from policygraph.ontology import terms
from policygraph.queries.catalogue import catalogue
from policygraph.queries.run import run

FOLDER = terms.FILE.parent / "queries"
TWINS = sorted(path.stem for path in FOLDER.glob("*.rq"))
#: the graph that every exporter is asked to write
SAMPLE = Path(__file__).parents[1] / "graph" / "export" / "conftest.py"
SERVER = [pytest.mark.needs("java"), pytest.mark.needs("mvn"), pytest.mark.slow]
Row = dict[str, Any]


def exported(store: Exportable) -> pyoxigraph.Store:
    """The export of a store, loaded by pyoxigraph."""
    out = BytesIO()
    nt.write(store, out)
    loaded = pyoxigraph.Store()
    loaded.bulk_load(out.getvalue(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return loaded


def asked(rdf: pyoxigraph.Store, name: str, anchor: str = "", text: str = "") -> list[Row]:
    """The rows of a twin: the node or text it asks about is put in where its name stands, as in any tool."""
    query = (FOLDER / f"{name}.rq").read_text("utf-8")
    lists = set(re.findall(r"\?(\w+)", "".join(re.findall(r"^# list(.*)$", query, re.MULTILINE))))
    query = query.replace("?anchor", f"<https://policygraph.dev/e/{anchor}>").replace("?text", json.dumps(text))
    found = rdf.query(query)
    names = [variable.value for variable in found.variables]
    return [{n: column(term, n in lists) for n, term in zip(names, row, strict=True)} for row in found]


def column(term: Any, is_list: bool) -> Any:
    """A term as the store has it: ids, store names and numbers."""
    if is_list:
        return sorted(plain(part) for part in term.value.split("|") if part) if term else []
    if term is None:
        return None
    if isinstance(term, pyoxigraph.NamedNode):
        local = term.value.removeprefix(terms.NAMESPACE)
        if local != term.value:
            return terms.store_name(local)
        return re.split(r"/[ef]/", term.value)[-1]
    kind = term.datatype.value.rpartition("#")[2]
    return (
        plain(Decimal(term.value))
        if kind in {"decimal", "integer"}
        else plain(term.value == "true" if kind == "boolean" else term.value)
    )


def plain(value: Any) -> Any:
    """A value as text in one form for all numbers; missing stays missing."""
    if value is None or isinstance(value, bool):
        return value
    try:
        return format(Decimal(str(value)).normalize(), "f")
    except ArithmeticError:
        return str(value)


def from_store(store: Store, name: str, columns: list[str], **params: object) -> list[Row]:
    """The rows of the template, the twin's columns only."""
    rows = run(store, name.replace("_", "-"), params)
    return [{c: cell(row[c]) for c in columns} for row in rows]


def cell(value: Any) -> Any:
    return sorted(plain(part) for part in value) if isinstance(value, list | tuple | set | frozenset) else plain(value)


def same(found: list[Row], wanted: list[Row]) -> bool:
    return sorted(map(repr, found)) == sorted(map(repr, wanted))


def parameters(name: str, anchor: str, text: str) -> dict[str, object]:
    """The template's parameters for one anchor; those with a default keep it."""
    values: dict[str, object] = {"ids": [anchor], "text": text}
    return {p.name: values.get(p.name, anchor) for p in catalogue()[name.replace("_", "-")].params if not p.default}


def columns_of(name: str) -> list[str]:
    """The columns of a twin, from its SELECT: `?name`, or the last word of `(… AS ?name)`."""
    query = re.sub(r"^[#P].*$", "", (FOLDER / f"{name}.rq").read_text("utf-8"), flags=re.MULTILINE)
    head = f"{query[query.index('SELECT') : query.index('WHERE')]} "
    return [named or plain for named, plain in re.findall(r"AS \?(\w+)\)|(?<=\s)\?(\w+)(?=\s(?!AS))", head)]


def test_every_twin_has_its_template_and_no_column_that_it_lacks() -> None:
    assert len(TWINS) == 17
    for name in TWINS:
        columns = {field.name for field in catalogue()[name.replace("_", "-")].columns}
        assert set(columns_of(name)) <= columns, name


@pytest.mark.parametrize("name", TWINS)
def test_a_twin_gives_the_rows_of_its_template_on_the_templates_own_example(
    name: str, every_store: Store, written: Callable[..., Any]
) -> None:
    store = every_store
    template = catalogue()[name.replace("_", "-")]
    given, _, ask = template.given.rpartition("; ask")
    reading = written(given)
    store.load([reading])
    asks = dict(re.findall(r"(\w+) = \[?([^\]\s]+)", ask))
    anchor = next((reading.ids[asked] for asked in asks.values() if asked in reading.ids), "")
    text = asks.get("text", "")
    found = asked(exported(store), name, anchor, text)
    assert found
    assert same(found, from_store(store, name, list(found[0]), **parameters(name, anchor, text)))


@pytest.fixture(scope="module", params=["arcade", pytest.param("neo4j_server", marks=SERVER)])
def both(
    request: pytest.FixtureRequest,
    demo: tuple[Reading, ...],
    served_with: Callable[[Any, tuple[Reading, ...]], AbstractContextManager[Store]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Store, pyoxigraph.Store]]:
    """The shipped examples, in a store of each kind and exported from it."""
    if request.param == "arcade":
        with open_store(str(tmp_path_factory.mktemp("demo") / "graph.db")) as store:
            store.load(demo)
            yield store, exported(store)
    else:
        with served_with(request.getfixturevalue(request.param), demo) as store:
            yield store, exported(store)


@pytest.mark.parametrize("name", TWINS)
def test_a_twin_gives_the_rows_of_its_template_on_the_demo(name: str, both: tuple[Store, pyoxigraph.Store]) -> None:
    store, rdf = both
    params = parameters(name, "", "")
    nodes = list(store.nodes_by_id())
    if set(params) - {"text"}:
        wanted = {"fund_overview": "Fund", "policy_overview": "Policy", "duties": "Policy", "measures": "Policy"}
        wanted |= {"agency_duties": "Agency", "document_headings": "Document"}
        chosen = [n for n in nodes if wanted.get(name, "Organization") in n.labels][:25]
    else:
        chosen = nodes[:1]
    total = 0
    for node in chosen:
        text = node.aliases[0] if node.aliases else node.name
        found = asked(rdf, name, node.id, text)
        columns = list(found[0]) if found else columns_of(name)
        assert same(found, from_store(store, name, columns, **parameters(name, node.id, text))), node
        total += len(found)
    assert total or name in {"conflicts", "share_conflicts"}


def test_every_attribute_of_every_edge_is_found_again_with_equal_counts_and_sums(
    both: tuple[Store, pyoxigraph.Store],
) -> None:
    store, rdf = both
    assert {"share", "amount_cny", "task", "role"} <= found_again(list(store.facts_by_id()), rdf)


def test_noughts_and_other_currencies_are_found_again_too() -> None:
    sample = merge(runpy.run_path(str(SAMPLE))["statements"]())
    edges = list(sample.facts_by_id())
    assert any(edge.attributes.get("share") == 0 for edge in edges)
    assert {"share", "amount", "currency", "valid_to"} <= found_again(edges, exported(sample))


def found_again(edges: list[Edge], rdf: pyoxigraph.Store) -> set[str]:
    """Compares counts and sums of each attribute; returns their names. Yuan stand as an amount in a currency too."""
    said: dict[str, list[Any]] = {}
    for edge in edges:
        ends = {"valid_from": edge.valid_from, "valid_to": edge.valid_to}
        doubled = {"amount": edge.attributes.get("amount_cny", ""), "currency": "CNY"}
        stated = doubled if "amount_cny" in edge.attributes else {}
        for name, value in {**stated, **ends, **edge.attributes, "modality": str(edge.modality)}.items():
            if value != "":
                said.setdefault(name, []).append(value)
    for name, values in said.items():
        query = f"SELECT (COUNT(?v) AS ?n) (SUM(?v) AS ?s) {{ ?f a pg:Relation ; pg:{terms.rdf_name(name)} ?v }}"
        (row,) = rdf.query(f"PREFIX pg: <{terms.NAMESPACE}> {query}")
        assert int(row[0].value) == len(values), name
        if terms.datatype(name) in {"decimal", "money", "integer"}:
            assert Decimal(row[1].value) == sum(map(Decimal, values)), name
    return set(said)


def test_the_question_of_the_how_to_is_answered(root: Path) -> None:
    page = (root / "docs" / "rdf.md").read_text("utf-8")
    (query,) = re.findall(r"^```sparql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    rows = exported(merge(runpy.run_path(str(SAMPLE))["statements"]())).query(query)
    found = {(row["owner"].value, row["share"].value if row["share"] else None, row["quote"].value) for row in rows}
    assert ("乙银行", "0.4", "占比40%") in found
    assert {("丙公司", "0", "丙公司持有其余份额"), ("丙公司", None, "丙公司持有其余份额")} <= found
