"""How a document was read, clause by clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from os import PathLike, fspath
from pathlib import Path

from policygraph.graph.entity import Claim
from policygraph.graph.errors import InputError, SettingError
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact, Rejected
from policygraph.graph.source import Document, Source
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.names.mention import Mention


@dataclass(slots=True)
class Explained:
    """One clause: its text and place, the mentions in it, the rules that fired, what it states and what was refused."""

    document: Document
    start: int
    end: int
    text: str
    mentions: list[Mention] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def explain(path: str | PathLike[str], *, at: int | None = None) -> list[Explained]:
    """Every clause of a text or HTML file in text order, a bracketed clause after the one it stands in.

    `at` keeps the clauses around one offset. Raises SettingError for a path that does not exist or an offset outside the
    text, InputError for a file that cannot be read or that is a table.
    """
    source = _source(path, at)
    return [item for item in _explained(source) if at is None or item.start <= at < item.end]


def explain_page(path: str | PathLike[str], *, at: int | None = None) -> bytes:
    """The same as one HTML page that opens without a network: the text with its marks, facts and refusals.

    The page opens at the offset `at`. Raises as `explain`.
    """
    from policygraph.viz import explaining

    source = _source(path, at)
    return explaining.page(explaining.view_model(Path(path).name, source.text, _explained(source), at))


def _source(path: str | PathLike[str], at: int | None) -> Source:
    from policygraph.loaders.read.source import read_source

    if not Path(path).exists():
        raise SettingError("no-path", where=fspath(path), hint="check-path")
    if Path(path).is_dir() or Path(path).suffix.lower() in {".csv", ".tsv", ".jsonl"}:
        raise InputError("not-a-text", where=fspath(path), hint="text-or-html")
    source = read_source(fspath(path))
    if at is not None and not 0 <= at < len(source.text):
        raise SettingError("bad-offset", where=str(at), why=f"0..{len(source.text) - 1}")
    return source


def _explained(source: Source) -> list[Explained]:
    from policygraph.loaders.document import analyse, stated

    read = analyse(source)
    found = [_clause(source.text, article, *span) for article in read for span in _spans(article)]
    places = _Places(found)
    for statement in (one for article in read for one in stated(article)):
        home = places.of(statement.evidence)
        (home.facts if isinstance(statement, Fact) else home.claims).append(statement)  # type: ignore[arg-type]
    return found


def _spans(article: ArticleReading) -> list[tuple[int, int]]:
    return [(clause.start, clause.end) for clause in article.clauses]


def _clause(text: str, article: ArticleReading, start: int, end: int) -> Explained:
    rules = dict.fromkeys(key for key, first, last in article.findings.fired if start <= first and last <= end)
    refused = [r for r in article.findings.rejected if start <= r.evidence.span.start and r.evidence.span.end <= end]
    return Explained(
        article.document,
        start,
        end,
        text[start:end],
        article.named.mentions.within(start, end),
        list(rules),
        rejected=refused,
    )


class _Places:
    """The smallest clause around a quote; a quote that goes beyond clauses belongs to the one it begins in."""

    def __init__(self, clauses: Sequence[Explained]) -> None:
        self._clauses = sorted(clauses, key=lambda c: c.start)
        self._starts = [c.start for c in self._clauses]
        self._reach = list(accumulate((c.end for c in self._clauses), max))

    def of(self, evidence: Evidence) -> Explained:
        begun = self._holding(evidence.span.start)
        around = [c for c in begun if evidence.span.end <= c.end]
        return min(around or begun or self._clauses, key=lambda c: (c.end - c.start, c.start))

    def _holding(self, start: int) -> list[Explained]:
        """The clauses that hold a character: none begins after it, and before some point none reaches it."""
        last = bisect_right(self._starts, start)
        first = bisect_right(self._reach, start, hi=last)
        return [c for c in self._clauses[first:last] if start < c.end]
