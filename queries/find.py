"""One entity by what people call it: an id, a name, an alias, a 文号. Never a silent first hit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policygraph.graph.errors import NotFoundError
from policygraph.graph.store.names import folded
from policygraph.graph.store.store import Hit, Store
from policygraph.queries.answer import Party
from policygraph.queries.party import parties

_SHOWN = 8
_SEARCHED = 50


def find(store: Store, text: str, prefer: Sequence[str] = ()) -> Party:
    """The one entity called so, whatever the width, case or brackets.

    A name counts before an alias; where several remain, those with a label of `prefer` count before others. Raises
    NotFoundError with `candidates` (parties): several that match, or for a near miss those that may have been meant.
    """
    by_id = parties(store, [text.strip()])
    if by_id:
        return next(iter(by_id.values()))
    hits = store.search(text, _SEARCHED)
    exact = _closest([hit for hit in hits if folded(text) in _names(hit)], text, prefer)
    if len(exact) == 1:
        return parties(store, [exact[0].id])[exact[0].id]
    meant = exact or hits or list(_near(store, text))
    candidates = _in_order(store, [hit.id for hit in meant[:_SHOWN]])
    raise NotFoundError("ambiguous" if exact else "no-such-name", where=text, candidates=candidates)


def find_kind(store: Store, text: str, kinds: Sequence[str]) -> Party:
    """The one thing called so that has one of these labels (`Entity`: any). Raises NotFoundError as `find` does, and for
    something of another kind.
    """
    found = find(store, text, kinds)
    if not {"Entity", *found.labels} & set(kinds):
        raise NotFoundError("other-kind", where=text, why=" | ".join(kinds), candidates=[found])
    return found


def _names(hit: Hit) -> set[str]:
    return {folded(name) for name in (hit.name, hit.number, *hit.aliases)}


def _closest(hits: list[Hit], text: str, prefer: Iterable[str]) -> list[Hit]:
    """The hits of the strongest kind: by label, then by name or 文号 before alias."""
    preferred = [hit for hit in hits if set(hit.labels) & set(prefer)] or hits
    return [hit for hit in preferred if folded(text) in {folded(hit.name), folded(hit.number)}] or preferred


def _near(store: Store, text: str) -> Iterator[Hit]:
    """Nodes that hold a long piece of the text, the longest pieces first."""
    needle, seen = folded(text), set[str]()
    for size in range(len(needle) - 1, 1, -1):
        for piece in (needle[:size], needle[-size:]):
            for hit in store.search(piece, _SHOWN):
                if hit.id not in seen:
                    seen.add(hit.id)
                    yield hit
        if len(seen) >= _SHOWN or size <= len(needle) // 2:
            return


def _in_order(store: Store, ids: list[str]) -> list[Party]:
    found = parties(store, ids)
    return [found[id_] for id_ in ids]
