"""The first page of a site: everything that the store holds as tables to search and sort, each row with the way to its pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from policygraph.graph.store.store import Row
from policygraph.queries.answer import Party
from policygraph.queries.contents import Contents
from policygraph.queries.web import MOST
from policygraph.viz.captions import of_page, term, text, value
from policygraph.viz.kinds import UNCLASSED
from policygraph.viz.shell import render
from policygraph.viz.site import TIMELINE, Plan, everything, path, targets
from policygraph.viz.wording import Pair, amount

#: what a cell shows (words once or in both languages), where it leads, and what it is sorted by
Cell = dict[str, Any]


def view_model(contents: Contents, planned: Plan) -> dict[str, Any]:
    """The contents of a store as the JSON that the page draws; see `model.md`."""
    ways = targets(contents, planned)
    owned = targets(contents, planned, "ownership")
    parties = [one for id_ in contents.stakes if (one := contents.parties.get(id_)) and id_ not in contents.funds]
    tables = [
        _table("documents", ("title", "publisher", "published", "facts", "names"), _documents(contents, ways)),
        _table("policies", ("policy", "number", "date", "issuers", "measures", "duties", "text", "timeline"),
               [_policy(row, contents, planned, ways) for row in contents.policies]),
        _table("funds", ("fund", "size", "established", "managers", "regions", "sectors", "above", "below"),
               [_fund(row, contents, owned) for row in contents.funds.values()]),
        _table("parties", ("party", "kind", "above", "below"), [_party(party, contents, owned) for party in parties]),
        _table("agencies", ("agency", "leads", "duties", "policies"), _agencies(contents, ways)),
        _table("pilots", ("pilot", "region", "launched", "participants", "mood"), [_pilot(row) for row in contents.pilots]),
    ]  # fmt: skip
    model = {
        "version": 1,
        "view": "index",
        "tables": tables,
        "pages": dict(everything(planned)),
        "words": of_page("index"),
    }
    return model | ({"too_large": {"n": planned.entities, "most": MOST}} if planned.too_large else {})


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    return render("index", model, ("index",), ("twin",))


def _table(id_: str, columns: Sequence[str], rows: Sequence[list[Cell]]) -> dict[str, Any]:
    return {"id": id_, "columns": columns, "rows": rows}


def _cell(shown: str | Pair | int, way: str = "", sort: float | None = None) -> Cell:
    cell: Cell = {"text": shown} | ({"href": way} if way else {})
    return cell | ({} if sort is None else {"sort": sort})


def _count(number: int, way: str = "") -> Cell:
    """How many are known; nothing where none is, which does not mean that there are none."""
    return _cell(number or "", way)


def _listed(names: Iterable[str]) -> Cell:
    return _cell("、".join(names))


def _documents(contents: Contents, ways: Mapping[str, str]) -> list[list[Cell]]:
    return [
        [_cell(row["title"] or row["id"], ways[row["id"]]), _cell(row["publisher"] or ""), _cell(row["published"] or ""),
         _cell(contents.facts.get(row["id"], 0)), _cell(row["mentions"])]
        for row in contents.documents
    ]  # fmt: skip


def _policy(row: Row, contents: Contents, planned: Plan, ways: Mapping[str, str]) -> list[Cell]:
    id_, duties = row["id"], sum(count for _, count, _ in contents.duties.get(row["id"], ()))
    given = contents.given.get(id_, ())
    return [
        _cell(row["name"], ways[id_]), _cell(row["doc_number"] or ""), _cell(row["date"] or ""), _listed(row["issuers"]),
        _count(row["measures"]), _count(duties, path("duties", id_) if id_ in planned.duties else ""),
        _cell(text("open") if given else "", path("document", given[0]) if given else ""),
        _cell(text("open"), f"{TIMELINE}#pick={id_}"),
    ]  # fmt: skip


def _fund(row: Row, contents: Contents, ways: Mapping[str, str]) -> list[Cell]:
    above, below = contents.stakes.get(row["id"], (0, 0))
    size = row["size_cny"]
    return [
        _cell(row["name"], ways.get(row["id"], "")), _cell("" if size is None else amount(size), sort=size or -1),
        _cell(row["established"] or ""), _listed(row["managers"]), _listed(row["regions"]), _listed(row["sectors"]),
        _count(above), _count(below),
    ]  # fmt: skip


def _party(party: Party, contents: Contents, ways: Mapping[str, str]) -> list[Cell]:
    above, below = contents.stakes[party.id]
    kind = term(party.kind) if party.kind else text(UNCLASSED)
    return [_cell(party.name, ways.get(party.id, "")), _cell(kind), _count(above), _count(below)]


def _agencies(contents: Contents, ways: Mapping[str, str]) -> list[list[Cell]]:
    """Agencies with duties, those with most first."""
    known = [party for id_ in contents.charged if (party := contents.parties.get(id_))]
    counted = [(one, *_load(contents.charged[one.id])) for one in known]
    ordered = sorted(counted, key=lambda row: (-row[2], row[0].name, row[0].id))
    return [[_cell(one.name, ways[one.id]), *map(_cell, numbers)] for one, *numbers in ordered]


def _load(charged: Sequence[tuple[str, int, int]]) -> tuple[int, int, int]:
    """How many duties are led, how many there are, under how many policies."""
    return sum(leads for _, _, leads in charged), sum(duties for _, duties, _ in charged), len(charged)


def _pilot(row: Row) -> list[Cell]:
    return [
        _cell(row["pilot"]), _cell(row["region"] or ""), _listed(row["launched_by"]), _listed(row["participants"]),
        _cell(value(row["modality"] or "")),
    ]  # fmt: skip
