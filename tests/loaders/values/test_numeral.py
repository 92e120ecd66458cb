"""Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.values.numeral import chinese, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10), ("十三", 13), ("二十七", 27), ("一百零五", 105), ("五百二十", 520), ("三百五", 350), ("二〇二五", 2025), ("两千", 2000),
        ("一万二千", 12000), ("三万五", 35000), ("一亿五千万", 150_000_000), ("五千万", 50_000_000), ("二万亿", 2 * 10**12), ("壹仟贰佰", 1200),
        ("", None), ("百千", None), ("十百", None), ("万", None), ("甲", None), ("一" * 50, None),
    ],
)  # fmt: skip
def test_a_numeral_is_read_or_refused(text: str, value: int | None) -> None:
    assert chinese(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234.50", "1234.5"), ("三点五", "3.5"), ("3", "3"), ("1,23", None), ("三点", None), ("x", None)],
)
def test_a_number_may_be_arabic_or_chinese(text: str, value: str | None) -> None:
    assert number(text) == (None if value is None else Decimal(value))


def written(value: int) -> str:
    """How a number below a hundred million is written, by the rule of the school book."""
    if value >= 10_000:
        rest = value % 10_000
        return written(value // 10_000) + "万" + (("零" if rest < 1000 else "") + written(rest) if rest else "")
    text, gap = "", False
    for unit, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + mark
        gap = not digit
    return text


@given(st.integers(1, 99_999_999))
def test_what_is_written_by_the_rule_reads_back(value: int) -> None:
    assert chinese(written(value)) == value
