"""The documents that make one paper, by what people call it: a title, a 文号, the name of a policy or of a file."""

from __future__ import annotations

from pathlib import PurePath

from policygraph.graph.errors import NotFoundError
from policygraph.graph.store.names import folded
from policygraph.graph.store.store import Store
from policygraph.queries.answer import Party
from policygraph.queries.find import find, find_kind
from policygraph.queries.party import parties
from policygraph.queries.run import run

_SEARCHED = 50


def find_paper(store: Store, text: str) -> list[str]:
    """The ids of the documents asked for: one by its title or by a policy that it gives, all of a file by the file's name.

    Raises NotFoundError for a name that fits none or several, and for a policy that the store knows by name only.
    """
    files = [held for held in store.sources() if held.path and text in (held.path, PurePath(held.path).name)]
    if len(files) > 1:
        raise NotFoundError("ambiguous", where=text, candidates=[held.path for held in files])
    if files:
        return [row["document"] for row in run(store, "documents-of-source", {"source": files[0].id})]
    found = find(store, text, ("Document",))
    if "Document" in found.labels:
        return [found.id]
    return [_only(store, find_kind(store, text, ("Policy",)))]


def _only(store: Store, policy: Party) -> str:
    """The document that gives a policy: the one with its measures, else the one titled so."""
    rows = run(store, "documents-of-policies", {"ids": [policy.id]})
    ids = [row["document"] for row in rows] or _titled(store, policy)
    if len(ids) != 1:
        code = "ambiguous" if ids else "only-cited"
        raise NotFoundError(code, where=policy.name, candidates=list(parties(store, ids).values()))
    return ids[0]


def _titled(store: Store, policy: Party) -> list[str]:
    names = {folded(name) for name in (policy.name, *policy.aliases)}
    hits = [hit for name in (policy.name, *policy.aliases) for hit in store.search(name, _SEARCHED)]
    return sorted({hit.id for hit in hits if "Document" in hit.labels and folded(hit.name) in names})
