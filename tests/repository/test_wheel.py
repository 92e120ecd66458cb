"""The wheel holds what the repository holds, and works where nothing else is."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

#: how vendored JavaScript is renewed: of use in the repository only
NOT_SHIPPED = {".npmrc", "build.mjs", "package.json", "package-lock.json"}


def package_dirs(root: Path) -> dict[str, str]:
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    mapped: dict[str, str] = settings["tool"]["setuptools"]["package-dir"]
    return mapped


@pytest.fixture
def wheel(copy: Path, tmp_path: Path) -> Path:
    """The wheel of the tracked files, built outside the repository so that no earlier build leaks into it."""
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        "out",
        copy,
    ]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    (built,) = (tmp_path / "out").glob("*.whl")
    return built


def test_the_wheel_holds_every_tracked_file_of_the_parts_and_no_other(
    root: Path, tracked: list[str], wheel: Path
) -> None:
    expected = {
        f"{package.replace('.', '/')}/{name.removeprefix(f'{folder}/')}"
        for package, folder in package_dirs(root).items()
        for name in tracked
        if name.startswith(f"{folder}/") and Path(name).name not in NOT_SHIPPED
    }
    members = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert members == expected


def test_every_part_is_marked_as_typed(root: Path, tracked: list[str]) -> None:
    assert {f"{folder}/py.typed" for folder in package_dirs(root).values()} - set(tracked) == {"examples/py.typed"}


def test_an_init_file_says_one_line_and_nothing_else(root: Path, tracked: list[str]) -> None:
    """Re-exports are where import cycles start; `api` alone is a list of verbs."""
    parts = [folder for folder in package_dirs(root).values() if folder != "api"]
    found = [name for name in tracked if name.endswith("/__init__.py") and name.split("/")[0] in parts]
    assert {name: (root / name).read_text("utf-8").strip().count("\n") for name in found} == dict.fromkeys(found, 0)


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(root: Path, wheel: Path, tmp_path: Path) -> None:
    """It takes its libraries by the lock, answers --version and runs the demo from its own examples."""
    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    pip = [home / "bin" / "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", root / "requirements.txt"], check=True)
    subprocess.run([*pip, "--no-deps", wheel], check=True)
    command = home / "bin" / "policygraph"
    version = subprocess.run([command, "--version"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert version.split()[-1] == tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    shown = subprocess.run([command, "demo", "demo"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert "国家人工智能产业投资基金" in shown
    assert {path.suffix for path in (tmp_path / "demo").iterdir()} >= {".html", ".ttl"}
