"""Which files arguments name, and how each is read: by what it holds, in order, one bad file never stopping another."""

from __future__ import annotations

from pathlib import Path

import pytest
from policygraph.graph.errors import InputError, SettingError
from policygraph.loaders.load import PASTED, paths, read_all

TABLE = "股东,被投资企业,持股比例\n甲公司,丙基金,60%\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with readable, unreadable, hidden and foreign files."""
    for name in ("乙.txt", "a.md", "下/页.HTML", "下/表.csv", "扫描.pdf", ".隐/藏.txt", "图.png", "码.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("甲市商务局印发《夜市十条》。", "utf-8")
    (tmp_path / "下/表.csv").write_text(TABLE, "utf-8")
    return tmp_path


def test_a_folder_is_searched_in_the_order_of_names_for_documents_only(folder: Path) -> None:
    assert [Path(path).relative_to(folder).as_posix() for path in paths([str(folder)])] == [
        "a.md", "下/表.csv", "下/页.HTML", "乙.txt", "扫描.pdf",
    ]  # fmt: skip


def test_a_file_that_is_named_is_taken_whatever_its_name_and_each_once(folder: Path) -> None:
    named = str(folder / "码.py")
    assert paths([named, PASTED, str(folder / "下"), str(folder / "下" / "表.csv"), named])[:2] == [named, PASTED]
    assert len(paths([named, str(folder / "下"), str(folder / "下" / "表.csv"), named])) == 3


def test_an_absent_path_is_a_setting_and_an_empty_folder_an_input(folder: Path) -> None:
    with pytest.raises(SettingError, match="no-path"):
        paths([str(folder), str(folder / "没有")])
    (folder / "空").mkdir()
    with pytest.raises(InputError, match="no-documents"):
        paths([str(folder), str(folder / "空")])


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_has_its_outcome_in_order(jobs: int, folder: Path) -> None:
    (folder / "坏.txt").write_bytes(b"")
    outcomes = list(read_all(paths([str(folder)]), jobs))
    assert [outcome.path for outcome in outcomes] == paths([str(folder)])
    assert [outcome.error.code if outcome.error else "" for outcome in outcomes if outcome.error] == [
        "no-text",
        "damaged",
    ]
    table = next(outcome for outcome in outcomes if outcome.path.endswith("表.csv"))
    assert {statement.evidence.rule for statement in table.readings[0].statements} == {"holdings"}


def test_the_readings_are_the_same_for_any_number_of_processes(folder: Path) -> None:
    one, two = (list(read_all(paths([str(folder)]), jobs)) for jobs in (1, 2))
    assert [outcome.readings for outcome in one] == [outcome.readings for outcome in two]


def test_a_bad_row_is_a_complaint_and_a_refused_candidate_is_none(tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text(TABLE + "乙公司,丙基金,两成五厘八\n其他,丙基金,10%\n", "utf-8")
    (outcome,) = read_all([str(tmp_path / "表.csv")])
    assert len(outcome.readings[0].rejected) > 1
    assert [(complaint.code, complaint.where) for complaint in outcome.complaints] == [
        ("bad-row", f"{tmp_path}/表.csv:3")
    ]
