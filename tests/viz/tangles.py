"""Random ownership graphs for the picture: chains, many ties, rings, self-holdings, hubs."""

from __future__ import annotations

from random import Random
from typing import Any

from policygraph.queries.answer import Ownership, Tie
from policygraph.queries.ownership.moment import Moment

from tests.viz.moments import moment
from tests.viz.samples import party, tie

KINDS = ("Firm", "Fund", "Agency", "Person", "FundManager", "Bank")
RELATIONS = (*["HOLDS_SHARE"] * 4, "FUNDS", "CONTROLS", "ESTABLISHED", "INVESTS_IN", "MANAGES")


def tangle(seed: int) -> tuple[Moment]:
    """A connected graph of 5 to 34 parties around its middle one; equal seeds, equal graphs."""
    random = Random(seed)
    count = random.randint(5, 34)
    middle = count // 2
    ties: dict[str, Tie] = {}
    for n in range(count):
        if n < middle:
            _add(ties, random, n, random.randint(n + 1, middle))
        elif n > middle:
            _add(ties, random, random.randint(middle, n - 1), n)
    for _ in range(random.randint(0, count)):
        _add(ties, random, *sorted(random.sample(range(count), 2)))
    if seed % 2:
        _add(ties, random, *sorted(random.sample(range(count), 2), reverse=True))
    if seed % 5 == 0:
        _add(ties, random, 0, 0)
    names = [f"{'某某江河投资' * random.randint(1, 3)}{n}号公司" for n in range(count)]
    parties = tuple(party(f"n{n:02}", name, random.choice(KINDS)) for n, name in enumerate(names))
    up = Ownership(f"n{middle:02}", "up", "", parties, tuple(ties.values()), ())
    return (moment(up, Ownership(up.target, "down", "", parties, (), ())),)


def hub(holders: int = 80) -> tuple[Moment]:
    """A fund whose many holders have an owner each."""
    parties = [party("t", "群峰基金", "Fund")]
    ties = []
    for n in range(holders):
        parties += [party(f"h{n:03}", f"第{n}号控股公司"), party(f"o{n:03}", f"第{n}号集团")]
        ties += [
            tie(f"h{n:03}", "HOLDS_SHARE", "t", share="0.01"),
            tie(f"o{n:03}", "HOLDS_SHARE", f"h{n:03}", share="0.51"),
        ]
    up = Ownership("t", "up", "", tuple(parties), tuple(ties), ())
    return (moment(up, Ownership("t", "down", "", tuple(parties[:1]), (), ())),)


def _add(ties: dict[str, Tie], random: Random, owner: int, owned: int) -> None:
    relation = random.choice(RELATIONS)
    stated: dict[str, Any] = {}
    if relation == "HOLDS_SHARE" and random.random() < 0.7:
        stated["share"] = str(random.randint(1, 500) / 1000)
    if relation in ("FUNDS", "INVESTS_IN") and random.random() < 0.6:
        stated["amount_cny"] = random.randint(1, 10_000) * 1_000_000
    made = tie(f"n{owner:02}", relation, f"n{owned:02}", **stated)
    ties[made.id] = made
