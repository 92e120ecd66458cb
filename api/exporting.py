"""A graph into a file of another format."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import BinaryIO

from policygraph.graph.export.format import Exportable, exporter
from policygraph.opening import DEFAULT, Where, opened
from policygraph.whole_file import whole_file


def export(format: str, out: str | PathLike[str] | BinaryIO, source: Where | Exportable = DEFAULT) -> None:
    """Write a store, or an extracted graph, in a format (jsonl, nt, ttl); equal graphs give equal bytes.

    `out` is a path, which is written whole or not at all, or an open binary file. Raises SettingError for an unknown
    format and ExportError at a value that the format cannot hold.
    """
    chosen = exporter(format)
    if isinstance(out, str | PathLike):
        with whole_file(Path(out)) as file:
            export(format, file, source)
    elif isinstance(source, str | PathLike):
        with opened(source) as store:
            chosen.write(store, out)
    else:
        chosen.write(source, out)
