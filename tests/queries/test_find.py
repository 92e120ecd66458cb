"""Names: every way to call one entity, and never a silent first hit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from policygraph.graph.errors import NotFoundError
from policygraph.graph.store.store import Store
from policygraph.queries.find import find

WORLD = """(甲金控（集团）有限公司:Firm {alias: 甲金控, alias: 甲集团}); (乙集团:Firm {alias: 甲集团}); (甲创投基金一期:Fund)
(甲创投基金二期:Fund); (甲省方案:Policy {doc_number: 甲发〔2025〕9号}); (甲省方案二:Policy {doc_number: 甲发〔2025〕19号})
(丁平台:Firm {alias: 丁网}); (丁网:Programme); (戊计划:Programme {alias: 己}); (庚:Fund {alias: 己})"""


@pytest.fixture
def world(store: Store, written: Callable[..., Any]) -> Store:
    store.load([written(WORLD)])
    return store


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甲金控（集团）有限公司", "甲金控（集团）有限公司"),
        ("甲金控(集团)有限公司", "甲金控（集团）有限公司"),
        (" 甲金控 ", "甲金控（集团）有限公司"),
        ("甲发[2025]9号", None),  # other brackets are another number
        ("甲发〔2025〕9号", "甲省方案"),
        ("《甲省方案》", "甲省方案"),
        ("丁网", "丁网"),  # a name counts before an alias
    ],
)
def test_a_name_finds_its_one_entity(world: Store, text: str, name: str | None) -> None:
    if name is None:
        with pytest.raises(NotFoundError):
            find(world, text)
    else:
        assert find(world, text).name == name


def test_an_id_finds_its_entity(world: Store) -> None:
    assert find(world, find(world, "乙集团").id).name == "乙集团"


def candidates(caught: pytest.ExceptionInfo[NotFoundError]) -> list[str]:
    return [party.name for party in caught.value.values["candidates"]]  # type: ignore[attr-defined]


def test_an_alias_of_two_lists_both(world: Store) -> None:
    with pytest.raises(NotFoundError, match="ambiguous") as caught:
        find(world, "甲集团")
    assert sorted(candidates(caught)) == ["乙集团", "甲金控（集团）有限公司"]


def test_a_question_may_prefer_a_kind(world: Store) -> None:
    assert find(world, "丁网", prefer=("Organization",)).name == "丁平台"
    assert find(world, "己", prefer=("Organization",)).name == "庚"
    with pytest.raises(NotFoundError, match="ambiguous"):
        find(world, "己")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("甲创投基金", ["甲创投基金一期", "甲创投基金二期"]),  # part of a name
        ("甲创投基金三期", ["甲创投基金一期", "甲创投基金二期"]),  # the longest part that exists
        ("甲金控有限公司", ["甲金控（集团）有限公司"]),
        ("完全不同", []),
        ("", []),
    ],
)
def test_a_near_miss_says_what_may_have_been_meant(world: Store, text: str, meant: list[str]) -> None:
    with pytest.raises(NotFoundError, match="no-such-name") as caught:
        find(world, text)
    assert sorted(candidates(caught)) == meant
