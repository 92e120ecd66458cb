"""One entity with everything that is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Party, Statement
from policygraph.queries.party import parties
from policygraph.queries.run import run
from policygraph.queries.statement import Statements


@dataclass(frozen=True, slots=True)
class Related:
    """One fact of the entity: `direction` out where it is the subject, in where it is the object."""

    id: str
    relation: str
    direction: str
    other: Party
    modality: str
    attributes: tuple[tuple[str, str | int | float | bool], ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An entity, its facts by relation, and where it is mentioned."""

    node: Party
    facts: tuple[Related, ...]
    mentions: tuple[Statement, ...]


def show(store: Store, id_: str) -> Shown:
    """The entity with this id, which `find` gives, and all its facts in both directions."""
    rows = run(store, "node-facts", {"id": id_})
    mentioned = [row for row in rows if row["relation"] == "MENTIONED_IN" and row["direction"] == "out"]
    related = [row for row in rows if row["relation"] != "MENTIONED_IN"]
    known = parties(store, [id_, *(row["other"] for row in related)])
    statements = Statements(store, rows)
    facts = tuple(_related(row, known[row["other"]], statements) for row in related)
    return Shown(known[id_], facts, tuple(said for row in mentioned for said in statements.of(row)))


def _related(row: Row, other: Party, statements: Statements) -> Related:
    attributes = tuple(zip(row["keys"], row["values"], strict=True))
    return Related(
        row["id"], row["relation"], row["direction"], other, row["modality"], attributes, statements.of(row)
    )  # fmt: skip
