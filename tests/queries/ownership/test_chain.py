"""Chains: simple paths, exact products, rings shown and never multiplied, and a count of what was left out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.queries.answer import Chain, Interval, Stake
from policygraph.queries.ownership.chain import chains


def stakes(*rows: tuple[str, str, str]) -> list[Stake]:
    return [Stake(a, b, f"{a}{b}", Interval(Decimal(p), Decimal(p)) if p else None) for a, b, p in rows]


def shown(found: tuple[Chain, ...]) -> dict[str, tuple[str | None, bool]]:
    return {"".join(c.parties): (str(c.product.min.normalize()) if c.product else None, c.ring) for c in found}


RING = stakes(("P", "A", "0.5"), ("A", "B", "0.6"), ("B", "A", "0.2"))


def test_a_ring_is_shown_and_not_multiplied() -> None:
    found, pruned = chains("B", "up", RING, depth=10, min_share=Decimal(0))
    assert shown(found) == {"AB": ("0.6", True), "PAB": ("0.3", False)}
    assert pruned == 0


def test_two_firms_that_own_each_other_end() -> None:
    found, _ = chains("A", "up", stakes(("A", "B", "1"), ("B", "A", "1")), depth=10, min_share=Decimal(0))
    assert shown(found) == {"BA": ("1", True)}


def test_one_unknown_step_makes_the_product_unknown_and_never_zero() -> None:
    found, _ = chains("C", "up", stakes(("A", "B", "0.5"), ("B", "C", "")), depth=10, min_share=Decimal(0))
    assert shown(found) == {"BC": (None, False), "ABC": (None, False)}


def test_holdings_go_down_and_are_written_owner_first() -> None:
    found, _ = chains("P", "down", RING, depth=10, min_share=Decimal(0))
    assert shown(found) == {"PA": ("0.5", False), "PAB": ("0.3", True)}
    assert found[1].ties == ("PA", "AB")


def test_the_largest_known_product_comes_first_and_unknown_ones_last() -> None:
    rows = stakes(("A", "T", "0.2"), ("B", "T", ""), ("C", "T", "0.5"), ("D", "C", "0.9"))
    found, _ = chains("T", "up", rows, depth=10, min_share=Decimal(0))
    assert ["".join(c.parties) for c in found] == ["CT", "DCT", "AT", "BT"]


@pytest.mark.parametrize(
    ("depth", "min_share", "kept", "pruned"),
    [
        (1, "0", {"BT", "CT"}, 2),
        (2, "0", {"BT", "CT", "ABT", "DCT"}, 1),
        (9, "0", {"BT", "CT", "ABT", "DCT", "EABT"}, 0),
        (9, "0.1", {"BT", "CT", "DCT"}, 1),
        (9, "0.5", {"BT"}, 2),
    ],
)
def test_what_is_left_out_is_counted(depth: int, min_share: str, kept: set[str], pruned: int) -> None:
    """C's share in T is 40 %, D's in C unknown: the chain may reach 40 % and no more."""
    rows = stakes(("B", "T", "0.5"), ("A", "B", "0.1"), ("E", "A", "1"), ("C", "T", "0.4"), ("D", "C", ""))
    found, left_out = chains("T", "up", rows, depth=depth, min_share=Decimal(min_share))
    assert ({"".join(c.parties) for c in found}, left_out) == (kept, pruned)


def test_a_thicket_ends_at_the_limit_with_its_shortest_chains() -> None:
    names = [chr(ord("A") + i) for i in range(14)]
    rows = stakes(*((a, b, "0.05") for a in names for b in names if a != b))
    found, pruned = chains("A", "up", rows, depth=10, min_share=Decimal(0), limit=2000)
    assert len(found) == 2000
    assert pruned > 0
    assert {len(c.ties) for c in found} == {1, 2, 3, 4}
    assert sum(len(c.ties) == 3 for c in found) == 13 * 12 * 11


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCDE"), st.sampled_from("ABCDE"), st.sampled_from(["", "0.5", "0.25"])), max_size=14
    )
)
def test_up_from_the_end_and_down_from_the_start_are_the_same_chains(rows: list[tuple[str, str, str]]) -> None:
    unique = stakes(*{(a, b): (a, b, p) for a, b, p in rows}.values())
    up, _ = chains("A", "up", unique, depth=9, min_share=Decimal(0))
    down, _ = chains("B", "down", unique, depth=9, min_share=Decimal(0))
    above = {(c.parties, c.ties, c.product) for c in up if c.parties[0] == "B"}
    below = {(c.parties, c.ties, c.product) for c in down if c.parties[-1] == "A"}
    assert above == below
    for chain in up:
        assert len(set(chain.parties)) == len(chain.parties) == len(chain.ties) + 1
