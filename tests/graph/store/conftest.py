"""A store of every engine, and graphs written down in notation."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.store.store import Store, open_store

NOTATION = Path(__file__).with_name("notation.py")


@pytest.fixture(scope="session")
def written() -> Callable[..., Any]:
    """`notation.written`: a reading from patterns such as (甲)-[:HOLDS_SHARE]->(乙)."""
    function: Callable[..., Any] = runpy.run_path(str(NOTATION))["written"]
    return function


#: every engine: a folder, and the servers by their fixtures
SERVERS = {"neo4j": "neo4j_server", "neo4j-newest": "newest_neo4j", "arcade-bolt": "arcade_over_bolt"}
NEEDED = [pytest.mark.needs("java"), pytest.mark.needs("mvn")]
TARGETS = ["arcade", *(pytest.param(name, marks=NEEDED if "neo4j" in name else []) for name in SERVERS)]
#: one folder and one server, for what takes long
CORE = TARGETS[:2]


@pytest.fixture(params=TARGETS)
def address(request: pytest.FixtureRequest, tmp_path: Path, at_server: Callable[[Any], str]) -> str:
    """Where a new store of each engine may be opened."""
    if request.param == "arcade":
        return str(tmp_path / "graph.db")
    return at_server(request.getfixturevalue(SERVERS[request.param]))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store."""
    with open_store(address) as opened:
        yield opened
