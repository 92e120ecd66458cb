"""取得控制权, 入主: who takes control of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from policygraph.loaders.acts.chunk import ISSUER, OF, PARTY, STAKE, TEXT
from policygraph.loaders.acts.reader import Reader, Said, owners

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
