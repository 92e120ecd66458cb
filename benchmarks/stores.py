"""Stores against size: `stores.py [--sizes 10000,100000] [--neo4j]` prints a table and writes build/stores.json.

One made-up graph (`synthetic.py`) a size, into the embedded store and, if asked, into a real Neo4j: bulk and incremental loading,
then the questions of every day, beside a walk over a dict and SQLite in the same run. Each engine and size is a process of its
own, so that the memory is its own. Times are medians over different things asked, milliseconds on the wall and of the processor.
Where there are several sizes, the last columns tell how each figure grows with the graph: its slope on log axes, 0 for what stays,
1 for what grows like the graph.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import resource
import runpy
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SYNTHETIC = runpy.run_path(str(Path(__file__).with_name("synthetic.py")))
#: nodes that are loaded source by source, at most
INCREMENTAL = 4_000
ASKED = 30
CHAINS = (ROOT / "queries" / "cypher" / "ownership_chains.cypher").read_text("utf-8")
NEEDLES = {
    "2 frequent": "公司",
    "4 frequent": "有限公司",
    "10 frequent": "号实业有限公司",
    "2 rare": "珍稀",
    "4 rare": "珍稀试验",
}
SQL_CHAINS = """WITH RECURSIVE chain(node, depth, product) AS (
  VALUES (?, 0, 1.0) UNION ALL
  SELECT h.owner, chain.depth + 1, chain.product * h.share FROM chain JOIN holds h ON h.owned = chain.node WHERE chain.depth < ?
) SELECT node, depth, product FROM chain WHERE depth > 0"""

Figures = dict[str, float]


def medians(name: str, work: Callable[[Any], object], things: list[Any]) -> Figures:
    """The median wall and processor times of the work over different things, milliseconds, after one to get warm."""
    work(things[0])
    walls, cpus = [], []
    for thing in things:
        began, cpu = time.perf_counter(), time.process_time()
        work(thing)
        walls.append(time.perf_counter() - began)
        cpus.append(time.process_time() - cpu)
    return {name: _ms(walls), f"{name}, CPU": _ms(cpus)}


def _ms(times: list[float]) -> float:
    return round(statistics.median(times) * 1000, 3)


def rate(count: int, began: float, less: float = 0.0) -> int:
    """Things a second since then, without the seconds that making them took."""
    return round(count / max(time.perf_counter() - began - less, 1e-9))


@contextmanager
def opened(engine: str) -> Iterator[Any]:
    """An empty store of the engine."""
    from policygraph.graph.store.store import open_store

    if engine == "neo4j":
        with runpy.run_path(str(ROOT / "tests" / "neo4j" / "server.py"))["Server"]() as server:
            os.environ["NEO4J_PASSWORD"] = server.password
            with open_store(server.address) as store:
                yield store
        return
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "graph.db")) as store:
        yield store


def loaded(engine: str, graph: Any) -> Figures:
    """Rates of loading source by source, into a store of its own."""
    figures: Figures = {}
    part = SYNTHETIC["Synthetic"](min(graph.size, INCREMENTAL))
    with opened(engine) as store:
        readings = list(part.readings())
        began, cpu = time.perf_counter(), time.process_time()
        new = sum(done.nodes + done.edges for done in store.load(readings))
        figures["incremental, all/s"] = rate(new, began)
        figures["incremental, all/CPU s of the client"] = round(new / (time.process_time() - cpu))
    return figures


def filled(store: Any, graph: Any) -> Figures:
    """Rates of the bulk path; the time that making the records takes is measured before and taken off."""
    made = [_clock()]
    nodes = sum(1 for _ in graph.nodes())
    made.append(_clock())
    edges = sum(1 for _ in graph.edges())
    made.append(_clock())
    seen = [_clock()]

    def noted(items: Iterator[Any]) -> Iterator[Any]:
        seen.append(_clock())
        yield from items

    store.fill(graph.nodes(), noted(graph.edges()), noted(graph.sources()))
    seen.append(_clock())
    figures: Figures = {"nodes": nodes, "edges": edges, "bulk, s": round(seen[3][0] - seen[0][0], 1)}
    parts = {"nodes": (nodes, 0, 1), "edges": (edges, 1, 2), "all with indexes and texts": (nodes + edges, 0, 3)}
    for name, (count, first, last) in parts.items():
        for clock, unit in enumerate(("s", "CPU s of the client")):
            spent = seen[last][clock] - seen[first][clock]
            making = made[min(last, 2)][clock] - made[first][clock]
            figures[f"bulk, {name}/{unit}"] = round(count / max(spent - making, 1e-9))
    return figures


def _clock() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def asked(store: Any, graph: Any) -> Figures:
    """Times of the questions."""
    from policygraph.queries.run import run

    chance = random.Random(7)
    funds = [entity.id for entity in chance.sample(graph.of("Fund"), ASKED)]
    policies = [entity.id for entity in chance.sample(graph.of("Policy"), ASKED)]
    point = "MATCH (n:Entity {id: $id}) RETURN n.name AS name"
    shallow = CHAINS.replace("*1..10", "*1..6")
    figures = {
        **medians("point read", lambda id_: store.rows(point, {"id": id_}), funds),
        **medians("chains, depth 6", lambda id_: store.rows(shallow, {"owned": id_}), funds),
        **medians("chains, depth 10", lambda id_: store.rows(CHAINS, {"owned": id_}), funds),
        **medians("duties", lambda id_: run(store, "duties", {"ids": [id_]}), policies),
    }
    for name, needle in NEEDLES.items():
        figures |= medians(f"search, {name}", store.search, [needle] * 3)
    figures |= medians("search, 10 rare", store.search, [entity.name[:10] for entity in graph.of("Fund")[:5]])
    return figures


def rivals(graph: Any) -> Figures:
    """The same chains by a walk over a dict and by SQLite."""
    owners: dict[str, list[tuple[str, float]]] = defaultdict(list)
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE holds (owner TEXT, owned TEXT, share REAL)")
    for owner, owned, share in graph.holdings():
        owners[owned].append((owner, share))
    table.executemany("INSERT INTO holds VALUES (?, ?, ?)", list(graph.holdings()))
    table.execute("CREATE INDEX by_owned ON holds (owned)")

    def walk(node: str, depth: int, product: float) -> list[float]:
        found = []
        for owner, share in owners[node] if depth else ():
            found += [product * share, *walk(owner, depth - 1, product * share)]
        return found

    funds = [entity.id for entity in random.Random(7).sample(graph.of("Fund"), ASKED)]
    found: Figures = {}
    for depth in (6, 10):
        found |= medians(f"dict: chains, depth {depth}", lambda id_, most=depth: walk(id_, most, 1.0), funds)
        found |= medians(
            f"SQLite: chains, depth {depth}",
            lambda id_, most=depth: table.execute(SQL_CHAINS, (id_, most)).fetchall(),
            funds,
        )
    return found


def measure(engine: str, size: int) -> Figures:
    """Everything of one engine at one size, in this process."""
    graph = SYNTHETIC["Synthetic"](size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures = loaded(engine, graph)
    with opened(engine) as store:
        figures |= filled(store, graph)
        figures |= asked(store, graph)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {**figures, "memory of the client, MB": round((peak - before) / 1024), **rivals(graph)}


def growth(results: dict[str, Figures]) -> dict[str, Figures]:
    """For each engine of results by `engine size`, the slope of each figure on log axes, least squares over all its sizes."""
    engines: dict[str, dict[int, Figures]] = defaultdict(dict)
    for column, figures in results.items():
        engine, size = column.split()
        engines[engine][int(size)] = figures
    return {f"{engine} slope": _slopes(sizes) for engine, sizes in engines.items() if len(sizes) > 1}


def _slopes(sizes: dict[int, Figures]) -> Figures:
    names = [name for name in next(iter(sizes.values())) if all(figures.get(name) for figures in sizes.values())]
    at = [math.log(size) for size in sizes]
    return {
        name: round(statistics.linear_regression(at, [math.log(figures[name]) for figures in sizes.values()]).slope, 2)
        for name in names
    }


def table(results: dict[str, Figures]) -> Iterator[str]:
    """A line a figure, a column an engine and size, then how each engine grows."""
    results = results | growth(results)
    names = list(dict.fromkeys(name for figures in results.values() for name in figures))
    yield f"{'':66}" + "".join(f"{column:>18}" for column in results)
    for name in names:
        yield f"{name:66}" + "".join(f"{figures.get(name, ''):>18}" for figures in results.values())


def main() -> int:
    """Measure every engine at every size, one process each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--neo4j", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("ENGINE", "SIZE"))
    wanted = parser.parse_args()
    if wanted.one:
        print(json.dumps(measure(wanted.one[0], int(wanted.one[1]))))
        return 0
    results: dict[str, Figures] = {}
    for size in map(int, wanted.sizes.split(",")):
        for engine in ["arcade", *(["neo4j"] if wanted.neo4j else [])]:
            command = [sys.executable, __file__, "--one", engine, str(size)]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            results[f"{engine} {size}"] = json.loads(done.stdout.splitlines()[-1])
    print("\n".join(table(results)))
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "stores.json").write_text(
        json.dumps({"cores": os.cpu_count(), "results": results}, indent=1) + "\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
