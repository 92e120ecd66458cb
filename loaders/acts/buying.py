"""收购: who buys what of whom at which price."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import ITS
from policygraph.loaders.acts.reader import Reader, Said, only, owners
from policygraph.loaders.acts.sentence import led, money_after, money_between, partners, piece_start, stakes
from policygraph.loaders.names.mention import Mention


def buy(reader: Reader, at: int) -> Iterator[Said]:
    """甲以2亿元收购丙持有的乙20%股权. What several buy, and the price of several stakes, belongs to none alone."""
    line = reader.row
    acting, first = reader.actor(at)
    buyers = owners(acting)
    found = list(stakes(line, at + 1))
    paid = money_between(line, first, at)
    for stake in found:
        sellers = _sellers(reader, at, stake.holder)
        targets = reader.who(stake.target) if stake.target >= 0 else ()
        alone = len(buyers) == 1 and not partners(line, at)
        price = paid or money_after(line, stake.last)
        priced = alone and len(found) == 1 and len(targets) == 1
        values = {"amount_cny": only(price) if priced else None, "share": stake.share if alone else None}
        for buyer, target in product(buyers, targets):
            if buyer not in sellers:
                yield Said(buyer, "INVESTS_IN", target, values, min(first, at), stake.last)
        for seller, target in product(sellers, targets):
            yield Said(seller, "HOLDS_SHARE", target, {}, stake.holder, stake.last, Modality.DONE)


def _sellers(reader: Reader, at: int, holder: int) -> tuple[Mention, ...]:
    """Who has what is bought: the holder printed, and where that is 其, whom 向 or 从 leads in."""
    line = reader.row
    if holder >= 0 and line.kinds[holder] == ITS:
        holder = led(line, piece_start(line, at), at, "tf")
    return reader.who(holder) if holder >= 0 else ()
