"""A store of every engine, and graphs written down in notation."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.store.store import Store, open_store

NOTATION = Path(__file__).parents[1] / "graph" / "store" / "notation.py"


@pytest.fixture(scope="session")
def written() -> Callable[..., Any]:
    """`notation.written`: a reading from patterns such as (甲)-[:HOLDS_SHARE]->(乙)."""
    function: Callable[..., Any] = runpy.run_path(str(NOTATION))["written"]
    return function


@pytest.fixture(params=["arcade"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store of each engine may be opened."""
    return str({"arcade": tmp_path / "graph.db"}[request.param])


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store."""
    with open_store(address) as opened:
        yield opened
