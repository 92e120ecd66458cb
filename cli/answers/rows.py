"""Rows of a query, and the queries there are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from policygraph.cli.answers.answer import Answer, Table
from policygraph.cli.session import Session
from policygraph.graph.store.store import Row
from policygraph.queries.catalogue import Template


def rows(found: Sequence[Row], columns: Sequence[str]) -> Answer:
    """The answer of `query`: its rows, in the order of its columns."""
    shown = [[_cell(row.get(name)) for name in columns] for row in found]
    return Answer({"version": 1, "rows": found}, found, [Table(columns, shown)] if columns else [])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(_cell(item) or "—" for item in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | bool) else str(value)


def templates(found: Mapping[str, Template], session: Session) -> Answer:
    """The answer of `query --list`."""
    records = [
        {
            "name": item.name,
            "title": item.zh.partition("\n")[0] if session.lang == "zh" else item.en.partition("\n")[0],
            "parameters": [f"{field.name}: {field.type}" for field in item.params],
            "columns": [f"{field.name}: {field.type}" for field in item.columns],
        }
        for item in found.values()
    ]
    captions = [session.words.say(key) for key in ("query-name", "title", "parameters")]
    table = Table(captions, [[r["name"], r["title"], ", ".join(r["parameters"])] for r in records], shrinks=1)  # type: ignore[list-item]
    return Answer({"version": 1, "queries": records}, records, [table])
