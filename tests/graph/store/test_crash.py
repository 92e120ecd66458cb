"""A loader killed at any moment leaves whole sources or nothing, and the next one goes on."""

from __future__ import annotations

import io
import runpy
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.export import jsonl
from policygraph.graph.merge import merge
from policygraph.graph.store.store import open_store

LOADER = Path(__file__).with_name("load_forever.py")


def killed(path: Path, first: int, seconds: float, *, after: int) -> list[int]:
    """Run the loader, wait for `after` sources and some seconds more, kill it; the sources that it called whole."""
    process = subprocess.Popen([sys.executable, LOADER, path, str(first)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    seen = [int(process.stdout.readline()) for _ in range(after)]
    time.sleep(seconds)
    process.kill()
    seen += [int(line) for line in process.stdout.read().split()]
    process.wait()
    return seen


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.5])
def test_a_store_killed_while_it_is_made_is_made_by_the_next(tmp_path: Path, seconds: float) -> None:
    seen = killed(tmp_path / "graph.db", 0, seconds, after=0)
    with open_store(str(tmp_path / "graph.db")) as store:
        assert len(store.sources()) in (len(seen), len(seen) + 1)


def test_a_killed_loader_leaves_whole_sources_or_nothing(tmp_path: Path, written: Callable[..., Any]) -> None:
    text = runpy.run_path(str(LOADER))["text"]
    path, whole = tmp_path / "graph.db", set[int]()
    for attempt in range(5):
        whole |= set(killed(path, len(whole), 0.07 * attempt, after=2))
        with open_store(str(path)) as store:
            held = {int(source.path) for source in store.sources()}
            out = io.BytesIO()
            jsonl.write(store, out)
        assert whole <= held <= whole | {len(whole)}
        expected = io.BytesIO()
        jsonl.write(merge(*(written(text(number)).statements for number in held)), expected)
        assert out.getvalue() == expected.getvalue()
        whole = held
