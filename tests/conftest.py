"""What every test shares: the marks `needs` and `slow`, and the shared material. `-ra` counts what was skipped, by reason."""

from __future__ import annotations

import importlib.util
import os
import runpy
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI") == "true"
PACKAGES = {
    "chromium": "chromium fonts-noto-cjk",
    "java": "default-jre-headless",
    "mvn": "maven",
    "node": "nodejs npm",
    "rapper": "raptor2-utils",
    "serdi": "serdi",
}


#: whose tests ask servers: they share one process, so that each server is started once
SERVED = (
    "graph/store/", "neo4j/", "cli/test_stores.py", "queries/test_cypher.py", "queries/test_same_rows.py", "queries/ownership/test_same_answers.py",
)  # fmt: skip


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """The tests of a file stay in one process, those that ask a server with all others that do."""
    from xdist.scheduler import LoadFileScheduling

    class Scheduling(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0].removeprefix("tests/")
            return "servers" if file.startswith(SERVED) else file

    return Scheduling(config, log)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what cannot run here; in CI a missing tool is an error."""
    if item.get_closest_marker("slow") and not IN_CI:
        pytest.skip("slow: runs with CI=true")
    for mark in item.iter_markers("needs"):
        (tool,) = mark.args
        if shutil.which(tool) is None:
            give_up(f"needs {tool}: apt-get install {PACKAGES.get(tool, tool)}")


def give_up(reason: str) -> None:
    """Skip with the reason; in CI, where everything should be there, fail with it."""
    if IN_CI:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared material: POLICYGRAPH_SHARED, else ../shared; the test is skipped where it is absent."""
    place = Path(os.environ.get("POLICYGRAPH_SHARED", ROOT.parent / "shared"))
    if not place.is_dir():
        give_up("needs the shared material: set POLICYGRAPH_SHARED")
    return place


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Any]:
    """A real Neo4j 5.26 (`tests/neo4j/server.py`), one a test run."""
    made = _maker()
    yield from _running(made["Server"](), made["NotStarted"], give_up)


@pytest.fixture(scope="session")
def newest_neo4j() -> Iterator[Any]:
    """A real Neo4j of the newest version, where there is the Java that it wants; no Debian release this runs on has one."""
    made = _maker()
    yield from _running(made["Server"](version=made["NEWEST"]), made["NotStarted"], pytest.skip)


@pytest.fixture(scope="session")
def arcade_over_bolt() -> Iterator[Any]:
    """The embedded engine as a server that speaks Bolt, one a test run."""
    made = runpy.run_path(str(ROOT / "tests" / "neo4j" / "served.py"))
    free_port = _maker()["free_port"]
    with made["Served"](free_port(), free_port()) as server:
        yield server


def _maker() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tests" / "neo4j" / "server.py"))


def _running(server: Any, fault: type[Exception], without: Callable[[str], None]) -> Iterator[Any]:
    try:
        server.start()
    except fault as error:
        without(str(error))
    yield server
    server.stop()


@pytest.fixture
def at_server(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], str]:
    """Empties a server's database and puts its password where the program looks for it; returns its address."""

    def ready(server: Any) -> str:
        server.run("MATCH (n) DETACH DELETE n")
        for name, value in (("USERNAME", server.user), ("PASSWORD", server.password), ("DATABASE", server.database)):
            monkeypatch.setenv(f"NEO4J_{name}", value)
        return str(server.address)

    return ready


@pytest.fixture
def neo4j_address(neo4j_server: Any, at_server: Callable[[Any], str]) -> str:
    """The address of Neo4j 5.26, its database empty, its password where the program looks for it."""
    return at_server(neo4j_server)


@pytest.fixture(scope="session")
def quality() -> ModuleType:
    """`benchmarks/quality.py`, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("quality", ROOT / "benchmarks/quality.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
