"""What an amount is paid for: 240元/人/日, 每人每年500元, 每家企业最高200万元."""

from __future__ import annotations

import re

_COUNTED = r"股(?![份权东票本])|人次|平方米|平米|m[2²]|㎡|千瓦时|小时|人|家|户|项|年|月|日|天|次|件|台|辆|吨|亩|度|套|床位|床|名"
_THING = r"项目|企业|机构|平台|单位|家庭|人才|基金"
_AFTER = re.compile(rf"/(?:{_THING}|{_COUNTED}|个|时)(?:/(?:{_COUNTED}))?")
_EACH = re.compile(
    rf"每一?(?:(?P<counted>{_COUNTED})(?:{_THING})?|[个位名](?P<thing>{_THING}|月))"
    rf"(?:每一?(?P<time>[年月日天次]))?[^。,;:!?0-9\n每]{{0,10}}$"
)


def after(text: str, at: int, stop: int) -> tuple[int, str]:
    """The unit after a slash at `at`: where it ends, and 人/日; (at, "") where there is none."""
    match = _AFTER.match(text, at, stop)
    return (match.end(), match.group()[1:]) if match else (at, "")


def before(window: str) -> str:
    """The 每… of the words before an amount: 每人每年可给予 → 人/年; empty where there is none."""
    match = _EACH.search(window)
    return "/".join(filter(None, (match["counted"] or match["thing"], match["time"]))) if match else ""
