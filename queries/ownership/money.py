"""The matrix of money A: shares and contributions of every owner in every firm and fund, as of a date.

    A_ij = share of HOLDS_SHARE, else share of FUNDS, else amount / denominator, else [0, 1 − Σ lo of the others]
    denominator = size_cny, else registered_capital_cny, else Σ amounts where the list of holders is known to be complete

Source: a contribution counts only where no stated holding covers the pair; 认缴 before 实缴, for the registered share is the
committed one (公司法 2023 第47条：认缴的出资额). A missing share is unknown, never 0 and never the rest, unless the firm has
one holder only. Example: 甲 60 %, 乙 without a share → 乙 in [0, 40] %.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Context, Decimal

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.entry import Entry, Matrix, matrix
from policygraph.queries.ownership.interval import WHOLE, stated
from policygraph.queries.ownership.readings import Reading, read
from policygraph.queries.ownership.register import Holder, Holding, Register
from policygraph.queries.ownership.standing import counted

_ZERO, _ONE = Decimal(0), Decimal(1)
#: amounts are divided so finely that sums of parts stay within the tolerance of a whole
_DIVISION = Context(prec=34)
#: an amount given as a bound leaves the other side open
_AT_MOST, _AT_LEAST = {"最高", "不超过"}, {"不低于", "超"}
_TOP_TEN = re.compile(r"前(十|10)(大|名|位)")
_TEN = 10


def money(register: Register, as_of: str = "") -> Matrix:
    """The matrix of money at a date text; columns that give away more than the whole are named in it."""
    by_pair: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for fact in counted(register, as_of):
        if fact.relation in {"HOLDS_SHARE", "FUNDS"}:
            by_pair[fact.owner, fact.owned].append(fact)
    columns: dict[str, dict[str, list[Holding]]] = defaultdict(dict)
    for (owner, owned), facts in by_pair.items():
        columns[owned][owner] = facts
    return matrix(
        entry for owned, column in columns.items() for entry in _column(register.holder(owned), column)
    )  # fmt: skip


def residual(known: Iterable[Interval]) -> Interval:
    """What is left beside these shares: [0, 1 − Σ lo], open where one of them is surely more than its least."""
    shares = list(known)
    left = max(_ZERO, _ONE - sum((share.min for share in shares), _ZERO))
    shrinks = left > 0 and any(share.open[0] == "(" for share in shares)
    return Interval(_ZERO, left, "[)" if shrinks else "[]")


def _column(owned: Holder, facts: Mapping[str, list[Holding]]) -> Iterator[Entry]:
    whole = _denominator(owned, facts)
    said = {owner: _entry(owner, owned.id, of_one, whole) for owner, of_one in facts.items()}
    known = {owner: entry for owner, entry in said.items() if entry}
    rest = residual(entry.share for entry in known.values())
    tenth = _tenth([entry.share for owner, entry in known.items() if _in_top_ten(facts[owner])])
    for owner, of_one in facts.items():
        entry = known.get(owner) or _unstated(owner, owned, of_one, rest, alone=len(facts) == 1)
        if not entry.stated and tenth < entry.share.max:
            entry = replace(entry, share=Interval(_ZERO, tenth))
        if entry.share.max > 0:
            yield entry


def _entry(owner: str, owned: str, facts: Sequence[Holding], whole: Decimal | None) -> Entry | None:
    """What the strongest facts state: holdings, then contributions in per cent, then amounts, 认缴 before 实缴."""
    holds = [fact for fact in facts if fact.relation == "HOLDS_SHARE"]
    if found := read(holds, stated):
        return _of(owner, owned, found, "份额")
    for status in ("认缴", "", "实缴"):
        funds = [fact for fact in facts if fact.relation == "FUNDS" and fact.status == status]
        found = read(funds, stated) or (read(funds, lambda fact: _part(fact, whole)) if whole else None)
        if found:
            return _of(owner, owned, found, status or "出资")
    return None


def _of(owner: str, owned: str, found: Reading, basis: str) -> Entry:
    return Entry(owner, owned, found.interval, found.facts, basis, found.conflict)


def _unstated(owner: str, owned: Holder, facts: Sequence[Holding], rest: Interval, *, alone: bool) -> Entry:
    ids = tuple(sorted(fact.id for fact in facts))
    if alone and owned.holder_count == 1:
        return Entry(owner, owned.id, WHOLE, ids, "独资")
    return Entry(owner, owned.id, rest, ids, "未披露")


def _in_top_ten(facts: Iterable[Holding]) -> bool:
    """Whether a list of the ten largest holders names one; who is missing from it holds no more than the tenth."""
    return any(_TOP_TEN.search(place.title) for fact in facts for place in fact.places)


def _tenth(listed: list[Interval]) -> Decimal:
    return sorted((share.max for share in listed), reverse=True)[_TEN - 1] if len(listed) >= _TEN else _ONE


def _part(fact: Holding, whole: Decimal | None) -> Interval | None:
    if fact.amount_cny is None or not whole:
        return None
    part = _DIVISION.divide(fact.amount_cny, whole)
    if fact.amount_bound in _AT_MOST:
        return Interval(_ZERO, part)
    if fact.amount_bound in _AT_LEAST:
        return Interval(part, max(part, _ONE), "[]" if fact.amount_bound == "不低于" else "(]")
    return Interval(part, part)


def _denominator(owned: Holder, facts: Mapping[str, list[Holding]]) -> Decimal | None:
    size = owned.size_cny or owned.registered_capital_cny
    if size or owned.holder_count != len(facts):
        return size
    return _total([fact for of_one in facts.values() for fact in of_one], len(facts))


def _total(facts: Iterable[Holding], holders: int) -> Decimal | None:
    """What all holders give, where each of them states one amount, all in one manner (认缴 or 实缴)."""
    amounts = [fact for fact in facts if fact.amount_cny is not None and not fact.amount_bound]
    alike = {fact.status for fact in amounts}
    if len(alike) != 1 or len(amounts) != holders or len({fact.owner for fact in amounts}) != holders:
        return None
    return sum((fact.amount_cny for fact in amounts if fact.amount_cny), _ZERO) or None
