"""A text of the store with all that is kept of it: its facts, properties and names, each at its place, and its outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.source import Document
from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Party
from policygraph.queries.naming import Name, names_of
from policygraph.queries.outline import Heading, outline_of
from policygraph.queries.party import parties
from policygraph.queries.run import run
from policygraph.queries.said import Said, Stated, claims_stated, facts_said
from policygraph.queries.sentence import sentence_starts

#: papers whose documents one question asks for
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Paper:
    """Articles of one source, in the order of the text. `text` begins at `start`; all offsets count from the beginning of
    the source.

    `text` is empty where the store holds quotes only. `sentences` are stretches without white space at their ends.
    """

    articles: tuple[Document, ...]
    text: str
    start: int
    sentences: tuple[tuple[int, int], ...]
    parties: Mapping[str, Party]
    facts: tuple[Said, ...]
    stated: tuple[Stated, ...]
    names: tuple[Name, ...]
    outline: tuple[Heading, ...]


def papers(store: Store, wanted: Sequence[Sequence[str]]) -> Iterator[Paper]:
    """A paper for each list of documents (ids of one source), in the order asked for."""
    for first in range(0, len(wanted), _AT_ONCE):
        group = wanted[first : first + _AT_ONCE]
        held = _Held(store, sorted({id_ for ids in group for id_ in ids}))
        yield from (held.paper(ids) for ids in group)


class _Held:
    """What the store keeps of some documents, asked for at once."""

    def __init__(self, store: Store, documents: list[str]) -> None:
        self._store = store
        facts = run(store, "facts-in", {"documents": documents})
        claims = run(store, "claims-in", {"documents": documents})
        ends = (id_ for row in facts for id_ in (row["subject"], row["object"]))
        self._parties = parties(store, [*documents, *ends, *(row["id"] for row in claims)])
        self._facts, self._claims = _by_document(facts, documents), _by_document(claims, documents)

    def paper(self, ids: Sequence[str]) -> Paper:
        """The paper of some of these documents."""
        articles = sorted((_article(self._parties[id_]) for id_ in ids), key=lambda one: (one.start, one.id))
        start, end = min(one.start for one in articles), max(one.end for one in articles)
        text = self._store.source_text(articles[0].source)
        said = [one for id_ in ids for row in self._facts[id_] for one in facts_said(row, id_)]
        said.sort(key=lambda one: (one.place.start, one.place.end, one.relation, one.id))
        stated = [one for id_ in ids for row in self._claims[id_] for one in claims_stated(row, id_)]
        used = {id_ for one in said for id_ in (one.subject, one.object)} | {one.party for one in stated}
        known = {id_: self._parties[id_] for id_ in sorted(used)}
        return Paper(
            tuple(articles), text[start:end], start, tuple(_sentences(text, articles)), known,
            tuple(one for one in said if one.relation != "MENTIONED_IN"), tuple(stated),
            tuple(names_of(text, articles, known, said, stated)) if text else (),
            tuple(outline_of(text, articles, known, said)),
        )  # fmt: skip


def _by_document(rows: Iterable[Row], documents: Iterable[str]) -> dict[str, list[Row]]:
    """The rows by each of these documents that one of their quotes stands in."""
    groups: dict[str, list[Row]] = {id_: [] for id_ in documents}
    for row in rows:
        for id_ in groups.keys() & row["evidence_document"]:
            groups[id_].append(row)
    return groups


def _article(party: Party) -> Document:
    known = dict(party.attributes)
    title, publisher, published = (str(known.get(name, "")) for name in ("title", "publisher", "published"))
    start, end = (int(known.get(name, 0)) for name in ("start", "end"))
    return Document(party.id, str(known.get("source", "")), start, end, title or party.name, publisher, published)


def _sentences(text: str, articles: Iterable[Document]) -> Iterator[tuple[int, int]]:
    for article in articles:
        body = text[article.start : article.end]
        starts = sentence_starts(body)
        for begin, following in zip(starts, [*starts[1:], len(body)], strict=True):
            cut = body[begin:following]
            if cut.strip():
                first = article.start + begin + len(cut) - len(cut.lstrip())
                yield first, first + len(cut.strip())
