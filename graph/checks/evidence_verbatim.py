"""A quote is the text it points to, character by character.

Applies to every claim and every evidence whose source text is held; the others cannot be checked and are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from policygraph.graph.checks.problem import Checkable, Level, Problem, at
from policygraph.graph.evidence import Evidence

#: whole texts are held, so few at a time
_TEXTS = 16


def problems(graph: Checkable) -> Iterator[Problem]:
    """One error for each quote that is not what stands at its place."""
    text_of = lru_cache(maxsize=_TEXTS)(graph.source_text)
    for evidence in _all(graph):
        text = text_of(evidence.span.source)
        if text and text[evidence.span.start : evidence.span.end] != evidence.quote:
            yield Problem(Level.ERROR, "not-verbatim", at(evidence), {"quote": evidence.quote})


def _all(graph: Checkable) -> Iterator[Evidence]:
    for node in graph.nodes_by_id():
        yield from (claim.evidence for claim in node.claims)
    for edge in graph.facts_by_id():
        yield from edge.evidence
