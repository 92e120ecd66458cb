"""Folders that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from policygraph.graph.errors import ExportError, SettingError
from policygraph.whole_file import umask


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """An empty folder to write to that takes its place at the end of the block; after an error nothing is there.

    Raises SettingError where no folder can be made or the path is taken by anything but an empty folder, ExportError where it
    cannot be finished (the disk is full).
    """
    try:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise SettingError("bad-output", where=str(path), why="not-empty", hint="other-path")
        temporary = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    except OSError as error:
        raise SettingError("bad-output", where=str(path), why=error.strerror or "", hint="other-path") from None
    try:
        yield temporary
        for file in temporary.iterdir():
            _to_disk(file)
        temporary.chmod(0o777 & ~umask())
        with suppress(FileNotFoundError):
            path.rmdir()
        temporary.rename(path)
    except BaseException as error:
        shutil.rmtree(temporary, ignore_errors=True)
        if isinstance(error, OSError):
            raise ExportError("not-written", where=str(path), why=error.strerror or str(error)) from error
        raise


def _to_disk(file: Path) -> None:
    with file.open("rb+") as written:
        os.fsync(written.fileno())
