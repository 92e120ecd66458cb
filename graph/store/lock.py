"""One process at a time: a lock file that names its holder and is free again as soon as the holder is gone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from policygraph.graph.errors import StoreError


class Lock:
    """An exclusive lock on a file. Raises StoreError at once, with the holder's process id, where it is held."""

    def __init__(self, path: Path, *, writable: bool = True) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT if writable else os.O_RDONLY, 0o644)
        try:
            _take(self._file)
        except OSError:
            os.lseek(self._file, 0, os.SEEK_SET)
            holder = os.read(self._file, 32).decode("ascii", "replace").strip() or "?"
            os.close(self._file)
            raise StoreError("store-locked", where=str(path.parent), holder=holder) from None
        if writable:
            os.lseek(self._file, 0, os.SEEK_SET)
            os.ftruncate(self._file, 0)
            os.write(self._file, str(os.getpid()).encode())

    def release(self) -> None:
        """Let go; may be called twice."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        os.lseek(file, 4096, os.SEEK_SET)  # a locked byte cannot be read there, and others must read the holder's id
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
