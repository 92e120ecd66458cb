"""Two trees of links that show the root folders under their import names to tools that cannot see an editable install.

`build/types/policygraph/` is the package as it is installed (what is in `api/` lies on top), for mypy.
`build/layers/policygraph/` keeps `api` as a part of its own below a namespace without `__init__.py`, for import-linter,
which takes no layer that is the root of the others.
"""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

LIBRARY = "api"
NOT_CODE = {"examples"}


def parts(root: Path) -> list[str]:
    """The root folders that are parts of the package, sorted: the values of `package-dir` that hold code."""
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    return sorted(set(settings["tool"]["setuptools"]["package-dir"].values()) - NOT_CODE)


def link_parts(root: Path, into: Path) -> None:
    """Lay both trees anew in the folder `into`; their links point into `root`, whose files are left alone."""
    types, layers = into / "types" / "policygraph", into / "layers" / "policygraph"
    for tree in (types, layers):
        shutil.rmtree(tree, ignore_errors=True)
        tree.mkdir(parents=True)
    for part in parts(root):
        (layers / part).symlink_to(root / part)
        if part != LIBRARY:
            (types / part).symlink_to(root / part)
    for entry in (root / LIBRARY).iterdir():
        if entry.name != "__pycache__":
            (types / entry.name).symlink_to(entry)


if __name__ == "__main__":
    here = Path(__file__).resolve().parents[2]
    link_parts(here, Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else here / "build")
