"""A folder of pages that is written whole or not at all, and never at the cost of what else is there."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policygraph.graph.errors import ExportError, SettingError
from policygraph.whole_file import umask, whole_file

#: lists the pages that are ours, so that a later run knows which it may replace or remove
LIST = "policygraph-site.json"


@contextmanager
def site_folder(folder: Path, ours: re.Pattern[str], last: str) -> Iterator[Path]:
    """A folder to write to that takes its place at the end of the block.

    A new folder appears at once, with all its pages. In one that an earlier run made, page by page takes the place of the
    old one, `last` at the end, and old pages that are no more go; other files stay. Only paths that fit `ours` are touched.
    Raises SettingError, before anything is made, for a folder that holds something else; ExportError where the disk is full.
    """
    _check(folder, ours)
    try:
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise SettingError("bad-output", where=str(folder), why=error.strerror or "", hint="other-path") from None
    try:
        yield temporary
        _publish(temporary, folder, ours, last)
    except OSError as error:
        raise ExportError("not-written", where=str(folder), why=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _check(folder: Path, ours: re.Pattern[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise SettingError("bad-output", where=str(folder), why="is-file", hint="other-path")
    if not folder.parent.is_dir():
        raise SettingError("no-folder", where=str(folder.parent), hint="make-folder")
    if folder.is_dir() and any(folder.iterdir()) and _listed(folder, ours) is None:
        raise SettingError("bad-output", where=str(folder), why="foreign-folder", hint="other-path")


def _publish(made: Path, folder: Path, ours: re.Pattern[str], last: str) -> None:
    pages = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
    if not folder.exists():
        _list(made, pages)
        made.chmod(0o777 & ~umask())
        made.rename(folder)
        return
    old = _listed(folder, ours) or set()
    _list(folder, sorted({*old, *pages}))  # if this run is cut short, the next one knows all of them
    for page in sorted(pages, key=lambda page: page == last):
        (folder / page).parent.mkdir(exist_ok=True)
        (made / page).replace(folder / page)
    for page in old - set(pages):
        (folder / page).unlink(missing_ok=True)
    _list(folder, pages)


def _listed(folder: Path, ours: re.Pattern[str]) -> set[str] | None:
    """The pages that an earlier run says it wrote; None where no list of ours is there. What could not be ours is left out."""
    try:
        listed = json.loads((folder / LIST).read_text("utf-8"))["pages"]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    known = listed if isinstance(listed, list) else []
    return {page for page in known if isinstance(page, str) and ours.fullmatch(page)}


def _list(folder: Path, pages: list[str]) -> None:
    with whole_file(folder / LIST) as file:
        file.write(json.dumps({"version": 1, "pages": pages}, indent=1).encode() + b"\n")
