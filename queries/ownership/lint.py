"""What is odd about the facts of ownership, though each may be true: worth a person's look before an answer is used.

    share-total       Σ lo > 1                        error, names the facts
    ring              firms that own each other in a circle
    parallel          readings of one stake and date that contradict each other
    lp-controls       a limited partner named as controller
    amount-percent    amount / size is far from the stated share
    dissolved         a holder that no longer exists
    old               the latest fact of a stake is more than five years older than the date asked for
    nominee           somebody holds for somebody else
    denied            a later fact says that it is so no longer

Source: 市场主体登记管理条例 (2021) 第31条 (dissolved firms hold nothing); the others follow from the formulas of this folder.
Example: 甲 60 % and 丙 50 % of 乙 → `share-total` at 乙 with both facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.interval import stated
from policygraph.queries.ownership.levels import plan
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.network import network
from policygraph.queries.ownership.register import Holding, Register
from policygraph.queries.ownership.standing import counted

#: how far amount / size may be from a stated share, which is often rounded to a per cent
_ROUNDING = Decimal("0.0051")
_DISSOLVED = ("注销", "吊销", "解散", "清算")
#: a stake of which nothing has been said for longer is old
_YEARS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """A code of the table above, error or warning, the parties concerned, the facts, and what the code needs to be said."""

    code: str
    level: str
    parties: tuple[str, ...]
    facts: tuple[str, ...]
    values: dict[str, object] = field(default_factory=dict)


def lint(register: Register, as_of: str = "") -> tuple[Finding, ...]:
    """Every finding at a date text, errors first. Facts are old only against a date that is asked for."""
    facts, shares = counted(register, as_of), money(register, as_of)
    found = [
        *_totals(register, shares),
        *_rings(shares),
        *_parallel(shares),
        *_partners(facts),
        *_amounts(register, facts),
        *_dissolved(register, facts),
        *_old(facts, as_of),
        *_nominees(facts),
        *_denied(register, facts),
    ]
    return tuple(sorted(found, key=lambda one: (one.level, one.code, one.parties, one.facts)))


def _totals(register: Register, shares: Matrix) -> Iterator[Finding]:
    for over in shares.overfull:
        holders = [(register.name(entry.owner), entry.share.min) for entry in over.entries]
        values: dict[str, object] = {"name": register.name(over.owned), "total": over.total, "holders": holders}
        yield Finding("share-total", "error", (over.owned,), over.facts, values)


def _rings(shares: Matrix) -> Iterator[Finding]:
    """Each component of more than one firm, and each firm that holds itself."""
    net = network(shares)
    order = plan(net)
    members: dict[int, list[str]] = defaultdict(list)
    for number in order.ringed.nonzero()[0].tolist():
        members[int(order.component[number])].append(net.ids[number])
    for ring in members.values():
        inside = [e for owned in ring for e in shares.column(owned) if e.owner in ring]
        yield Finding("ring", "warning", tuple(ring), tuple(sorted(id_ for e in inside for id_ in e.facts)))


def _parallel(shares: Matrix) -> Iterator[Finding]:
    for entry in shares.entries():
        if entry.conflict:
            values: dict[str, object] = {"shares": [entry.share.min, entry.share.max]}
            yield Finding("parallel", "warning", (entry.owner, entry.owned), entry.facts, values)


def _partners(facts: list[Holding]) -> Iterator[Finding]:
    limited = {(fact.owner, fact.owned): fact.id for fact in facts if fact.role == "LP"}
    for fact in facts:
        pair = (fact.owner, fact.owned)
        if fact.relation == "CONTROLS" and pair in limited:
            yield Finding("lp-controls", "warning", pair, (limited[pair], fact.id))


def _amounts(register: Register, facts: list[Holding]) -> Iterator[Finding]:
    """Amount and share of one pair, whatever facts state them."""
    shares = {(f.owner, f.owned): (f.id, share.min, share.max) for f in facts if (share := stated(f))}
    for fact in facts:
        owned, said = register.holder(fact.owned), shares.get((fact.owner, fact.owned))
        whole = owned.size_cny or owned.registered_capital_cny
        if not said or not whole or fact.amount_cny is None or fact.amount_bound or fact.status == "实缴":
            continue
        part = fact.amount_cny / whole
        if not said[1] - _ROUNDING <= part <= said[2] + _ROUNDING:
            pair, ids = (fact.owner, fact.owned), tuple(dict.fromkeys((said[0], fact.id)))
            yield Finding("amount-percent", "warning", pair, ids, {"part": part, "share": said[1]})


def _dissolved(register: Register, facts: list[Holding]) -> Iterator[Finding]:
    for fact in facts:
        status = register.holder(fact.owner).status
        if any(word in status for word in _DISSOLVED):
            yield Finding("dissolved", "warning", (fact.owner, fact.owned), (fact.id,), {"status": status})


def _old(facts: list[Holding], as_of: str) -> Iterator[Finding]:
    """Stakes whose latest dated fact lies more than so many years before the date."""
    latest: dict[tuple[str, str], Holding] = {}
    for fact in facts:
        pair = (fact.owner, fact.owned)
        if fact.reading_date and (pair not in latest or fact.reading_date > latest[pair].reading_date):
            latest[pair] = fact
    for pair, fact in latest.items():
        if as_of and int(fact.reading_date[:4]) + _YEARS < int(as_of[:4]):
            yield Finding("old", "warning", pair, (fact.id,), {"date": fact.reading_date, "years": _YEARS})


def _nominees(facts: list[Holding]) -> Iterator[Finding]:
    for fact in facts:
        if fact.nominee_for:
            yield Finding("nominee", "warning", (fact.owner, fact.owned), (fact.id,), {"for": fact.nominee_for})


def _denied(register: Register, facts: list[Holding]) -> Iterator[Finding]:
    stands: dict[tuple[str, str, str], Holding] = {(f.owner, f.relation, f.owned): f for f in facts}
    for fact in register.holdings:
        other = stands.get((fact.owner, fact.relation, fact.owned))
        if fact.modality == "否" and other and fact.reading_date > other.reading_date:
            yield Finding("denied", "warning", (fact.owner, fact.owned), (other.id, fact.id))
