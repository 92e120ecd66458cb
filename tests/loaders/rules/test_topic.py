"""Topics of rules: each part has its place, and what makes no sense is refused when the rule is read."""

from __future__ import annotations

import pytest
from policygraph.loaders.rules.topic import NEAREST, Topic, parse_topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Firm", Topic("Firm", "Firm")),
        ("Firm|Fund=Fund", Topic("Firm|Fund=Fund", "Firm|Fund", kind="Fund")),
        ("Firm+2", Topic("Firm+2", "Firm", size=2)),
        ("Organization+", Topic("Organization+", "Organization", size=0)),
        ("Firm:nearest", Topic("Firm:nearest", "Firm", words=NEAREST)),
        ("Firm:融资.+增资", Topic("Firm:融资.+增资", "Firm", words="融资.+增资")),
        ("Fund:(?=融资)", Topic("Fund:(?=融资)", "Fund", words="(?=融资)")),
    ],
)
def test_each_part_is_found(text: str, topic: Topic) -> None:
    assert parse_topic(text) == topic


@pytest.mark.parametrize("text", ["Firma", "Firm=Funds", "Firm+two", "Firm:(", ""])
def test_what_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        parse_topic(text)
