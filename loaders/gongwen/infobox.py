"""信息框: what a government page prints beside a document: 索引号, 发文机关, 文号, 成文日期, one field a line or several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from policygraph.loaders.gongwen.lines import INFOBOX_FIELDS, Line

#: fields that the frame of a document is read from, the surest first
NUMBER = ("发文字号", "文号", "字号", "发布文号", "文件编号")
ISSUER = ("发文机关", "颁布单位", "颁布部门", "颁布机关", "制定机关", "发文单位", "发布机构", "发布单位")
DATE = (
    "成文日期",
    "颁布日期",
    "颁布时间",
    "公布日期",
    "公布时间",
    "发文日期",
    "印发日期",
    "生成日期",
    "发布日期",
    "公开日期",
)
#: lines of an article among which its box may stand
_REACH = 16
_NEXT = rf"(?:{INFOBOX_FIELDS})\s*[::]|【"
_FIELD = re.compile(
    rf"(?P<key>{INFOBOX_FIELDS})(?:\s*[::\t]|】)[\s|]*(?P<value>(?!{_NEXT})[^;|\t\n]*?)\s*(?=[;|\t\n。]|\s{{2}}|\s{_NEXT}|$)"
)


def infobox(shadow: str, lines: Sequence[Line]) -> Mapping[str, tuple[int, int]]:
    """Key without blanks → span of its value, for the box at the head of an article; empty where there is none."""
    found: dict[str, tuple[int, int]] = {}
    for line in lines[:_REACH]:
        if line.is_infobox:
            for match in _FIELD.finditer(shadow, line.start, line.end):
                if match.group("value"):
                    found.setdefault(re.sub(r"\s", "", match.group("key")), match.span("value"))
    return found


def first(box: Mapping[str, tuple[int, int]], keys: Sequence[str]) -> tuple[int, int]:
    """The span of the first of these fields that the box has, (0, 0) where it has none."""
    return next((box[key] for key in keys if key in box), (0, 0))
