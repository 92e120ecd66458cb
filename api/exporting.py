"""A graph into a file of another format."""

from __future__ import annotations

from gzip import GzipFile
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, cast

from policygraph.graph.errors import SettingError
from policygraph.graph.export.format import Exportable, Exporter, exporter
from policygraph.opening import DEFAULT, Where, opened
from policygraph.whole_file import whole_file
from policygraph.whole_folder import whole_folder

_PACKED = ".gz"


def export(
    format: str,
    out: str | PathLike[str] | BinaryIO,
    source: Where | Exportable = DEFAULT,
    *,
    profile: str = "",
    base: str = "",
) -> None:
    """Write a store, or an extracted graph, in a format (jsonl, nt, ttl …); equal graphs give equal bytes.

    `out` is a path, which is written whole or not at all, or an open binary file. A format or path that ends in `.gz`
    is compressed. neo4j-csv makes a folder of a store. `profile` (nary, rdf12, graphs, bods) and `base`, the beginning of
    our IRIs, are for RDF. Raises SettingError for an unknown format, an option it has no use for or an `out` that it cannot
    write to, ExportError at a value that it cannot hold.
    """
    if is_folder(format):
        _folder(format, out, source, profile or base)
        return
    packed = format.endswith(_PACKED) or (isinstance(out, str | PathLike) and Path(out).suffix == _PACKED)
    chosen = exporter(format.removesuffix(_PACKED))
    options = _options(chosen, profile, base)
    if isinstance(out, str | PathLike):
        with whole_file(Path(out)) as file:
            _packed(chosen, file, source, options, packed)
    else:
        _packed(chosen, out, source, options, packed)


def is_folder(format: str) -> bool:
    """Whether a format is a folder of files. Raises SettingError for an unknown one."""
    return exporter(format.removesuffix(_PACKED)).FORMAT.folder and not format.endswith(_PACKED)


def _folder(format: str, out: str | PathLike[str] | BinaryIO, source: Where | Exportable, options: str) -> None:
    from policygraph.graph.export.neo4j_csv import Stored, write_folder

    if options:
        raise SettingError("not-rdf", where=format, why="--profile, --base")
    if not isinstance(out, str | PathLike):
        raise SettingError("no-output", where=format, hint="name-output")
    with opened(source) as held:
        if not isinstance(held, Stored):
            raise SettingError("not-a-store", where=format, hint="load-first")
        with whole_folder(Path(out)) as folder:
            write_folder(held, folder)


def _options(chosen: Exporter, profile: str, base: str) -> dict[str, str]:
    """What the exporter is called with. Raises SettingError for what its format has no use for."""
    allowed = chosen.FORMAT.profiles
    if not allowed and (profile or base):
        raise SettingError("not-rdf", where=chosen.FORMAT.name, why="--profile, --base")
    if profile and profile not in allowed:
        hint = {"hint": "choose", "choices": ", ".join(allowed)}
        raise SettingError("bad-choice", where=f"{chosen.FORMAT.name} --profile", why=profile, **hint)
    return {key: value for key, value in (("profile", profile), ("base", base)) if value}


def _packed(chosen: Exporter, out: BinaryIO, source: Where | Exportable, options: dict[str, Any], packed: bool) -> None:
    """Write, through a compressor that adds neither name nor time where it is packed."""
    if not packed:
        _write(chosen, out, source, options)
        return
    with GzipFile(filename="", mode="wb", compresslevel=6, fileobj=out, mtime=0) as file:
        _write(chosen, cast(BinaryIO, file), source, options)


def _write(chosen: Exporter, out: BinaryIO, source: Where | Exportable, options: dict[str, Any]) -> None:
    with opened(source) as held:
        chosen.write(held, out, **options)
