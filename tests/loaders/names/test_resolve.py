"""A name in a table's cell meets the node that texts speak of, or stays itself."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.resolve import resolve


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("大基金三期", "国家集成电路产业投资基金三期股份有限公司"),
        ("国家集成电路产业投资基金三期股份有限公司", "国家集成电路产业投资基金三期股份有限公司"),
        ("工银投资", "工银金融资产投资有限公司"),
        ("财政部", "财政部"),
    ],
)
def test_a_known_form_is_the_lexicons_entity(name: str, full: str) -> None:
    found = resolve(name)
    assert found is not None
    assert found.name == full


@pytest.mark.parametrize("name", ["甲江集团有限公司", "大基金", ""])
def test_an_unknown_or_shared_form_stays_itself(name: str) -> None:
    assert resolve(name) is None
