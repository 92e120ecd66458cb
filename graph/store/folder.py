"""The folder of an embedded store: what may become one, what is one, which version it is, who holds it.

It holds `store.json`, the mark of a whole store; `lock` with its holder's process id; `data`, the engine's files, made as
`data.new`; `log`, the engine's log.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from policygraph.graph.errors import SettingError, StoreError
from policygraph.graph.store.lock import Lock

FORMAT = 1
_MARK, _LOCK, _DATA, _LOG = "store.json", "lock", "data", "log"
#: what a process that was killed while it made a store may leave behind
_UNFINISHED = {_LOCK, _DATA, f"{_DATA}.new", f"{_DATA}.old", _LOG, f"{_MARK}.new"}


class Folder:
    """A store's folder, locked for this process.

    Raises SettingError for a path that is no store and cannot become one, StoreError for a store that is locked,
    damaged or newer than this program. Nothing is created then.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.complete = _inspect(path, read_only=read_only)
        self.writable = not self.complete or os.access(path, os.W_OK)
        try:
            path.mkdir(exist_ok=True)
            self._lock = Lock(path / _LOCK, writable=self.writable)
        except OSError as error:
            raise StoreError("store-not-writable", where=str(path), why=error.strerror or "") from None
        if self.writable:
            self._tidy()

    @property
    def data(self) -> Path:
        """Where the engine keeps its files."""
        return self.path / _DATA

    def empty_data(self) -> Path:
        """Where a new store is made, emptied of an earlier attempt."""
        new = self.data.with_name(f"{_DATA}.new")
        shutil.rmtree(new, ignore_errors=True)
        return new

    def swap(self) -> None:
        """Put what stands in `empty_data` in the place of the data."""
        self.data.rename(self._old)
        self.data.with_name(f"{_DATA}.new").rename(self.data)
        shutil.rmtree(self._old, ignore_errors=True)

    @property
    def _old(self) -> Path:
        return self.data.with_name(f"{_DATA}.old")

    def _tidy(self) -> None:
        """Finish what a process that was killed while it swapped or filled has left."""
        if self._old.exists() and not self.data.exists():
            self._old.rename(self.data)
        for left in (self._old, self.data.with_name(f"{_DATA}.new")):
            shutil.rmtree(left, ignore_errors=True)

    @property
    def log(self) -> Path:
        """Where the engine writes its log: beside its files, or where temporary files go if those may only be read."""
        return self.path / _LOG if self.writable else Path(mkdtemp(prefix="policygraph-"))

    def finish(self, engine: str) -> None:
        """Mark the store whole; its data stand where they belong."""
        mark = self.path / f"{_MARK}.new"
        mark.write_text(json.dumps({"engine": engine, "format": FORMAT}, sort_keys=True) + "\n", "utf-8")
        mark.replace(self.path / _MARK)
        self.complete = True

    def release(self) -> None:
        """Let other processes in; may be called twice."""
        self._lock.release()


def _inspect(path: Path, *, read_only: bool) -> bool:
    """Whether a whole store stands at the path; False where one may be made."""
    where = str(path)
    if path.is_dir():
        names = set(os.listdir(path))
        if _MARK in names:
            _check_mark(path / _MARK)
            return True
        if names and not (_LOCK in names and names <= _UNFINISHED):
            raise SettingError("not-a-store", where=where, why="foreign-folder", hint="other-path")
    elif path.exists() or path.is_symlink():
        raise SettingError("not-a-store", where=where, why="is-file", hint="other-path")
    elif not path.parent.is_dir():
        raise SettingError("no-folder", where=str(path.parent), hint="make-folder")
    if read_only:
        raise SettingError("no-store", where=where, hint="load-first")
    return False


def _check_mark(mark: Path) -> None:
    try:
        version = json.loads(mark.read_text("utf-8"))["format"]
    except OSError as error:
        raise StoreError("store-not-readable", where=str(mark.parent), why=error.strerror or "") from None
    except (ValueError, KeyError, TypeError):
        raise StoreError("store-damaged", where=str(mark), why="mark") from None
    check_version(version, str(mark.parent))


def check_version(version: object, where: str) -> None:
    """Raises StoreError for a store of a version that this program does not know."""
    if version != FORMAT:
        why = "newer" if isinstance(version, int) and version > FORMAT else "unknown"
        raise StoreError("store-version", where=where, why=why, hint="upgrade", version=version)
