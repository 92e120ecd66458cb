"""One step of a chain: the facts between two parties are readings of one stake, and the stake is read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from policygraph.queries.answer import Interval, Tie
from policygraph.queries.ownership.interval import hull, plus, stated
from policygraph.queries.ownership.ties import COUNTED


@dataclass(frozen=True, slots=True)
class Stake:
    """What one party holds of another; `tie` is the fact that a chain names, `share` None where none states one."""

    owner: str
    owned: str
    tie: str
    share: Interval | None


def stakes(ties: Iterable[Tie]) -> list[Stake]:
    """One stake for each pair of parties, sorted by their ids."""
    pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        pairs[tie.owner, tie.owned].append(tie)
    return [_stake(owner, owned, pairs[owner, owned]) for owner, owned in sorted(pairs)]


def _stake(owner: str, owned: str, ties: list[Tie]) -> Stake:
    """Money stands for a share only where no shareholding states one. Parts with different roles (GP, LP) are summed,
    for they are rights of their own; all else that the latest date says are readings of one share.
    """
    known = [tie for tie in ties if stated(tie)] or ties
    strongest = min(COUNTED.index(tie.relation) for tie in known)
    same = [tie for tie in known if COUNTED.index(tie.relation) == strongest]
    roles: dict[str, list[Tie]] = defaultdict(list)
    for tie in same:
        roles[tie.role].append(tie)
    parts = {role: _latest(part) for role, part in roles.items() if role or len(roles) == 1}
    shares = [hull(readings) for part in parts.values() if (readings := [s for tie in part if (s := stated(tie))])]
    named = min((tie for part in parts.values() for tie in part), key=lambda tie: tie.id)
    return Stake(owner, owned, named.id, reduce(plus, shares) if shares else None)


def _latest(ties: list[Tie]) -> list[Tie]:
    newest = max(map(_date, ties))
    return [tie for tie in ties if _date(tie) == newest]


def _date(tie: Tie) -> str:
    """The date of a reading, else that of the latest document that gives it, else the oldest of all."""
    return tie.date or max((statement.published for statement in tie.statements), default="")
