"""Control: votes, partners, agreements, concerts and proxies; yes, possible and no."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policygraph.queries.ownership.control import Decisions, controlled, votes_of
from policygraph.queries.ownership.controllers import Controller, controllers
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.rights import Rights, rights
from policygraph.queries.ownership.threshold import HALF, PROFILES, THIRTY, TWO_THIRDS

GRAPHS: dict[str, Any] = runpy.run_path(str(Path(__file__).parent / "graphs.py"))
Book = Callable[..., Register]


def answers(register: Register, target: str, threshold: str = "half") -> dict[str, str]:
    """Everybody's answer, with what it rests on."""
    found = controllers(Decisions(rights(register)), target, PROFILES[threshold])
    return {one.id: f"{one.answer} {one.basis}" for one in found}


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        # 3: votes of what is controlled are cast together
        (
            "P 60% B; P 70% C; B 30% D; C 25% D",
            "D",
            {"P": "yes votes", "B": "no votes", "C": "no votes"},
        ),
        # 4: two firms that prop each other up make no outsider a controller
        ("P 40% A; P 45% B; A 30% B; B 15% A", "A", {"P": "no votes", "B": "no votes"}),
        ("P 40% A; P 51% B; A 30% B; B 15% A", "A", {"P": "yes votes", "B": "no votes"}),
        ("P 40% A; P 51% B; A 30% B; B 15% A", "B", {"P": "yes votes", "A": "no votes"}),
        # 5: what is not known is neither yes nor no
        ("P 40-60% A; Q 10-20% A", "A", {"P": "possible votes", "Q": "no votes"}),
        ("P ? A; Q 55% A", "A", {"Q": "yes votes", "P": "no votes"}),
        # 9: money does not decide in a partnership
        ("G 0.1% F role=GP; L 99.9% F role=LP", "F", {"G": "yes partner", "L": "no partner"}),
        ("L 99.9% F role=LP", "F", {"L": "no partner"}),
        ("L 99.9% 甲（有限合伙）", "甲（有限合伙）", {"L": "possible partner"}),  # it may be the general partner
        ("G 1% F role=GP; H 1% F role=GP; P 100% G", "F", {"G": "no partner", "H": "no partner"}),  # one of two is not most
        ("G 1% F role=GP; H 1% F role=GP; H MANAGES F role=执行事务合伙人", "F", {"H": "yes partner", "G": "no partner"}),
        ("G MANAGES F role=管理人; L 90% F", "F", {"L": "yes votes"}),  # who manages the money is no partner
        ("P CONTROLS F basis=普通合伙人; L 90% F role=LP", "F", {"P": "yes partner", "L": "no partner"}),
        # a share is worth more where the firm holds some of itself
        ("P 46% A; A 10% A", "A", {"P": "yes votes"}),
        ("P 45% A; A 10% A", "A", {"P": "no votes"}),
        ("P 30-60% A; Q 40% A; A 20% A", "A", {"P": "no votes", "Q": "no votes"}),  # Q casts a half of what can be cast
        ("P 20% A; Q 20% A; R 20% A; P ACTS_WITH Q; Q ACTS_WITH R", "A", dict.fromkeys("PQR", "yes agreement")),
        ("P 20% A; Q 20% A; R 20% A; P ACTS_WITH Q", "A", dict.fromkeys("PQR", "no votes")),
        ("P (50-75]% A", "A", {"P": "yes votes"}),  # more than a half, as stated
        ("P [50-75]% A", "A", {"P": "possible votes"}),
        ("P 25-50% A", "A", {"P": "no votes"}),
        ("P 30% A votes=60; Q 70% A votes=40", "A", {"P": "yes votes", "Q": "no votes"}),
        ("P 30% A votes=60; Q 70% A", "A", {"P": "yes votes", "Q": "no votes"}),  # votes do not follow the shares here
        ("P CONTROLS A basis=实控; Q 60% A", "A", {"P": "yes disclosed", "Q": "yes votes"}),
        ("P CONTROLS A basis=协议控制", "A", {"P": "yes agreement"}),
        ("P CONTROLS A basis=旗下", "A", {"P": "possible disclosed"}),
        ("P CONTROLS A", "A", {"P": "possible disclosed"}),
        ("P 30% A; Q 25% A; P ACTS_WITH Q", "A", {"P": "yes agreement", "Q": "yes agreement"}),
        ("P 60% A; Q 1% A; P ACTS_WITH Q", "A", {"P": "yes votes", "Q": "yes agreement"}),
        ("P 30% A; Q 25% A; R 45% A; P PROXY R company=A", "A", {"R": "yes votes", "P": "no votes", "Q": "no votes"}),
        ("P 30% A; R 25% A; P PROXY R company=A votes=20", "A", {"R": "no votes", "P": "no votes"}),
        ("P 30% A; P 10% B; R 25% A; P PROXY R", "A", {"R": "possible votes", "P": "no votes"}),  # for which firm?
        ("P 30% A; R 25% A; P PROXY R", "A", {"R": "yes votes", "P": "no votes"}),
        ("A 100% B; B 100% A; P ? A", "A", {"B": "yes votes"}),
        ("P 60元 A", "A", {"P": "possible votes"}),  # money alone says nothing of votes
        ("P CONTROLS G basis=实控; G 1% F role=GP", "F", {"P": "yes partner", "G": "yes partner"}),
    ],
)  # fmt: skip
def test_who_controls(book: Book, text: str, target: str, expected: dict[str, str]) -> None:
    assert answers(book(text), target) == expected


@pytest.mark.parametrize(
    ("share", "threshold", "answer"),
    [
        ("50%", "half", "no votes"),
        ("50.0001%", "half", "yes votes"),
        ("66.6%", "two-thirds", "no votes"),
        ("67%", "two-thirds", "yes votes"),
        ("30%", "thirty", "no votes"),
        ("30.01%", "thirty", "yes votes"),
    ],
)
def test_a_threshold_is_passed_or_not(book: Book, share: str, threshold: str, answer: str) -> None:
    assert answers(book(f"P {share} A"), "A", threshold) == {"P": answer}


def one(register: Register, party: str, target: str) -> Controller:
    return next(one for one in controllers(Decisions(rights(register)), target) if one.id == party)


def test_the_votes_and_the_way_are_shown(book: Book) -> None:
    found = one(book("P 60% B id=f1; P 70% C id=f2; B 30% D id=f3; C 25% D id=f4"), "P", "D")
    assert found.votes is not None
    assert (float(found.votes.min), float(found.votes.max)) == (0.55, 0.55)
    assert (found.chain, found.facts) == (("P", "B", "D"), ("f3", "f4", "f1"))


@pytest.mark.parametrize(
    ("party", "chain", "facts"),
    [
        ("P", ("P", "A"), ("p",)),  # it has a majority alone
        ("Q", ("Q", "A"), ("p", "q", "c", "d")),  # only with the others
        ("Z", ("Z", "P", "A"), ("p", "q", "c", "d")),  # casts no votes of its own
    ],
)
def test_who_controls_only_in_concert_rests_on_those_facts_too(
    book: Book, party: str, chain: tuple[str, ...], facts: tuple[str, ...]
) -> None:
    found = one(book("P 60% A id=p; Q 1% A id=q; P ACTS_WITH Q id=c; Q ACTS_WITH Z id=d"), party, "A")
    assert found.chain == chain
    assert set(found.facts) == {"p", "q"} | set(facts)
    assert found.together == tuple(sorted({"P", "Q", "Z"} - {party}))


@pytest.mark.parametrize(
    ("text", "settles"),
    [
        ("P 40-60% A id=f", [("P", "A", "votes", ("f",))]),
        ("P CONTROLS A id=f", [("P", "A", "basis", ("f",))]),
        ("P 90% 甲（有限合伙） id=f", [("P", "甲（有限合伙）", "partner", ("f",))]),
        ("P ? B id=f; B 80% A", [("P", "B", "votes", ("f",))]),
        ("P CONTROLS B id=f; B 10% A; P 50% A", [("P", "B", "basis", ("f",))]),
    ],
)
def test_what_is_possible_says_what_would_settle_it(book: Book, text: str, settles: list[Any]) -> None:
    (found,) = (c for c in controllers(Decisions(rights(book(text))), text.split(";")[-1].split()[2]) if c.id == "P")
    assert [(s.owner, s.owned, s.missing, s.facts) for s in found.settles] == settles


def test_those_at_the_top_are_told_from_those_between(book: Book) -> None:
    found = controllers(Decisions(rights(book("P 60% B; B 60% C"))), "C")
    assert [(c.id, c.final) for c in found] == [("P", True), ("B", False)]


seeds = st.integers(0, 10**9)


def decided(seed: int) -> Decisions:
    return Decisions(Rights(GRAPHS["as_matrix"](GRAPHS["columns"](Random(seed), 5))))


@given(seeds)
def test_what_is_sure_is_possible(seed: int) -> None:
    known = decided(seed)
    for threshold in (HALF, TWO_THIRDS, THIRTY):
        assert set(controlled(known, ("P",), threshold)) <= set(controlled(known, ("P",), threshold, sure=False))


@settings(deadline=None)
@given(seeds)
def test_the_least_set_is_closed_and_each_member_has_a_reason(seed: int) -> None:
    known = decided(seed)
    inside = controlled(known, ("P",))
    so_far = {"P"}
    for owned in inside:
        assert any(member in so_far for member in inside[owned].members)
        so_far.add(owned)
    for owned in known.rights.votes.columns:
        votes = votes_of(known, so_far, owned)
        if owned not in so_far and votes:
            assert float(votes.min) <= 0.5


@settings(deadline=None)
@given(seeds)
def test_at_most_one_of_two_strangers_controls(seed: int) -> None:
    known = decided(seed)
    assert not set(controlled(known, ("P",))) & set(controlled(known, ("Q",)))
