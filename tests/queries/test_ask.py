"""A template is asked by names, as people know things; and its example is answered by the shipped examples."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from policygraph.graph.errors import NotFoundError, SettingError
from policygraph.graph.store.store import Reading, Store, open_store
from policygraph.queries import columntype
from policygraph.queries.ask import ask
from policygraph.queries.catalogue import catalogue, offered

WORLD = """(甲金控（集团）有限公司:Firm {alias: 甲金控})-[:HOLDS_SHARE {share: 0.5}]->(甲江基金:Fund {alias: 甲江})
(甲江:Region); (乙湖基金一期:Fund {alias: 乙湖}); (乙湖基金二期:Fund {alias: 乙湖}); (甲省方案:Policy {doc_number: 甲发〔2025〕9号})"""
#: what the shipped examples say nothing of
SILENT = {"conflicts", "managers", "measures-on-ended-policies", "share-conflicts", "supervisors"}


@pytest.fixture
def world(store: Store, written: Callable[..., Any]) -> Store:
    store.load([written(WORLD)])
    return store


@pytest.mark.parametrize("name", ["甲江基金", "甲江", " 甲江基金 "])
def test_a_name_or_an_alias_is_as_good_as_an_id(world: Store, name: str) -> None:
    (row,) = ask(world, "ownership-chains", {"owned": name})
    assert row["chain"] == ["甲金控（集团）有限公司", "甲江基金"]
    by_id = ask(world, "funds", {})[-1]
    assert by_id["name"] == "甲江基金"
    assert ask(world, "ownership-chains", {"owned": by_id["id"]}) == [row]


def test_a_policy_goes_by_its_number(world: Store) -> None:
    (row,) = ask(world, "policy-overview", {"policy": "甲发〔2025〕9号"})
    assert row["name"] == "甲省方案"


@pytest.mark.parametrize(
    ("template", "params", "code"),
    [
        ("ownership-chains", {"owned": "丁"}, "no-such-name"),
        ("fund-overview", {"fund": "乙湖"}, "ambiguous"),
        ("fund-overview", {"fund": "甲省方案"}, "other-kind"),
        ("fund-overviews", {}, "no-template"),
    ],
)
def test_what_is_not_there_is_said(world: Store, template: str, params: dict[str, str], code: str) -> None:
    with pytest.raises(NotFoundError, match=code) as caught:
        ask(world, template, params)
    assert code == "no-such-name" or caught.value.values["candidates"]


def test_wrong_parameters_are_refused_before_a_name_is_looked_for(world: Store) -> None:
    with pytest.raises(SettingError, match="unknown-parameter"):
        ask(world, "fund-overview", {"fund": "丁", "fnd": "丁"})


@pytest.fixture(scope="module")
def examples(demo: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped examples."""
    with open_store(str(tmp_path_factory.mktemp("examples") / "graph.db")) as store:
        store.load(demo)
        yield store


@pytest.mark.parametrize("name", offered())
def test_the_shipped_examples_answer_the_example_of_a_template(name: str, examples: Store) -> None:
    params = dict(word.split("=", 1) for word in shlex.split(catalogue()[name].example))
    rows = ask(examples, name, params)
    assert bool(rows) is (name not in SILENT)


@pytest.mark.parametrize("name", offered())
def test_no_row_looks_like_another(name: str, examples: Store) -> None:
    template = catalogue()[name]
    seen = [field.name for field in template.columns if columntype.meanings(field.type) != ("id",)]
    rows = ask(examples, name, dict(word.split("=", 1) for word in shlex.split(template.example)))
    shown = [json.dumps([row[column] for column in seen], ensure_ascii=False) for row in rows]
    assert [row for row in shown if shown.count(row) > 1] == []
