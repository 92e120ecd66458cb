"""Lengths of time, and the years of the calendar that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.duration import Duration, find, parse


@pytest.mark.parametrize(
    ("text", "quote", "normal"),
    [
        ("基金存续期13年，", "13年", "13年"),
        ("存续期5+2年", "5+2年", "5+2年"),
        ("存续期为5年投资期+2年退出期", "5年投资期+2年", "5+2年"),
        ("期限（5+2）年", "（5+2）年", "5+2年"),
        ("期限7+1+1年", "7+1+1年", "7+2年"),
        ("有效期三年", "三年", "3年"),
        ("存续18个月", "18个月", "18个月"),
        ("两年半", "两年半", "30个月"),
        ("1年6个月", "1年6个月", "18个月"),
        ("半年内", "半年", "6个月"),
        ("3至5年", "3至5年", "3-5年"),
        ("12个月至18个月", "12个月至18个月", "12-18个月"),
        ("有效期不超过5年", "不超过5年", "最高5年"),
        ("五年以上", "五年以上", "不低于5年"),
        ("近三年累计", "三年", "3年"),
        ("30个工作日内", "30个工作日", "30个工作日"),
        ("30日内公示", "30日", "30天"),
        ("2周", "2周", "14天"),
    ],
)
def test_a_duration_has_a_normal_form_and_keeps_its_printed_words(text: str, quote: str, normal: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], str(found.value)) == (quote, normal)


@pytest.mark.parametrize(
    "text",
    [
        "2025年",
        "二〇二五年四月",
        "5月",
        "第三年",
        "三年级",
        "13年底",
        "20年代",
        "5月3日内",
        "45周岁",
        "2019年上半年",
        "25年4月",
        "十四五",
    ],
)
def test_calendar_years_ages_and_ordinals_are_no_durations(text: str) -> None:
    assert list(find(shadow(text))) == []


@pytest.mark.parametrize(("text", "years"), [("13年", "13"), ("18个月", "1.5"), ("5+2年", "5"), ("30天", None)])
def test_a_term_in_years_leaves_its_extension_out(text: str, years: str | None) -> None:
    value = parse(text)
    assert value is not None
    assert value.years == (None if years is None else Decimal(years))


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    unit = draw(st.sampled_from(["月", "日", "工作日"]))
    length = draw(st.integers(1, 99))
    upper = draw(st.none() | st.integers(length + 1, 199))
    extension = None if upper or unit != "月" else draw(st.none() | st.integers(1, 60))
    if extension is not None:
        length = min(length, 60)
    bound = draw(st.sampled_from(["", "最高", "不低于", "约"]))
    return Duration(
        Decimal(length), unit, Decimal(upper) if upper else None, Decimal(extension) if extension else None, bound
    )


@given(durations())
def test_the_normal_form_reads_back_as_the_same_duration(value: Duration) -> None:
    assert parse(str(value)) == value
