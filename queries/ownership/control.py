"""Who controls what: the least set of firms that a party, with those who act with it, decides over.

    S(x) ∋ x;  j ∈ S  if  Σ_{k∈S} M_kj / (1 − M_jj) > θ,  or most executing partners of j are in S,  or a member controls j
    must: every share at its least;  may: min(Σ_in most, 1 − Σ_out least)

Source: G. Gottlob et al., Knowledge graphs and enterprise AI: company control, 2020 (as a least fixed point); 公司法 (2023)
第265条. Votes of firms in S are cast together, products of shares decide nothing. Least, not greatest: two firms that prop
each other up make no outsider a controller. Example: P 60 % B, P 70 % C; B 30 %, C 25 % D → P decides over D with 55 %.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from decimal import Context, Decimal
from fractions import Fraction

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.bounds import NOTHING
from policygraph.queries.ownership.entry import Entry
from policygraph.queries.ownership.interval import plus_all
from policygraph.queries.ownership.rights import Agreement, Rights
from policygraph.queries.ownership.threshold import HALF, Threshold

#: what says so, by the basis of a CONTROLS fact; 实控 and the like are disclosed
_AGREED = {"协议控制", "托管"}
_EXACT = Context(prec=34)


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a party came under control: `basis` votes, partner, agreement or disclosed, the members that bring it about (the
    strongest first), the facts, and the votes of all members in it, None where votes play no part.
    """

    owned: str
    basis: str
    members: tuple[str, ...]
    facts: tuple[str, ...]
    votes: Interval | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """Who casts the votes of one firm but the firm itself: the least of all of them together, and of how many it is more."""

    entries: tuple[Entry, ...]
    own: Interval
    least: Fraction
    open: int


@dataclass(slots=True)
class Decisions:
    """Rights made ready for questions about many parties: what each party has a say in, the agreements and votes by owned."""

    rights: Rights
    below: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    agreed: dict[str, list[Agreement]] = field(default_factory=lambda: defaultdict(list))
    _columns: dict[str, Column] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.rights.votes.entries():
            self.below[entry.owner].add(entry.owned)
        for owned, partners in self.rights.partnerships.items():
            for owner in (*partners.executing, *partners.perhaps):
                self.below[owner].add(owned)
        for agreement in self.rights.agreements:
            self.below[agreement.owner].add(agreement.owned)
            self.agreed[agreement.owned].append(agreement)

    def column(self, owned: str) -> Column:
        """The votes of one firm, added up once for all who are asked about."""
        if owned not in self._columns:
            entries = tuple(entry for entry in self.rights.votes.column(owned) if entry.owner != owned)
            own = self.rights.votes.get(owned, owned)
            self._columns[owned] = Column(entries, own.share if own else NOTHING, _least(entries), _opened(entries))
        return self._columns[owned]

    def above(self, target: str) -> set[str]:
        """Everybody who might have a say in the target, through any number of firms, and those who act with them."""
        owners: dict[str, set[str]] = defaultdict(set)
        for owner, owned in self.below.items():
            for one in owned:
                owners[one].add(owner)
        found, front = {target}, {target}
        while front:
            front = {o for one in front for o in owners[one]} | {m for one in front for m in self.seeds(one)}
            front -= found
            found |= front
        return found - {target}

    def seeds(self, party: str) -> frozenset[str]:
        """The party with those who act in concert with it."""
        found = next((concert.members for concert in self.rights.concerts if party in concert.members), None)
        return found or frozenset((party,))


def controlled(
    known: Decisions,
    seeds: Iterable[str],
    threshold: Threshold = HALF,
    *,
    sure: bool = True,
    within: Container[str] | None = None,
) -> dict[str, Hold]:
    """Everything that the seeds together surely (or else possibly) control, in the order in which it came under control.

    `within` leaves out of account what has no part in the question.
    """
    inside = set(seeds)
    found: dict[str, Hold] = {}
    front = sorted(inside)
    while front:
        reached = {owned for member in front for owned in known.below.get(member, ())} - inside
        touched = sorted(owned for owned in reached if within is None or owned in within)
        holds = [hold for owned in touched if (hold := _hold(known, owned, inside, threshold, sure=sure))]
        found |= {hold.owned: hold for hold in holds}
        front = [hold.owned for hold in holds]
        inside.update(front)
    return found


def votes_of(known: Decisions, members: Iterable[str], owned: str) -> Interval | None:
    """The votes that members cast together in a firm, of those that can be cast at all; None where there are none."""
    inside = set(members)
    column = known.column(owned)
    mine = [entry for entry in column.entries if entry.owner in inside]
    if not mine:
        return None
    low, high = _bounds(column, mine)
    return Interval(_decimal(low[0]), _decimal(high[0]), ("(" if low[1] else "[") + (")" if high[1] else "]"))


def _hold(known: Decisions, owned: str, inside: set[str], threshold: Threshold, *, sure: bool) -> Hold | None:
    return (
        _by_agreement(known, owned, inside, sure=sure)
        or _by_partners(known, owned, inside, sure=sure)
        or _by_votes(known, owned, inside, threshold, sure=sure)
    )


def _by_votes(known: Decisions, owned: str, inside: set[str], threshold: Threshold, *, sure: bool) -> Hold | None:
    column = known.column(owned)
    mine = sorted((e for e in column.entries if e.owner in inside), key=lambda e: (-e.share.min, -e.share.max, e.owner))
    low, high = _bounds(column, mine)
    enough = threshold.passed(low[0], open_=low[1]) if sure else threshold.reachable(high[0], open_=high[1])
    if not mine or not enough:
        return None
    facts = tuple(dict.fromkeys(id_ for entry in mine for id_ in entry.facts))
    return Hold(owned, "votes", tuple(entry.owner for entry in mine), facts, votes_of(known, inside, owned))


def _bounds(column: Column, mine: list[Entry]) -> tuple[tuple[Fraction, bool], tuple[Fraction, bool]]:
    """Least and most part of the castable votes that some holders have, and whether each end is open."""
    ours = plus_all(entry.share for entry in mine)
    theirs, open_beside = column.least - _least(mine), column.open > _opened(mine)
    own_low, own_high = Fraction(column.own.min), Fraction(column.own.max)
    if own_high >= 1:
        return (Fraction(0), False), (Fraction(1), False)
    low = Fraction(ours.min) / (1 - own_low)
    most, rest = Fraction(ours.max) / (1 - own_high), 1 - theirs / (1 - own_low)
    high = min(rest, most)
    open_ = (rest == high and open_beside) or (most == high and ours.open[1] == ")")
    return (low, ours.open[0] == "("), (max(low, min(high, Fraction(1))), open_)


def _least(entries: Iterable[Entry]) -> Fraction:
    return sum((Fraction(entry.share.min) for entry in entries), Fraction(0))


def _opened(entries: Iterable[Entry]) -> int:
    return sum(entry.share.open[0] == "(" for entry in entries)


def _by_partners(known: Decisions, owned: str, inside: set[str], *, sure: bool) -> Hold | None:
    partners = known.rights.partnerships.get(owned)
    if partners is None:
        return None
    named = partners.executing
    mine = {owner: ids for owner, ids in named.items() if owner in inside}
    if not mine and not named and not sure:
        mine = {owner: ids for owner, ids in partners.perhaps.items() if owner in inside}
    elif 2 * len(mine) <= len(named):
        return None
    facts = tuple(id_ for ids in mine.values() for id_ in ids)
    return Hold(owned, "partner", tuple(mine), facts) if mine else None


def _by_agreement(known: Decisions, owned: str, inside: set[str], *, sure: bool) -> Hold | None:
    mine = [one for one in known.agreed.get(owned, ()) if one.owner in inside and (one.sure or not sure)]
    if not mine:
        return None
    strongest = min(mine, key=lambda one: (not one.sure, one.basis != "实控", one.owner, one.fact))
    basis = "agreement" if strongest.basis in _AGREED else "disclosed"
    members = tuple(dict.fromkeys((strongest.owner, *(one.owner for one in mine))))
    return Hold(owned, basis, members, tuple(one.fact for one in mine), votes_of(known, inside, owned))


def _decimal(value: Fraction) -> Decimal:
    return _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
