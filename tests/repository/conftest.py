"""What the tests of the repository share: the tracked files, a copy of them, and the links that the type checkers read."""

from __future__ import annotations

import runpy
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[str]:
    """Every file of the repository, as git sees it: committed, staged or new and not ignored. Sorted, relative."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return sorted(name for name in set(listed.split("\0")) if name and (root / name).is_file())


@pytest.fixture
def copy(root: Path, tracked: list[str], tmp_path: Path) -> Path:
    """The repository's files in a folder of their own, where a test may plant what it likes."""
    place = tmp_path / "copy"
    for name in tracked:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, place / name)
    return place


@pytest.fixture(scope="session")
def link_parts() -> Callable[[Path, Path], None]:
    """`part_links.link_parts`, which `make lint` runs too."""
    function: Callable[[Path, Path], None] = runpy.run_path(str(Path(__file__).with_name("part_links.py")))[
        "link_parts"
    ]
    return function
