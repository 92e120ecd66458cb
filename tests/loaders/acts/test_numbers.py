"""What an act says in words that mean a number is kept as that number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import analyse, stated


@pytest.mark.parametrize(
    "sentence",
    [
        "乙港创业投资有限公司是甲江控股集团有限公司的全资子公司。",
        "乙港创业投资有限公司由甲江控股集团有限公司全资持股。",
    ],
)
def test_a_whole_holding_is_a_share_of_one(sentence: str) -> None:
    text = f"江城要闻\n\n5月8日，{sentence}\n"
    read = analyse(Source.of(text.encode(), text))
    found = [
        one for article in read for one in stated(article) if isinstance(one, Fact) and one.relation == "HOLDS_SHARE"
    ]
    assert found
    assert [fact.attributes["share"] for fact in found] == [Decimal(1)] * len(found)
    assert not any(isinstance(fact.attributes["share"], str) for fact in found)
