"""A register from a store: what lies around one entity, read level by level.

    around(target) = everything above it (owners of owners …), and on request everything below it with the owners of that

The matrix of a firm is complete only with all owners of everybody above it, so that going down always ends with going up
again. Example: of 甲 50 % 乙 50 % 丙, 丁 50 % 丙, the part below 甲 is 乙, 丙 and, as an owner of 丙, 丁.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from policygraph.graph.store.store import Row, Store
from policygraph.queries.ownership.register import Holder, Holding, Place, Register, register
from policygraph.queries.ownership.register_graph import holder, holding
from policygraph.queries.party import parties
from policygraph.queries.run import run


def above(store: Store, targets: Iterable[str]) -> Register:
    """Everything that decides who owns and controls the targets."""
    return _register(store, _walked(store, "facts-above", "owner", targets), targets)


def below(store: Store, targets: Iterable[str]) -> Register:
    """Everything that the targets own or control, through any number of firms, and everybody above that."""
    wanted = set(targets)
    down = _walked(store, "facts-below", "owned", wanted)
    ends = wanted | {row["owned"] for row in down.values()}
    return _register(store, down | _walked(store, "facts-above", "owner", ends), wanted)


def _walked(store: Store, template: str, onward: str, start: Iterable[str]) -> dict[str, Row]:
    """The facts on the way on from some entities, by their ids. On the way up, those who act together go together."""
    seen, front = set(start), set(start)
    rows: dict[str, Row] = {}
    while front:
        found = run(store, template, {"ids": sorted(front)})
        near = front | {row[onward] for row in found}
        beside = run(store, "facts-beside", {"ids": sorted(near)}) if onward == "owner" else []
        rows |= {row["id"]: row for row in (*found, *beside)}
        near |= {row[end] for row in beside for end in ("owner", "owned")}
        front = near - seen
        seen |= near
    return rows


def _register(store: Store, rows: Mapping[str, Row], also: Iterable[str]) -> Register:
    documents = {document for row in rows.values() for document in row["evidence_document"]}
    headings = {row["id"]: row for row in run(store, "document-headings", {"ids": sorted(documents)})}
    ends = {row[end] for row in rows.values() for end in ("owner", "owned")} | set(also)
    return register((_holding(row, headings) for row in rows.values()), _holders(store, ends))


def _holders(store: Store, ids: Iterable[str]) -> list[Holder]:
    known = parties(store, ids).values()
    return [holder(party.id, party.name, party.labels, party.aliases, dict(party.attributes)) for party in known]


def _holding(row: Row, headings: Mapping[str, Row]) -> Holding:
    said = zip(
        row["evidence_source"], row["evidence_document"], row["evidence_where"], row["evidence"], strict=True
    )  # fmt: skip
    places = tuple(
        Place(source, document, where, *_heading(headings.get(document, {})), quote)
        for source, document, where, quote in said
    )
    known = dict(zip(row["keys"], row["values"], strict=True))
    return holding(row["id"], row["relation"], row["owner"], row["owned"], row["modality"], known, places)


def _heading(row: Row) -> tuple[str, str]:
    return row.get("published") or "", row.get("title") or ""
