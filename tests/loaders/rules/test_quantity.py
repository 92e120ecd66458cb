"""Quantities in attributes: what a printed amount, share, term, date or count gives, and when it gives nothing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Value
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.rules.quantity import attribute_values


def first(text: str, published: str = "") -> Mention:
    return min(quantities(text, 0, len(text), published), key=lambda m: (m.start, -m.end))


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("出资3.5亿元", "amount_cny", {"amount_cny": 350000000}),
        ("出资0.5元", "amount_cny", {"amount_cny": Decimal("0.5")}),
        ("出资超过3亿元", "amount_cny", {"amount_cny": 300000000, "amount_bound": "超"}),
        ("出资3亿—5亿元", "amount_cny", {"amount_cny": 300000000, "amount_bound": "不低于"}),
        ("出资2亿美元", "amount_cny", {"amount": Decimal(200000000), "currency": "USD"}),
        ("总规模约80亿元", "size_cny", {"size_cny": 8000000000, "size_bound": "约"}),
        ("总规模2亿美元", "size_cny", {"size": Decimal(200000000), "currency": "USD"}),
        ("注册资本900万元", "registered_capital_cny", {"registered_capital_cny": 9000000}),
        ("注册资本900万美元", "registered_capital_cny", None),
        ("每家企业每年最高补贴30万元", "max_amount_cny", {"max_amount_cny": 300000, "per": "家/年"}),
        ("奖励10万元至20万元", "max_amount_cny", {"max_amount_cny": 200000}),
        ("持股51.2%", "share", {"share": Decimal("0.512")}),
        ("持股约30%", "share", {"share": Decimal("0.3")}),
        ("持股超过5%", "share", {"share_min": Decimal("0.05")}),
        ("持股不超过5%", "share", {"share_max": Decimal("0.05")}),
        ("持股30%—50%", "share", {"share_min": Decimal("0.3"), "share_max": Decimal("0.5")}),
        ("提高5个百分点", "share", None),
        ("提高5个百分点", "rate", None),
        ("不超过40%", "rate", {"rate": Decimal("0.4")}),
        ("LPR+100基点", "rate", {"rate": "LPR+100基点"}),
        ("存续期5+2年", "term_years", {"term_years": 5}),
        ("存续期18个月", "term_years", {"term_years": Decimal("1.5")}),
        ("公示30日内", "term_years", None),
        ("19位股东", "holder_count", {"holder_count": 19}),
        ("2025年3月", "date", {"date": "2025-03"}),
        ("3亿元", "share", None),
        ("50%", "amount_cny", None),
        ("受让价3.5元/股", "amount_cny", None),
    ],
)
def test_a_quantity_gives_what_its_kind_allows_and_otherwise_nothing(
    text: str, name: str, values: Mapping[str, Value] | None
) -> None:
    assert attribute_values(name, first(text)) == values


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [("去年5月", "2025-04-14", "2024-05"), ("去年5月", "", None), ("6月9日", "2025-06-10", "2025-06-09")],
)
def test_a_relative_date_needs_the_date_of_its_article(text: str, published: str, value: str | None) -> None:
    assert attribute_values("established", first(text, published)) == (value and {"established": value})


def test_a_document_number_holds_no_date_and_no_amount() -> None:
    assert list(quantities("按照甲政发〔2024〕31号办理", 0, 16, "2025-01-01")) == []


def test_a_base_rate_in_brackets_takes_its_bracket_along() -> None:
    text = "贷款市场报价利率(LPR)+100基点"
    assert [(m.start, m.end) for m in quantities(text, 0, len(text), "") if m.type == "Percent"] == [(8, len(text))]


def test_a_name_gives_its_name() -> None:
    named = Mention(0, 3, "Firm", "example", identity.entity("Firm", "乙公司"))
    assert attribute_values("nominee_for", named) == {"nominee_for": "乙公司"}
