"""The sentences of many facts in little room, and where in them the quotes of each fact stand; see `model.md`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from policygraph.queries.answer import Link, Statement
from policygraph.viz.evidence import Mark, Sentences
from policygraph.viz.packing import packed

#: characters of sentences that a page carries; beyond, it carries the quotes alone
_MOST_CHARACTERS = 2_600_000


def texts_of(links: Iterable[Link]) -> dict[str, Any]:
    """Sentences, or quotes alone where the sentences would be too long, and the marks of every link in them."""
    statements = [link.statements for link in links]
    sentences, marks = _marked(statements)
    quotes = sum(len(row["text"]) for row in sentences.rows) > _MOST_CHARACTERS
    if quotes:
        sentences, marks = _marked([tuple(map(_quoted, some)) for some in statements])
    flat = [mark for some in marks for mark in some]
    rows = sentences.rows
    return {
        "marks": {
            "count": packed(len(some) for some in marks),
            "sentence": packed(sentence for sentence, _, _ in flat),
            "start": packed(start for _, start, _ in flat),
            "length": packed(end - start for _, start, end in flat),
        },
        "quotes": quotes,
        "sentences": [row["text"] for row in rows],
        "source": packed(row["source"] for row in rows),
        "where": {str(n): row["where"] for n, row in enumerate(rows) if "where" in row},
        "bare": [] if quotes else [n for n, row in enumerate(rows) if "bare" in row],
        "sources": sentences.sources,
    }


def _marked(statements: Iterable[tuple[Statement, ...]]) -> tuple[Sentences, list[list[Mark]]]:
    sentences = Sentences()
    return sentences, [sentences.marks(some) for some in statements]


def _quoted(statement: Statement) -> Statement:
    return replace(statement, sentence="", sentence_start=-1)
