"""Proxies move votes before anybody counts them.

    a entrusts b with v of c's votes:  M_ac − v, M_bc + v;  without v all that a casts

Source: 公司法 (2023) 第118条 (a shareholder may be represented). Where no company is named, the proxy is for the one firm in
which a votes; with several it is possible only. Example: 甲 10 %, 乙 45 % of 丙, 甲 gives 乙 proxy → 乙 55 %, 甲 nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.entry import Entry, Matrix, matrix
from policygraph.queries.ownership.interval import plus_all
from policygraph.queries.ownership.register import Holding, Register

_NOTHING = Interval(Decimal(0), Decimal(0))


def moved(votes: Matrix, register: Register, facts: Iterable[Holding]) -> Matrix:
    """The votes after all proxies among the facts."""
    proxies = [fact for fact in facts if fact.relation == "PROXY"]
    if not proxies:
        return votes
    cast = {(entry.owned, entry.owner): entry for entry in votes.entries()}
    for fact in proxies:
        companies = _companies(fact, register, cast)
        for company in companies:
            _move(cast, fact, company, sure=len(companies) == 1)
    return matrix(entry for entry in cast.values() if entry.share.max > 0)


def _companies(fact: Holding, register: Register, cast: dict[tuple[str, str], Entry]) -> list[str]:
    if fact.company:
        named = register.named(fact.company)
        return [named] if named else []
    return sorted(owned for owned, owner in cast if owner == fact.owner and owned != fact.owned)


def _move(cast: dict[tuple[str, str], Entry], fact: Holding, company: str, *, sure: bool) -> None:
    giver = cast.get((company, fact.owner))
    if giver is None and fact.votes is None:
        return
    given = giver.share if giver and fact.votes is None else _point(fact.votes)
    if giver:
        left = _NOTHING if fact.votes is None else _minus(giver.share, given)
        kept = left if sure else Interval(left.min, giver.share.max, left.open[0] + giver.share.open[1])
        cast[company, fact.owner] = replace(giver, share=kept, facts=(*giver.facts, fact.id))
    taker = cast.get((company, fact.owned)) or Entry(fact.owned, company, _NOTHING, (), "表决权")
    more = given if sure else Interval(Decimal(0), given.max, "[" + given.open[1])
    facts = tuple(dict.fromkeys((*taker.facts, *(giver.facts if giver else ()), fact.id)))
    cast[company, fact.owned] = replace(taker, share=plus_all((taker.share, more)), facts=facts)


def _point(votes: Decimal | None) -> Interval:
    return _NOTHING if votes is None else Interval(votes, votes)


def _minus(share: Interval, given: Interval) -> Interval:
    zero = Decimal(0)
    return Interval(max(zero, share.min - given.max), max(zero, share.max - given.min), share.open)
