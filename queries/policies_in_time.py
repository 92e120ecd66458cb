"""Policies in time: when each was issued, takes effect and ends, what it rests on, cites and repeals, as the texts say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.export.record import EVIDENCE
from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Party, Statement
from policygraph.queries.party import parties
from policygraph.queries.run import run
from policygraph.queries.statement import Statements

#: the properties of a policy that say when
DATES = ("date", "effective_from", "valid_until")


@dataclass(frozen=True, slots=True)
class Dating:
    """One value of a property that says when (or `status`), and the texts that state it. Several may differ."""

    property: str
    value: str
    modality: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A policy. `measures` is 0 where no text of the store gives it in full; `documents` are those that do."""

    policy: Party
    issuers: tuple[str, ...]
    measures: int
    documents: tuple[str, ...]
    datings: tuple[Dating, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """`citing` –BASED_ON, CITES or REPEALS→ `cited`; `date` of a repeal where it is stated."""

    id: str
    relation: str
    citing: str
    cited: str
    modality: str
    date: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Policies by id, and the citations between them. `asked` are the ids asked for, empty where all policies were."""

    asked: tuple[str, ...]
    policies: tuple[Dated, ...]
    citations: tuple[Citation, ...]


def timeline(store: Store, asked: Sequence[str] = ()) -> Timeline:
    """Some policies with all that they name and that name them, or every policy."""
    every = {row["id"]: row for row in run(store, "policies")}
    cited = run(store, "citations", {"ids": sorted(asked or every)})
    ends = {id_ for row in cited for id_ in (row["citing"], row["cited"])}
    ids = sorted(every.keys() & (ends | set(asked))) if asked else sorted(every)
    claims = run(store, "claims-of", {"ids": ids})
    known, statements = parties(store, ids), Statements(store, [*cited, *claims])
    documents: dict[str, list[str]] = defaultdict(list)
    for row in run(store, "documents-of-policies", {"ids": ids}):
        documents[row["policy"]].append(row["document"])
    datings = {row["id"]: tuple(_datings(row, statements)) for row in claims}
    policies = [
        Dated(
            known[id_],
            tuple(every[id_]["issuers"]),
            every[id_]["measures"],
            tuple(documents[id_]),
            datings.get(id_, ()),
        )
        for id_ in ids
    ]
    citations = [_citation(row, statements) for row in cited if {row["citing"], row["cited"]} <= every.keys()]
    return Timeline(tuple(asked), tuple(policies), tuple(citations))


def _datings(row: Row, statements: Statements) -> Iterable[Dating]:
    """The dates among a policy's claims, equal ones together, in the order of DATES."""
    places: Mapping[tuple[int, str, str], list[int]] = defaultdict(list)
    for number, name in enumerate(row["properties"]):
        if name in (*DATES, "status"):
            rank = DATES.index(name) if name in DATES else len(DATES)
            places[rank, row["values"][number], row["modalities"][number]].append(number)
    for (rank, value, modality), numbers in sorted(places.items()):
        said = statements.of({name: [row[name][n] for n in numbers] for name in EVIDENCE})
        yield Dating((*DATES, "status")[rank], value, modality, said)


def _citation(row: Row, statements: Statements) -> Citation:
    return Citation(
        row["id"], row["relation"], row["citing"], row["cited"], row["modality"], row["date"] or "", statements.of(row)
    )  # fmt: skip
