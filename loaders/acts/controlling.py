"""取得控制权, 入主, 表决权委托: who takes control of whom, and who votes for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import HOLDS, ISSUER, OF, PARTY, PERCENT, STAKE, TEXT
from policygraph.loaders.acts.reader import Reader, Said, owners
from policygraph.loaders.acts.sentence import piece_start

#: whose control: 上市公司乙的控制权, with what else is bought first (乙20%股权及控制权) left to the other acts
_OBJECT = re.compile(
    f"{TEXT}?(?:{ISSUER}{TEXT}?(?={PARTY}))?(?P<held>[{PARTY}{ISSUER}]){OF}?(?:{TEXT}{STAKE}?|{STAKE})?"
)


def control(reader: Reader, at: int) -> Iterator[Said]:
    """甲取得乙的控制权, 甲入主乙."""
    line = reader.row
    told = _OBJECT.match(line.kinds, at + 1)
    if told is None:
        return
    acting, first = reader.actor(at)
    basis = "控股" if "控股权" in line.text(told.start(), told.end()) else "实控"
    for owner, held in product(owners(acting), reader.who(told.start("held"))):
        yield Said(owner, "CONTROLS", held, {"basis": basis}, first, told.end())


def entrust(reader: Reader, at: int) -> Iterator[Said]:
    """甲将其持有的乙20%股份的表决权委托给丙: 丙 votes for 甲 in 乙, with the share where one alone is printed."""
    line = reader.row
    receives = _RECEIVES.match(line.kinds, at + 1)
    givers, first = reader.actor(at)
    if receives is None or not givers:
        return
    start = piece_start(line, at)
    votes = [m for chunk in line.chunks[start:at] if chunk.kind == PERCENT for m in chunk.named]
    own = {m.entity for m in givers}
    firms = [
        m for i in range(start, at) if line.kinds[i] in (PARTY, ISSUER) for m in reader.who(i) if m.entity not in own
    ]
    held = firms[-1:] or reader.held(at, first)[:1]
    company = held[0].entity.name if held and held[0].entity else None
    values = {"company": company, "votes": votes[0] if len(votes) == len(givers) == 1 else None}
    for giver, receiver in product(givers, reader.who(receives.start("who"))[:1]):
        if held and giver.entity == held[0].entity:  # 其 may mean the firm named last
            continue
        yield Said(giver, "PROXY", receiver, values, first, receives.end())
        if held and HOLDS in line.kinds[start:at]:  # how much he has besides is not told
            yield Said(giver, "HOLDS_SHARE", held[0], {}, first, receives.end(), Modality.DONE)


_RECEIVES = re.compile(f"g?{TEXT}?(?P<who>[{PARTY}{ISSUER}])")
