"""Bodies known by where they stand: a name in the list of a responsibility clause is a body, known to a table or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.sentences import closing

_SAYS = re.compile(r"牵头|负责|配合|参与|指导|责任单位|责任部门|协助")
_ITEM = re.compile(r"[^、,;:()。\s]+")
_VERBS = re.compile(
    r"(?:等)?(?:共同|联合|分别|按照?各?自?职责(?:分工)?|分工)*(?:牵头|负责|配合|参与|指导|协助|落实|推进)+.*$|等$"
)
_HEADS = re.compile(r"^(?:(?:牵头|责任|配合|参与|主办|协办)(?:单位|部门)|由|会同|和|及|以及|与)")
_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,22}(?:局|厅|委|办|部|院|会|中心|委员会|管委会|政府|总社|总局|署|集团|公司|银行|办公室|兵团|检察院|法院|大学|支队|总队)"
)
_CLASS = re.compile(r"各|有关|相关|其他|部门|单位|地区|地方|市县|以下|成员|试点|所在|属地|行业协会|上述|企业$|金融机构")


def listed_bodies(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    """Spans of list items in responsibility brackets that no finder named and that read like a body's name."""
    at = shadow.find("(", start, end)
    while at >= 0:
        close = closing(shadow, at, end)
        if close > at and _SAYS.search(shadow, at, close):
            for item in _ITEM.finditer(shadow, at + 1, close):
                yield from _body(shadow, *item.span(), mentions)
        at = shadow.find("(", max(close, at + 1), end)


def _body(shadow: str, first: int, last: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    if head := _HEADS.match(shadow[first:last]):
        first += head.end()
    if verbs := _VERBS.search(shadow[first:last]):
        last = first + verbs.start()
    name = shadow[first:last]
    if _BODY.fullmatch(name) and not _CLASS.search(name) and mentions.free(first, last):
        yield first, last
