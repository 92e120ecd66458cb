"""The first load of an empty store, if it is large, is one merge: it says, holds and keeps what loading one by one does."""

from __future__ import annotations

import runpy
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.store import first_load
from policygraph.graph.store.arcade import ArcadeStore
from policygraph.graph.store.copying import digest
from policygraph.graph.store.store import Store, open_store

Written = Callable[..., Any]
PARTS = [
    "(甲:Firm {alias: 甲司})-[:HOLDS_SHARE {share: 0.5, asset: 股权}]->(乙:Fund {size_cny: 10})",
    "(甲:Firm)-[:HOLDS_SHARE {share: 0.5, inferred: true}]->(乙:Fund {size_cny: 12})",
    "(丙)-[:FUNDS {amount_cny: 3}]->(乙:Fund)-[:MENTIONED_IN]->(简讯:Document {published: 2025-03})",
]
LOADER = Path(__file__).with_name("load_forever.py")


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of stores that took the bulk path."""
    seen: list[str] = []
    fill = ArcadeStore.fill

    def noted(self: ArcadeStore, *records: Any) -> None:
        seen.append("filled")
        fill(self, *records)

    monkeypatch.setattr(ArcadeStore, "fill", noted)
    return seen


def held(store: Store) -> list[Any]:
    texts = [(source, store.source_text(source.id)) for source in store.sources()]
    return [digest(store), list(store.stored_nodes()), list(store.stored_edges()), texts]


def loaded(folder: Path, readings: list[Any]) -> list[Any]:
    with open_store(str(folder)) as store:
        return [store.load(iter(readings)), *held(store), store.load(iter(readings))]


def test_a_large_first_load_is_the_same_as_one_by_one(
    written: Written, filled: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings = [written(text, f"{number}.txt") for number, text in enumerate(PARTS)]
    one_by_one = loaded(tmp_path / "a.db", readings)
    assert filled == []
    monkeypatch.setattr(first_load, "LARGE", 5)
    assert loaded(tmp_path / "b.db", readings) == one_by_one
    assert filled == ["filled"]


@pytest.mark.parametrize("paths", [["甲.txt", "甲.txt"], ["甲.txt", "乙.txt"]])
def test_versions_of_a_file_and_the_same_file_again_are_loaded_one_by_one(
    paths: list[str], written: Written, filled: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = PARTS[:2] if paths[0] == paths[1] else PARTS[:1] * 2
    readings = [written(text, path) for text, path in zip(texts, paths, strict=True)]
    one_by_one = loaded(tmp_path / "a.db", readings)
    monkeypatch.setattr(first_load, "LARGE", 5)
    assert loaded(tmp_path / "b.db", readings) == one_by_one
    assert filled == []


def test_a_store_that_holds_something_is_written_to(
    written: Written, filled: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(str(tmp_path / "graph.db")) as store:
        store.load([written(PARTS[2], "丙.txt")])
        monkeypatch.setattr(first_load, "LARGE", 5)
        store.load([written(text, f"{number}.txt") for number, text in enumerate(PARTS[:2])])
        assert len(store.sources()) == 3
    assert filled == []


def test_a_first_load_killed_at_any_moment_leaves_all_or_nothing(tmp_path: Path) -> None:
    address = str(tmp_path / "graph.db")
    for attempt in range(6):
        process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(LOADER), address], stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.2 * attempt)
        process.kill()
        process.communicate()
        with open_store(address) as store:
            assert len(store.sources()) in {0, 50}
            assert bool(store.sources()) == any(store.counts().values())
    subprocess.run([sys.executable, "-c", PROGRAM, str(LOADER), address], check=True, stdout=subprocess.DEVNULL)
    module = runpy.run_path(str(LOADER.with_name("notation.py")))
    text = runpy.run_path(str(LOADER))["text"]
    with open_store(address) as one, open_store(str(tmp_path / "other.db")) as other:
        for number in range(50):
            other.load([module["written"](text(number), str(number))])
        assert held(one) == held(other)


PROGRAM = """
import runpy, sys
from pathlib import Path
from policygraph.graph.store.store import open_store
loader = Path(sys.argv[1])
written = runpy.run_path(str(loader.with_name("notation.py")))["written"]
text = runpy.run_path(str(loader))["text"]
readings = [written(text(number), str(number)) for number in range(50)]
with open_store(sys.argv[2]) as store:
    print("begins", flush=True)
    store.load(readings)
"""
