"""The catalogue of read templates: `cypher/*.cypher`, each with a typed header that says what goes in and comes out.

    // 中文标题 · English title, then one more line or more of remark if need be
    // param  name: type [= default]   what it is
    // column name: type               what it is
    // given  a graph as a pattern; ask parameters
    // expect rows, separated by ` ; `, their columns by ` | `

A line that starts with white space after `//` continues the one above. The example (`given`, `expect`) is run by the tests.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.graph.errors import NotFoundError, SettingError, StoreError
from policygraph.graph.store.store import Row
from policygraph.queries import columntype

_FOLDER = Path(__file__).with_name("cypher")
_WORDS = ("param", "column", "given", "expect")


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or column: its type as written, and the default of a parameter (None: it must be given)."""

    name: str
    type: str
    about: str = ""
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """One read template; `name` is its name on the command line, `cypher` the statement with its header."""

    name: str
    zh: str
    en: str
    params: tuple[Field, ...]
    columns: tuple[Field, ...]
    given: str
    expect: str
    cypher: str

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


def template(name: str) -> Template:
    """One template. Raises NotFoundError with all names where there is none."""
    found = catalogue().get(name)
    if found is None:
        raise NotFoundError("no-template", where=name, candidates=list(catalogue()))
    return found


def parse(name: str, text: str) -> Template:
    """A template from its file. Raises ValueError for a header that says too little or cannot be read."""
    parts: dict[str, list[str]] = {word: [] for word in ("title", *_WORDS)}
    for word, content in _header(text):
        parts[word].append(content)
    if not (parts["title"] and parts["column"] and parts["given"] and parts["expect"]):
        raise ValueError(f"{name}: title, columns, given and expect are needed")
    zh, _, en = parts["title"][0].partition(" · ")
    params, columns = (tuple(map(_field, parts[word])) for word in ("param", "column"))
    return Template(name, zh, en, params, columns, "\n".join(parts["given"]), "\n".join(parts["expect"]), text)


def _header(text: str) -> Iterator[tuple[str, str]]:
    """Word and content of each header entry, continuation lines joined by a line break."""
    word, content = "title", ""
    for row in text.splitlines():
        if not row.startswith("//"):
            break
        body = row[2:].strip()
        first, _, rest = body.partition(" ")
        if row.startswith("//  "):
            content += "\n" + body
            continue
        if content:
            yield word, content
        word, content = (first, rest.strip()) if first in _WORDS else ("title", body)
    yield word, content


def _field(text: str) -> Field:
    name, mark, rest = text.partition(": ")
    declared, _, about = rest.partition("  ")
    type_, _, default = declared.strip().partition(" = ")
    if not mark or not columntype.known(type_):
        raise ValueError(f"not a field: {text}")
    return Field(name, type_, about.strip(), default or None)
