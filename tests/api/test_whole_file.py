"""A file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from policygraph.graph.errors import ExportError, SettingError
from policygraph.whole_file import whole_file


def test_the_new_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "图.nt"
    target.write_text("old")
    with whole_file(target) as out:
        out.write(b"new")
        assert target.read_text() == "old"
    assert (target.read_text(), [path.name for path in tmp_path.iterdir()]) == ("new", ["图.nt"])


@contextmanager
def stopped_by(error: type[BaseException], target: Path) -> Iterator[None]:
    with whole_file(target) as out:
        out.write(b"ne")
        yield
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_after_an_error_the_old_file_is_there_and_nothing_else(error: type[BaseException], tmp_path: Path) -> None:
    target = tmp_path / "图.nt"
    target.write_text("old")
    with pytest.raises(error), stopped_by(error, target):
        pass
    assert (target.read_text(), [path.name for path in tmp_path.iterdir()]) == ("old", ["图.nt"])


def test_a_full_disk_is_an_export_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as raised, whole_file(tmp_path / "图.nt"):
        raise OSError(28, "No space left on device")
    assert (raised.value.code, raised.value.why, list(tmp_path.iterdir())) == (
        "not-written",
        "No space left on device",
        [],
    )


def test_a_folder_that_is_not_there_is_a_setting(tmp_path: Path) -> None:
    with pytest.raises(SettingError), whole_file(tmp_path / "没有" / "图.nt"):
        pass
