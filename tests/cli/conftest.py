"""Real runs of the console entry, each in a folder of its own, over two small texts of our own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

TEXTS = Path(__file__).parent / "texts"
ENTRY = Path(sys.executable).with_name("policygraph")


@dataclass(frozen=True)
class Ran:
    """What a run said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


def run_in(folder: Path, *arguments: str | Path, given: bytes = b"", **environment: str) -> Ran:
    """Run the command in a folder; Chinese, nothing set from outside."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("POLICYGRAPH_", "LC_", "LANG")) and "COLOR" not in k
    }
    done = subprocess.run(
        [str(ENTRY), *map(str, arguments)], cwd=folder, input=given, capture_output=True, timeout=120,
        env=kept | {"LC_ALL": "C", **environment},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command, run in an empty folder."""
    return lambda *arguments, **more: run_in(tmp_path, *arguments, **more)


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store that holds both texts."""
    folder = tmp_path_factory.mktemp("loaded")
    done = run_in(folder, "load", TEXTS)
    assert (done.code, "2" in done.err) == (0, True), done.err
    return folder


@pytest.fixture(scope="session")
def ask(loaded: Path) -> Run:
    """The command, run beside the store of both texts."""
    return lambda *arguments, **more: run_in(loaded, *arguments, **more)


@pytest.fixture(scope="session")
def texts() -> Path:
    """The folder of both texts."""
    return TEXTS
