"""A verbatim quote and where it stands. The law `quote == text[start:end]` is checked here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from policygraph.graph.quick import quick
from policygraph.graph.source import Source, Span

#: parts the rule that read a statement from the corrections of a person that changed it
_BY = " + "


@quick
@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """What a fact rests on: the quote, its span, the article it stands in, and the rule or loader that read it.

    `rule` ends with the lines of a file of corrections, where these changed what the rule had read (`changed_by`).
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


def marked(evidence: Evidence, marks: Iterable[str]) -> Evidence:
    """The evidence of a statement that corrections have changed; each mark is named once."""
    said = evidence.rule.split(_BY)
    fresh = [mark for mark in dict.fromkeys(marks) if mark not in said]
    return replace(evidence, rule=_BY.join((evidence.rule, *fresh))) if fresh else evidence


def changed_by(rule: str) -> str:
    """The corrections that a statement's rule names; empty where a reader alone has made it."""
    return "；".join(rule.split(_BY)[1:])
