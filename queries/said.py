"""What one document says: facts and properties, each at its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.graph.entity import Value
from policygraph.graph.export.record import claim_value
from policygraph.graph.store.store import Row

_LISTS = ("document", "start", "end", "rule", "where")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text says something; `where` is the row of a table, else empty."""

    document: str
    start: int
    end: int
    quote: str
    rule: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A fact at one of its places in a document; `elsewhere` counts the places in other documents that say it too."""

    id: str
    relation: str
    subject: str
    object: str
    modality: str
    attributes: tuple[tuple[str, str | int | float | bool], ...]
    place: Place
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Stated:
    """A property of a party (or `label`, `name`, `alias`) as a document states it."""

    party: str
    property: str
    value: Value
    modality: str
    place: Place


def facts_said(row: Row, document: str) -> Iterator[Said]:
    """A row of `facts-in` at each of its places in a document."""
    attributes = tuple(zip(row["keys"], row["values"], strict=True))
    here = [place for place in _places(row) if place.document == document]
    for place in here:
        yield Said(
            row["id"], row["relation"], row["subject"], row["object"], row["modality"], attributes, place,
            len(row["evidence"]) - len(here),
        )  # fmt: skip


def claims_stated(row: Row, document: str) -> Iterator[Stated]:
    """The claims of a row of `claims-in` that a document makes."""
    said = zip(row["properties"], row["values"], row["modalities"], _places(row), strict=True)
    for property_, value, modality, place in said:
        if place.document == document:
            yield Stated(row["id"], property_, claim_value(property_, value), modality, place)


def _places(row: Row) -> Iterator[Place]:
    columns = (row[f"evidence_{name}"] for name in _LISTS)
    for quote, (document, start, end, rule, where) in zip(row["evidence"], zip(*columns, strict=True), strict=True):
        yield Place(document, start, end, quote, rule, where)
