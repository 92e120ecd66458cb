"""实际控制人: who in the end decides over a firm, by the strongest ground there is.

    disclosed (a fact says 实际控制人) > the top of a chain of control > the largest with more than 30 % of the votes > none

Sources: 公司法 (2023) 第265条第（三）项：通过投资关系、协议或者其他安排，能够实际支配公司行为的人; 上市公司收购管理办法 第84条第（二）项：
可以实际支配上市公司股份表决权超过30%. The last is a presumption and marked 推定. Ties are listed. Example: nobody has a majority,
甲 31 %, 乙 20 % → 甲, presumed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.bounds import NOTHING
from policygraph.queries.ownership.control import controlled, votes_of
from policygraph.queries.ownership.picture import Picture
from policygraph.queries.ownership.threshold import THIRTY

COMPANY_LAW = "公司法（2023年修订）第二百六十五条第（三）项"
TAKEOVERS = "上市公司收购管理办法第八十四条第（二）项"


@dataclass(frozen=True, slots=True)
class ActualController:
    """`basis` is disclosed, chain or presumed (推定)."""

    id: str
    basis: str
    article: str
    answer: str = "yes"
    votes: Interval | None = None
    chain: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


def actual_controllers(known: Picture) -> tuple[ActualController, ...]:
    """Who decides, by the strongest ground; several where they tie or act in concert, empty where there is none."""
    return tuple(_disclosed(known)) or tuple(_at_the_top(known)) or tuple(_presumed(known))


def _disclosed(known: Picture) -> Iterator[ActualController]:
    facts: dict[str, list[str]] = {}
    for one in known.decisions.agreed.get(known.target, ()):
        if one.basis == "实控":
            facts.setdefault(one.owner, []).append(one.fact)
    for owner in sorted(facts):
        votes = votes_of(known.decisions, (owner,), known.target)
        yield ActualController(
            owner, "disclosed", COMPANY_LAW, "yes", votes, (owner, known.target), tuple(facts[owner])
        )


def _at_the_top(known: Picture) -> Iterator[ActualController]:
    """Sure controllers whom nobody surely controls, by the threshold that was asked for."""
    for one in (one for one in known.controllers if one.answer == "yes" and one.final):
        yield ActualController(one.id, "chain", COMPANY_LAW, one.answer, one.votes, one.chain, one.facts)


def _presumed(known: Picture) -> Iterator[ActualController]:
    """The strongest at the top with more than 30 % of the votes."""
    ruled = {below for party in known.votes for below in controlled(known.decisions, known.decisions.seeds(party))}
    tops = {party: votes for party, votes in known.votes.items() if party not in ruled and votes.min > 0}
    most = max((votes.min for votes in tops.values()), default=NOTHING.min)
    for party, votes in sorted(tops.items()):
        if votes.min == most and THIRTY.judged(votes) == "yes":
            yield ActualController(party, "presumed", TAKEOVERS, "yes", votes, (party, known.target))
