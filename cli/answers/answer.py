"""An answer before it has a form: as a document, as records, and as blocks for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policygraph.graph.evidence import changed_by
from policygraph.queries.answer import Statement

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under captions. `shrinks` is the column that may be shortened on a terminal, -1 for none."""

    captions: Sequence[str]
    rows: Sequence[Sequence[str]]
    shrinks: int = -1


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text under a heading (empty: none)."""

    heading: str
    lines: Sequence[str] = ()


Block = Table | Lines


@dataclass(frozen=True, slots=True)
class Answer:
    """`document` is the whole as JSON, `records` its rows for JSON Lines, `flat` those for CSV where they differ, and
    `blocks` what tables and Markdown show.
    """

    document: Record
    records: Sequence[Record]
    blocks: Sequence[Block]
    flat: Sequence[Record] | None = None


def evidence(statements: Sequence[Statement]) -> list[Record]:
    """Where quotes stand, as JSON."""
    return [
        {"source": s.source, "document": s.document, "start": s.start, "end": s.end, "quote": s.quote}
        | ({"where": s.where} if s.where else {})
        | ({"corrected": changed_by(s.rule)} if changed_by(s.rule) else {})
        for s in statements
    ]
