"""Everybody's share of one firm, and close links: worked numbers and open ends."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from policygraph.queries.answer import Interval
from policygraph.queries.ownership.close_links import close_links
from policygraph.queries.ownership.holders import holders
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.register import Register

Book = Callable[..., Register]
WEB = "Z 50% X; Z 25% Y; X 30% U; U 70% W; W 10% X"


def shown(share: Interval) -> str:
    low, high = round(share.min, 6), round(share.max, 6)
    return f"{share.open[0]}{low.normalize():f},{high.normalize():f}{share.open[1]}"


@pytest.mark.parametrize(
    ("text", "target", "expected", "known"),
    [
        ("P 50% A; A 60% B; B 20% A", "B", {"P": "[0.340909,0.340909]", "A": "[0.6,0.6]"}, "0.340909"),
        ("P (25-50]% A; A (50-75]% B", "B", {"P": "(0.125,0.375]", "A": "(0.5,0.75]"}, "0.125"),
        ("P (25-50]% A; A (50-75]% B; P (0-25]% B", "B", {"P": "(0.125,0.625]", "A": "(0.5,0.75]"}, "0.125"),
        ("P 50% A; A [50-75)% B", "B", {"P": "[0.25,0.375)", "A": "[0.5,0.75)"}, "0.25"),
        ("P ? A; Q (25-50]% A", "A", {"P": "[0,0.75)", "Q": "(0.25,0.5]"}, "0.25"),
        ("P 60% A", "A", {"P": "[0.6,0.6]"}, "0.6"),
        ("A 100% B; B 100% A", "A", {"B": "[1,1]"}, "0"),
        ("P 60% A", "P", {}, "0"),
    ],
)
def test_every_owner_with_its_bounds(book: Book, text: str, target: str, expected: dict[str, str], known: str) -> None:
    found = holders(money(book(text)), target)
    assert {owner: shown(share) for owner, share in found.shares.items()} == expected
    assert round(found.coverage, 6) == Decimal(known)


def test_what_is_known_unknown_and_locked_is_the_whole(book: Book) -> None:
    found = holders(money(book("P 30% A; B 50% A; B 100% C; C 100% B")), "A")
    assert (found.coverage, found.ring_locked, found.unknown) == (Decimal("0.3"), Decimal("0.5"), Decimal("0.2"))
    assert found.final == {"P"}


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("X", {"W holds", "U holds", "Z held", "Y common Z"}),
        ("W", {"U held", "X held"}),
        ("Y", {"Z held", "X common Z"}),
        ("Z", {"X holds", "Y holds"}),
    ],
)
def test_close_links(book: Book, target: str, expected: set[str]) -> None:
    found = close_links(money(book(WEB)), target)
    assert {" ".join(filter(None, (link.other, link.kind, link.witness))) for link in found} == expected
    assert {link.answer for link in found} == {"yes"}


def test_a_link_carries_its_share(book: Book) -> None:
    found = {link.other: shown(link.share) for link in close_links(money(book(WEB)), "X")}
    assert (found["W"], found["Y"]) == ("[0.21,0.21]", "[0.25,0.25]")


@pytest.mark.parametrize(
    ("share", "answer"),
    [("20%", "yes"), ("19.99%", None), ("10-20%", "possible"), ("[10-20)%", None), ("?", "possible")],
)
def test_a_link_that_is_not_sure_says_so(book: Book, share: str, answer: str | None) -> None:
    found = close_links(money(book(f"X {share} Y")), "X")
    assert [link.answer for link in found] == ([answer] if answer else [])
