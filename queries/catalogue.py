"""The catalogue of read templates: `cypher/*.cypher`, each with a typed header (`header.py`) that says what goes in and
comes out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.graph.errors import NotFoundError, SettingError, StoreError
from policygraph.graph.store.store import Row
from policygraph.queries import columntype, header
from policygraph.queries.header import Field

_FOLDER = Path(__file__).with_name("cypher")
#: what analysts ask about, in the order of the list
GROUPS = ("ownership", "funds", "policies", "duties", "support", "bodies", "sources")


@dataclass(frozen=True, slots=True)
class Template:
    """One read template; `name` is its name on the command line, `cypher` the statement with its header.

    `group` is one of GROUPS, or empty where only the program itself uses it; `example` holds parameters (`k=v …`) that
    the shipped examples answer.
    """

    name: str
    zh: str
    en: str
    remarks: tuple[tuple[str, str], ...]
    group: str
    params: tuple[Field, ...]
    columns: tuple[Field, ...]
    example: str
    given: str
    expect: str
    cypher: str

    def title(self, lang: str) -> str:
        """What it asks, in one line."""
        return self.zh if lang == "zh" else self.en

    def bind(self, values: Mapping[str, object]) -> dict[str, object]:
        """Parameters ready to send: text is read as the type wants it. Raises SettingError for a missing, unknown or
        wrong one.
        """
        unknown = sorted(values.keys() - {field.name for field in self.params})
        if unknown:
            known = ", ".join(field.name for field in self.params)
            raise SettingError("unknown-parameter", where=self.name, why=", ".join(unknown), hint=known)
        return {field.name: self._value(field, values) for field in self.params}

    def _value(self, field: Field, values: Mapping[str, object]) -> object:
        given = values.get(field.name, field.default)
        if given is None:
            raise SettingError("missing-parameter", where=self.name, why=f"{field.name}: {field.type}")
        value = columntype.read(field.type, given) if isinstance(given, str) else given
        if not columntype.fits(field.type, value):
            raise SettingError("bad-parameter", where=self.name, why=f"{field.name}: {field.type}", value=given)
        return value

    def check(self, rows: Sequence[Row]) -> list[Row]:
        """The rows with their columns in order and sets sorted. Raises StoreError for a row that breaks the header."""
        return [self._checked(row) for row in rows]

    def _checked(self, row: Row) -> Row:
        if row.keys() != {field.name for field in self.columns}:
            raise StoreError("bad-columns", where=self.name, why=", ".join(row))
        for field in self.columns:
            if not columntype.fits(field.type, row[field.name]):
                why = f"{field.name}: {field.type} ≠ {json.dumps(row[field.name], ensure_ascii=False, default=str)}"
                raise StoreError("bad-column", where=self.name, why=why[:200])
        return {field.name: columntype.ordered(field.type, row[field.name]) for field in self.columns}


@cache
def catalogue() -> Mapping[str, Template]:
    """Every template by its name, sorted."""
    templates = [
        parse(path.stem.replace("_", "-"), path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.cypher"))
    ]
    return {template.name: template for template in templates}


def offered() -> Mapping[str, Template]:
    """The templates for analysts by name, group after group."""
    found = [template for group in GROUPS for template in catalogue().values() if template.group == group]
    return {template.name: template for template in found}


def template(name: str) -> Template:
    """One template. Raises NotFoundError with the names on offer where there is none."""
    found = catalogue().get(name)
    if found is None:
        raise NotFoundError("no-template", where=name, candidates=list(offered()))
    return found


def parse(name: str, text: str) -> Template:
    """A template from its file. Raises ValueError for a header that says too little or cannot be read."""
    parts = header.parts(name, text)
    group = "".join(parts["group"])
    if group not in ("", *GROUPS):
        raise ValueError(f"{name}: no such group: {group}")
    (zh, en), *remarks = map(header.both, parts["title"])
    params, columns = (tuple(map(header.field, parts[word])) for word in ("param", "column"))
    example, given, expect = ("\n".join(parts[word]) for word in ("try", "given", "expect"))
    return Template(name, zh, en, tuple(remarks), group, params, columns, example, given, expect, text)
