"""What may become a store and what is refused: one line that says why, and nothing created."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.errors import PolicyGraphError, SettingError, StoreError
from policygraph.graph.merge import merge
from policygraph.graph.store.copying import digest
from policygraph.graph.store.store import Store, open_store


def listing(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def a_file(folder: Path) -> Path:
    (folder / "notes.txt").write_text("甲")
    return folder / "notes.txt"


def a_foreign_folder(folder: Path) -> Path:
    (folder / "photos").mkdir()
    (folder / "photos" / "a.jpg").write_bytes(b"x")
    return folder / "photos"


def a_folder_with_only_a_lock_and_more(folder: Path) -> Path:
    (folder / "mine").mkdir()
    (folder / "mine" / "lock").touch()
    (folder / "mine" / "letter.doc").touch()
    return folder / "mine"


def a_broken_link(folder: Path) -> Path:
    (folder / "link").symlink_to(folder / "nowhere")
    return folder / "link"


def a_path_without_its_folder(folder: Path) -> Path:
    return folder / "no" / "such" / "graph.db"


def a_newer_store(folder: Path) -> Path:
    return marked(folder, json.dumps({"engine": "arcadedb", "format": 99}))


def a_store_of_no_version(folder: Path) -> Path:
    return marked(folder, json.dumps({"format": "甲"}))


def a_damaged_mark(folder: Path) -> Path:
    return marked(folder, "{")


def marked(folder: Path, mark: str) -> Path:
    (folder / "graph.db").mkdir()
    (folder / "graph.db" / "store.json").write_text(mark)
    return folder / "graph.db"


@pytest.mark.parametrize(
    ("place", "error", "code"),
    [
        (a_file, SettingError, "not-a-store"),
        (a_foreign_folder, SettingError, "not-a-store"),
        (a_folder_with_only_a_lock_and_more, SettingError, "not-a-store"),
        (a_broken_link, SettingError, "not-a-store"),
        (a_path_without_its_folder, SettingError, "no-folder"),
        (a_newer_store, StoreError, "store-version"),
        (a_store_of_no_version, StoreError, "store-version"),
        (a_damaged_mark, StoreError, "store-damaged"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_store_is_refused_and_left_as_it_is(
    tmp_path: Path, place: Callable[[Path], Path], error: type[PolicyGraphError], code: str, read_only: bool
) -> None:
    path = place(tmp_path)
    before = listing(tmp_path)
    with pytest.raises(error) as caught:
        open_store(str(path), read_only=read_only)
    assert caught.value.code == code
    assert listing(tmp_path) == before


def test_reading_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="no-store"):
        open_store(str(tmp_path / "graph.db"), read_only=True)
    assert listing(tmp_path) == []


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a file system that takes no folder")
def test_a_place_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(StoreError, match="store-not-writable"):
        open_store("/proc/graph.db")


@pytest.mark.parametrize(
    "uri", ["http://localhost", "sqlite://x", "bolt+x://localhost", "neo4j://", "bolt://localhost:x"]
)
def test_an_address_without_an_engine_is_a_setting_error(
    uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingError):
        open_store(uri)
    assert listing(tmp_path) == []


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    open_store(str(tmp_path)).close()
    open_store(str(tmp_path), read_only=True).close()


def test_a_store_whose_making_was_cut_off_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("1")
    (tmp_path / "data.new").mkdir()
    (tmp_path / "data.new" / "half").touch()
    with open_store(str(tmp_path)) as store:
        assert store.counts()["nodes"] == 0
    assert not (tmp_path / "data.new").exists()


def test_a_lost_mark_loses_no_data(tmp_path: Path, written: Callable[..., Any]) -> None:
    with open_store(str(tmp_path / "graph.db")) as store:
        store.load([written("(甲银行:Bank)")])
    (tmp_path / "graph.db" / "store.json").unlink()
    with open_store(str(tmp_path / "graph.db")) as store:
        assert store.counts()["nodes"] == 1


@pytest.mark.parametrize("harm", ["lost", "garbled"])
def test_a_store_whose_files_are_harmed_is_called_damaged(tmp_path: Path, harm: str) -> None:
    path = tmp_path / "graph.db"
    open_store(str(path)).close()
    if harm == "lost":
        (path / "data").rename(path / "elsewhere")
    else:
        (path / "data" / "schema.json").write_text("{")
        (path / "data" / "schema.prev.json").unlink(missing_ok=True)
    with pytest.raises(StoreError, match="store-damaged") as caught:
        open_store(str(path))
    assert "\n" not in str(caught.value)
    with pytest.raises(StoreError, match="store-damaged"):  # and not that it is locked
        open_store(str(path))


def test_a_store_of_an_older_ontology_learns_the_new_terms(tmp_path: Path, written: Callable[..., Any]) -> None:
    path = tmp_path / "graph.db"
    open_store(str(path)).close()
    from arcadedb import open_database

    with open_database(str(path / "data")) as database:
        database.command("sql", "DROP TYPE PROXY").to_list()
        database.command("sql", "DROP TYPE Pilot").to_list()
    with open_store(str(path)) as store:
        store.load([written("(甲:Firm)-[:PROXY]->(乙:Firm); (丙:Pilot)")])
        assert [edge.relation for edge in store.facts_by_id()] == ["PROXY"]
        assert store.rows("MATCH (p:Pilot) RETURN p.name AS name") == [{"name": "丙"}]


def test_a_second_process_hears_who_holds_the_store(tmp_path: Path) -> None:
    path = str(tmp_path / "graph.db")
    second = textwrap.dedent("""
        import sys
        from policygraph.graph.errors import StoreError
        from policygraph.graph.store.store import open_store
        try:
            open_store(sys.argv[1], read_only=sys.argv[2] == "True")
        except StoreError as error:
            print(error.code, error.values["holder"])
    """)
    with open_store(path):
        for read_only in ("False", "True"):
            done = subprocess.run(
                [sys.executable, "-c", second, path, read_only], capture_output=True, text=True, timeout=20
            )
            assert (done.stdout, done.stderr) == (f"store-locked {os.getpid()}\n", "")


def test_a_second_opening_in_one_process_is_refused_too(tmp_path: Path) -> None:
    path = str(tmp_path / "graph.db")
    with open_store(path), pytest.raises(StoreError, match="store-locked"):
        open_store(path)
    open_store(path).close()


def test_threads_share_a_store(tmp_path: Path, written: Callable[..., Any]) -> None:
    texts = [f"(甲{n}:Firm)-[:HOLDS_SHARE {{share: 0.{n}}}]->(乙:Firm)" for n in range(1, 9)]
    with open_store(str(tmp_path / "graph.db")) as store:
        threads = [threading.Thread(target=lambda text=text: store.load([written(text)])) for text in texts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert store.counts() == {"nodes": 9, "edges": 8, "documents": 0, "sources": 8}
        assert sum(len(node.claims) for node in store.nodes_by_id()) == 4 * len(texts)


def test_the_engine_keeps_quiet_and_leaves_nothing_in_the_working_folder(tmp_path: Path) -> None:
    program = textwrap.dedent("""
        from policygraph.graph.store.store import open_store
        with open_store("graph.db") as store:
            store.counts()
    """)
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=30)
        assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert os.listdir(tmp_path) == ["graph.db"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for a store and some sources, which only root can make."""
    place = tmp_path / "small"
    place.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(made, capture_output=True).returncode:
        pytest.skip("needs the right to mount a file system")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_one_line_and_keeps_what_was_loaded(small_disk: Path, written: Callable[..., Any]) -> None:
    path, whole = str(small_disk / "graph.db"), []

    def load_until_full(store: Store) -> None:
        for number in range(1000):
            reading = written(f"(甲{number}:Firm)-[:HOLDS_SHARE]->(乙:Firm)")
            store.load([reading])
            whole.append(reading)

    with open_store(path) as store:
        (small_disk / "ballast").write_bytes(b"0" * (shutil.disk_usage(small_disk).free - 3_000_000))
        with pytest.raises(StoreError, match="disk-full") as caught:
            load_until_full(store)
        assert "\n" not in str(caught.value)
    (small_disk / "ballast").unlink()
    with open_store(path) as store:
        assert digest(store) == digest(merge(*(reading.statements for reading in whole)))
        store.load([written("(丙:Firm)")])
        assert len(store.sources()) == len(whole) + 1


def test_a_store_on_a_file_system_that_may_only_be_read_can_be_asked(small_disk: Path) -> None:
    program = textwrap.dedent("""
        import sys
        from policygraph.graph.errors import StoreError
        from policygraph.graph.store.store import open_store
        with open_store(sys.argv[1]) as store:
            print(store.counts()["nodes"])
            try:
                store.rows("CREATE (:Entity {id: 'x'})", write=True)
            except StoreError as error:
                print(error.code)
    """)
    command = [sys.executable, "-c", program, str(small_disk / "graph.db")]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "0\n"
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1\nstore-not-writable\n", "")


def test_readers_see_whole_sources_while_one_thread_writes(tmp_path: Path, written: Callable[..., Any]) -> None:
    seconds = float(os.environ.get("POLICYGRAPH_THREADS_SECONDS", "3"))
    with open_store(str(tmp_path / "graph.db")) as store:
        failed: list[BaseException] = []
        end = time.monotonic() + seconds

        def read() -> None:
            try:
                while time.monotonic() < end:
                    rows = store.rows("MATCH (:Firm)-[r:HOLDS_SHARE]->(f:Fund) RETURN f.id AS id, count(r) AS n")
                    assert {row["n"] for row in rows} <= {5}
                    store.search("乙基")
            except BaseException as error:
                failed.append(error)

        readers = [threading.Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        made = []
        while time.monotonic() < end and not failed:
            number = len(made)
            made.append(written("; ".join(f"(甲{k}:Firm)-[:HOLDS_SHARE]->(乙基金{number}:Fund)" for k in range(5))))
            store.load(made[-1:])
        for reader in readers:
            reader.join()
        assert failed == []
        assert digest(store) == digest(merge(*(reading.statements for reading in made)))


def test_loading_a_hundred_things_fifty_times_changes_neither_content_nor_size(
    tmp_path: Path, written: Callable[..., Any]
) -> None:
    readings = [written(f"(甲{n}:Firm {{alias: 号{n}}})-[:HOLDS_SHARE]->(乙:Firm)", str(n)) for n in range(50)]

    def size() -> int:
        return sum(file.stat().st_size for file in (tmp_path / "graph.db" / "data").iterdir())

    seen = set()
    for _ in range(51):
        with open_store(str(tmp_path / "graph.db")) as store:
            store.load(readings, replace=True)
            seen.add(digest(store))
        seen.add(str(size()))
    assert len(seen) == 2
