"""Documented is tested: every command, exit code, form and error code stands in docs/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from policygraph.cli.app import INTERRUPTED
from policygraph.cli.commands import COMMANDS
from policygraph.cli.session import FORMATS
from policygraph.graph import errors


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "cli.md").read_text("utf-8")


def test_every_command_is_in_the_table_and_no_other(page: str) -> None:
    table = page.partition("## ")[0]
    rows = [row for row in table.splitlines() if row.startswith("| `")]
    listed = {name for row in rows for name in re.findall(r"`([a-z]+)(?: [^`]*)?`", row.split("|")[1])}
    assert listed == set(COMMANDS)


def test_every_exit_code_is_explained(page: str) -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    codes = {0, INTERRUPTED, *(kind.exit_code for kind in kinds)}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.M)} == codes


def test_every_form_is_named(page: str) -> None:
    assert [form for form in FORMATS if f"`{form}`" not in page] == []
