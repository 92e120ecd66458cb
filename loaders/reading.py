"""What a loader returns for one source file: the unit of loading."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact, Rejected
from policygraph.graph.source import Document, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A source, its articles, what they state, and what was refused with its reason."""

    source: Source
    documents: tuple[Document, ...]
    statements: tuple[Fact | Claim, ...]
    rejected: tuple[Rejected, ...] = ()
