"""What `export neo4j-csv` writes, Neo4j's own importer reads: the database is the store, record for record and row for row."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import policygraph as pg
import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Claim
from policygraph.graph.errors import StoreError
from policygraph.graph.evidence import quote
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.graph.store.copying import Copied, digest
from policygraph.graph.store.store import Store, open_store
from policygraph.loaders.load import paths, read_all
from policygraph.queries.catalogue import catalogue

from tests.conftest import give_up

pytestmark = [pytest.mark.needs("java"), pytest.mark.needs("mvn")]
MADE = runpy.run_path(str(Path(__file__).with_name("server.py")))
SAME = runpy.run_path(str(Path(__file__).parents[1] / "queries" / "test_same_rows.py"))
#: names that mean something to a spreadsheet, to CSV, to the importer's lists or to a console
HOSTILE = [
    '=cmd|" /C calc"!A0', "+1", "-1", "@x", '甲"乙,丙;丁\n戊\r\n己', "  lead and trail \t", "\x00\x1f\x1e", '\\back\\"slash\\', "'q'",
    "\ufeffbom", "\u2028\u2029\x85", '"', '""', ",", "\n", "U+001F", "\ue000",
]  # fmt: skip


class Reading(NamedTuple):
    source: Source
    statements: list[Claim | Fact]


class Imported(NamedTuple):
    """The store, the server that holds what was imported from it, and what the first opening to read was told."""

    store: Store
    server: Any
    refused: str


def hostile(text: str, number: int) -> Reading:
    """A firm of that name, with an alias, in a source of that text; it funds the same firm as the others."""
    source = Source.of(text.encode(), text, f"{number} {text.strip()}.txt")
    firm, other = identity.entity("Firm", text), identity.entity("Firm", "甲")
    said = quote(source, 0, len(text), f"d{number}", "r")
    claims = [
        Claim(firm, name, value, said) for name, value in (("label", "Firm"), ("name", text), ("alias", f"{text}2"))
    ]
    claims += [Claim(other, name, value, said) for name, value in (("label", "Firm"), ("name", "甲"))]
    return Reading(source, [*claims, identity.fact(firm, "FUNDS", other, said, {"status": text})])


def readings(root: Path) -> list[Any]:
    """The shipped examples, hostile names, and a text longer than the importer's buffer."""
    examples = [r for outcome in read_all(paths([str(root / "examples")]), 1) for r in outcome.readings]
    long = Source.of(b"long", '长"' * 1_100_000, "long.txt")
    return [*examples, *(hostile(text, number) for number, text in enumerate(HOSTILE)), Reading(long, [])]


@pytest.fixture(scope="module")
def imported(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Imported]:
    """A store, exported, imported by neo4j-admin, and served."""
    folder = tmp_path_factory.mktemp("import")
    try:
        MADE["java"](MADE["VERSION"])
    except MADE["NotStarted"] as error:
        give_up(str(error))
    server = MADE["Server"]()
    with open_store(str(folder / "graph.db")) as store, pytest.MonkeyPatch.context() as patch:
        store.load(readings(root))
        pg.export("neo4j-csv", folder / "csv", store)
        server.admin("database", "import", "full", "neo4j", "@import.args", folder=folder / "csv")
        with server:
            patch.setenv("NEO4J_PASSWORD", server.password)
            with pytest.raises(StoreError) as refused:
                open_store(server.address, read_only=True)
            assert pg.copy(server.address, store) == Copied(0, len(store.sources()), digest(store))
            yield Imported(store, server, refused.value.code)


@pytest.fixture
def served(imported: Imported, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The imported database, opened to read."""
    monkeypatch.setenv("NEO4J_PASSWORD", imported.server.password)
    with open_store(imported.server.address, read_only=True) as store:
        yield store


def test_until_it_is_opened_to_write_it_is_not_finished(imported: Imported) -> None:
    assert imported.refused == "store-imported"


def test_it_holds_every_record_and_text(imported: Imported, served: Store) -> None:
    assert list(served.stored_nodes()) == list(imported.store.stored_nodes())
    assert list(served.stored_edges()) == list(imported.store.stored_edges())
    assert served.sources() == imported.store.sources()
    for source in served.sources():
        assert served.source_text(source.id) == imported.store.source_text(source.id)


def test_it_is_searched_as_the_store_is(imported: Imported, served: Store) -> None:
    for needle in ("基金", "国智投", "丙;丁", "=cmd", "\ue000"):
        assert served.search(needle) == imported.store.search(needle)


@pytest.mark.parametrize("name", catalogue())
def test_every_template_gives_the_same_rows(name: str, imported: Imported, served: Store) -> None:
    nodes = list(imported.store.nodes_by_id())
    asked = list(SAME["questions"](catalogue()[name], nodes))[:40]
    assert asked
    assert [SAME["answer"](served, name, one) for one in asked] == [
        SAME["answer"](imported.store, name, one) for one in asked
    ]


def test_it_is_written_to_like_any_other(imported: Imported, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", imported.server.password)
    first = imported.store.sources()[0].id
    with open_store(imported.server.address) as served:
        assert served.forget(first) == imported.store.forget(first)
        assert served.counts() == imported.store.counts()
        assert digest(served) == digest(imported.store)
