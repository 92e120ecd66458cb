"""Starting is cheap: what a command does not need is not imported, and `--version` not even the parser."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

HEAVY = ["neo4j", "rdflib", "networkx", "numpy", "scipy", "pandas", "pyvis", "jinja2", "rich"]
ENTRY = str(Path(sys.executable).with_name("policygraph"))


def imported(statement: str) -> set[str]:
    """The modules that a new process holds after a statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=os.sep)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "statement",
    [
        "import policygraph.cli.app",
        "import policygraph.cli.commands",
        "from policygraph.cli.app import run; run(['--help'])",
        "from policygraph.cli.app import run; run(['owners', '--help'])",
        "from policygraph.cli.app import run; run(['schema'])",
    ],
)
def test_nothing_heavy_is_imported_before_it_is_used(statement: str) -> None:
    assert imported(statement).intersection(HEAVY) == set()


def test_version_is_answered_before_the_parser_is_imported() -> None:
    found = imported("from policygraph.cli.app import run; run(['--version'])")
    assert {"typer", "yaml", "policygraph.cli.messages"} & found == set()


def test_the_library_imports_none_of_its_verbs_until_asked() -> None:
    assert {name for name in imported("import policygraph") if name.startswith("policygraph.")} == set()


def test_version_is_that_of_the_installed_package() -> None:
    done = subprocess.run([ENTRY, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"policygraph {version('policygraph')}\n"
