"""Sentences for a page, each once, where in them the quotes stand, and the articles they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from policygraph.graph.evidence import changed_by
from policygraph.queries.answer import Statement

#: sentence number, start, end (half-open, in code points of the sentence)
Mark = tuple[int, int, int]

#: shorter runs are shared by chance
_SHARED_AT_LEAST = 4


@dataclass(slots=True)
class Sentences:
    """Gathers what a page shows of the texts, in order of first use.

    `rows`: {text, source (number of the article), at (the first quote in that), where?, bare? (only the quote is known)}; equal
    places make one row.
    `sources`: {title, publisher, published, document} of each article.
    """

    rows: list[dict[str, Any]] = field(default_factory=list)
    sources: list[dict[str, str]] = field(default_factory=list)
    _rows: dict[tuple[str, int, str], int] = field(default_factory=dict)
    _sources: dict[str, int] = field(default_factory=dict)

    def marks(self, statements: Iterable[Statement], before: str = "") -> list[Mark]:
        """Take statements in; says which sentence each stands in and which part of it is the quote.

        `before` is text that leads up to the sentence (the task that a clause closes) and is shown with it.
        """
        return [self._mark(statement, before) for statement in statements]

    def _mark(self, statement: Statement, before: str) -> Mark:
        sentence, start = placed(statement)
        text, shift = led_up(before, sentence)
        start += shift
        key = (statement.source, statement.start - start, text)
        if key not in self._rows:
            self._rows[key] = len(self.rows)
            self.rows.append(self._row(statement, text))
        return self._rows[key], start, start + len(statement.quote)

    def _row(self, statement: Statement, text: str) -> dict[str, Any]:
        row: dict[str, Any] = {"text": text, "source": self._source(statement), "at": statement.start}
        if where := " · ".join(filter(None, (statement.where, changed_by(statement.rule)))):
            row["where"] = where
        return row if statement.sentence else row | {"bare": True}

    def _source(self, statement: Statement) -> int:
        if statement.document not in self._sources:
            self._sources[statement.document] = len(self.sources)
            heading = {k: getattr(statement, k) for k in ("title", "publisher", "published")}
            self.sources.append(heading | {"document": statement.document})
        return self._sources[statement.document]


def placed(statement: Statement) -> tuple[str, int]:
    """The text to show and where the quote begins in it: the sentence, or the quote alone where no sentence fits it."""
    start = statement.start - statement.sentence_start
    fits = statement.sentence_start >= 0 and start >= 0 and statement.sentence.startswith(statement.quote, start)
    return (statement.sentence, start) if fits else (statement.quote, 0)


def led_up(before: str, sentence: str) -> tuple[str, int]:
    """Both as one stretch, what they share only once, and where the sentence begins in it; …… where they share nothing."""
    if before in sentence:
        return sentence, 0
    if sentence in before:
        return before, before.index(sentence)
    shared = range(min(len(before), len(sentence)), _SHARED_AT_LEAST - 1, -1)
    overlap = next((n for n in shared if before.endswith(sentence[:n])), 0)
    gap = "" if overlap else "……"
    return before + gap + sentence[overlap:], len(before) + len(gap) - overlap
