"""When votes are enough: named thresholds, and what makes a partnership.

    more than ½      公司法 (2023) 第265条：出资额或股份超过50%的股东为控股股东
    ⅔ or more        公司法 第66、116条：修改章程、增减资、合并分立须经三分之二以上表决权通过（以上含本数）
    more than 30 %   上市公司收购管理办法 第84条：可以实际支配上市公司股份表决权超过30%，推定拥有控制权

Example: 50 % of the votes is not more than a half; exactly ⅔ is enough for ⅔.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from policygraph.queries.answer import Interval

#: shares closer than this are equal
EQUAL = 1e-9
_PARTNERSHIP = re.compile(r"合伙企业|[（(](有限|普通|特殊普通)合伙[)）]")


@dataclass(frozen=True, slots=True)
class Threshold:
    """A part of all votes; `strict` asks for more than it, otherwise it is enough."""

    name: str
    value: Fraction
    strict: bool = True

    def passed(self, votes: Fraction, *, open_: bool = False) -> bool:
        """Whether so many votes are enough; `open_` votes are surely more than stated."""
        return votes > self.value or (votes == self.value and (open_ or not self.strict))

    def reachable(self, votes: Fraction, *, open_: bool = False) -> bool:
        """Whether at most so many votes might be enough; `open_` votes are surely fewer than stated."""
        return votes > self.value or (votes == self.value and not open_ and not self.strict)

    def judged(self, part: Interval) -> str:
        """Whether a part is enough: `yes` by its least, `possible` by its most only, empty not even so."""
        if self.passed(Fraction(part.min), open_=part.open[0] == "("):
            return "yes"
        return "possible" if self.reachable(Fraction(part.max), open_=part.open[1] == ")") else ""


HALF = Threshold("half", Fraction(1, 2))
TWO_THIRDS = Threshold("two-thirds", Fraction(2, 3), strict=False)
THIRTY = Threshold("thirty", Fraction(3, 10))
PROFILES = {threshold.name: threshold for threshold in (HALF, TWO_THIRDS, THIRTY)}


def is_partnership_name(name: str) -> bool:
    """Whether a name says that this is a partnership: 甲江产业投资合伙企业（有限合伙）."""
    return bool(_PARTNERSHIP.search(name))
