"""Dates as far as they are printed, and how 去年5月 counts from the article's date."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.date import Date, find, parse, resolve

ARTICLE = Date(2025, 4, 14)


@pytest.mark.parametrize(
    ("text", "quote", "date", "part"),
    [
        ("于2025年4月14日印发", "2025年4月14日", "2025-04-14", ""),
        ("2025年　4月　14日", "2025年　4月　14日", "2025-04-14", ""),
        ("二〇〇四年四月二十七日", "二〇〇四年四月二十七日", "2004-04-27", ""),
        ("二○二五年十二月三十一日", "二○二五年十二月三十一日", "2025-12-31", ""),
        ("来源：甲报 2025-04-08", "2025-04-08", "2025-04-08", ""),
        ("2025/7/5", "2025/7/5", "2025-07-05", ""),
        ("2025.7.5", "2025.7.5", "2025-07-05", ""),
        ("到2027年，", "2027年", "2027", ""),
        ("2025年度", "2025年度", "2025", ""),
        ("2024年10月，", "2024年10月", "2024-10", ""),
        ("2025年4月份", "2025年4月份", "2025-04", ""),
        ("2025年上半年", "2025年上半年", "2025", "上半年"),
        ("2025年一季度", "2025年一季度", "2025", "第一季度"),
        ("2025年Q3", "2025年Q3", "2025", "第三季度"),
        ("2025年3月上旬", "2025年3月上旬", "2025-03", "上旬"),
        ("2019年6月底前", "2019年6月底", "2019-06", "月底"),
        ("2020年底前", "2020年底", "2020", "年底"),
        ("2025年中央财政", "2025年", "2025", ""),
        ("没想到16年10月，", "16年10月", "2016-10", ""),
        ("98年5月3日", "98年5月3日", "1998-05-03", ""),
    ],
)
def test_a_date_keeps_the_precision_it_is_printed_with(text: str, quote: str, date: str, part: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], str(found.value), found.value.part) == (quote, date, part)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("去年5月", "2024-05"), ("去年底", "2024"), ("今年1月", "2025-01"), ("今年3月初", "2025-03"), ("前年", "2023"), ("明年", "2026"),
        ("本月", "2025-04"), ("本月5日", "2025-04-05"), ("上个月", "2025-03"), ("昨日", "2025-04-13"), ("今天", "2025-04-14"),
        ("6月9日", "2025-06-09"), ("8日晚间", "2025-04-08"), ("31日公告", "2025-03-31"),
        ("一季度", "2025"), ("四季度", "2025"), ("3月", "2025-03"), ("12月28日", "2024-12-28"),
    ],
)  # fmt: skip
def test_a_date_without_a_year_waits_for_the_articles_date(text: str, date: str) -> None:
    (found,) = find(shadow(text))
    assert str(found.value) == ""
    assert str(resolve(found.value, ARTICLE)) == date


@pytest.mark.parametrize(("text", "article"), [("昨日", Date(2025, 4)), ("本月", Date(2025)), ("去年", Date())])
def test_an_article_dated_too_coarsely_resolves_nothing(text: str, article: Date) -> None:
    (found,) = find(shadow(text))
    assert resolve(found.value, article) is None


@pytest.mark.parametrize(
    "text",
    [
        "近日",
        "日前",
        "31号",
        "5月5号楼",
        "第3月",
        "20年代",
        "2020年代",
        "版本2025.7",
        "2025年2月30日",
        "以后年度",
        "上年度",
        "12个月",
        "十月怀胎",
        "当年6月28日",
        "每年3月底",
        "每季度",
        "25年",
        "8日游",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert list(find(shadow(text))) == []


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("20250414", "2025-04-14"), ("2025-04", "2025-04"), ("2025", "2025"), ("2025-7-5", "2025-07-05"), ("2025/07", "2025-07"),
        ("2025-07-05 10:00:00", "2025-07-05"), ("2025-07-05T10:00:00Z", "2025-07-05"), ("44000", None), ("202513", None),
        ("2025-02-30", None), ("某日", None),
    ],
)  # fmt: skip
def test_a_cell_may_hold_shorter_forms(cell: str, date: str | None) -> None:
    value = parse(cell)
    assert (None if value is None else str(value)) == date


def test_order_compares_all_the_days_a_date_may_mean() -> None:
    assert Date(2024).before(Date(2025, 1, 1))
    assert Date(2025, part="上半年").before(Date(2025, 7))
    assert not Date(2025).before(Date(2025, 12, 31))
    assert Date(2024, 2).span == (Day(2024, 2, 1), Day(2024, 2, 29))


@given(st.dates(min_value=Day(1800, 1, 1), max_value=Day(2199, 12, 31)), st.integers(1, 3))
def test_the_text_form_reads_back_as_the_same_date(day: Day, precision: int) -> None:
    value = Date(*(day.year, day.month, day.day)[:precision])
    assert parse(str(value)) == value


@given(
    st.dates(min_value=Day(1900, 1, 1), max_value=Day(2100, 1, 1)),
    st.sampled_from(["去年5月", "昨日", "本月", "6月9日", "上月31日", "2月29日"]),
)
def test_resolving_gives_a_day_of_the_calendar_or_nothing(day: Day, text: str) -> None:
    (found,) = find(text)
    value = resolve(found.value, Date(day.year, day.month, day.day))
    assert value is None or value.span[0] <= value.span[1]
