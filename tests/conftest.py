"""What every test shares: the marks `needs` and `slow`, and the shared material. `-ra` counts what was skipped, by reason."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI") == "true"
PACKAGES = {"chromium": "chromium fonts-noto-cjk", "rapper": "raptor2-utils", "serdi": "serdi"}


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
