"""A folder is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from policygraph.graph.errors import ExportError, SettingError
from policygraph.whole_folder import whole_folder


def put(target: Path, error: BaseException | None = None) -> None:
    with whole_folder(target) as folder:
        (folder / "甲.csv").write_text("1")
        assert not (target / "甲.csv").exists()
        if error:
            raise error


@pytest.mark.parametrize("there", [False, True])
def test_the_new_folder_takes_its_place_at_the_end(there: bool, tmp_path: Path) -> None:
    target = tmp_path / "导入"
    if there:
        target.mkdir()
    put(target)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["导入", "导入/甲.csv"]


@pytest.mark.parametrize("error", [ValueError(), KeyboardInterrupt()])
def test_after_an_error_nothing_is_there(error: BaseException, tmp_path: Path) -> None:
    with pytest.raises(type(error)):
        put(tmp_path / "导入", error)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_export_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="not-written"):
        put(tmp_path / "导入", OSError(28, "No space left on device"))
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for taken in (tmp_path, tmp_path / "file", tmp_path / "none" / "导入"):
        with pytest.raises(SettingError, match="bad-output"):
            put(taken)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
