"""The locks: every library by hash, the same versions in both, and no word about where they come from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-judges.txt"]
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)(.*)\\$", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    """Name and version of each entry."""
    return {name: version for name, version, _ in PIN.findall(lock.read_text("utf-8"))}


@pytest.mark.parametrize("name", LOCKS)
def test_every_entry_is_a_pin_with_hashes(root: Path, name: str) -> None:
    entries = re.split(r"\n(?! )", (root / name).read_text("utf-8").strip())
    assert [
        entry for entry in entries if not re.fullmatch(r"[^\n]+ \\(\n +--hash=sha256:[0-9a-f]{64}( \\)?)+", entry)
    ] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_names_an_index_or_a_folder(root: Path, name: str) -> None:
    assert re.findall(r"://|^\s*--(?!hash)\S+|^-\S+", (root / name).read_text("utf-8"), re.MULTILINE) == []


def test_the_contributors_lock_holds_the_versions_that_run(root: Path) -> None:
    runs, all_of_it = pins(root / "requirements.txt"), pins(root / "requirements-dev.txt")
    assert {name: all_of_it.get(name) for name in runs} == runs


def test_what_the_project_asks_for_is_locked(root: Path) -> None:
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    lists = [*settings["dependency-groups"].values(), *settings["project"]["optional-dependencies"].values()]
    groups = [
        line for lines in lists for line in lines if isinstance(line, str) and not line.startswith("policygraph[")
    ]
    asked = [re.split(r"[^A-Za-z0-9_.-]", line)[0].lower() for line in settings["project"]["dependencies"]]
    assert set(asked) <= set(pins(root / "requirements.txt"))
    assert {re.split(r"[^A-Za-z0-9_.-]", line)[0] for line in groups} <= set(pins(root / "requirements-dev.txt"))
    assert "setuptools" in pins(root / "requirements.txt")
