"""A folder for another database's importer: whole, the same bytes each time, and nothing that is there is touched."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_importers_folder_holds_the_same_bytes_each_time(ask: Run, tmp_path: Path) -> None:
    for name in ("first", "second"):
        done = ask("export", "neo4j-csv", "-o", tmp_path / name)
        assert done.code == 0, done.err
    first = contents(tmp_path / "first")
    assert first == contents(tmp_path / "second")
    listed = first["import.args"].decode()
    assert all(name == "import.args" or name in listed for name in first)


def test_a_folder_that_is_there_is_left_as_it_is(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "note.txt").write_text("kept", "utf-8")
    done = ask("export", "neo4j-csv", "-o", tmp_path / "kept")
    assert (done.code != 0, len(done.err.strip().splitlines())) == (True, 1)
    assert contents(tmp_path / "kept") == {"note.txt": b"kept"}


def test_a_folder_needs_a_name(ask: Run) -> None:
    done = ask("export", "neo4j-csv")
    assert (done.code, done.out) == (2, "")
