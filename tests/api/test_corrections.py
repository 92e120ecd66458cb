"""Corrections from load to answer: applied once, told by line, kept when copied, taken back when the file changes."""

from __future__ import annotations

from pathlib import Path

import policygraph as pg
import pytest
from policygraph.graph.errors import SettingError
from policygraph.graph.export.jsonl import lines

ROWS = "股东,被投资企业,持股比例\n甲控公司,乙公司,50%\n丙公司,甲金控公司,20%\n"
NEWS = "乙江基金设立\n来源：甲报 2025-04-08\n甲金控有限公司出资30亿元，投资乙江产业投资基金。\n"
JOIN = "- same: [甲金控公司, 甲控公司]\n  by: 王五\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/表.csv").write_text(ROWS, "utf-8")
    (tmp_path / "in/文.txt").write_text(NEWS, "utf-8")
    return tmp_path


def decided(folder: Path, text: str) -> str:
    path = folder / "corrections.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def names(store: str) -> set[str]:
    with pg.open(store) as opened:
        return {node.name for node in opened.nodes_by_id() if "Firm" in node.labels}


def exported(graph: object) -> list[bytes]:
    return list(lines(graph))  # type: ignore[arg-type]


def test_a_store_and_an_extract_are_corrected_alike_and_twice_is_once(folder: Path) -> None:
    store, file = str(folder / "db"), decided(folder, JOIN)
    first = pg.load([str(folder / "in")], store, corrections=file)
    again = pg.load([str(folder / "in")], store, corrections=file)
    assert [(f.state, f.complaints) for f in first] == [("loaded", ()), ("loaded", ()), ("applied", ())]
    assert [(f.state, f.complaints) for f in again] == [("skipped", ()), ("skipped", ()), ("applied", ())]
    for jobs in (1, 2):
        extract = pg.extract([str(folder / "in")], jobs=jobs, corrections=file)
        with pg.open(store) as opened:
            assert exported(opened) == exported(extract)
    (_, fact) = pg.show("甲控公司", store).facts
    assert {said.rule for said in fact.statements} | {"holdings"} == {"holdings", "holdings + corrections.yaml:1 王五"}


def test_other_corrections_read_a_source_anew_and_none_take_them_back(folder: Path) -> None:
    store, files = str(folder / "db"), [str(folder / "in")]
    pg.load(files, store)
    with pg.open(store) as opened:
        plain = exported(opened)
    pg.load(files, store, corrections=decided(folder, JOIN))
    assert "甲控公司" not in names(store)
    pg.load(files, store, corrections=decided(folder, "- rename: 甲控公司\n  to: 甲州公司\n"))
    assert {"甲州公司", "甲金控公司"} <= names(store)
    pg.load(files, store)
    with pg.open(store) as opened:
        assert exported(opened) == plain


def test_what_no_source_holds_is_told_with_its_line(folder: Path) -> None:
    store, file = str(folder / "db"), decided(folder, JOIN + "- alias: 丁\n  of: 无名公司\n")
    done = pg.load([str(folder / "in/文.txt")], store, corrections=file)
    assert [(c.code, c.where, c.why) for c in done[-1].complaints] == [
        ("correction-unmet", "corrections.yaml:1", "甲控公司"),
        ("correction-unmet", "corrections.yaml:3", "无名公司"),
    ]
    done = pg.load([str(folder / "in/表.csv")], store, corrections=file)
    assert [c.where for c in done[-1].complaints] == ["corrections.yaml:3"]
    assert [e.where for e in pg.extract([str(folder / "in")], corrections=file).errors] == ["corrections.yaml:3"]


def test_what_was_read_under_other_corrections_is_told(folder: Path) -> None:
    store = str(folder / "db")
    pg.load([str(folder / "in")], store)
    done = pg.load([str(folder / "in/表.csv")], store, corrections=decided(folder, JOIN))
    (complaint,) = done[-1].complaints
    assert (complaint.code, complaint.hint) == ("older-corrections", "load-corrected")
    assert complaint.why.endswith("文.txt")
    assert pg.load([str(folder / "in/文.txt")], store)[-1].complaints[0].why.endswith("表.csv")


def test_a_copy_keeps_what_its_sources_were_read_under(folder: Path) -> None:
    store, other, file = str(folder / "db"), str(folder / "other"), decided(folder, JOIN)
    pg.load([str(folder / "in")], store, corrections=file)
    pg.copy(other, store)
    assert [f.state for f in pg.load([str(folder / "in")], other, corrections=file)] == [
        "skipped",
        "skipped",
        "applied",
    ]


def test_an_export_without_texts_takes_no_text_from_a_store(folder: Path) -> None:
    store, file = str(folder / "db"), decided(folder, JOIN)
    pg.load([str(folder / "in/文.txt")], store, corrections=file)
    pg.export("jsonl", folder / "graph.jsonl", store)
    assert pg.load([str(folder / "graph.jsonl")], store)[0].state == "skipped"
    with pg.open(store) as opened:
        assert [opened.source_text(s.id) for s in opened.sources()] == [NEWS]


def test_wrong_corrections_stop_before_anything_is_made(folder: Path) -> None:
    with pytest.raises(SettingError):
        pg.load([str(folder / "in")], str(folder / "db"), corrections=decided(folder, "- same: 甲"))
    assert not (folder / "db").exists()
