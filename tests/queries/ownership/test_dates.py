"""The days on which something changes: what begins, what ends, and what does neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from policygraph.queries.ownership.dates import changes
from policygraph.queries.ownership.register import Register

Book = Callable[..., Register]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("甲 60% 乙 date=2024-06-03; 丙 40% 乙 date=2025", ("2025-01-01", "2024-06-03")),
        ("甲 60% 乙 date=2024-06 valid_to=2025-03", ("2025-04-01", "2024-06-01")),
        ("甲 60% 乙 valid_from=2024 valid_to=2024", ("2025-01-01", "2024-01-01")),
        ("甲 60% 乙 date=2024-12-31 valid_to=2024-12-31", ("2025-01-01", "2024-12-31")),
        ("甲 60% 乙 published=2024-05-01", ("2024-05-01",)),
        ("甲 60% 乙 date=2024 modality=拟", ("2024-01-01",)),
        # what never counts changes nothing, and neither does a day on which nothing begins or ends
        ("甲 60% 乙 date=2024 modality=否", ()),
        ("甲 60% 乙", ()),
        ("甲 60% 乙 date=2024 valid_to=9999-12-31", ("2024-01-01",)),
        ("甲 60% 乙 date=@SUM(1)", ()),
    ],
)
def test_what_begins_or_ends_changes_something_on_its_day(book: Book, text: str, days: tuple[str, ...]) -> None:
    assert changes([book(text)]) == (days, 0)


def test_the_newest_days_are_kept_and_the_others_counted(book: Book) -> None:
    text = "; ".join(f"甲{year} 1% 乙 date={year}" for year in range(2001, 2021))
    assert changes([book(text)], most=3) == (("2020-01-01", "2019-01-01", "2018-01-01"), 17)
