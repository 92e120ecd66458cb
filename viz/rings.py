"""Which ties close a ring: paths of ownership that come back to where they began."""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.queries.answer import Tie


def ring_ties(ties: Iterable[Tie]) -> set[str]:
    """Ids of the ties that lie on a ring (their owned party owns, in the end, their owner)."""
    ties = list(ties)
    owned: dict[str, set[str]] = {}
    for tie in ties:
        owned.setdefault(tie.owner, set()).add(tie.owned)
    below = {party: _below(party, owned) for party in {t.owned for t in ties} & owned.keys()}
    return {t.id for t in ties if t.owner in below.get(t.owned, ())}


def _below(start: str, owned: dict[str, set[str]]) -> set[str]:
    """Everything owned by `start` at any distance; `start` itself where it is on a ring or holds itself."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        for party in owned.get(ahead.pop(), set()) - seen:
            seen.add(party)
            ahead.append(party)
    return seen
