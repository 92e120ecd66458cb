"""Kills loaders and servers at random moments and looks at what is left: `crash.py [--folder 100] [--server 20]`.

A loader reads a fixed row of sources into a store. It is killed with SIGKILL after a random time; the store must open and hold
whole sources only, byte for byte what merging these gives. Over Bolt the server is killed too, every second time. When
all sources stand in the store, a new one is begun; each must end with the digest of an undisturbed load.
"""

from __future__ import annotations

import argparse
import os
import random
import runpy
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOADER = ROOT / "tests" / "graph" / "store" / "load_forever.py"
SOURCES = 40


def readings() -> list[Any]:
    """What the loader loads."""
    written = runpy.run_path(str(LOADER.with_name("notation.py")))["written"]
    text = runpy.run_path(str(LOADER))["text"]
    return [written(text(number), str(number)) for number in range(SOURCES)]


def checked(address: str, said: list[Any]) -> int:
    """How many sources the store holds; AssertionError unless it holds exactly what these say."""
    from policygraph.graph.merge import merge
    from policygraph.graph.store.copying import digest
    from policygraph.graph.store.store import open_store

    with open_store(address) as store:
        held = [int(source.path) for source in store.sources()]
        assert len(held) == len(set(held))
        assert digest(store) == digest(merge(*(said[number].statements for number in held)))
    return len(held)


def killed(address: str, seconds: float, server: Any = None, *, loading: bool = False) -> None:
    """Run a loader and kill it, or the server below it, some seconds after its start, or its first source if `loading`; the
    server is started again.
    """
    loader = subprocess.Popen(
        [sys.executable, str(LOADER), address, "0", str(SOURCES)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    if loading and loader.stdout:
        loader.stdout.readline()
    try:
        loader.wait(seconds)
    except subprocess.TimeoutExpired:
        if server:
            server.kill()
        else:
            loader.send_signal(signal.SIGKILL)
    loader.kill()
    loader.communicate()
    if server:
        server.kill()
        server.start()


def folders(count: int, chance: random.Random, said: list[Any]) -> None:
    """Kill loaders of embedded stores."""
    kills = finished = 0
    while kills < count:
        with tempfile.TemporaryDirectory() as folder:
            address, held = str(Path(folder) / "graph.db"), 0
            while held < SOURCES and kills < count:
                killed(address, chance.uniform(0.0, 1.0), loading=kills % 4 > 0)
                kills += 1
                held = checked(address, said)
            killed(address, 600)
            assert checked(address, said) == SOURCES
            finished += 1
        print(f"folder: {kills} kills, {finished} stores finished, all whole", flush=True)


def servers(count: int, chance: random.Random, said: list[Any]) -> None:
    """Kill loaders over Bolt, and the server."""
    with runpy.run_path(str(ROOT / "tests" / "neo4j" / "server.py"))["Server"]() as server:
        os.environ["NEO4J_PASSWORD"] = server.password
        for kill in range(1, count + 1):
            killed(server.address, chance.uniform(0.0, 2.0), server if kill % 2 else None, loading=True)
            held = checked(server.address, said)
            print(f"server: {kill} kills ({'server' if kill % 2 else 'loader'}), {held} sources, all whole", flush=True)
            if held == SOURCES:
                server.run("MATCH (n) WHERE NOT n:StoreMark DETACH DELETE n")
        killed(server.address, 600)
        assert checked(server.address, said) == SOURCES


def main() -> int:
    """Kill as often as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=int, default=100)
    parser.add_argument("--server", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began, said = time.monotonic(), readings()
    folders(asked.folder, random.Random(asked.seed), said)
    if asked.server:
        servers(asked.server, random.Random(asked.seed), said)
    print(f"done in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
