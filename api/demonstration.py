"""The shipped examples, all the way: into a store, two answers, RDF and two pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from policygraph.asking import duties
from policygraph.exporting import export
from policygraph.loading import File, load
from policygraph.opening import open
from policygraph.owning import owners
from policygraph.pages import view
from policygraph.queries.answer import Duties
from policygraph.queries.ownership.owners import Owners
from policygraph.whole_file import whole_file

#: whose owners are shown, and under which policy the duties
FUND = "国家人工智能产业投资基金"
POLICY = "沪科〔2025〕5号"
#: formats that are written
EXPORTS = ("ttl", "nt")


@dataclass(frozen=True, slots=True)
class Demo:
    """What was read and answered; `written` are the files by what they are (store, ttl, nt, ownership, duties)."""

    files: list[File]
    ownership: Owners
    duties: Duties
    written: Mapping[str, Path]


def examples() -> list[str]:
    """The shipped example files, sorted."""
    from importlib.resources import files

    folder = Path(str(files("policygraph.examples")))
    return [str(path) for path in sorted(folder.iterdir()) if path.suffix in {".txt", ".csv"}]


def demo(folder: str | PathLike[str] = "demo") -> Demo:
    """Read the shipped examples into a store in a folder, made where there is none, and write RDF and pages beside it.

    Can be repeated. Raises SettingError for a folder that cannot be, StoreError where the store refuses.
    """
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    written = {"store": home / "policygraph.db"}
    with open(written["store"]) as store:
        files = load(examples(), store, replace=True)
        for name in EXPORTS:
            written[name] = home / f"graph.{name}"
            export(name, written[name], store)
        for kind, name in (("ownership", FUND), ("duties", POLICY)):
            written[kind] = home / f"{kind}.html"
            with whole_file(written[kind]) as page:
                page.write(view(kind, name, store))
        return Demo(files, owners(FUND, store), duties(POLICY, store), written)
