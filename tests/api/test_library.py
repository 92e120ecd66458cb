"""The library is the command line's equal: every command is one function with typed values."""

from __future__ import annotations

import inspect
import io
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import get_type_hints

import policygraph as pg
import pytest
from policygraph.cli.commands import COMMANDS
from policygraph.graph.errors import InputError, NotFoundError, SettingError
from policygraph.graph.store.store import Store

TABLE = "股东,被投资企业,持股比例\n甲公司,丙基金,60%\n乙公司,丙基金,\n"


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("表") / "表.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def store(table: Path, tmp_path: Path) -> Iterator[Store]:
    with pg.open(tmp_path / "库.db") as opened:
        pg.load([str(table)], opened)
        yield opened


def test_every_command_is_a_function_and_says_what_it_does() -> None:
    assert sorted(set(COMMANDS) - set(pg.__all__)) == []
    for name in pg.__all__:
        function = getattr(pg, name)
        assert (inspect.getdoc(function) or "").splitlines()[0]
        assert "return" in get_type_hints(function), name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such"):
        pg.no_such  # noqa: B018


def test_the_version_is_that_of_the_package() -> None:
    assert pg.__version__ == version("policygraph")


def test_load_tells_what_became_of_each_file(table: Path, tmp_path: Path) -> None:
    first, again = (pg.load([str(table)], tmp_path / "库.db") for _ in range(2))
    assert [(file.state, file.documents) for file in first] == [("loaded", 1)]
    assert [file.state for file in again] == ["skipped"]


def test_answers_are_typed_and_shared_by_an_open_store(store: Store) -> None:
    assert store.counts()["sources"] == pg.status(store).totals["sources"] == 1
    assert [hit.name for hit in pg.search("丙", store)][:1] == ["丙基金"]
    assert {fact.relation for fact in pg.show("丙基金", store).facts} == {"HOLDS_SHARE"}
    up, down = pg.owners("丙基金", store), pg.holdings("甲公司", store)
    assert [(float(one.integrated.min), float(one.integrated.max)) for one in up.owners] == [(0.6, 0.6), (0, 0.4)]
    assert up.seen is not None
    assert [str(chain.product.min) if chain.product else None for chain in up.seen.chains] == ["0.6", None]
    assert (up.direction, down.direction, len(down.owners)) == ("up", "down", 1)
    assert [(one.answer, one.basis) for one in pg.control("丙基金", store).controllers] == [
        ("yes", "votes"),
        ("no", "votes"),
    ]
    assert [(one.kind, one.answer) for one in pg.links("丙基金", store).links] == [
        ("held", "yes"),
        ("held", "possible"),
    ]
    assert len(pg.card("丙基金", store).undisclosed()) == 1
    assert pg.diff("丙基金", "2024", "2025", store).changes == ()
    assert pg.duties(store=store).duties == ()
    assert pg.query("label-counts", store=store) == pg.query("label-counts", {}, store)
    assert pg.query(cypher="MATCH (n:Fund) RETURN n.name AS name", store=store) == [{"name": "丙基金"}]
    assert pg.check(store) == []
    for kind, name in (("ownership", "丙基金"), ("network", "丙基金"), ("map", ""), ("map", "丙基金")):
        assert pg.view(kind, name, store).startswith(b"<!")


def test_a_name_that_fits_none_lists_candidates(store: Store) -> None:
    with pytest.raises(NotFoundError) as raised:
        pg.owners("丙基", store)
    assert [party.name for party in raised.value.values["candidates"]][:1] == ["丙基金"]  # type: ignore[attr-defined]


def test_extract_is_load_and_export(table: Path, store: Store, tmp_path: Path) -> None:
    found = pg.extract([str(table)])
    kept, direct = io.BytesIO(), io.BytesIO()
    pg.export("jsonl", kept, store)
    pg.export("jsonl", direct, found)
    pg.export("jsonl", tmp_path / "图.jsonl", store)
    assert kept.getvalue() == direct.getvalue() == (tmp_path / "图.jsonl").read_bytes()
    assert found.texts[next(iter(found.texts))].startswith("股东")


def test_read_gives_one_outcome_a_file(table: Path, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    outcomes = list(pg.read([str(tmp_path / "空.txt"), str(table)]))
    assert [(outcome.error.code if outcome.error else "", len(outcome.readings)) for outcome in outcomes] == [
        ("no-text", 0),
        ("", 1),
    ]


def test_forget_takes_a_path_or_an_id(table: Path, store: Store) -> None:
    assert pg.forget(str(table), store).path == str(table)
    pg.load([str(table)], store)
    assert pg.forget(store.sources()[0].id, store).nodes > 0
    with pytest.raises(NotFoundError):
        pg.forget(str(table), store)


def test_a_question_never_makes_a_store(tmp_path: Path) -> None:
    with pytest.raises(SettingError):
        pg.status(tmp_path / "库.db")
    assert list(tmp_path.iterdir()) == []


def test_a_page_of_another_kind_is_refused(store: Store) -> None:
    with pytest.raises(SettingError):
        pg.view("pie", "丙基金", store)


def test_explain_is_for_texts(table: Path) -> None:
    with pytest.raises(InputError):
        pg.explain(table)


def test_schema_lists_classes_and_relations() -> None:
    terms = {term.name: term for term in pg.schema()}
    assert (terms["Bank"].parent, terms["Bank"].zh) == ("Firm", "银行")
    assert (terms["HOLDS_SHARE"].domain, "share" in dict(terms["HOLDS_SHARE"].attributes)) == (
        ("Organization", "Person"),
        True,
    )


def test_demo_gives_typed_answers(tmp_path: Path) -> None:
    found = pg.demo(tmp_path / "试用")
    assert {file.state for file in found.files} == {"loaded"}
    assert found.duties.duties
    assert all(path.exists() for path in found.written.values())
