"""An answer in the form that was asked for: table, md, json, jsonl, csv."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from policygraph.cli import screen
from policygraph.cli.answers.answer import Answer, Block, Lines, Record
from policygraph.cli.session import Session

#: how a cell begins that a spreadsheet would take for a formula
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(answer: Answer, session: Session) -> Iterator[str]:
    """The text of an answer, piece by piece."""
    if session.format == "json":
        yield json.dumps(answer.document, ensure_ascii=False) + "\n"
    elif session.format == "jsonl":
        yield from (json.dumps(record, ensure_ascii=False) + "\n" for record in answer.records)
    elif session.format == "csv":
        yield from _csv(answer.records if answer.flat is None else answer.flat)
    elif session.format == "md":
        yield from map(_markdown, answer.blocks)
    else:
        yield from (screen.shown(block, session.width, session.colour) for block in answer.blocks)


def _csv(records: list[Record] | Any) -> Iterator[str]:
    """Records with the columns of all of them, in the order met; lists and objects as JSON."""
    columns = list(dict.fromkeys(name for record in records for name in record))
    if not columns:
        return
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([_cell(record.get(name)) for name in columns])
    yield out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False)
    if not isinstance(value, str):
        return value
    guarded = f"'{value}" if value.startswith(_FORMULA) else value
    return guarded.replace("\r\n", "\n").replace("\r", "\n")  # a lone carriage return would end the row unquoted


def _markdown(block: Block) -> str:
    if isinstance(block, Lines):
        heading = [f"**{_escaped(block.heading)}**\n"] if block.heading else []
        body = [f"{'    ' * _depth(line)}- {_escaped(line.strip())}" for line in block.lines if line.strip()]
        return "\n".join([*heading, *body, ""]) + ("\n" if body else "")
    rows = [block.captions, ["---"] * len(block.captions), *block.rows]
    return "".join("| " + " | ".join(map(_escaped, row)) + " |\n" for row in rows).replace(r"| \-\-\-", "| ---") + "\n"


def _depth(line: str) -> int:
    return (len(line) - len(line.lstrip(" "))) // 2


def _escaped(text: str) -> str:
    """Text of documents stays text in Markdown."""
    text = screen.plain(text)
    text = "".join(f"\\{letter}" if letter in r"\`*_[]<>|#" else letter for letter in text)
    return re.sub(r"^(\d+)\.", r"\1\\.", text)
