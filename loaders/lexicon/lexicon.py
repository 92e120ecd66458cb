"""The shipped lexicon, file by file as it is needed, and the rows a user adds from a directory of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.function import Function, parse_function
from policygraph.loaders.lexicon.row import Group, Row, parse_group, parse_section
from policygraph.loaders.lexicon.sheet import ABOUT, SHIPPED, only, read, word
from policygraph.loaders.lexicon.vertical import Vertical, parse_vertical

__all__ = [
    "Function", "Group", "Lexicon", "Row", "Vertical", "functions", "groups", "load_directory", "party", "rows",
    "shipped", "vertical",
]  # fmt: skip

ROW_FILES = ("agencies.yaml", "banks.yaml", "institutions.yaml")
_HOLDS = ("sections", "functions", "party", "vertical", "groups")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that names bodies. `party` functions stand behind 委, `functions` behind the place."""

    rows: tuple[Row, ...] = ()
    functions: tuple[Function, ...] = ()
    party: tuple[Function, ...] = ()
    vertical: tuple[Vertical, ...] = ()
    groups: tuple[Group, ...] = ()

    def __add__(self, other: Lexicon) -> Lexicon:
        """Both; a row of `other` takes the place of one of the same name."""
        names, groups_ = {r.name for r in other.rows}, {g.name for g in other.groups}
        return Lexicon(
            (*(r for r in self.rows if r.name not in names), *other.rows),
            (*self.functions, *other.functions),
            (*self.party, *other.party),
            (*self.vertical, *other.vertical),
            (*(g for g in self.groups if g.name not in groups_), *other.groups),
        )


@cache
def rows() -> tuple[Row, ...]:
    """Central bodies, banks and institutions, by full name."""
    return tuple(row for name in ROW_FILES for row in _shipped(name).rows)


@cache
def functions() -> tuple[Function, ...]:
    """What bodies of a place do, and the discipline commission, which follows the place as they do."""
    return (*_shipped("functions.yaml").functions, *_shipped("party.yaml").functions)


@cache
def party() -> Mapping[str, str]:
    """Form → full form of party organs, as they stand behind 省委 or 市委."""
    return {form: full for function in _shipped("party.yaml").party for form, full in function.forms.items()}


@cache
def vertical() -> tuple[Vertical, ...]:
    """Bodies of central authorities in places."""
    return _shipped("vertical.yaml").vertical


@cache
def groups() -> tuple[Group, ...]:
    """Collectives with their members."""
    return _shipped("groups.yaml").groups


@cache
def shipped() -> Lexicon:
    """All of it."""
    return Lexicon(rows(), functions(), _shipped("party.yaml").party, vertical(), groups())


def load_directory(path: Path) -> Lexicon:
    """The rows of every *.yaml in a user's directory, checked like the shipped ones; add them to `shipped()`.

    Raises SettingError naming file and row where the directory is missing or a row is wrong, or where a parent, successor
    or member is neither there nor shipped.
    """
    if not path.is_dir():
        raise SettingError("bad-lexicon", where=str(path), why="no such directory")
    found = Lexicon()
    for file in sorted(path.glob("*.yaml")):
        found += parse(file)
    _check_names(found, {r.name for r in (*shipped().rows, *found.rows)}, path.name)
    return found


@cache
def _shipped(name: str) -> Lexicon:
    return parse(SHIPPED / name)


def parse(path: Path) -> Lexicon:
    """What one file holds, by its top-level keys. Raises SettingError naming file and row."""
    data = only(read(path), (*_HOLDS, *ABOUT), path.name)
    source = word(data, "source", path.name, "")

    def each(key: str) -> Iterable[tuple[object, str]]:
        items = data.get(key) or []
        if not isinstance(items, list):
            raise SettingError("bad-lexicon", where=path.name, why=f"{key} is no list")
        return ((item, f"{path.name}:{key}[{i}]") for i, item in enumerate(items, 1))

    return Lexicon(
        tuple(replace(r, source=r.source or source) for s, at in each("sections") for r in parse_section(s, at)),
        tuple(parse_function(f, "government", at) for f, at in each("functions")),
        tuple(parse_function(f, "party", at) for f, at in each("party")),
        tuple(parse_vertical(v, at) for v, at in each("vertical")),
        tuple(parse_group(g, source, at) for g, at in each("groups")),
    )


def _check_names(found: Lexicon, known: set[str], where: str) -> None:
    """Raise SettingError where a row speaks of a body that is no row."""
    needed = {name for r in found.rows for name in (r.parent, r.successor) if name}
    needed |= {v.parent for v in found.vertical} | {m for g in found.groups for m in g.members}
    if missing := sorted(needed - known):
        raise SettingError("bad-lexicon", where=where, why=f"no row is called {', '.join(missing)}")
