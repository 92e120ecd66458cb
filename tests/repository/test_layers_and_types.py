"""No arrow points back and no type lies: each tool finds what is planted for it, and `make lint` runs them all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Linker = Callable[[Path, Path], None]


def run(tool: str, *arguments: str, cwd: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A tool of this interpreter's environment, run in `cwd`; `path` is what PYTHONPATH holds."""
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(path)} if path else None
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def layers(copy: Path, link_parts: Linker) -> subprocess.CompletedProcess[str]:
    link_parts(copy, copy / "build")
    return run("lint-imports", "--no-cache", "--no-logo", cwd=copy, path=copy / "build" / "layers")


def test_the_layers_hold_as_they_are(copy: Path, link_parts: Linker) -> None:
    found = layers(copy, link_parts)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("graph/planted.py", "policygraph.loaders.reading"),  # graph values know no loader
        ("ontology/planted.py", "policygraph.graph.fact"),  # the ontology imports nothing of ours
        ("loaders/planted.py", "policygraph.queries.answer"),  # siblings do not import each other
        ("queries/planted.py", "policygraph.loaders.reading"),
        ("viz/planted.py", "policygraph.cli"),
    ],
)
def test_an_arrow_that_points_back_is_found(copy: Path, link_parts: Linker, module: str, imported: str) -> None:
    (copy / module).write_text(f"import {imported}\n", "utf-8")
    found = layers(copy, link_parts)
    assert found.returncode == 1
    assert f"policygraph.{module[:-3].replace('/', '.')} -> {imported}" in found.stdout


@pytest.mark.parametrize("part", ["graph", "loaders", "ontology", "queries", "viz", "api"])
@pytest.mark.parametrize(
    "line",
    ["import policygraph", "import policygraph as pg", "import policygraph as other", "from policygraph import load"],
)
def test_the_library_on_top_is_no_import_for_what_lies_below(copy: Path, part: str, line: str) -> None:
    (copy / part / "planted.py").write_text(f'"""Planted."""\n\n{line}\n', "utf-8")
    found = run("ruff", "check", "--no-cache", "--select", "ICN", f"{part}/planted.py", cwd=copy)
    assert found.returncode == 1
    assert "ICN00" in found.stdout


@pytest.mark.parametrize("line", ["import policygraph", "from policygraph import load"])
def test_the_command_line_may_import_the_library(copy: Path, line: str) -> None:
    (copy / "cli" / "planted.py").write_text(f'"""Planted."""\n\n{line}\n', "utf-8")
    found = run("ruff", "check", "--no-cache", "--select", "ICN", "cli/planted.py", cwd=copy)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("part", ["graph", "api"])
def test_a_type_error_is_reported_in_every_part(copy: Path, link_parts: Linker, part: str) -> None:
    planted = (
        "from policygraph.graph.source import Span\n\n\ndef planted() -> int:\n    return Span('a', 0, 1).source\n"
    )
    (copy / part / "planted.py").write_text(planted, "utf-8")
    link_parts(copy, copy / "build")
    module = "policygraph.planted" if part == "api" else f"policygraph.{part}.planted"
    found = run("mypy", "--cache-dir", os.devnull, "-m", module, cwd=copy)
    assert found.returncode == 1
    assert 'planted.py:5: error: Incompatible return value type (got "str", expected "int")' in found.stdout


def test_make_lint_runs_all_of_them(root: Path) -> None:
    shown = subprocess.run(["make", "-n", "lint"], cwd=root, capture_output=True, text=True, check=True).stdout
    for command in ("ruff check .", "ruff format --check .", "part_links.py", "mypy -p policygraph", "lint-imports"):
        assert command in shown
