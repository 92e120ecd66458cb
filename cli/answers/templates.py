"""The queries there are, and one of them explained."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from policygraph.cli.answers.answer import Answer, Block, Lines, Table
from policygraph.cli.session import Session
from policygraph.queries.catalogue import Template
from policygraph.queries.header import Field, statement

#: what a shell takes as it stands; `shlex.quote` would quote Chinese too
_BARE = re.compile(r"[\w=.-]+")


def listed(found: Mapping[str, Template], session: Session) -> Answer:
    """The answer of `query --list`: group after group."""
    records = [_record(item, session.lang) for item in found.values()]
    return Answer({"version": 1, "queries": records}, records, list(_groups(found, session)))


def explained(item: Template, session: Session) -> Answer:
    """The answer of `query --explain`: what it asks, what goes in, what comes out, an example, the Cypher."""
    record = _record(item, session.lang) | {"example": command(item), "cypher": statement(item.cypher)}
    return Answer({"version": 1, "query": record}, [record], list(_explanation(item, session)))


def command(item: Template) -> str:
    """A command to copy; the shipped examples answer it."""
    given = [word if _BARE.fullmatch(word) else shlex.quote(word) for word in shlex.split(item.example)]
    return " ".join(["policygraph query", item.name, *given])


def _groups(found: Mapping[str, Template], session: Session) -> Iterator[Block]:
    captions = [session.words.say(key) for key in ("query-name", "title", "parameters")]
    for group, members in groupby(found.values(), key=lambda item: item.group):
        rows = [[item.name, item.title(session.lang), ", ".join(f.name for f in item.params)] for item in members]
        yield Lines(session.words.say(f"group-{group}"))
        yield Table(captions, rows, shrinks=1)


def _explanation(item: Template, session: Session) -> Iterator[Block]:
    lang, say = session.lang, session.words.say
    yield Lines(f"{item.name}: {item.title(lang)}", [remark[lang != "zh"] for remark in item.remarks])
    if item.params:
        yield _fields(say("parameter"), item.params, session)
    yield _fields(say("column"), item.columns, session)
    yield Lines(say("example"), [f"  {command(item)}"])
    yield Lines("Cypher", [f"  {line}" for line in statement(item.cypher).splitlines()])


def _fields(caption: str, fields: Sequence[Field], session: Session) -> Table:
    rows = [
        [field.name, field.type + (f" = {field.default}" if field.default else ""), field.about(session.lang)]
        for field in fields
    ]
    return Table([caption, session.words.say("kind"), session.words.say("title")], rows, shrinks=2)


def _record(item: Template, lang: str) -> dict[str, Any]:
    return {
        "name": item.name,
        "group": item.group,
        "title": item.title(lang),
        "remarks": [remark[lang != "zh"] for remark in item.remarks],
        "parameters": [_field(field, lang) for field in item.params],
        "columns": [_field(field, lang) for field in item.columns],
    }


def _field(field: Field, lang: str) -> dict[str, Any]:
    known = {"name": field.name, "type": field.type, "about": field.about(lang)}
    return known if field.default is None else known | {"default": field.default}
