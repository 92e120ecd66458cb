"""Numbers as analysts say them: a share keeps two decimals and never becomes 0 or 100 by rounding; what is unknown says nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from policygraph.queries.answer import Interval
from policygraph.viz.wording import amount, interval, percent


@pytest.mark.parametrize(
    ("share", "short", "exact"),
    [
        ("0.5", "50%", "50.00%"),
        ("0.1744", "17.44%", "17.44%"),
        ("0.625", "62.5%", "62.50%"),
        ("1", "100%", "100.00%"),
        ("0", "0%", "0.00%"),
        ("0.123456", "12.35%", "12.35%"),
        ("0.00001", "<0.01%", "<0.01%"),
        ("0.99999", ">99.99%", ">99.99%"),
    ],
)
def test_a_share_is_said_with_at_most_two_decimals(share: str, short: str, exact: str) -> None:
    assert (percent(Decimal(share)), percent(Decimal(share), exact=True)) == (short, exact)


@pytest.mark.parametrize(
    ("low", "high", "kind", "said"),
    [
        ("0.5", "0.5", "[]", "50%"),
        ("0", "0", "[]", "0%"),
        ("0", "1", "[]", ""),
        ("0.25", "0.5", "(]", "(25%, 50%]"),
        ("0.34", "1", "[]", "≥34%"),
        ("0.5", "1", "(]", ">50%"),
        ("0", "0.05", "[)", "<5%"),
        ("0", "0.05", "[]", "≤5%"),
    ],
)
def test_an_interval_keeps_its_bounds_and_an_unknown_share_is_no_number(
    low: str, high: str, kind: str, said: str
) -> None:
    assert interval(Interval(Decimal(low), Decimal(high), kind)) == said


@pytest.mark.parametrize(
    ("yuan", "zh", "en"),
    [
        (93_100_000_000, "931亿元", "CNY 93.1 bn"),
        (60_060_000_000, "600.6亿元", "CNY 60.06 bn"),
        (71_100_000, "7110万元", "CNY 71.1 m"),
        (12_345_678, "1234.57万元", "CNY 12.35 m"),
        (8_000, "8000元", "CNY 8000"),
        (0, "0元", "CNY 0"),
    ],
)
def test_an_amount_is_said_in_its_usual_unit(yuan: int, zh: str, en: str) -> None:
    assert amount(yuan) == (zh, en)
