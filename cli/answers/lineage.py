"""An answer about ownership with what its table and chains look up again and again."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.queries.answer import Chain, Ownership, Party, Stake, Tie
from policygraph.queries.ownership.owners import Owners


@dataclass(frozen=True, slots=True)
class Lineage:
    """The numbers of an answer beside the layers that were looked through, sentences included."""

    answer: Owners
    found: Ownership
    parties: dict[str, Party]
    ties: dict[str, Tie]
    stakes: dict[tuple[str, str], Stake]

    @classmethod
    def of(cls, answer: Owners) -> Lineage:
        """The lineage of an answer from a store."""
        found = answer.seen
        assert found is not None  # every answer from a store has its layers
        parties = {party.id: party for party in found.parties}
        ties = {tie.id: tie for tie in (*found.ties, *found.planned)}
        return cls(answer, found, parties, ties, {(stake.owner, stake.owned): stake for stake in found.stakes})

    @property
    def up(self) -> bool:
        """Whether owners were asked for."""
        return self.found.direction == "up"

    @property
    def target(self) -> Party:
        """Whose owners or holdings these are."""
        return self.parties[self.found.target]

    def far(self, chain: Chain) -> str:
        """The party at the other end of a chain."""
        return chain.parties[0 if self.up else -1]

    def by_far(self) -> dict[str, list[Chain]]:
        """The chains to each far party; the parties in the order of the answer, then those behind."""
        ids = [one.id for one in self.answer.owners] + [other.id for other in self.answer.behind]
        groups: dict[str, list[Chain]] = {id_: [] for id_ in ids}
        for chain in self.found.chains:
            if self.far(chain) in groups:
                groups[self.far(chain)].append(chain)
        return groups

    def final(self, id_: str) -> bool:
        """Whether nothing counted stands beyond this party."""
        return not any((tie.owned if self.up else tie.owner) == id_ for tie in self.found.ties)

    def steps(self, chain: Chain) -> list[Stake]:
        """The stakes that a chain is made of."""
        return [self.stakes[pair] for pair in zip(chain.parties, chain.parties[1:], strict=False)]

    def planned(self) -> list[tuple[Party, Tie]]:
        """The planned ties of the target itself, each with the other party."""
        near, far = ("owned", "owner") if self.up else ("owner", "owned")
        found = [tie for tie in self.found.planned if getattr(tie, near) == self.found.target]
        return [(self.parties[getattr(tie, far)], tie) for tie in found]
