"""Stores by address, opened for one question or held open for many."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike, fspath
from typing import TypeVar

from policygraph.graph.store.store import Store, open_store

#: an open store, or the address of one: a path
Where = Store | str | PathLike[str]

DEFAULT = "./policygraph.db"

_Held = TypeVar("_Held")


def open(store: str | PathLike[str] = DEFAULT, *, read_only: bool = False) -> Store:
    """Open a store; use it as a context manager. Made where there is none, unless `read_only`.

    Raises SettingError for a path that cannot be a store, StoreError for one that is locked, damaged or newer.
    """
    return open_store(fspath(store), read_only=read_only)


@contextmanager
def opened(where: str | PathLike[str] | _Held, *, read_only: bool = True) -> Iterator[Store | _Held]:
    """A store opened for the length of the block; what is no address, such as an open store or a graph, is itself."""
    if not isinstance(where, str | PathLike):
        yield where
        return
    with open(where, read_only=read_only) as store:
        yield store
