"""YAML files of rows: read safely, fields checked, every complaint naming file and row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from policygraph.graph.errors import SettingError

SHIPPED = Path(__file__).parent
#: fields about the file itself: what it holds is the rest
ABOUT = frozenset({"source", "example", "counter_example", "examples", "counter_examples"})


def read(path: Path) -> Mapping[str, Any]:
    """One file as plain values. Raises SettingError where it is missing, no YAML, or no mapping."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(path.read_text("utf-8"), loader)  # noqa: S506  a safe loader
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingError("bad-lexicon", where=path.name, why=" ".join(str(error).split())) from error
    if not isinstance(data, dict):
        raise SettingError("bad-lexicon", where=path.name, why="not a mapping")
    return data


def only(row: object, fields: Iterable[str], where: str) -> Mapping[str, Any]:
    """The row itself if it is a mapping of these fields only. Raises SettingError otherwise."""
    if not isinstance(row, dict):
        raise SettingError("bad-lexicon", where=where, why=f"not a row: {row!r}")
    if unknown := sorted(map(str, set(row) - set(fields))):
        raise SettingError("bad-lexicon", where=where, why=f"unknown field {', '.join(unknown)}")
    return row


def words(row: Mapping[str, Any], field: str, where: str) -> tuple[str, ...]:
    """A list of texts, empty where the field is not there. Raises SettingError at anything else."""
    value = row.get(field) or []
    if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
        raise SettingError("bad-lexicon", where=where, why=f"{field} is no list of texts: {value!r}")
    return tuple(value)


def word(row: Mapping[str, Any], field: str, where: str, default: str | None = None) -> str:
    """One text; the default where the field is not there. Raises SettingError where it is needed and missing."""
    value = row.get(field, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise SettingError("bad-lexicon", where=where, why=f"{field} is no text: {value!r}")
    return value


def years(row: Mapping[str, Any], where: str, first: str = "since") -> tuple[int, int]:
    """The field `first` and `until` as years, 0 where open. Raises SettingError where they are no years or out of order."""
    since, until = row.get(first, 0), row.get("until", 0)
    if not all(type(y) is int and (y == 0 or 1900 <= y <= 2100) for y in (since, until)):
        raise SettingError("bad-lexicon", where=where, why=f"no years: {first} {since!r}, until {until!r}")
    if until and since > until:
        raise SettingError("bad-lexicon", where=where, why=f"{first} {since} is after until {until}")
    return since, until
