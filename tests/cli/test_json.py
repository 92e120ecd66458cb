"""The answers as JSON, version 1: exactly the keys that are promised, values raw, every quote where it says it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def point(share: float) -> dict[str, float]:
    return {"min": share, "max": share}


def without_ids(value: Any) -> Any:
    """The same without ids, which are hashes."""
    if isinstance(value, Mapping):
        return {k: without_ids(v) for k, v in value.items() if k not in ("id", "facts")}
    return [without_ids(item) for item in value] if isinstance(value, list) else value


def test_owners_are_the_far_ends_of_chains_and_an_unknown_share_is_anything(ask: Run) -> None:
    found = ask("owners", "甲江产业基金", "--format", "json").json
    unknown = {"min": 0, "max": 1}
    assert without_ids(found) == {
        "version": 1,
        "target": {"name": "甲江产业基金", "kind": "Fund"},
        "as_of": None,
        "pruned": 0,
        "owners": [
            {"name": "甲国资公司", "kind": "Firm", "final": False, "direct": point(0.5), "chains": [
                {"nodes": ["甲国资公司", "甲江产业基金"], "shares": [point(0.5)], "product": point(0.5), "ring": False}]},
            {"name": "甲市财政局", "kind": "Agency", "final": True, "direct": None, "chains": [
                {"nodes": ["甲市财政局", "甲国资公司", "甲江产业基金"], "shares": [point(0.6), point(0.5)],
                 "product": point(0.3), "ring": False}]},
            {"name": "丙投资公司", "kind": "Firm", "final": True, "direct": point(0.2), "chains": [
                {"nodes": ["丙投资公司", "甲江产业基金"], "shares": [point(0.2)], "product": point(0.2), "ring": False}]},
            {"name": "乙银行", "kind": "Bank", "final": True, "direct": unknown, "chains": [
                {"nodes": ["乙银行", "甲江产业基金"], "shares": [unknown], "product": unknown, "ring": False}]},
        ],
        "planned": [],
    }  # fmt: skip
    assert list(found) == ["version", "target", "as_of", "pruned", "owners", "planned"]
    assert all(len(chain["facts"]) == len(chain["shares"]) for owner in found["owners"] for chain in owner["chains"])


def test_holdings_say_the_same_from_the_other_end(ask: Run) -> None:
    found = ask("holdings", "甲市财政局", "--format", "json").json
    assert [(held["name"], held["final"], held["chains"][0]["product"]) for held in found["holdings"]] == [
        ("甲国资公司", False, point(0.6)),
        ("甲江产业基金", True, point(0.3)),
    ]


@pytest.mark.parametrize(
    ("option", "value", "names", "pruned"),
    [
        ("--depth", "1", ["甲国资公司", "丙投资公司", "乙银行"], 1),
        ("--min-share", "0.25", ["甲国资公司", "甲市财政局", "乙银行"], 1),
    ],
)
def test_what_depth_and_least_share_leave_out_is_counted(
    option: str, value: str, names: list[str], pruned: int, ask: Run
) -> None:
    found = ask("owners", "甲江产业基金", option, value, "--format", "json").json
    assert ([owner["name"] for owner in found["owners"]], found["pruned"]) == (names, pruned)


def test_planned_holdings_are_listed_and_not_counted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,被投资企业,认缴出资,状态\n甲公司,甲江基金,2亿元,拟\n", "utf-8")
    assert run("load", "表.csv").code == 0
    done = run("owners", "甲江基金", "--format", "json")
    assert (done.code, done.json["owners"]) == (0, [])
    assert {(p["name"], p["amount_cny"]) for p in done.json["planned"]} >= {("甲公司", 200000000)}
    assert "尚无已发生的持股；拟投资" in run("owners", "甲江基金", "--format", "table").out


def test_duties_are_one_row_an_agency_and_clause(ask: Run, texts: Path) -> None:
    found = ask("duties", "鄂经信规〔2025〕9901号", "--format", "json").json
    assert list(found) == ["version", "duties"]
    keys = ["policy", "doc_number", "number", "measure", "task", "agency", "role", "modality", "evidence"]
    assert [list(duty) for duty in found["duties"]] == [keys] * 6
    assert [(d["measure"], d["agency"], d["role"]) for d in found["duties"]] == [
        ("推广节能炉灶", "湖北省经济和信息化厅", "LEADS"),
        ("推广节能炉灶", "湖北省财政厅", "RESPONSIBLE_FOR"),
        ("推广节能炉灶", "湖北省市场监督管理局", "RESPONSIBLE_FOR"),
        ("改进餐车", "湖北省市场监督管理局", "RESPONSIBLE_FOR"),
        ("加强资金支持", "湖北省财政厅", "LEADS"),
        ("加强资金支持", "湖北省商务厅", "RESPONSIBLE_FOR"),
    ]
    text = (texts / "notice.txt").read_text("utf-8")
    said = [item for duty in found["duties"] for item in duty["evidence"]]
    assert [text[item["start"] : item["end"]] for item in said] == [item["quote"] for item in said]
    assert {tuple(item) for item in said} == {("source", "document", "start", "end", "quote")}


def test_duties_of_an_agency_are_its_own_only(ask: Run) -> None:
    found = ask("duties", "湖北省财政厅", "--format", "json").json["duties"]
    assert [(duty["measure"], duty["agency"]) for duty in found] == [
        ("推广节能炉灶", "湖北省财政厅"),
        ("加强资金支持", "湖北省财政厅"),
    ]


def test_duties_without_a_name_are_those_of_every_policy(ask: Run) -> None:
    assert ask("duties", "--format", "json").json == ask("duties", "鄂经信规〔2025〕9901号", "--format", "json").json


def test_show_is_a_node_with_its_facts(ask: Run) -> None:
    found = ask("show", "甲国资公司", "--format", "json").json
    assert list(found) == ["version", "node", "facts"]
    assert found["node"]["labels"] == ["Firm", "Organization"]
    assert [list(fact) for fact in found["facts"]] == [
        ["relation", "direction", "other", "attributes", "modality", "evidence"]
    ] * len(found["facts"])
    assert [(f["relation"], f["direction"], f["other"]["name"], f["attributes"]) for f in found["facts"]] == [
        ("FUNDS", "out", "甲江产业基金", {"amount_cny": 600000000, "status": "认缴"}),
        ("HOLDS_SHARE", "in", "甲市财政局", {"share": 0.6}),
        ("HOLDS_SHARE", "out", "甲江产业基金", {"share": 0.5}),
    ]


def test_check_lists_problems_with_level_code_message_and_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text(
        "股东,被投资企业,持股比例\n甲公司,丙公司,70%\n乙公司,丙公司,40%\n丁公司,丙公司,甲\n", "utf-8"
    )
    done = run("check", "表.csv", "--format", "json")
    first, second = done.json["problems"]
    assert (done.code, list(first), list(second)) == (1, ["level", "code", "message", "where"], list(first))
    assert (first["code"], first["where"]) == ("bad-row", {"file": "表.csv", "row": 4})
    assert (second["level"], second["code"], list(second["where"])) == ("error", "share-total", ["node"])
    assert second["message"].startswith("“丙公司”的持股合计 110 %，超过 100 %：甲公司 70 %、乙公司 40 %（事实 ")
    run("load", "表.csv")
    assert [p["code"] for p in run("check", "--format", "json").json["problems"]] == ["share-total"]


def test_check_of_a_sound_store_is_empty(ask: Run) -> None:
    done = ask("check", "--format", "json")
    assert (done.code, done.json) == (0, {"version": 1, "problems": []})


@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        (["status"], "labels"),
        (["search", "甲江"], "nodes"),
        (["query", "label-counts"], "rows"),
        (["query", "--list"], "queries"),
        (["query", "--cypher", "MATCH (n:Fund) RETURN n.name AS name"], "rows"),
        (["schema"], "terms"),
    ],
)
def test_every_other_answer_is_versioned_too(arguments: list[str], rows: str, ask: Run) -> None:
    found = ask(*arguments, "--format", "json").json
    assert (found["version"], bool(found[rows])) == (1, True)


def test_explain_shows_what_each_clause_gave(ask: Run, texts: Path) -> None:
    clauses = ask("explain", texts / "notice.txt", "--format", "json").json["clauses"]
    text = (texts / "notice.txt").read_text("utf-8")
    assert all(text[clause["start"] : clause["end"]] == clause["text"] for clause in clauses)
    offset = text.index("省市场监管局负责")
    found = ask("explain", texts / "notice.txt", "--at", str(offset), "--format", "json").json["clauses"]
    assert all(clause["start"] <= offset < clause["end"] for clause in found)
    assert {(m["name"], m["via"]) for clause in found for m in clause["mentions"]} >= {
        ("湖北省市场监督管理局", "frame")
    }
    assert [(f["subject"], f["relation"], f["object"]) for clause in found for f in clause["facts"]].count(
        ("湖北省市场监督管理局", "RESPONSIBLE_FOR", "改进餐车")
    ) == 1
