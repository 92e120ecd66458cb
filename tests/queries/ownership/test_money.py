"""Facts become shares: readings, contributions, what is missing, what is too much."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.queries.answer import Interval
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.readings import agree
from policygraph.queries.ownership.register import Register

Book = Callable[..., Register]


def shares(register: Register, as_of: str = "") -> dict[str, str]:
    """Every entry as text: `甲乙` → `[0.3,0.3]`."""
    return {
        f"{e.owner}{e.owned}": f"{e.share.open[0]}{e.share.min.normalize():f},{e.share.max.normalize():f}{e.share.open[1]}"
        for e in money(register, as_of).entries()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲 30% 乙", {"甲乙": "[0.3,0.3]"}),
        ("甲 (25-50]% 乙", {"甲乙": "(0.25,0.5]"}),
        ("甲 ? 乙", {"甲乙": "[0,1]"}),
        ("甲 60% 乙; 丙 ? 乙", {"甲乙": "[0.6,0.6]", "丙乙": "[0,0.4]"}),
        ("甲 (25-50]% 乙; 丙 ? 乙", {"甲乙": "(0.25,0.5]", "丙乙": "[0,0.75)"}),
        ("甲 100% 乙; 丙 ? 乙", {"甲乙": "[1,1]"}),  # nothing is left
        ("甲 25% 乙; 甲 15% 乙", {"甲乙": "[0.4,0.4]"}),  # rows of one table
        ("甲 40% 乙; 甲 0% 乙", {"甲乙": "[0.4,0.4]"}),
        ("甲 40% 乙 source=a; 甲 41% 乙 source=b", {"甲乙": "[0.4,0.41]"}),  # two sources that differ
        ("甲 40% 乙 source=a; 甲 40% 乙 source=b", {"甲乙": "[0.4,0.4]"}),
        ("甲 40% 乙 source=a; 甲 (25-50]% 乙 source=b", {"甲乙": "[0.4,0.4]"}),  # agree: the narrower one
        ("甲 30% 乙 date=2023; 甲 40% 乙 date=2024", {"甲乙": "[0.4,0.4]"}),
        ("甲 30% 乙 published=2025; 甲 40% 乙 date=2024", {"甲乙": "[0.3,0.3]"}),  # as old as its document
        ("甲 30% 乙; 甲 40% 乙 date=2024", {"甲乙": "[0.4,0.4]"}),  # no date at all: the oldest
        ("甲 30% 乙 date=2023; 甲 ? 乙 date=2024", {"甲乙": "[0.3,0.3]"}),  # to say less is not to contradict
        ("甲 0.1% 乙 role=GP; 甲 20% 乙 role=LP", {"甲乙": "[0.201,0.201]"}),  # two rights
        ("甲 30% 乙 modality=拟; 丙 20% 乙 modality=否", {}),
        ("甲 30% 乙 inferred=1", {}),
        ("甲 CONTROLS 乙; 丙 MANAGES 乙; 丁 INVESTS_IN 乙 share=30", {}),
    ],
)
def test_a_stake_is_what_its_readings_say(book: Book, text: str, expected: dict[str, str]) -> None:
    assert shares(book(text)) == expected


@pytest.mark.parametrize(
    ("text", "owned", "expected"),
    [
        ("甲 3元 乙; 丙 1元 乙", {"size_cny": Decimal(5)}, {"甲乙": "[0.6,0.6]", "丙乙": "[0.2,0.2]"}),
        ("甲 3元 乙", {"registered_capital_cny": Decimal(4)}, {"甲乙": "[0.75,0.75]"}),
        ("甲 3元 乙; 丙 1元 乙", {}, {"甲乙": "[0,1]", "丙乙": "[0,1]"}),  # nobody says that these are all
        ("甲 3元 乙; 丙 1元 乙", {"holder_count": 2}, {"甲乙": "[0.75,0.75]", "丙乙": "[0.25,0.25]"}),
        ("甲 3元 乙; 丙 FUNDS 乙", {"holder_count": 2}, {"甲乙": "[0,1]", "丙乙": "[0,1]"}),  # one amount is missing
        ("甲 3元 乙; 甲 50% 乙", {"size_cny": Decimal(5)}, {"甲乙": "[0.5,0.5]"}),  # a holding covers the pair
        ("甲 3元 乙; 甲 ? 乙", {"size_cny": Decimal(5)}, {"甲乙": "[0.6,0.6]"}),  # unless it says nothing
        ("甲 3元 乙 status=实缴; 甲 4元 乙 status=认缴", {"size_cny": Decimal(5)}, {"甲乙": "[0.8,0.8]"}),
        ("甲 3元 乙 amount_bound=最高", {"size_cny": Decimal(5)}, {"甲乙": "[0,0.6]"}),
        ("甲 3元 乙 amount_bound=不低于", {"size_cny": Decimal(5)}, {"甲乙": "[0.6,1]"}),
        ("甲 ? 乙", {"holder_count": 1}, {"甲乙": "[1,1]"}),
        ("甲 ? 乙", {"holder_count": 2}, {"甲乙": "[0,1]"}),  # the only one known is not the only one
    ],
)
def test_an_amount_is_a_share_where_the_whole_is_known(
    book: Book, text: str, owned: dict[str, Any], expected: dict[str, str]
) -> None:
    assert shares(book(text, {"乙": owned})) == expected


def test_committed_and_paid_in_are_told_apart(book: Book) -> None:
    found = money(book("甲 3元 乙 status=认缴; 丙 1元 乙 status=实缴", {"乙": {"size_cny": Decimal(5)}}))
    assert {entry.owner: entry.basis for entry in found.entries()} == {"甲": "认缴", "丙": "实缴"}


def test_more_than_the_whole_names_its_facts_and_is_not_scaled(book: Book) -> None:
    found = money(book("甲 60% 乙 id=f1; 丙 50% 乙 id=f2; 丁 ? 乙 id=f3"))
    (over,) = found.overfull
    assert (over.owned, over.total, over.facts) == ("乙", Decimal("1.1"), ("f1", "f2"))
    assert {entry.share.min for entry in found.entries()} == {Decimal("0.6"), Decimal("0.5")}


def test_rounded_percentages_are_not_too_much(book: Book) -> None:
    assert not money(book("甲 33.33333% 乙; 丙 33.33334% 乙; 丁 33.33334% 乙")).overfull


def test_who_is_not_among_the_ten_largest_holds_no_more_than_the_tenth(book: Book) -> None:
    from dataclasses import replace

    listed = book(";".join(f"大{i} {9 - i * 0.5}% 乙" for i in range(10)) + "; 丙 ? 乙 source=b")
    title = [replace(f, places=(replace(f.places[0], title="2024年前十名股东"),)) for f in listed.holdings]
    known = replace(
        listed, holdings=tuple(f if f.owner == "丙" else t for f, t in zip(listed.holdings, title, strict=True))
    )
    assert shares(listed)["丙乙"] == "[0,0.325]"
    assert shares(known)["丙乙"] == "[0,0.045]"


def test_a_collective_gives_way_to_a_member_that_speaks_for_itself(book: Book) -> None:
    from dataclasses import replace

    kinds = {"诸行": {"collective": True}}
    text = "诸行 FUNDS 丙; 甲行 FUNDS 丙 inferred=1; 诸行 FUNDS 丁"
    quoted = book(text, kinds)
    same = tuple(replace(f, places=(replace(f.places[0], quote="诸行出资"),)) for f in quoted.holdings)
    group = replace(quoted, holdings=same)
    assert shares(group) == {"诸行丙": "[0,1]", "诸行丁": "[0,1]"}  # drawn members are never counted
    own = replace(group, holdings=(*same, *book("甲行 20% 丙 source=b", kinds).holdings))
    assert shares(own) == {"甲行丙": "[0.2,0.2]", "诸行丁": "[0,1]"}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("", {"甲乙": "[0.4,0.4]"}),
        ("2022", {}),
        ("2023", {"甲乙": "[0.3,0.3]", "丙乙": "[0.2,0.2]"}),
        ("2023-12-31", {"甲乙": "[0.3,0.3]", "丙乙": "[0.2,0.2]"}),
        ("2024-06", {"甲乙": "[0.4,0.4]", "丙乙": "[0.2,0.2]"}),
        ("2025", {"甲乙": "[0.4,0.4]"}),
    ],
)
def test_the_latest_reading_that_holds_at_a_date_counts(book: Book, as_of: str, expected: dict[str, str]) -> None:
    text = "甲 30% 乙 date=2023; 甲 40% 乙 date=2024-06; 丙 20% 乙 date=2023-03 valid_to=2024-12"
    assert shares(book(text), as_of) == expected


points = st.integers(0, 20).map(lambda n: Decimal(n) / 20)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(points), draw(points)))
    return Interval(low, high, "[]" if low == high else draw(st.sampled_from(("[]", "(]", "[)", "()"))))


@given(st.lists(intervals(), min_size=1, max_size=4), intervals())
def test_a_reading_that_contradicts_none_never_widens(readings: list[Interval], more: Interval) -> None:
    agreed, _ = agree(readings)
    if any(agree([one, more])[1] for one in readings):
        return
    wider, _ = agree([*readings, more])
    assert agreed.min <= wider.min
    assert wider.max <= agreed.max


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5))
def test_splitting_a_row_of_one_table_changes_nothing(book: Book, parts: list[int]) -> None:
    split = book(";".join(f"甲 {part}% 乙 id=f{part}{i}" for i, part in enumerate(parts)))
    whole = book(f"甲 {sum(parts)}% 乙")
    assert shares(split) == shares(whole)
