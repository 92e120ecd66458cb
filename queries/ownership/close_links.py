"""Close links: two firms that hold a fifth of each other, or of both of which one party holds a fifth.

    x ~ y  iff  Φ_xy ≥ 20 %,  or Φ_yx ≥ 20 %,  or some z has Φ_zx ≥ 20 % and Φ_zy ≥ 20 %

Source: Regulation (EU) 575/2013 art. 4(1)(38); ECB Guideline (EU) 2015/510 art. 138; Φ are integrated shares. Example: Z 50 %
X, Z 25 % Y, X 30 % U, U 70 % W, W 10 % X → X~Y by Z, X~W as X holds 21 %; Z and W are not linked (10.7 %).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.bounds import bounds
from policygraph.queries.ownership.entry import Matrix
from policygraph.queries.ownership.holders import holders
from policygraph.queries.ownership.network import network
from policygraph.queries.ownership.reach import Sweep, sweep
from policygraph.queries.ownership.threshold import Threshold

FIFTH = Decimal("0.2")


@dataclass(frozen=True, slots=True)
class Link:
    """The target and `other` are linked: it `holds` it, is `held` by it, or both have the `witness` in `common`.

    `share` is the holding that links them, of two the smaller. `answer` is yes, or possible where only its most is enough.
    """

    other: str
    kind: str
    witness: str
    share: Interval
    answer: str


def close_links(shares: Matrix, target: str, least: Decimal = FIFTH) -> tuple[Link, ...]:
    """Every link of a firm, sure ones first; each other firm once, by the closest kind.

    The matrix must hold everything above the target and everything below it and its large owners, with all their owners.
    """
    swept = sweep(network(shares, (target,)))
    enough = Threshold("link", Fraction(least), strict=False)
    found: dict[str, Link] = {}
    for link in _links(shares, swept, target, enough):
        kept = found.get(link.other)
        if kept is None or _rank(link) < _rank(kept):
            found[link.other] = link
    return tuple(sorted(found.values(), key=lambda link: (_rank(link)[:2], -link.share.min, link.other)))


def _links(shares: Matrix, swept: Sweep, target: str, enough: Threshold) -> Iterator[Link]:
    """Every way in which another party is linked."""
    for other, share in bounds(shares, swept, (target,)).items():
        yield from _link(other, "holds", "", share, enough)
    for owner, share in holders(shares, target).shares.items():
        if share.max < enough.value:
            continue
        yield from _link(owner, "held", "", share, enough)
        for other, its in bounds(shares, swept, (owner,)).items():
            if other != target:
                yield from _link(other, "common", owner, min(share, its, key=lambda s: (s.min, s.max)), enough)


def _link(other: str, kind: str, witness: str, share: Interval, enough: Threshold) -> Iterator[Link]:
    if answer := enough.judged(share):
        yield Link(other, kind, witness, share, answer)


def _rank(link: Link) -> tuple[int, int, Decimal, str]:
    return (link.answer != "yes", ("holds", "held", "common").index(link.kind), -link.share.min, link.witness)
