"""The model of the duties page: a row a clause, a cell an agency, and what the tiles count."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from policygraph.queries.answer import Duties
from policygraph.viz.responsibilities import view_model

from tests.viz.policies import NIGHT, long_policy, night_market, two_policies


@pytest.fixture(scope="module")
def model() -> dict[str, Any]:
    return view_model(night_market())


def test_the_model_is_that_of_the_golden_file(model: dict[str, Any]) -> None:
    golden = Path(__file__).with_name("night_market.json").read_text("utf-8")
    without_words = {key: part for key, part in model.items() if key not in ("words", "roles")}
    assert json.dumps(without_words, ensure_ascii=False, sort_keys=True, indent=1) + "\n" == golden


def test_the_tiles_count_measures_clauses_agencies_duties_leads_and_flags(model: dict[str, Any]) -> None:
    assert model["stats"] == {"measures": 9, "clauses": 12, "agencies": 10, "duties": 28, "led": 4, "flagged": 4}


def test_agencies_come_in_the_order_of_the_text_under_their_printed_names(model: dict[str, Any]) -> None:
    assert [row["name"] for row in model["agencies"][:3]] == ["省商务厅", "省财政厅", "省文旅厅"]
    assert model["agencies"][0]["full"] == "甲省商务厅"


def test_a_clause_shows_its_task_and_marks_the_quote_in_it(model: dict[str, Any]) -> None:
    row = model["rows"][0]
    number, start, end = row["cells"][0]["marks"][0]
    text = model["sentences"][number]["text"]
    assert text.startswith(row["task"])
    assert text[start:end] == "（省商务厅、省财政厅、省文旅厅负责）"


def test_all_agencies_of_a_clause_share_its_sentence(model: dict[str, Any]) -> None:
    for row in model["rows"]:
        assert len({mark[0] for cell in row["cells"] for mark in cell["marks"]}) == (1 if row["cells"] else 0)


def test_a_planned_duty_says_so(model: dict[str, Any]) -> None:
    planned = [(row["name"], cell["role"]) for row in model["rows"] for cell in row["cells"] if cell.get("planned")]
    assert planned == [("做好宣传引导", "lead")]


def test_rows_of_several_policies_point_to_theirs() -> None:
    model = view_model(two_policies())
    assert [policy["doc_number"] for policy in model["policies"]] == ["甲政办发〔2031〕8号", "甲农发〔2031〕3号"]
    assert [row["policy"] for row in model["rows"]] == [0] * 12 + [1] * 3
    assert (model["rows"][-1]["name"], model["rows"][-1]["number"]) == ("", "")


def test_an_agency_keeps_its_column_across_policies() -> None:
    model = view_model(two_policies())
    full = [row["full"] for row in model["agencies"]]
    assert len(full) == len(set(full)) == 10


def test_a_policy_without_duties_has_no_rows_and_no_agencies() -> None:
    model = view_model(Duties((NIGHT,), ()))
    assert (model["rows"], model["agencies"], model["stats"]["duties"]) == ([], [], 0)


def test_two_hundred_clauses_are_all_there() -> None:
    assert len(view_model(long_policy())["rows"]) == 200
