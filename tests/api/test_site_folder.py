"""A folder of pages appears whole, is replaced page by page, and nothing else in it is ever lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from policygraph.graph.errors import PolicyGraphError, SettingError
from policygraph.site_folder import LIST, site_folder

OURS = re.compile(r"index\.html|a/[a-z]+\.html")


def write(folder: Path, **pages: str) -> None:
    with site_folder(folder, OURS, "index.html") as place:
        (place / "a").mkdir()
        for name, text in pages.items():
            (place / ("index.html" if name == "index" else f"a/{name}.html")).write_text(text)


def _stopped(folder: Path) -> None:
    with site_folder(folder, OURS, "index.html") as place:
        (place / "index.html").write_text("half")
        raise KeyboardInterrupt


def files(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): p.read_text()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name != LIST
    }


def test_a_new_folder_has_all_pages_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "site", index="1", one="2")
    assert files(tmp_path / "site") == {"index.html": "1", "a/one.html": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site").stat().st_mode & 0o755 == 0o755


def test_old_pages_go_and_files_of_others_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, index="1", one="2", two="3")
    (site / "CNAME").write_text("example.org")
    (site / "a" / "mine.txt").write_text("mine")
    (site / "a" / "other.html").write_text("of another hand")
    write(site, index="4", two="5")
    assert files(site) == {
        "CNAME": "example.org", "a/mine.txt": "mine", "a/other.html": "of another hand", "a/two.html": "5", "index.html": "4",
    }  # fmt: skip


def test_a_list_that_names_foreign_files_removes_none_of_them(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, index="1")
    (tmp_path / "precious.txt").write_text("precious")
    (site / "a" / "mine.txt").write_text("mine")
    (site / LIST).write_text(json.dumps({"pages": ["../precious.txt", "a/mine.txt", "a/../../precious.txt", 7, None]}))
    write(site, index="2")
    assert (tmp_path / "precious.txt").read_text() == "precious"
    assert files(site) == {"a/mine.txt": "mine", "index.html": "2"}


@pytest.mark.parametrize("listed", ["", "[]", "{", "{}", "\x00"])
def test_a_list_that_is_none_makes_the_folder_a_foreign_one(tmp_path: Path, listed: str) -> None:
    site = tmp_path / "site"
    write(site, index="1", one="2")
    (site / LIST).write_text(listed)
    with pytest.raises(SettingError):
        write(site, index="3")
    assert files(site) == {"a/one.html": "2", "index.html": "1"}


@pytest.mark.parametrize("listed", ['{"pages": 7}', '{"pages": null}'])
def test_a_list_without_pages_removes_nothing(tmp_path: Path, listed: str) -> None:
    site = tmp_path / "site"
    write(site, index="1", one="2")
    (site / LIST).write_text(listed)
    write(site, index="3")
    assert files(site) == {"a/one.html": "2", "index.html": "3"}


def test_a_folder_with_something_else_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_text("x")
    (tmp_path / "file").write_text("x")
    for place, code in (
        (tmp_path / "photos", "bad-output"),
        (tmp_path / "file", "bad-output"),
        (tmp_path / "no" / "x", "no-folder"),
    ):
        with pytest.raises(SettingError) as caught:
            write(place, index="1")
        assert caught.value.code == code
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "photos"]
    assert files(tmp_path / "photos") == {"a.jpg": "x"}


def test_a_run_that_fails_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, index="1", one="2")
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    with pytest.raises(KeyboardInterrupt):
        _stopped(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_that_is_cut_while_it_publishes_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write(site, index="1", one="1", two="1")
    moved = Path.replace

    def cut(path: Path, target: Path) -> Path:
        if target.name == "three.html":
            raise OSError(28, "No space left on device")
        return moved(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", cut)
        with pytest.raises(PolicyGraphError, match="not-written"):
            write(site, index="2", one="2", three="2")
    assert files(site) == {
        "index.html": "1",
        "a/one.html": "2",
        "a/two.html": "1",
    }  # each page is old or new, and whole
    write(site, index="3", three="3")
    assert files(site) == {"index.html": "3", "a/three.html": "3"}
