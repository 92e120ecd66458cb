"""A verbatim quote and where it stands. The law `quote == text[start:end]` is checked here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.source import Source, Span


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """What a fact rests on: the quote, its span, the article it stands in, and the rule or loader that read it.

    `where` names the place in a table (sheet!row, JSON pointer); empty for running text.
    """

    span: Span
    document: str
    quote: str
    rule: str
    where: str = ""


def quote(source: Source, start: int, end: int, document: str, rule: str, where: str = "") -> Evidence:
    """Cut evidence out of a source. Raises ValueError where the span is empty or outside the text."""
    if not 0 <= start < end <= len(source.text):
        raise ValueError(f"no such span: {start}..{end} of {len(source.text)}")
    return Evidence(Span(source.id, start, end), document, source.text[start:end], rule, where)
