"""Who can decide: votes M, executing partners, agreements, parties that act in concert; proxies have moved their votes.

    M_ij = votes of HOLDS_SHARE, else its share, outside partnerships;  a contribution alone: between nothing and its share
    a partnership is decided by its executing general partners only (合伙企业法 第67、68条：有限合伙人不执行合伙事务)
    CONTROLS: 实控 控股 子公司 协议控制 托管 董事会多数 普通合伙人 surely decide, 旗下 背后 or no basis perhaps

Source: 公司法 (2023) 第65、116条, votes follow contributions and shares unless said otherwise. Example: GP 0.1 %, LP 99.9 % →
no votes, one executing partner; 甲 gives 乙 proxy for its 10 % of 丙 → 乙 casts them, 甲 none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.entry import Entry, Matrix, matrix
from policygraph.queries.ownership.money import money, residual
from policygraph.queries.ownership.proxy import moved
from policygraph.queries.ownership.readings import read
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.standing import counted

#: bases of CONTROLS that say for certain who decides
SURE = frozenset(("实控", "控股", "子公司", "协议控制", "托管", "董事会多数", "普通合伙人"))
EXECUTING = "执行事务合伙人"


@dataclass(frozen=True, slots=True)
class Agreement:
    """A fact that says that `owner` controls `owned`; `sure` where its basis decides."""

    owner: str
    owned: str
    basis: str
    fact: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Partners:
    """Executing partners of a partnership with the facts that say so; `perhaps` those that might be, where none is known."""

    executing: Mapping[str, tuple[str, ...]]
    perhaps: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Concert:
    """Parties that act as one, and the facts that say so."""

    members: frozenset[str]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rights:
    """All that decides over firms and funds at a date; `holders` have money in them, with a say or without."""

    votes: Matrix
    partnerships: Mapping[str, Partners] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()
    concerts: tuple[Concert, ...] = ()
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def rights(register: Register, as_of: str = "", shares: Matrix | None = None) -> Rights:
    """What decides at a date text; `shares` is the matrix of money, where it is known already."""
    facts = counted(register, as_of)
    of_partners = register.partnerships()
    shares = shares or money(register, as_of)
    votes = moved(_votes(register, facts, shares, of_partners), register, facts)
    agreements = tuple(_agreement(f) for f in facts if f.relation == "CONTROLS" and not _as_partner(f, of_partners))
    holders = {owned: tuple(entry.owner for entry in column) for owned, column in shares.columns.items()}
    return Rights(votes, dict(_partnerships(facts, of_partners)), agreements, _concerts(facts), holders)


def _votes(register: Register, facts: Iterable[Holding], shares: Matrix, of_partners: frozenset[str]) -> Matrix:
    holds: dict[str, dict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if fact.relation == "HOLDS_SHARE":
            holds[fact.owned][fact.owner].append(fact)
    columns = (owned for owned in sorted(holds.keys() | shares.columns.keys()) if owned not in of_partners)
    return matrix(entry for owned in columns for entry in _column(owned, holds[owned], shares.column(owned)))


def _column(owned: str, holds: Mapping[str, list[Holding]], shares: Iterable[Entry]) -> Iterator[Entry]:
    """Stated votes, else stated shares; the rest shares what is left over."""
    said, followed, open_ = {}, {}, []
    for owner, facts in holds.items():
        if found := read(facts, _stated_votes):
            said[owner] = Entry(owner, owned, found.interval, found.facts, "表决权", found.conflict)
    for entry in shares:
        if entry.owner in said:
            continue
        if entry.owner not in holds:
            open_.append(Entry(entry.owner, owned, Interval(Decimal(0), entry.share.max), entry.facts, "未披露"))
        elif entry.stated:
            followed[entry.owner] = entry
        else:
            open_.append(entry)
    if said and sum(entry.share.min for entry in (*said.values(), *followed.values())) > 1:
        open_, followed = [*open_, *followed.values()], {}  # votes do not follow the shares here
    rest = residual(entry.share for entry in (*said.values(), *followed.values()))
    yield from (*said.values(), *followed.values())
    for entry in open_:
        most = min((entry.share, rest), key=lambda share: share.max) if not entry.stated else rest
        yield Entry(entry.owner, owned, Interval(Decimal(0), most.max, most.open), entry.facts, "未披露")


def _stated_votes(fact: Holding) -> Interval | None:
    return None if fact.votes is None else Interval(fact.votes, fact.votes)


def _agreement(fact: Holding) -> Agreement:
    return Agreement(fact.owner, fact.owned, fact.basis, fact.id, fact.basis in SURE)


def _as_partner(fact: Holding, of_partners: frozenset[str]) -> bool:
    return fact.basis == "普通合伙人" and fact.owned in of_partners


def _partnerships(facts: Iterable[Holding], of_partners: frozenset[str]) -> Iterator[tuple[str, Partners]]:
    """Executing partners by the strongest word for them: 执行事务合伙人, else every general partner."""
    by_word: dict[str, dict[str, dict[str, list[str]]]] = {owned: defaultdict(dict) for owned in sorted(of_partners)}
    for fact in facts:
        if fact.owned in by_word and (word := _word(fact)):
            by_word[fact.owned][word].setdefault(fact.owner, []).append(fact.id)
    for owned, words in by_word.items():
        named = next((words[word] for word in ("executing", "general") if words[word]), {})
        yield owned, Partners(_frozen(named), {} if named else _frozen(words["perhaps"]))


def _word(fact: Holding) -> str:
    if EXECUTING in (fact.role, fact.basis):
        return "executing"
    if fact.role == "GP" or fact.basis == "普通合伙人":
        return "general"
    return "perhaps" if fact.relation in {"HOLDS_SHARE", "FUNDS"} and fact.role != "LP" else ""


def _frozen(named: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {owner: tuple(ids) for owner, ids in sorted(named.items())}


def _concerts(facts: Iterable[Holding]) -> tuple[Concert, ...]:
    """Parties joined by 一致行动, directly or through others."""
    groups: list[tuple[set[str], list[str]]] = []
    for fact in facts:
        if fact.relation == "ACTS_WITH":
            ends = {fact.owner, fact.owned}
            joined = [group for group in groups if group[0] & ends]
            groups = [group for group in groups if not group[0] & ends]
            ids = [id_ for _, known in joined for id_ in known]
            groups.append((ends.union(*(members for members, _ in joined)), [*ids, fact.id]))
    return tuple(Concert(frozenset(members), tuple(sorted(ids))) for members, ids in groups)
