"""Names of one text are one thing only where generic words alone tell them apart."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.cores import fund_core, is_full


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("甲江智造基金", "甲江智造产业投资基金合伙企业(有限合伙)", True),
        ("甲江智造基金一期", "甲江智造基金二期", False),
        ("甲江智造产业投资基金二期", "甲江智造产业股权投资基金二期合伙企业(有限合伙)", True),
        ("甲江智造产业基金", "甲江智造产业投资基金", True),
        ("甲江智造基金", "乙江智造基金", False),
        ("甲江智造基金", "甲江市智造基金", False),
    ],
)
def test_only_generic_words_may_differ(one: str, other: str, same: bool) -> None:
    assert (fund_core(one) == fund_core(other)) is same


@pytest.mark.parametrize(
    ("name", "full"), [("甲江基金合伙企业(有限合伙)", True), ("甲江基金管理有限公司", True), ("甲江基金", False)]
)
def test_a_legal_form_makes_a_name_full(name: str, full: bool) -> None:
    assert is_full(name) is full
