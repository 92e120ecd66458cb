"""A store of every engine, and graphs written down in notation."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.store.store import Reading, Store, open_store
from policygraph.loaders.load import paths, read_all

NOTATION = Path(__file__).parents[1] / "graph" / "store" / "notation.py"


@pytest.fixture(scope="session")
def written() -> Callable[..., Any]:
    """`notation.written`: a reading from patterns such as (甲)-[:HOLDS_SHARE]->(乙)."""
    function: Callable[..., Any] = runpy.run_path(str(NOTATION))["written"]
    return function


@pytest.fixture(scope="session")
def demo(root: Path) -> tuple[Reading, ...]:
    """The readings of the shipped examples."""
    return _readings(root / "examples")


@pytest.fixture(scope="session")
def corpus(shared: Path) -> tuple[Reading, ...]:
    """The readings of the corpus: a briefing and official documents."""
    return _readings(shared / "corpus" / "briefing-285.txt", *sorted((shared / "corpus" / "dev").glob("*.txt")))


def _readings(*files: Path) -> tuple[Reading, ...]:
    outcomes = list(read_all(paths(map(str, files)), 1))
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    return tuple(reading for outcome in outcomes for reading in outcome.readings)


@pytest.fixture(scope="session")
def served_with() -> Callable[[Any, tuple[Reading, ...]], AbstractContextManager[Store]]:
    """Opens a server's database with nothing in it but what these readings say."""

    @contextmanager
    def opened(server: Any, readings: tuple[Reading, ...]) -> Iterator[Store]:
        server.run("MATCH (n) DETACH DELETE n")
        with pytest.MonkeyPatch.context() as patch:
            for name, value in (
                ("USERNAME", server.user),
                ("PASSWORD", server.password),
                ("DATABASE", server.database),
            ):
                patch.setenv(f"NEO4J_{name}", value)
            with open_store(server.address) as store:
                store.load(readings)
                yield store

    return opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store."""
    with open_store(str(tmp_path / "graph.db")) as opened:
        yield opened


#: the fixtures of servers by the names of their engines
SERVERS = {"neo4j": "neo4j_server", "neo4j-newest": "newest_neo4j", "arcade-bolt": "arcade_over_bolt"}
NEEDED = [pytest.mark.needs("java"), pytest.mark.needs("mvn")]


@pytest.fixture(params=["arcade", *(pytest.param(name, marks=NEEDED if "neo4j" in name else []) for name in SERVERS)])
def every_store(request: pytest.FixtureRequest, tmp_path: Path, at_server: Callable[[Any], str]) -> Iterator[Store]:
    """An empty store of each engine."""
    embedded = request.param == "arcade"
    address = str(tmp_path / "graph.db") if embedded else at_server(request.getfixturevalue(SERVERS[request.param]))
    with open_store(address) as opened:
        yield opened
