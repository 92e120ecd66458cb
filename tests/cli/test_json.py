"""The answers as JSON, version 1: exactly the keys that are promised, values raw, every quote where it says it is."""

from __future__ import annotations

import json
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


def test_owners_have_a_share_each_and_an_unknown_one_is_what_is_left(ask: Run) -> None:
    found = ask("owners", "甲江产业基金", "--format", "json").json
    rest = {"min": 0, "max": 0.3}
    keys = ["version", "target", "as_of", "coverage", "ring_locked", "pruned", "owners", "planned", "behind"]
    assert list(found) == keys
    assert without_ids(found["target"]) == {"name": "甲江产业基金", "kind": "Fund"}
    assert [found[key] for key in ("version", "as_of", "coverage", "ring_locked", "pruned")] == [1, None, 0.5, 0, 0]
    told = [(o["name"], o["kind"], o["final"], o["direct"], o["integrated"]) for o in found["owners"]]
    assert told == [
        ("甲国资公司", "Firm", False, point(0.5), point(0.5)),
        ("甲市财政局", "Agency", True, None, point(0.3)),
        ("丙投资公司", "Firm", True, point(0.2), point(0.2)),
        ("乙银行", "Bank", True, rest, rest),
    ]
    assert without_ids(found["owners"][1]["chains"]) == [
        {
            "nodes": ["甲市财政局", "甲国资公司", "甲江产业基金"],
            "shares": [point(0.6), point(0.5)],
            "product": point(0.3),
            "ring": False,
        }
    ]
    assert all(len(chain["facts"]) >= len(chain["shares"]) for owner in found["owners"] for chain in owner["chains"])


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


def test_check_names_odd_ownership(run: Run, tmp_path: Path) -> None:
    head = "股东,被投资企业,持股比例,认缴出资额(万元),注册资本(万元),角色,控制依据,被代持人"
    rows = [
        "甲公司,乙公司,30%,,,,,",
        "乙公司,甲公司,20%,,,,,",
        "丙公司,丁基金,40%,6000,10000,LP,实控,",
        "戊公司,己公司,10%,,,,,庚公司",
    ]
    (tmp_path / "表.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    found = run("check", "表.csv", "--format", "json").json["problems"]
    assert [(one["level"], one["code"]) for one in found] == [
        ("warning", code) for code in ("amount-percent", "lp-controls", "nominee", "ring")
    ]
    assert found[0]["message"].startswith("丙公司、丁基金：金额折合 60 %，与所述比例 40 % 不符（事实 ")
    assert "甲公司" in found[3]["message"]
    assert "乙公司" in found[3]["message"]


def test_check_counts_contributions_and_names_every_sum_once(run: Run, tmp_path: Path) -> None:
    head = "股东,被投资企业,持股比例,认缴出资额(万元),注册资本(万元)"
    rows = ["甲公司,丁基金,,7000,10000", "乙公司,丁基金,,6000,10000", "甲公司,戊公司,70%,,", "乙公司,戊公司,60%,,"]
    (tmp_path / "表.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    found = run("check", "表.csv", "--format", "json").json["problems"]
    assert [(one["level"], one["code"]) for one in found] == [("error", "share-total")] * 2
    assert [one["message"].partition("（")[0] for one in found] == [
        "“戊公司”的持股合计 130 %，超过 100 %：甲公司 70 %、乙公司 60 %",
        "“丁基金”的持股合计 130 %，超过 100 %：甲公司 70 %、乙公司 60 %",
    ]


def test_check_names_readings_that_differ_once(run: Run, tmp_path: Path) -> None:
    head = "股东,被投资企业,持股比例,认缴出资额(万元),注册资本(万元)"
    for name, money, share in (("一.csv", "3000", "30%"), ("二.csv", "4000", "40%")):
        text = f"{head}\n甲公司,丁基金,,{money},10000\n甲公司,戊公司,{share},,\n"
        (tmp_path / name).write_text(text, "utf-8")
    found = run("check", "一.csv", "二.csv", "--format", "json").json["problems"]
    assert [one["code"] for one in found] == ["share-conflict", "parallel"]
    assert found[1]["message"].startswith("甲公司、丁基金：持有多少说法不一，最少与最多为 30 %、40 %（事实 ")


def test_check_names_what_is_old_as_of_a_day(run: Run, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,被投资企业,持股比例,日期\n甲公司,乙公司,30%,2019-05-01\n", "utf-8")
    for day, codes in (("", []), ("2024", []), ("2025-01", ["old"])):
        found = run("check", "表.csv", "--as-of", day, "--format", "json").json["problems"]
        assert [one["code"] for one in found] == codes, day
    assert found[0]["message"].startswith("甲公司、乙公司：最近的说法是 2019-05-01，距所问日期超过 5 年（事实 ")
    assert run("check", "表.csv", "--as-of", "昨天").code == 2


def test_sums_above_the_whole_name_their_facts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,被投资企业,持股比例\n甲公司,丙公司,70%\n乙公司,丙公司,40%\n", "utf-8")
    run("load", "表.csv")
    for command in ("owners", "control", "links", "card"):
        done = run(command, "丙公司", "--format", "json")
        error = json.loads(done.err)["error"]
        assert (done.code, done.out, error["code"], len(error["facts"])) == (1, "", "share-total", 2)
        assert error["message"] == "“丙公司”的份额合计 110 %，超过 100 %"


@pytest.mark.parametrize("command", ["owners", "holdings", "control", "links", "card"])
def test_an_ambiguous_name_lists_candidates(command: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,股东类型,被投资企业,持股比例\n张三,自然人,甲公司,60%\n", "utf-8")
    (tmp_path / "二.csv").write_text("股东,股东类型,被投资企业,持股比例\n张三,自然人,乙公司,60%\n", "utf-8")
    run("load", "表.csv", "二.csv")
    done = run(command, "张三", "--format", "json")
    error = json.loads(done.err)["error"]
    assert (done.code, done.out, error["code"], len(error["candidates"])) == (3, "", "ambiguous", 2)


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


def test_explain_writes_a_page(ask: Run, texts: Path, tmp_path: Path) -> None:
    page = tmp_path / "notice.html"
    said = ask("explain", texts / "notice.txt", "--html", "-o", page)
    assert said.out == ""
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert ask("explain", texts / "notice.txt", "--html").out == page.read_text("utf-8")
