"""Dates that exist and dates that do not."""

from __future__ import annotations

import pytest
from policygraph.graph.calendar import on_calendar


@pytest.mark.parametrize("text", ["2025", "2025-03", "2024-02-29", "2025-12-31"])
def test_a_date_that_exists(text: str) -> None:
    assert on_calendar(text)


@pytest.mark.parametrize("text", ["2025-13", "2025-00", "2025-02-29", "2025-04-31", "0000"])
def test_a_date_that_does_not(text: str) -> None:
    assert not on_calendar(text)
