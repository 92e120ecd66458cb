"""`review` and corrections at the command line: a table, JSON, one line for what is wrong, the file that is found by itself."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

NEWS = "乙江基金设立\n来源：甲报 2025-04-08\n甲城金融控股集团有限公司出资30亿元设立乙江产业投资基金。\n甲城金控有限公司出资20亿元设立丙湖产业投资基金。\n"


def test_questions_are_answered_in_the_file_and_asked_no_more(run: Run, tmp_path: Path) -> None:
    (tmp_path / "文.txt").write_text(NEWS, "utf-8")
    assert run("load", "文.txt").code == 0
    asked = run("review", "--format", "json")
    assert (asked.code, list(asked.json)) == (0, ["version", "questions"])
    (question,) = asked.json["questions"]
    assert (question["kind"], question["reason"], question["message"]) == ("names", "short", "可能是简称")
    assert [party["name"] for party in question["parties"]] == ["甲城金融控股集团有限公司", "甲城金控有限公司"]
    assert all(NEWS[e["start"] : e["end"]] == e["quote"] for e in question["evidence"])
    table = run("review", "--format", "table")
    assert all(word in table.out for word in ("是否同一个", "甲城金控有限公司出资20亿元", question["correction"]))
    (tmp_path / "corrections.yaml").write_text(question["correction"] + "\n", "utf-8")
    loaded = run("load", "文.txt")
    assert (loaded.code, [line["state"] for line in loaded.lines]) == (0, ["loaded", "applied"])
    assert run("review", "--format", "json").json["questions"] == []
    assert "没有需要判断的事" in run("review", "--format", "table").out
    shown = run("show", "甲城金控有限公司", "--format", "table").out
    assert "更正：corrections.yaml:1" in shown
    assert run("extract", "文.txt").out == run("export", "jsonl").out


def test_a_wrong_or_useless_correction_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "文.txt").write_text(NEWS, "utf-8")
    (tmp_path / "c.yaml").write_text("- same: [甲]\n", "utf-8")
    wrong = run("load", "文.txt", "--corrections", "c.yaml")
    assert (wrong.code, wrong.out, wrong.err.count("\n")) == (2, "", 1)
    assert wrong.err.startswith("c.yaml:1: 这条更正看不懂（same: [甲, 乙]）")
    assert not (tmp_path / "policygraph.db").exists()
    (tmp_path / "c.yaml").write_text("- alias: 甲\n  of: 无名\n", "utf-8")
    useless = run("extract", "文.txt", "--corrections", "c.yaml")
    assert useless.code == 1
    assert useless.err.splitlines() == [
        "c.yaml:1: 读到的内容里没有这个名称，或无法这样更正（无名）；请用 policygraph show 显示的全称或编号"
    ]
    assert useless.lines
