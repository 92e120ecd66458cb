"""One step of a chain: what one party holds of another, or that it controls it without a known share.

    stake(i, j) = the entry A_ij where facts state it, else a step without a share

Source: the matrix of money (`money.py`), which reads the facts between two parties once. Control and management lead a chain
on to who stands behind, and its product ends there: it is undisclosed. Example: 甲 50 % 乙, 丙 controls 甲 → 甲→乙 .5,
丙→甲 without a share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from policygraph.queries.answer import Stake
from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.register import Holding

#: relations that make an owner or one who stands behind, the strongest first
STEPS = ("HOLDS_SHARE", "FUNDS", "CONTROLS", "MANAGES")


def stakes(facts: Iterable[Holding], shares: Matrix) -> tuple[Stake, ...]:
    """One stake for each pair of parties that facts which count join, sorted by their ids."""
    pairs: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for fact in facts:
        if fact.relation in STEPS and fact.share != 0:
            pairs[fact.owner, fact.owned].append(fact)
    stated = {(e.owner, e.owned): e for e in shares.entries() if e.stated}
    found = []
    for owner, owned in sorted(pairs):
        if entry := stated.get((owner, owned)):
            found.append(Stake(owner, owned, min(entry.facts), entry.share))
        else:
            named = min(pairs[owner, owned], key=lambda fact: (STEPS.index(fact.relation), fact.id))
            found.append(Stake(owner, owned, named.id, None))
    return tuple(found)
