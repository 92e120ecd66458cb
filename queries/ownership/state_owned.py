"""国有企业: which of the four classes of state-owned enterprises a firm belongs to, if any.

    1  state bodies, and firms wholly theirs, hold 100 %
    2  bodies and class 1 firms hold more than 50 % together, and one of them is the largest holder
    3  class 1, 2 and 3 firms hold more than 50 %: subsidiaries at every level
    4  at most 50 %, but the largest holder, and in control by agreement

Source: 企业国有资产交易监督管理办法（国务院国资委、财政部令第32号, 2016）第四条. Classes are a fixed point level by level, never a
product: 国资委 100 % G, G 51 % H, H 51 % J makes J class 3, though the state's equity in it is 26.01 %. 财政部 30 %, G 25 % and
a person 45 % is not class 2, for the person is the largest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from policygraph.graph.checks.holding import TOLERANCE
from policygraph.queries.answer import Interval
from policygraph.queries.ownership.bounds import NOTHING, bounds
from policygraph.queries.ownership.entry import Entry
from policygraph.queries.ownership.network import network
from policygraph.queries.ownership.picture import Picture
from policygraph.queries.ownership.reach import sweep
from policygraph.queries.ownership.register import Holder
from policygraph.queries.ownership.threshold import HALF

REGULATION = "企业国有资产交易监督管理办法（国资委、财政部令第32号）第四条"
_ITEMS = {1: "第（一）项", 2: "第（二）项", 3: "第（三）项", 4: "第（四）项"}
_WHOLE = Decimal(1)
_BODY = re.compile(
    r"国资委|国有资产监督管理|^(中华人民共和国)?财政部$|财政[厅局]$|国务院|人民政府|管理委员会$|社会保障基金理事会"
)


@dataclass(frozen=True, slots=True)
class State:
    """`number` is the class, None where it is none; `equity` what state bodies own of it by money, a different question."""

    number: int | None
    answer: str
    equity: Interval
    article: str


def state(known: Picture) -> State:
    """The class of the target, whether it is sure, and the state's integrated equity in it."""
    nodes = {end for e in known.money.entries() for end in (e.owner, e.owned)} | {known.target}
    bodies = {id_ for id_ in nodes if is_body(known.register.holder(id_))}
    net = network(known.money, (known.target,))
    equity = bounds(known.money, sweep(net), bodies).get(known.target, NOTHING)
    for sure, answer in ((True, "yes"), (False, "possible")):
        number = classes(known, bodies, sure=sure).get(known.target)
        if number:
            return State(number, answer, equity, REGULATION + _ITEMS[number])
    return State(None, "no", equity, REGULATION)


def is_body(holder: Holder) -> bool:
    """Whether a holder is a department or body of the state: an agency, or named as one."""
    return "Agency" in holder.labels or ("Person" not in holder.labels and bool(_BODY.search(holder.name)))


def classes(known: Picture, bodies: Iterable[str], *, sure: bool) -> dict[str, int]:
    """The class of every firm that has one, surely or possibly."""
    of: dict[str, int] = {}
    base = set(bodies)
    tests: tuple[tuple[int, Callable[[Holdings], bool]], ...] = (
        (1, lambda held: held.all_of(base | _up_to(of, 1))),
        (2, lambda held: held.most_of(base | _up_to(of, 1)) and held.largest_in(base | _up_to(of, 1))),
        (3, lambda held: held.most_of(_up_to(of, 3))),
        (
            4,
            lambda held: (
                held.largest_in(base | _up_to(of, 3)) and _agreed(known, held, base | _up_to(of, 3), sure=sure)
            ),
        ),
    )
    for number, passes in tests:
        while grown := [
            owned
            for owned, column in known.money.columns.items()
            if owned not in of and owned not in base and passes(Holdings(owned, column, sure))
        ]:
            of |= dict.fromkeys(grown, number)
    return of


@dataclass(frozen=True, slots=True)
class Holdings:
    """The holders of one firm, asked what some of them have together: surely, or at most."""

    owned: str
    column: tuple[Entry, ...]
    sure: bool

    def part(self, owners: set[str]) -> Interval:
        """What these owners hold, at least and at most. Shares of the firm in itself count for nobody."""
        mine = [e.share for e in self.column if e.owner in owners]
        others = [e.share for e in self.column if e.owner not in owners and e.owner != self.owned]
        own = sum((e.share.min for e in self.column if e.owner == self.owned), Decimal(0))
        low = sum((share.min for share in mine), Decimal(0))
        most = min(sum((share.max for share in mine), Decimal(0)), 1 - own - sum((s.min for s in others), Decimal(0)))
        free = 1 - own if own < 1 else _WHOLE
        start = "(" if any(share.open[0] == "(" for share in mine) else "["
        return Interval(low / free, max(low, most) / free, start + "]")

    def all_of(self, owners: set[str]) -> bool:
        """Whether they hold everything."""
        part = self.part(owners)
        return (part.min if self.sure else part.max) >= 1 - TOLERANCE

    def most_of(self, owners: set[str]) -> bool:
        """Whether they hold more than a half."""
        answer = HALF.judged(self.part(owners))
        return answer == "yes" if self.sure else bool(answer)

    def largest_in(self, owners: set[str]) -> bool:
        """Whether one of them is the largest holder, also of those whom no fact names."""
        mine = [e.share for e in self.column if e.owner in owners]
        others = [e.share for e in self.column if e.owner not in owners and e.owner != self.owned]
        if not mine:
            return False
        if not self.sure:
            return max(s.max for s in mine) >= max((s.min for s in others), default=Decimal(0))
        unnamed = 1 - sum((e.share.min for e in self.column), Decimal(0))
        rival = max([*(share.max for share in others), unnamed])
        return max(share.min for share in mine) >= rival


def _up_to(of: dict[str, int], number: int) -> set[str]:
    return {id_ for id_, one in of.items() if one <= number}


def _agreed(known: Picture, held: Holdings, owners: set[str], *, sure: bool) -> bool:
    facts = [one for one in known.decisions.agreed.get(held.owned, ()) if one.owner in owners]
    return any(one.sure or not sure for one in facts)
