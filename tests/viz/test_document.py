"""The model of the document page: every offset cuts the text where it says, and everything that the store keeps is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import policygraph as pg
import pytest
from policygraph.graph.store.store import Store
from policygraph.queries.find_paper import find_paper
from policygraph.queries.paper import Paper, papers
from policygraph.viz.document import page, view_model

from tests.viz import hostile
from tests.viz.held import FILES, load


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with pg.open(load(tmp_path_factory.mktemp("held")), read_only=True) as held:
        yield held


def paper(store: Store, name: str) -> Paper:
    (found,) = papers(store, [find_paper(store, name)])
    return found


@pytest.fixture(scope="module")
def model(store: Store) -> dict[str, Any]:
    return view_model(paper(store, "notice.txt"))


def cut(model: dict[str, Any], row: dict[str, Any]) -> str:
    text: str = model["text"]
    return text[row["start"] - model["from"] : row["end"] - model["from"]]


def facts(model: dict[str, Any]) -> list[dict[str, Any]]:
    return [fact for row in model["clauses"] for fact in row["facts"]]


def test_every_fact_of_the_text_stands_in_its_sentence_once(store: Store, model: dict[str, Any]) -> None:
    kept = paper(store, "notice.txt").facts
    assert len(facts(model)) == len(kept) == 16
    for row in model["clauses"]:
        assert [fact for fact in row["facts"] if not row["start"] <= fact["start"] < row["end"]] == []
    lead = next(fact for fact in facts(model) if fact["relation"][0] == "牵头" and fact["object"] == "推广节能炉灶")
    assert (lead["subject"], cut(model, lead)) == (
        "湖北省经济和信息化厅", "（省经济和信息化厅牵头，省财政厅、省市场监管局按职责分工负责）",
    )  # fmt: skip


def test_sentences_cover_all_that_is_not_white_space(model: dict[str, Any]) -> None:
    left = list(model["text"])
    for row in model["clauses"]:
        assert cut(model, row) == cut(model, row).strip()
        left[row["start"] - model["from"] : row["end"] - model["from"]] = " " * (row["end"] - row["start"])
    assert "".join(left).strip() == ""


def test_a_name_is_marked_where_it_is_kept_and_wherever_its_words_stand_again(model: dict[str, Any]) -> None:
    marked = [(cut(model, row), row["name"], row.get("again", False)) for row in model["mentions"]]
    of_finance = [(words, again) for words, name, again in marked if name == "湖北省财政厅"]
    assert of_finance == [("省财政厅", False), ("省财政厅", True)]
    places = [(row["start"], row["end"]) for row in model["mentions"]]
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_the_outline_has_parts_and_measures_in_the_order_of_the_text(model: dict[str, Any]) -> None:
    assert [(row["level"], row["number"], row["name"]) for row in model["outline"]] == [
        (1, "一、", "主要任务"),
        (2, "（一）", "推广节能炉灶"),
        (2, "（二）", "改进餐车"),
        (2, "（三）", "培训摊主"),
        (1, "二、", "保障措施"),
        (2, "（一）", "加强资金支持"),
    ]
    starts = [row["start"] for row in model["outline"]]
    assert starts == sorted(starts)
    assert model["text"][starts[4] - model["from"] :].strip().startswith("二、保障措施")


def test_a_fact_says_how_often_other_documents_say_it(store: Store) -> None:
    shown = view_model(paper(store, "江城夜市产业基金揭牌"))
    twice = [fact for fact in facts(shown) if fact["object"] == "丙材股份有限公司" and fact["raw"] == ["share=0.4"]]
    assert all(cut(shown, fact).startswith("乙港创业投资有限公司持有丙材股份有限公司40%") for fact in twice)
    assert len(twice) + twice[0].get("elsewhere", 0) == 2


def test_a_table_is_a_text_of_rows_with_their_place(store: Store) -> None:
    shown = view_model(paper(store, "holders.csv"))
    held = [fact for fact in facts(shown) if fact["relation"][0] == "持股"]
    assert [(fact["subject"], fact["where"]) for fact in held] == [
        ("湖北省财政厅", "csv!2"),
        ("己行股份有限公司", "csv!3"),
    ]
    assert held[0]["attributes"][-1] == [("比例", "Share"), "60%"]
    assert "share=" not in "".join(held[1]["raw"])


def test_without_the_text_the_quotes_stand_at_their_places() -> None:
    model = view_model(hostile.paper(bare=True))
    assert model["text"] == ""
    assert model["quotes"] == [{"start": 3, "text": hostile.EVIL}]
    assert [(row["start"], row["end"]) for row in model["clauses"]] == [(3, 3 + len(hostile.EVIL))]
    assert len(facts(model)) == 1


def test_equal_stores_give_equal_bytes(tmp_path: Path, store: Store) -> None:
    one = page(view_model(paper(store, "notice.txt")))
    with pg.open(load(tmp_path), read_only=True) as other:
        assert page(view_model(paper(other, "notice.txt"))) == one
    assert str(tmp_path) not in one.decode()


def test_a_model_is_plain_json(model: dict[str, Any]) -> None:
    assert json.loads(json.dumps(model))["text"] == FILES["notice.txt"].strip()
