"""Every template gives the rows that its own header expects, on every store."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from policygraph.graph.store.store import Store
from policygraph.queries import columntype
from policygraph.queries.catalogue import Template, catalogue
from policygraph.queries.run import run


@pytest.mark.parametrize("name", catalogue())
def test_a_template_gives_what_its_header_expects(name: str, every_store: Store, written: Callable[..., Any]) -> None:
    template = catalogue()[name]
    given, _, ask = template.given.rpartition("; ask")
    reading = written(given)
    every_store.load([reading])
    rows = run(every_store, template.name, _parameters(ask, reading.ids, template))
    names = {id_: written_name for written_name, id_ in reading.ids.items()}
    found = [[_named(value, names) for value in row.values()] for row in rows]
    assert len(found) == len(_expected(template)), found
    assert all(map(_agrees, found, _expected(template))), found


def _parameters(ask: str, ids: dict[str, str], template: Template) -> dict[str, object]:
    types = {field.name: field.type for field in template.params}
    values: dict[str, object] = {}
    for name, text in re.findall(r"(\w+) = ([^;\n]+)", ask):
        items = [item.strip() for item in text.strip("[] ").split(",")]
        if types[name].startswith("list["):
            values[name] = [ids[item] for item in items]
        else:
            values[name] = ids[items[0]] if columntype.kinds(types[name]) else items[0]
    return values


def _expected(template: Template) -> list[list[object]]:
    rows = [row for row in template.expect.replace("\n", " ").split(" ; ") if row.strip()]
    return [[_literal(cell) for cell in row.strip().split(" | ")] for row in rows]


def _literal(cell: str) -> object:
    """`[甲, 0.5, null]` and `{name: 甲}` without the quotes of JSON."""
    quoted = re.sub(r'"[^"]*"|[^\s\[\]{},:"*][^\[\]{},"]*?(?=\s*(?:[\]},]|:\s|$))', _quoted, cell.strip())
    return json.loads(quoted) if quoted != "*" else ...


def _quoted(match: re.Match[str]) -> str:
    text = match.group()
    if text.startswith('"'):
        return text
    try:
        json.loads(text)
    except ValueError:
        return json.dumps(text, ensure_ascii=False)
    return text


def _named(value: object, names: dict[str, str]) -> object:
    if isinstance(value, list):
        return [_named(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def _agrees(found: list[object], expected: list[object]) -> bool:
    return len(found) == len(expected) and all(
        wanted is ... or _said(value) == _said(wanted) for value, wanted in zip(found, expected, strict=True)
    )


def _said(value: object) -> str:
    """A cell as text, the keys of maps in order: whether 2024 is a number or a date, the header's types say."""
    if isinstance(value, dict):
        return str({key: _said(value[key]) for key in sorted(value)})
    return str([_said(item) for item in value]) if isinstance(value, list) else str(value)
