"""Names of funds that the text itself shows whole, whatever words they hold: in quotes, directly behind an amount, or at the start of
a clause and again behind other words (据悉,甲蒲联动产业发展基金将…; 设立甲蒲联动产业发展基金).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

#: characters of a name before its kind
_SHORTEST, _LONGEST = 4, 14
#: characters of a kind with its phase and form
_LONGEST_KIND = 24
_HAN = re.compile("[\u4e00-\u9fff]+")
#: what no fund's name holds: grammar, what is done with funds, bodies that do it
_BREAKS = re.compile(
    "[由为向对在的将已拟及该本各两等了]|设立|成立|发起|参与|认购|投资|出资|组建|规模|募集|支持|助力|用于|推动|聚焦|签约|旗下|下属|"
    "所属|管理|收购|入股|增资|领投|打造|推进|扶持|重点|公司|集团|银行|政府|首[只支期个]|以下|其中|目前"
)


def recurring_names(shadow: str, start: int, spans: Iterable[tuple[int, int, int]]) -> frozenset[str]:
    """Of the stretches between marks that a kind of fund ends, each as (start, where the kind begins, end), those that stand elsewhere
    in the text behind other words.
    """
    stretches = [
        (shadow[first:last], shadow[max(start, first - 1) : first], kind - first) for first, kind, last in spans
    ]
    backwards = sorted((stretch[::-1], before) for stretch, before, _ in stretches)
    whole = {name for name, _, size in stretches if _may_be_whole(name, 0, size)}
    return frozenset(name for name in whole if _stands_behind_others(name, backwards))


def recurring_at(names: frozenset[str], shadow: str, floor: int, end: int) -> str:
    """The longest of these names that ends at `end` and begins at `floor` or behind; empty where none does."""
    sizes = range(min(_LONGEST + _LONGEST_KIND, end - floor), _SHORTEST, -1) if names else ()
    return next((name for size in sizes if (name := shadow[end - size : end]) in names), "")


def _stands_behind_others(name: str, backwards: Sequence[tuple[str, str]]) -> bool:
    """Whether the stretches that end in a name, read backwards and sorted, have different characters before it."""
    wanted, before = name[::-1], set[str]()
    for i in range(bisect_left(backwards, (wanted, "")), len(backwards)):
        stretch, outside = backwards[i]
        if not stretch.startswith(wanted):
            break
        before.add(stretch[len(wanted) : len(wanted) + 1] or outside)
        if len(before) > 1:
            return True
    return False


def behind_sum(shadow: str, floor: int, kind: int) -> int | None:
    """Where the name begins that runs from behind an amount, which ends at `floor`, to its kind at `kind`; None where none does."""
    first = floor + shadow.startswith("的", floor)
    whole = floor > 0 and shadow[floor - 1] == "元" and _may_be_whole(shadow, first, kind)
    return first if whole and _HAN.fullmatch(shadow, first, kind) else None


def _may_be_whole(shadow: str, first: int, kind: int) -> bool:
    return _SHORTEST <= kind - first <= _LONGEST and _BREAKS.search(shadow, first, kind) is None


#: a fund in quotes, with a hyphen or a joint in its name: “甲安创赢-乙市重大项目投资基金”, “甲岳峰集成电路与人工智能基金”
_IN_QUOTES = re.compile(
    r"“(?P<n>(?![^”]*(?:设立|成立|发起|推动|加快|打造|引导基金\+))"
    r"[\u4e00-\u9fffA-Za-z0-9()]{2,20}(?:-|与|和|及)[\u4e00-\u9fffA-Za-z0-9()-]{4,40})(?=”)"
)


def whole_quote(shadow: str, start: int, end: int) -> int | None:
    """Where the quoted name begins that ends at `end` and holds a hyphen or a joint; None where there is none."""
    opened = shadow.rfind("“", max(start, end - _LONGEST_QUOTED), end)
    if opened < 0 or not shadow.startswith("”", end):
        return None
    told = _CALLED_SO.search(shadow, max(start, opened - _CALLED_REACH), opened)
    match = _IN_QUOTES.match(shadow, opened) or (_QUOTED_NAME.match(shadow, opened) if told else None)
    return match.start("n") if match and match.end("n") == end else None


#: characters of a quoted name, with its quote
_LONGEST_QUOTED = 48
#: what stands before the quoted name of a fund
_CALLED_SO = re.compile("(?:设立|成立|组建|发起|启动|推出|参与|名为|称为|命名为|[只支])了?(?:名为)?$")
_CALLED_REACH = 8
_QUOTED_NAME = re.compile(
    r"“(?P<n>(?![^”]*(?:设立|成立|发起|推动|加快|打造|[与和及、+]))[\u4e00-\u9fffA-Za-z0-9()]{6,40})(?=”)"
)
