"""Rows of a query as tables show them: by what the header of the template says that a value means."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from policygraph.cli import screen
from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Table
from policygraph.cli.session import Session
from policygraph.graph.store.store import Row
from policygraph.ontology import terms
from policygraph.queries import columntype
from policygraph.queries.header import Field

#: more columns than this are many: a single row with them stands upright
_ACROSS = 6


def rows(found: Sequence[Row], columns: Sequence[Field], session: Session) -> Answer:
    """The answer of a template; ids are for programs and left out of tables."""
    shown = [field for field in columns if columntype.meanings(field.type) != ("id",)]
    if len(shown) > _ACROSS:  # what no row states is left out of a wide table
        shown = [field for field in shown if not found or any(row[field.name] not in (None, []) for row in found)]
    captions = [field.caption(session.lang) for field in shown]
    cells = [[cell(row[field.name], field.type, session) for field in shown] for row in found]
    if len(cells) == 1 and len(shown) > _ACROSS:
        upright = [session.words.say(key) for key in ("property", "value")]
        return _answer(found, upright, list(zip(captions, cells[0], strict=True)))
    return _answer(found, captions, cells)


def free_rows(found: Sequence[Row]) -> Answer:
    """The answer of free Cypher: what the store gave."""
    columns = list(found[0]) if found else []
    return _answer(found, columns, [[_plain(row.get(name)) for name in columns] for row in found])


def cell(value: object, type_: str, session: Session) -> str:
    """A value as people read it; what is not stated has its word where an amount or a share could stand."""
    meanings = columntype.meanings(type_)
    if value is None:
        return session.words.say("undisclosed") if {"share", "yuan"} & set(meanings) else ""
    if isinstance(value, list):
        return _list(value, type_, meanings, session)
    if isinstance(value, bool):
        return wording.value("", value, session.lang)
    if isinstance(value, dict):
        return _map(value, session)
    return _one(value, meanings, session)


def _list(value: list[Any], type_: str, meanings: Sequence[str], session: Session) -> str:
    if "label" in meanings:
        return wording.caption(terms.most_specific(value), session.lang) if value else ""
    between = " → " if "step" in meanings else "；" if "dict" in meanings else "、"
    return between.join(cell(item, columntype.item(type_), session) or "—" for item in value)


def _one(value: object, meanings: Sequence[str], session: Session) -> str:
    if "direction" in meanings:
        return session.words.say(f"direction-{value}")
    if {"relation", "label"} & set(meanings):
        return wording.caption(str(value), session.lang)
    if isinstance(value, str):
        return value
    attribute = "share" if "share" in meanings else "amount_cny" if "yuan" in meanings else ""
    return wording.value(attribute, Decimal(str(value)), session.lang)


def _map(value: Mapping[str, Any], session: Session) -> str:
    """What is known of one thing, in a row: 甲公司 3亿元 认缴."""
    known = {name: stated for name, stated in value.items() if stated is not None}
    return " ".join(
        wording.caption(stated, session.lang) if name == "relation" else wording.value(name, stated, session.lang)
        for name, stated in known.items()
    )


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(_plain(item) or "—" for item in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | bool) else str(value)


def _answer(found: Sequence[Row], captions: Sequence[str], cells: Sequence[Sequence[str]]) -> Answer:
    """The widest column is the one that a narrow terminal shortens."""
    widths = [max(map(screen.columns, column), default=0) for column in zip(*cells, strict=True)]
    shrinks = widths.index(max(widths)) if widths else -1
    return Answer({"version": 1, "rows": found}, found, [Table(captions, cells, shrinks)] if captions else [])
