"""`demo`: from the shipped examples to a chain, duties, RDF and two pages; again without doing it all twice."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import rdflib

from tests.cli.conftest import Ran, run_in


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    folder = tmp_path_factory.mktemp("demo")
    return folder, run_in(folder, "demo", "试用")


def test_it_prints_a_chain_and_duties_and_says_where_everything_lies(first: tuple[Path, Ran]) -> None:
    folder, done = first
    assert done.code == 0, done.err
    assert "谁持有 国家人工智能产业投资基金合伙企业（有限合伙）" in done.out
    assert "个责任条款" in done.out
    for name in ("policygraph.db", "graph.ttl", "graph.nt", "ownership.html", "duties.html"):
        assert str(Path("试用") / name) in done.out
        assert (folder / "试用" / name).exists()


def test_its_rdf_is_read_by_another_tool(first: tuple[Path, Ran]) -> None:
    graph = rdflib.Graph().parse(first[0] / "试用" / "graph.ttl")
    assert len(graph) > 1000


def test_its_pages_name_what_they_show(first: tuple[Path, Ran]) -> None:
    assert "国家人工智能产业投资基金" in (first[0] / "试用" / "ownership.html").read_text("utf-8")
    assert "沪科〔2025〕5号" in (first[0] / "试用" / "duties.html").read_text("utf-8")


def test_the_second_run_is_quick_and_writes_the_same_bytes(first: tuple[Path, Ran]) -> None:
    folder, before = first
    files = {path.name: path.read_bytes() for path in (folder / "试用").glob("*.*") if path.is_file()}
    begun = time.monotonic()
    again = run_in(folder, "demo", "试用")
    assert time.monotonic() - begun < 10
    assert (again.code, again.out) == (0, before.out)
    assert {path.name: path.read_bytes() for path in (folder / "试用").glob("*.*") if path.is_file()} == files
