"""What a store holds, listed: its documents, policies, parties, agencies and pilots, with what makes each worth a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Party
from policygraph.queries.party import parties
from policygraph.queries.run import run


@dataclass(frozen=True, slots=True)
class Contents:
    """Rows of the templates of the same names, and beside them what they leave out.

    `facts` by document; `given` documents by policy; `duties` by policy and by agency: (the other, duties, of them led);
    `stakes` by party: how many stand above and below it; `parties` are all of the above that are no documents.
    """

    documents: tuple[Row, ...]
    policies: tuple[Row, ...]
    funds: Mapping[str, Row]
    pilots: tuple[Row, ...]
    facts: Mapping[str, int]
    given: Mapping[str, tuple[str, ...]]
    duties: Mapping[str, tuple[tuple[str, int, int], ...]]
    charged: Mapping[str, tuple[tuple[str, int, int], ...]]
    stakes: Mapping[str, tuple[int, int]]
    parties: Mapping[str, Party]


def contents(store: Store) -> Contents:
    """List the store."""
    policies, funds = run(store, "policies"), run(store, "funds")
    given: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in run(store, "documents-of-policies", {"ids": [row["id"] for row in policies]}):
        given[row["policy"]] += (row["document"],)
    duties: dict[str, tuple[tuple[str, int, int], ...]] = defaultdict(tuple)
    charged: dict[str, tuple[tuple[str, int, int], ...]] = defaultdict(tuple)
    for row in run(store, "duty-counts"):
        duties[row["policy"]] += ((row["agency"], row["duties"], row["leads"]),)
        charged[row["agency"]] += ((row["policy"], row["duties"], row["leads"]),)
    stakes = {row["id"]: (row["above"], row["below"]) for row in run(store, "stake-counts")}
    facts = {row["document"]: row["facts"] for row in run(store, "fact-counts")}
    pilots, documents = run(store, "pilots-by-region"), run(store, "documents")
    known = parties(store, {*stakes, *charged, *(row["id"] for row in (*policies, *funds))})
    return Contents(
        tuple(documents), tuple(policies), {row["id"]: row for row in funds}, tuple(pilots), facts, given, duties, charged,
        stakes, known,
    )  # fmt: skip
