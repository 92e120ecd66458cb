"""What a person should decide: the same of a store and of files, in one order, with sentences, and not twice."""

from __future__ import annotations

from pathlib import Path

import policygraph as pg
import pytest

ONE = (
    "乙江基金设立\n来源：甲报 2025-04-08\n"
    "甲城金融控股集团有限公司出资30亿元设立乙江产业投资基金。乙江产业投资基金总规模80亿元。丙港创投有限公司参加了会议。\n"
)
OTHER = "乙江基金扩募\n来源：乙报 2025-05-08\n乙江产业投资基金总规模90亿元。甲城金控有限公司参加了会议。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/一.txt").write_text(ONE, "utf-8")
    (tmp_path / "in/二.txt").write_text(OTHER, "utf-8")
    return tmp_path


def test_names_conflicts_and_weak_names_are_asked_with_their_sentences(folder: Path) -> None:
    found = pg.review(pg.extract([str(folder / "in")]))
    told = [
        (q.kind, q.reason, tuple(name for _, name, _ in q.parties), q.values) for q in found if q.kind != "rejected"
    ]
    assert told == [
        ("names", "short", ("甲城金融控股集团有限公司", "甲城金控有限公司"), ()),
        ("conflict", "size_cny", ("乙江产业投资基金",), (8000000000, 9000000000)),
        ("weak", "form", ("丙港创投有限公司",), ()),
        ("weak", "form", ("甲城金控有限公司",), ()),
    ]
    assert found[0].correction == '- same: ["甲城金融控股集团有限公司", "甲城金控有限公司"]'
    for question in found:
        assert question.statements
        for said in question.statements:
            assert said.quote in said.sentence


def test_a_store_asks_what_its_files_ask(folder: Path) -> None:
    store = str(folder / "db")
    pg.load([str(folder / "in")], store)
    assert pg.review(store) == pg.review(pg.extract([str(folder / "in")])) == pg.review(store)


@pytest.mark.parametrize("answer", ["same", "different"])
def test_what_is_answered_is_not_asked_again(folder: Path, answer: str) -> None:
    (question, *_) = pg.review(pg.extract([str(folder / "in")]))
    file = folder / "corrections.yaml"
    file.write_text(question.correction.replace("same", answer), "utf-8")
    extract = pg.extract([str(folder / "in")], corrections=str(file))
    assert extract.errors == []
    assert [q for q in pg.review(extract, corrections=str(file)) if q.kind == "names"] == []


def test_a_holder_and_what_it_holds_are_not_asked_about(tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,被投资企业\n甲金控集团公司,甲金控公司\n", "utf-8")
    assert pg.review(pg.extract([str(tmp_path / "表.csv")])) == []
    (tmp_path / "表.csv").write_text("股东,被投资企业\n甲金控集团公司,乙公司\n甲金控公司,乙公司\n", "utf-8")
    assert [q.reason for q in pg.review(pg.extract([str(tmp_path / "表.csv")]))] == ["short"]


def test_two_statements_of_one_holding_stand_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,被投资企业,持股比例\n甲公司,乙公司,50%\n甲公司,乙公司,60%\n", "utf-8")
    found = [q for q in pg.review(pg.extract([str(tmp_path / "表.csv")])) if q.kind == "conflict"]
    assert [(q.reason, [str(v) for v in q.values], len(q.statements)) for q in found] == [
        ("share-conflict", ["0.5", "0.6"], 2)
    ]


def test_a_refused_candidate_is_asked_of_files_and_of_a_store(tmp_path: Path) -> None:
    text = "乙湖基金设立\n来源：甲报 2025-05-08\n甲城金控有限公司、丁州金控有限公司向乙湖产业投资基金出资10亿元、5亿元、3亿元。\n"
    (tmp_path / "文.txt").write_text(text, "utf-8")
    pg.load([str(tmp_path / "文.txt")], str(tmp_path / "db"))
    for source in (pg.extract([str(tmp_path / "文.txt")]), str(tmp_path / "db")):
        refused = [q for q in pg.review(source) if q.kind == "rejected"]
        assert [(q.reason, q.statements[0].sentence) for q in refused] == [("list-length", text.splitlines()[2])]
