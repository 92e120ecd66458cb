"""Shares and rates as fractions of one; points and basis points are differences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.percent import Percent, find, parse

from tests.laws.strategies import decimals


@pytest.mark.parametrize(
    ("text", "quote", "value", "normal"),
    [
        ("持股17.44 %", "17.44 %", "0.1744", "17.44%"),
        ("占比１２．５％", "１２．５％", "0.125", "12.5%"),
        ("费率5‰", "5‰", "0.005", "0.5%"),
        ("百分之四十的股权", "百分之四十", "0.4", "40%"),
        ("百分之三点五", "百分之三点五", "0.035", "3.5%"),
        ("万分之五", "万分之五", "0.0005", "0.05%"),
        ("经三分之二以上同意", "三分之二以上", "0.6666666667", "不低于66.66666667%"),
        ("约占全国四成，", "四成", "0.4", "约40%"),
        ("七成五以上", "七成五以上", "0.75", "不低于75%"),
        ("三成半。", "三成半", "0.35", "35%"),
        ("不超过30%", "不超过30%", "0.3", "最高30%"),
        ("最高按照保费的50%补贴", "50%", "0.5", "最高50%"),
        ("不低于认缴额的20%", "20%", "0.2", "不低于20%"),
        ("比重30-50%", "30-50%", "0.3", "30%-50%"),
        ("百分之三十至百分之五十", "百分之三十至百分之五十", "0.3", "30%-50%"),
        ("三至五成，", "三至五成", "0.3", "30%-50%"),
        ("同比-3.5%", "-3.5%", "-0.035", "-3.5%"),
        ("提高2个百分点", "2个百分点", "0.02", "2个百分点"),
        ("下调50个基点", "50个基点", "0.005", "50基点"),
        ("利率不高于LPR+100基点", "不高于LPR+100基点", "0.01", "最高LPR+100基点"),
        ("LPR减20BP", "LPR减20BP", "-0.002", "LPR-20基点"),
    ],
)
def test_a_rate_is_a_fraction_of_one(text: str, quote: str, value: str, normal: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], found.value.value, str(found.value)) == (quote, Decimal(value), normal)


@pytest.mark.parametrize("text", ["三成立", "五成都市", "利润分成", "一成不变", "2025成果", "完成", "三家成员"])
def test_words_that_hold_cheng_are_no_tenths(text: str) -> None:
    assert list(find(shadow(text))) == []


@pytest.mark.parametrize(
    ("text", "difference"), [("2个百分点", True), ("50基点", True), ("LPR+1.5%", True), ("2%", False)]
)
def test_points_basis_points_and_spreads_are_differences_and_never_shares(text: str, difference: bool) -> None:
    value = parse(text)
    assert value is not None
    assert value.difference is difference


@pytest.mark.parametrize("text", ["0.4", "40", "", "abc", "%"])
def test_a_number_without_its_sign_is_no_percentage(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "interval"), [("最高40%", (None, "0.4")), ("超5%", ("0.05", None)), ("30%-50%", ("0.3", "0.5"))]
)
def test_the_bound_says_which_side_is_open(text: str, interval: tuple[str | None, str | None]) -> None:
    value = parse(text)
    assert value is not None
    assert value.interval == tuple(None if side is None else Decimal(side) for side in interval)


@st.composite
def rates(draw: st.DrawFn) -> Percent:
    value = draw(decimals("0", "2"))
    upper = draw(st.none() | decimals("0", "3").filter(lambda n: n > value))
    bound = draw(st.sampled_from(["", "最高", "不低于", "超", "约"]))
    unit, base = draw(
        st.sampled_from(
            [("%", ""), ("百分点", ""), ("基点", "")] if upper else [("%", ""), ("基点", "LPR"), ("%", "LPR")]
        )
    )
    return Percent(value, upper, bound, unit, base)


@given(rates())
def test_the_normal_form_reads_back_as_the_same_rate(value: Percent) -> None:
    assert parse(str(value)) == value
