"""How much of a firm's or fund's holders an answer names: the shares disclosed, and how many nobody names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from policygraph.queries.answer import Party, Tie

_HOLDING = ("HOLDS_SHARE", "FUNDS")


@dataclass(frozen=True, slots=True)
class Disclosed:
    """`total` of the shares stated (latest reading a holder), `unstated` named holders without one, `unnamed` holders."""

    total: Decimal
    stated: int
    unstated: int
    unnamed: int


def disclosed(owned: Party, ties: Iterable[Tie], parties: Mapping[str, Party]) -> Disclosed:
    """What the 已 holdings among `ties` disclose of the holders of `owned`; a stake never stated counts nowhere as 0."""
    held = [t for t in ties if t.owned == owned.id and t.relation in _HOLDING]
    stated = {t.owner: t.share for t in sorted(held, key=lambda t: (t.date, t.id)) if t.share is not None}
    owners = {t.owner for t in held} - _expanded_groups(held, stated, parties)
    known = [share for owner, share in stated.items() if owner in owners]
    return Disclosed(sum(known, Decimal(0)), len(known), len(owners) - len(known), _unnamed(owned, held, parties))


def _unnamed(owned: Party, held: list[Tie], parties: Mapping[str, Party]) -> int:
    """How many more holders `holder_count` speaks of than are named; 0 where no count is stated."""
    count = dict(owned.attributes).get("holder_count")
    if not isinstance(count, int) or isinstance(count, bool):
        return 0
    groups = _groups(held, parties)
    single = {t.owner for t in held} - groups
    expanded = {t.owner for t in held if t.inferred} - groups
    members = sum(_members(parties[group]) for group in groups)
    return max(0, count - len(single) - max(0, members - len(expanded)))


def _groups(held: list[Tie], parties: Mapping[str, Party]) -> set[str]:
    return {t.owner for t in held if dict(parties[t.owner].attributes).get("collective") is True}


def _expanded_groups(held: list[Tie], stated: Mapping[str, Decimal], parties: Mapping[str, Party]) -> set[str]:
    """Groups that add nothing beside their members: a group counts no more once a member has a share of its own."""
    members = {t.owner for t in held if t.inferred}
    if not members:
        return set()
    return {g for g in _groups(held, parties) if g not in stated or any(m in stated for m in members - {g})}


def _members(group: Party) -> int:
    count = dict(group.attributes).get("member_count")
    return count if isinstance(count, int) and not isinstance(count, bool) else 1
