"""Where a text names the parties that it speaks of: the places that the store keeps, and the same words elsewhere in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.source import Document
from policygraph.queries.answer import Party
from policygraph.queries.said import Place, Said, Stated

#: words that name nobody by themselves, though they do at their place
_REFERS_BACK = "anaphor"
#: one character is too short to be looked for again
_SHORTEST = 2


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A party is named at text[start:end]; `kept` where the store says so, else the words are those of a kept place."""

    start: int
    end: int
    party: str
    kept: bool


def names_of(
    text: str,
    articles: Sequence[Document],
    parties: Mapping[str, Party],
    facts: Iterable[Said],
    stated: Iterable[Stated],
) -> list[Name]:
    """Every name in some articles of a source, in the order of the text; of names inside one another the longest."""
    kept = set(_kept(parties, facts, stated))
    found = [Name(start, end, party, True) for article, start, end, party, _ in kept]
    for article in articles:
        words = _words(text, {one for one in kept if one[0] == article.id}, parties)
        found += _again(text, article, words)
    taken: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end, not name.kept, name.party)):
        if not taken or name.start >= taken[-1].end:
            taken.append(name)
    return taken


#: document, start, end, party, and whether the words name it wherever they stand
_Kept = tuple[str, int, int, str, bool]


def _kept(parties: Mapping[str, Party], facts: Iterable[Said], stated: Iterable[Stated]) -> Iterator[_Kept]:
    for fact in facts:
        if fact.relation == "MENTIONED_IN":
            yield _printed(parties[fact.subject], fact.place)
    for one in stated:
        if one.property in ("name", "alias") and one.place.rule.startswith("names/"):
            yield _printed(parties[one.party], one.place)


def _printed(party: Party, place: Place) -> _Kept:
    """The name inside a quote where it stands there in full or short: a row of a table is no name."""
    name = max((name for name in (party.name, *party.aliases) if name in place.quote), key=len, default="")
    at = place.start + place.quote.index(name)
    end = at + len(name) if name else place.end
    return place.document, at, end, party.id, bool(name) or not place.rule.endswith(_REFERS_BACK)


def _words(text: str, kept: Iterable[_Kept], parties: Mapping[str, Party]) -> dict[str, str]:
    """The words that name exactly one party in an article."""
    owners: dict[str, set[str]] = defaultdict(set)
    for _, start, end, party, everywhere in kept:
        if everywhere:
            owners[text[start:end]].add(party)
            owners[parties[party].name].add(party)
    return {words: owner for words, (owner, *others) in owners.items() if not others and len(words) >= _SHORTEST}


def _again(text: str, article: Document, words: Mapping[str, str]) -> Iterator[Name]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    if longest:
        for match in re.compile("|".join(map(re.escape, longest))).finditer(text, article.start, article.end):
            yield Name(match.start(), match.end(), words[match.group()], False)
