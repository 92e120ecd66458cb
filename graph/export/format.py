"""What an export format is, and which there are: the folder is the list."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import BinaryIO, Protocol, cast

from policygraph.graph.entity import Node
from policygraph.graph.errors import ExportError, SettingError
from policygraph.graph.fact import Edge


@dataclass(frozen=True, slots=True)
class Format:
    """The name on the command line, the name in words, the suffix of its files and its media type.

    `profiles` are the ways in which RDF is written in it (`rdf/profile.py`); a format that is no RDF has none. A `folder` is
    several files, without a suffix: its module has `write_folder(store, folder)` in place of `write`.
    """

    name: str
    zh: str
    suffix: str
    media_type: str
    profiles: tuple[str, ...] = ()
    folder: bool = False


class Exportable(Protocol):
    """What can be exported: a graph in memory, or a store that streams."""

    def nodes_by_id(self) -> Iterable[Node]:
        """Every node, ordered by id."""
        ...

    def facts_by_id(self) -> Iterable[Edge]:
        """Every edge with its evidence, ordered by id."""
        ...


class Exporter(Protocol):
    """A module of this folder that writes one format."""

    FORMAT: Format

    def write(self, graph: Exportable, out: BinaryIO, **options: str) -> None:
        """Write the whole graph; equal graphs give equal bytes. Raises ExportError at a value with no place in the format.

        `options` are `profile` and `base` where the format has profiles; without them each has its default.
        The caller writes to a temporary file and renames, so that no half file stays.
        """
        ...


@cache
def exporters() -> Mapping[str, Exporter]:
    """Every exporter by the name of its format."""
    package = __name__.rpartition(".")[0]
    folder = import_module(package).__path__
    modules = [import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules(folder)]
    found = {module.FORMAT.name: cast(Exporter, module) for module in modules if hasattr(module, "FORMAT")}
    return MappingProxyType(dict(sorted(found.items())))


def exporter(name: str) -> Exporter:
    """The exporter of a format. Raises SettingError for a name that is none, listing those there are."""
    try:
        return exporters()[name]
    except KeyError:
        raise SettingError("no-such-format", where=name, why=", ".join(exporters())) from None


def encoded(where: str, text: str) -> bytes:
    """The UTF-8 bytes of what is said of one node or edge. Raises ExportError at a lone surrogate, which UTF-8 has no form for."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise ExportError("not-unicode", where=where, why="surrogate") from None
