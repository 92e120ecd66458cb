"""Small graphs whose numbers are known: a ring, a diamond, a partnership, too much of a firm."""

from __future__ import annotations

from policygraph.queries.answer import Ownership, Tie
from policygraph.queries.ownership.moment import Moment

from tests.viz.moments import moment
from tests.viz.samples import party, tie


def ring() -> tuple[Moment]:
    """P 50 % A, A 60 % B, B 20 % A: P has 34.09 % of B, 30 % of it by the chain."""
    return _made(
        "乙", ("甲", "HOLDS_SHARE", "乙", "0.6"), ("乙", "HOLDS_SHARE", "甲", "0.2"), ("丙", "HOLDS_SHARE", "甲", "0.5")
    )


def diamond() -> tuple[Moment]:
    """P 60 % B, 70 % C; B 30 %, C 25 % of D: P controls D by 55 % of the votes and has 35.5 % of it."""
    return _made(
        "丁",
        ("甲", "HOLDS_SHARE", "乙", "0.6"),
        ("甲", "HOLDS_SHARE", "丙", "0.7"),
        ("乙", "HOLDS_SHARE", "丁", "0.3"),
        ("丙", "HOLDS_SHARE", "丁", "0.25"),
    )


def overfull() -> tuple[Moment]:
    """Two holders who have more than the whole together."""
    return _made("丙", ("甲", "HOLDS_SHARE", "丙", "0.6"), ("乙", "HOLDS_SHARE", "丙", "0.6"))


def tower(layers: int = 9) -> tuple[Moment]:
    """A chain of so many layers with a second owner in each: more lines could be computed than a picture bears."""
    stakes = [(f"母{n}", "HOLDS_SHARE", f"母{n - 1}" if n else "子", "0.9") for n in range(layers)]
    return _made("子", *stakes, *((f"旁{n}", "HOLDS_SHARE", f"母{n}", "0.1") for n in range(layers - 1)))


def _made(target: str, *stakes: tuple[str, str, str, str]) -> tuple[Moment]:
    ties: tuple[Tie, ...] = tuple(tie(owner, relation, owned, share=share) for owner, relation, owned, share in stakes)
    names = sorted({end for t in ties for end in (t.owner, t.owned)})
    parties = tuple(party(name, f"{name}公司") for name in names)
    up = Ownership(target, "up", "", parties, tuple(sorted(ties, key=lambda t: t.id)), ())
    return (moment(up, Ownership(target, "down", "", parties, (), ())),)
