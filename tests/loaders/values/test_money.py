"""Money: what counts as an amount, what its bound is, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.currency import WORD
from policygraph.loaders.values.money import Money, find, parse

from tests.laws.strategies import decimals


@pytest.mark.parametrize(
    ("text", "quote", "normal"),
    [
        ("基金总规模80.5亿元人民币", "80.5亿元人民币", "8050000000元"),
        ("分别奖励20万、10万元", "20万", "200000元"),
        ("余额近2500亿元", "近2500亿元", "约250000000000元"),
        ("最高不超过3000万元", "最高不超过3000万元", "最高30000000元"),
        ("出资3亿—5亿元", "3亿—5亿元", "300000000-500000000元"),
        ("规模10至20亿元", "10至20亿元", "1000000000-2000000000元"),
        ("补助5000至1万元", "5000至1万元", "5000-10000元"),
        ("缴纳5000万元（含）至1亿元（不含）/年", "5000万元（含）至1亿元（不含）/年", "50000000-100000000元/年"),
        ("认缴1,234.50万元", "1,234.50万元", "12345000元"),
        ("注册资本为人民币5000万元", "人民币5000万元", "50000000元"),
        ("合计10000.000000万元", "合计10000.000000万元", "100000000元"),
        ("罚款五百万元", "五百万元", "5000000元"),
        ("共一亿五千万元", "一亿五千万元", "150000000元"),
        ("投入两亿元", "两亿元", "200000000元"),
        ("人民币壹仟万元整", "人民币壹仟万元", "10000000元"),
        ("约二点五亿元", "约二点五亿元", "约250000000元"),
        ("标准为240元/人/日", "240元/人/日", "240元/人/日"),
        ("以3.5元/股的价格受让", "3.5元/股", "3.5元/股"),
        ("每股转让价格为2元", "2元", "2元/股"),
        ("每人每年补助500元", "500元", "500元/人/年"),
        ("每家企业每年最高补贴30万元", "30万元", "最高300000元/家/年"),
        ("每个项目给予不超过20万元", "不超过20万元", "最高200000元/项目"),
        ("最高给予一次性500万元补贴", "500万元", "最高5000000元"),
        ("给予3000万元以内补助", "3000万元以内", "最高30000000元"),
        ("营收500万元（含）以上", "500万元（含）以上", "不低于5000000元"),
        ("投资不低于1亿美元", "不低于1亿美元", "不低于100000000美元"),
        ("发行1.5亿港元债券", "1.5亿港元", "150000000港元"),
        ("募集港币8000万元", "港币8000万元", "80000000港元"),
        ("累计100多亿元", "100多亿元", "超10000000000元"),
        ("补助3000余万元", "3000余万元", "超30000000元"),
        ("产值超10亿元", "超10亿元", "超1000000000元"),
        ("不足3亿元", "不足3亿元", "最高300000000元"),
        ("投入达到或超过1亿元", "达到或超过1亿元", "不低于100000000元"),
        ("十万元以上五十万元以下", "十万元以上", "不低于100000元"),
        ("总额１２０万元", "１２０万元", "1200000元"),
        ("价款￥3,000", "￥3,000", "3000元"),
        ("规模百亿元", "百亿元", "约10000000000元"),
        ("奖励100 万\u2060元", "100 万\u2060元", "1000000元"),
    ],
)
def test_an_amount_has_a_normal_form_and_keeps_its_printed_words(text: str, quote: str, normal: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], str(found.value)) == (quote, normal)


@pytest.mark.parametrize(
    "text",
    [
        "甲发〔2024〕31号", "2025年", "100家企业", "100元素", "三元材料", "多元化", "单位：万元", "数百万元", "上亿元", "几千元", "10亿人",
        "3亿千瓦时", "百亿级基金", "3 000 万元", "一元复始", "第五期", "5万人", "总规模50亿级", "人民币2020年", "美元2020",
    ],
)  # fmt: skip
def test_what_states_no_amount_is_left_alone(text: str) -> None:
    assert list(find(shadow(text))) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("基金总规模80亿，落户甲市", 8_000_000_000),
        ("规模12亿的基金", 1_200_000_000),
        ("乙公司募资10亿", 1_000_000_000),
        ("以9.47亿收购丙公司", 947_000_000),
    ],
)
def test_an_amount_without_yuan_is_taken_among_words_of_funds_and_marked(text: str, amount: int) -> None:
    (found,) = find(shadow(text))
    assert (found.value.amount, found.value.bare) == (amount, True)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("500万元", (5_000_000, 5_000_000)),
        ("最高500万元", (None, 5_000_000)),
        ("不低于500万元", (5_000_000, None)),
        ("约500万元", (None, None)),
        ("3亿—5亿元", (300_000_000, 500_000_000)),
    ],
)
def test_the_bound_says_which_side_is_open(text: str, interval: tuple[int | None, int | None]) -> None:
    value = parse(text)
    assert value is not None
    assert value.interval == interval


def test_another_currency_is_never_converted() -> None:
    dollars, yuan = parse("3亿美元"), parse("3亿元")
    assert dollars is not None
    assert yuan is not None
    assert (dollars.cny, dollars.amount, yuan.cny) == (None, yuan.amount, Decimal(300_000_000))


@pytest.mark.parametrize("text", ["分别出资30亿元、20亿元", "分别为30亿元、20亿。", "分别为30亿元和20亿,"])
def test_lists_are_read_one_by_one(text: str) -> None:
    assert [f.value.amount for f in find(text)] == [3_000_000_000, 2_000_000_000]


@pytest.mark.parametrize("text", ["(约合人民币254亿)", "人民币254亿,"])
def test_the_name_of_the_currency_may_stand_before_the_number_alone(text: str) -> None:
    (found,) = find(text)
    assert (found.value.cny, found.value.bare) == (25_400_000_000, False)


@st.composite
def amounts(draw: st.DrawFn) -> Money:
    low = draw(decimals())
    upper = draw(st.none() | decimals().filter(lambda n: n > low))
    per = draw(st.sampled_from(["", "年", "家", "人/日"]))
    return Money(
        low, upper, draw(st.sampled_from(sorted(WORD))), draw(st.sampled_from(["", "最高", "不低于", "超", "约"])), per
    )


@given(amounts())
def test_the_normal_form_reads_back_as_the_same_amount(value: Money) -> None:
    assert parse(str(value)) == value
