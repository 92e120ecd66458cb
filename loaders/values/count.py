"""Counts of things: 18个城市, 19位股东, 24项举措, 六部门, 近百家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.loaders.values import bound as bounds
from policygraph.loaders.values.found import Found
from policygraph.loaders.values.numeral import SMALL, number

DATATYPE = "xsd:integer"

#: 期, 届 and 批 order more than they count (二期, 二十届, 一批), so they are not among the measure words
_MEASURE = (
    r"(?:个(?!月|百分|基点|工作日|交易日|自然日|半月|(?:纳税|自然|会计)?年度|季度)|家(?!庭)|位(?!置|于|一体)|名(?!义|单|称|录)|项(?!目|下)|条(?!件|例|款)|只|支(?!持|付|出|撑)"
    r"|所(?!有|需|在|得|属|以)|类|种|件|户|座|部门|方面|大(?=举措|任务|工程|行动|重点|领域|股东|方面|出资))"
)
_CORE = re.compile(
    rf"(?P<n>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}|[0-9]{{1,9}}|[{SMALL}]{{1,9}})(?P<more>[余多]?)(?P<unit>{_MEASURE})"
)
#: where one may begin; the class comes first, which makes the search quick
_START = re.compile(
    rf"[0-9{SMALL}](?:(?<=[0-9])(?<![0-9.第].)(?<!第\s.)|(?<=[{SMALL}])(?<![{SMALL}第万亿点].)(?=[{SMALL}余多]|{_MEASURE}))"
)


#: the article 一个, and the formal numerals of cheques, which alone are parts of names (陆家嘴, 伍家岗)
_NO_COUNT = frozenset("一壹贰叁肆伍陆柒捌玖拾")


@dataclass(frozen=True, slots=True)
class Count:
    """`number` things counted by the measure word `unit` (个, 家, 项, 部门); `bound` as in `Money`."""

    number: int
    unit: str
    bound: str = ""

    def __str__(self) -> str:
        """The normal form: 18个, 超100家."""
        return f"{self.bound}{self.number}{self.unit}"


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Count]]:
    """The counts in a shadow text, left to right; ordinals (第三条) and the article 一个 are none. The thing counted follows the span."""
    stop = len(text) if end is None else end
    at = floor = start
    while match := _START.search(text, at, stop):
        core = _CORE.match(text, match.start(), stop)
        value = number(core["n"]) if core else None
        at = match.end()
        if core and value is not None and core["n"] not in _NO_COUNT:
            first, leading = bounds.before(text, core.start(), floor)
            last, trailing = bounds.after(text, core.end(), stop)
            bound = "超" if core["more"] else bounds.stronger(leading, trailing)
            yield Found(first, last, Count(int(value), core["unit"], bound))
            at = floor = last
