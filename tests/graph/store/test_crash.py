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
from policygraph.graph.store.copying import digest
from policygraph.graph.store.store import Store, open_store

from tests.graph.store.conftest import CORE

LOADER = Path(__file__).with_name("load_forever.py")


def killed(address: str, first: int, seconds: float, *, after: int) -> list[int]:
    """Run the loader, wait for `after` sources and some seconds more, kill it; the sources that it called whole."""
    process = subprocess.Popen([sys.executable, str(LOADER), address, str(first)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    seen = [int(process.stdout.readline()) for _ in range(after)]
    time.sleep(seconds)
    process.kill()
    seen += [int(line) for line in process.stdout.read().split()]
    process.wait()
    return seen


def exported(store: Store) -> tuple[set[int], io.BytesIO]:
    """The numbers of the sources and the graph; read again where a server finished the dead client's commit in between."""
    while True:
        held, out = numbers(store), io.BytesIO()
        jsonl.write(store, out)
        if numbers(store) == held:
            return held, out


def numbers(store: Store) -> set[int]:
    return {int(source.path) for source in store.sources()}


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.5])
def test_a_store_killed_while_it_is_made_is_made_by_the_next(tmp_path: Path, seconds: float) -> None:
    seen = killed(str(tmp_path / "graph.db"), 0, seconds, after=0)
    with open_store(str(tmp_path / "graph.db")) as store:
        assert len(store.sources()) in (len(seen), len(seen) + 1)


@pytest.mark.parametrize("address", CORE, indirect=True)
def test_a_killed_loader_leaves_whole_sources_or_nothing(address: str, written: Callable[..., Any]) -> None:
    text = runpy.run_path(str(LOADER))["text"]
    whole = set[int]()
    for attempt in range(5):
        whole |= set(killed(address, len(whole), 0.07 * attempt, after=2))
        with open_store(address) as store:
            held, out = exported(store)
        assert whole <= held <= whole | {len(whole)}
        expected = io.BytesIO()
        jsonl.write(merge(*(written(text(number)).statements for number in held)), expected)
        assert out.getvalue() == expected.getvalue()
        whole = held


def test_a_copy_killed_at_any_moment_leaves_a_whole_store_or_an_empty_one(
    tmp_path: Path, written: Callable[..., Any]
) -> None:
    text = runpy.run_path(str(LOADER))["text"]
    origin, target = str(tmp_path / "origin.db"), str(tmp_path / "target.db")
    with open_store(origin) as store:
        store.load([written(text(number), str(number)) for number in range(20)])
        wanted = store.counts()
    program = "import sys, policygraph as pg; pg.copy(sys.argv[2], sys.argv[1])"
    for attempt in range(6):
        process = subprocess.Popen([sys.executable, "-c", program, origin, target])
        time.sleep(0.3 + 0.3 * attempt)
        process.kill()
        process.wait()
        with open_store(target) as store:
            found = store.counts()
        assert found == wanted or set(found.values()) == {0}
    subprocess.run([sys.executable, "-c", program, origin, target], check=True)
    with open_store(origin) as one, open_store(target) as other:
        assert digest(one) == digest(other)
