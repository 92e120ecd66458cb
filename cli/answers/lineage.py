"""Chains looked at from their far ends: who stands there, by which chains, and whether anything stands beyond."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.queries.answer import Chain, Ownership, Party, Tie
from policygraph.queries.ownership.stake import Stake, stakes


@dataclass(frozen=True, slots=True)
class Lineage:
    """An answer of ownership with what is looked up in it again and again."""

    found: Ownership
    parties: dict[str, Party]
    ties: dict[str, Tie]
    stakes: dict[tuple[str, str], Stake]

    @property
    def up(self) -> bool:
        """Whether owners were asked for."""
        return self.found.direction == "up"

    def far(self, chain: Chain) -> str:
        """The party at the other end of a chain."""
        return chain.parties[0 if self.up else -1]

    @classmethod
    def of(cls, found: Ownership) -> Lineage:
        """The lineage of an answer."""
        parties = {party.id: party for party in found.parties}
        ties = {tie.id: tie for tie in (*found.ties, *found.planned)}
        return cls(found, parties, ties, {(stake.owner, stake.owned): stake for stake in stakes(found.ties)})

    @property
    def target(self) -> Party:
        """Whose owners or holdings these are."""
        return self.parties[self.found.target]

    def by_far(self) -> dict[str, list[Chain]]:
        """The chains to each far party, in the order of the answer."""
        groups: dict[str, list[Chain]] = {}
        for chain in self.found.chains:
            groups.setdefault(self.far(chain), []).append(chain)
        return groups

    def final(self, id_: str) -> bool:
        """Whether nothing counted stands beyond this party."""
        return not any((tie.owned if self.up else tie.owner) == id_ for tie in self.found.ties)

    def direct(self, id_: str) -> Stake | None:
        """The stake between the target and this party, None where they are joined by others only."""
        pair = (id_, self.found.target) if self.up else (self.found.target, id_)
        return self.stakes.get(pair)

    def steps(self, chain: Chain) -> list[Stake]:
        """The stakes that a chain is made of."""
        return [self.stakes[pair] for pair in zip(chain.parties, chain.parties[1:], strict=False)]

    def planned(self) -> list[tuple[Party, Tie]]:
        """The planned ties of the target itself, each with the other party."""
        near, far = ("owned", "owner") if self.up else ("owner", "owned")
        found = [tie for tie in self.found.planned if getattr(tie, near) == self.found.target]
        return [(self.parties[getattr(tie, far)], tie) for tie in found]
