"""The outline of a text as the graph has it: its articles, the numbered parts, and the measures under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.source import Document
from policygraph.queries.answer import Party
from policygraph.queries.heading import heading_above
from policygraph.queries.said import Said


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline: `level` 0 an article, 1 a part, 2 a measure; `party` is the measure, else empty."""

    start: int
    level: int
    number: str
    name: str
    party: str = ""


def outline_of(
    text: str, articles: Sequence[Document], parties: Mapping[str, Party], facts: Iterable[Said]
) -> Iterator[Heading]:
    """The outline of some articles of one source; a single article is not named in its own outline."""
    measures = [fact for fact in facts if fact.relation == "HAS_MEASURE"]
    for article in articles:
        if len(articles) > 1:
            yield Heading(article.start, 0, "", article.title)
        yield from _parts(text, article, parties, [one for one in measures if one.place.document == article.id])


def _parts(text: str, article: Document, parties: Mapping[str, Party], measures: list[Said]) -> Iterator[Heading]:
    """Each measure once, where it is first said, under the part that its number names."""
    above, seen = "", set[str]()
    for said in measures:
        measure = parties[said.object]
        if measure.id in seen:
            continue
        seen.add(measure.id)
        stated = dict(measure.attributes)
        section = str(stated.get("section", ""))
        if section and section != above:
            start, name = heading_above(text, section, said.place.start, article.start)
            yield Heading(start if start >= 0 else said.place.start, 1, section, name)
        above = section
        yield Heading(said.place.start, 2, str(stated.get("number", "")), measure.name, measure.id)
