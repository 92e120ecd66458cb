"""Stretches of the calendar."""

from __future__ import annotations

import pytest
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.date import Date
from policygraph.loaders.values.period import find, resolve


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("甲市方案（2024—2026年）", "2024—2026年", "2024/2026"),
        ("2024年至2026年", "2024年至2026年", "2024/2026"),
        ("2025年1－6月", "2025年1－6月", "2025-01/2025-06"),
        ("自2025年7月1日至2027年12月31日", "2025年7月1日至2027年12月31日", "2025-07-01/2027-12-31"),
        ("2019年1月1日至12月31日", "2019年1月1日至12月31日", "2019-01-01/2019-12-31"),
        ("2025年12月1日至2月1日", "2025年12月1日至2月1日", "2025-12-01/2026-02-01"),
        ("2025年5月1日至3日", "2025年5月1日至3日", "2025-05-01/2025-05-03"),
        ("“十四五”时期", "“十四五”时期", "2021/2025"),
        ("十五五规划", "十五五", "2026/2030"),
    ],
)
def test_a_period_has_two_ends_at_their_own_precision(text: str, quote: str, period: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], str(found.value)) == (quote, period)


@pytest.mark.parametrize("text", ["十四五年", "二十三五", "2026—2024年", "6-1月", "2025年"])
def test_what_is_no_period_is_left_alone(text: str) -> None:
    assert list(find(shadow(text))) == []


def test_ends_without_a_year_count_from_the_articles_date() -> None:
    (found,) = find("去年5月至今年1月")
    resolved = resolve(found.value, Date(2025, 4, 14))
    assert str(found.value) == ""
    assert str(resolved) == "2024-05/2025-01"
