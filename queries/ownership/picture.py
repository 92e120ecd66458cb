"""Everything that is known of the ownership around one target at a date, computed once and asked for many answers.

    register → A (money) → Φ;  register → M (votes, partners, agreements) → S(x)

Example: `picture(register, "甲江基金", "2025-06")` holds the matrices of that day. A column that gives away more than the
whole stops it with an error that names the facts; nothing is scaled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from policygraph.graph.errors import InputError
from policygraph.queries.answer import Interval
from policygraph.queries.ownership.control import Decisions
from policygraph.queries.ownership.controllers import Controller, all_votes, controllers
from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.holders import Holders, holders
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.rights import Rights, rights
from policygraph.queries.ownership.threshold import HALF, Threshold


@dataclass(frozen=True, slots=True)
class Picture:
    """The matrices at a date, and the answers about the target that several verdicts share.

    `holders` has the shares of persons and of final owners: no verdict asks for others. `votes` are those that each party
    above casts in the target.
    """

    register: Register
    target: str
    as_of: str
    money: Matrix
    decisions: Decisions
    holders: Holders
    controllers: tuple[Controller, ...]
    votes: Mapping[str, Interval]
    threshold: Threshold

    @property
    def rights(self) -> Rights:
        """All that decides."""
        return self.decisions.rights


def picture(register: Register, target: str, as_of: str = "", threshold: Threshold = HALF) -> Picture:
    """The ownership of a target at a date text.

    Raises InputError `share-total` where facts give away more than the whole of something; `facts` names them.
    """
    shares = refused(register, money(register, as_of))
    decided = rights(register, as_of, shares)
    refused(register, decided.votes)
    known = Decisions(decided)
    people = {id_ for id_, holder in register.holders.items() if "Person" in holder.labels}
    return Picture(
        register, target, as_of, shares, known, holders(shares, target, people), controllers(known, target, threshold),
        all_votes(known, target), threshold,
    )  # fmt: skip


def refused(register: Register, shares: Matrix) -> Matrix:
    """The matrix, if it can be computed with."""
    for over in shares.overfull:
        said = [
            f"{register.name(entry.owner)} {wording(entry.share.min)} ({' '.join(entry.facts)})"
            for entry in over.entries
        ]
        raise InputError(
            "share-total", where=register.name(over.owned), hint="share-total", owned=over.owned,
            total=wording(over.total), facts=over.facts, said="; ".join(said),
        )  # fmt: skip
    return shares


def wording(share: Decimal) -> str:
    """A share in per cent as an error says it."""
    return f"{(share * 100).normalize():f} %"
