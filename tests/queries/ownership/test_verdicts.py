"""Chinese verdicts: 受益所有人, 国有企业 class, 实际控制人, each with its article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from policygraph.graph.errors import InputError
from policygraph.queries.ownership.actual_controller import actual_controllers
from policygraph.queries.ownership.beneficial_owner import beneficial_owners
from policygraph.queries.ownership.picture import picture
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.state_owned import state

Book = Callable[..., Register]
PEOPLE: dict[str, dict[str, Any]] = {name: {"labels": ("Person",)} for name in ("张", "李", "王", "赵", "钱")}
STATE: dict[str, dict[str, Any]] = {name: {"labels": ("Agency", "Organization")} for name in ("国资委", "财政部")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张 60% 甲; 甲 50% F; 李 50% F", {"李": "yes equity 一", "张": "yes equity 一"}),
        (
            "张 50% 甲; 张 50% 乙; 甲 30% F; 乙 20% F; 李 50% F",
            {"李": "yes equity 一", "张": "yes equity 一"},
        ),  # summed
        ("张 25% F; 李 24% F; 王 51% F", {"张": "yes equity 一", "王": "yes equity 一"}),
        ("张 20-30% F; 李 70% F", {"李": "yes equity 一", "张": "possible equity 一"}),  # 待核
        (
            "张 51% 甲; 甲 40% F; 李 60% F",
            {"李": "yes equity 一", "张": "yes votes 二"},
        ),  # 20.4 % of the money, 40 of the votes
        ("张 0.1% F role=GP; 李 99.9% F role=LP", {"李": "yes equity 一", "张": "yes control 三"}),
        (
            "张 10% F; 甲 90% F; 张 CONTROLS F basis=协议控制; 李 100% 甲",
            {"李": "yes equity 一", "张": "yes control 三"},
        ),
        (
            "张 20% F; 李 20% F; 王 20% F; 赵 20% F; 钱 20% F",
            {"": "yes manager 二"},
        ),  # nobody might: the person in charge
        (
            "国资委 25% F; 张 15% F; 李 15% F; 王 15% F; 赵 15% F; 钱 15% F",
            {"": "yes manager 二"},
        ),  # no person behind a body
        ("甲 100% F", {"": "possible manager 二"}),  # who owns 甲 is not known
        ("甲 70% F", {}),  # who holds the rest is not known, so somebody might
        ("甲 100% F; 王 HOLDS_POSITION F title=总经理", {"王": "possible manager 二"}),
    ],
)
def test_beneficial_owners(book: Book, text: str, expected: dict[str, str]) -> None:
    found = beneficial_owners(picture(book(text, PEOPLE | STATE), "F"))
    assert {one.id: f"{one.answer} {one.basis} {_item(one.article)}" for one in found} == expected


def test_those_who_surely_qualify_come_first(book: Book) -> None:
    found = beneficial_owners(picture(book("张 20-45% F; 李 55% F", PEOPLE), "F"))
    assert [(one.id, one.answer) for one in found] == [("李", "yes"), ("张", "possible")]


def _item(article: str) -> str:
    return article.removesuffix("项").removesuffix("款").rstrip("）")[-1]


def test_the_owner_behind_the_state_is_the_legal_representative(book: Book) -> None:
    known = picture(book("国资委 100% F; 王 HOLDS_POSITION F title=法定代表人", PEOPLE | STATE), "F")
    (found,) = beneficial_owners(known, state=state(known).answer)
    assert (found.id, found.basis, found.article) == ("王", "representative", "受益所有人信息管理办法第七条")


@pytest.mark.parametrize(
    ("text", "number", "answer"),
    [
        ("国资委 100% F", 1, "yes"),
        ("国资委 100% G; 财政部 40% F; G 60% F", 1, "yes"),
        ("国资委 100% G; G 51% F; 张 49% F", 2, "yes"),
        ("国资委 100% G; G 51% H; H 51% F", 3, "yes"),  # 7
        ("国资委 100% G; G 51% H; H 51% J; J 51% F", 3, "yes"),  # at every level
        ("国资委 100% G; 财政部 30% F; G 25% F; 张 45% F", None, "no"),  # the largest is a person
        ("国资委 100% G; 财政部 30% F; G 25% F", 2, "possible"),  # or who is not named holds the other 45
        ("国资委 100% G; 财政部 30% F; G 25% F; 张 20% F; 李 25% F", 2, "yes"),
        ("国资委 40-60% F; 张 40% F", 2, "possible"),
        ("国资委 40-100% F; 张 30% F; F 20% F", 2, "possible"),  # at most five eighths, not everything
        ("国资委 45% F; 张 30% F; 李 25% F; 国资委 CONTROLS F basis=协议控制", 4, "yes"),
        ("国资委 45% F; 张 30% F; 李 25% F", None, "no"),
        ("国资委 ? F", 1, "possible"),
        ("张 100% F", None, "no"),
        ("国资委 30% F; 张 10% F; F 50% F; 李 10% F", 2, "yes"),  # 60 % of what the firm does not hold itself
    ],
)
def test_state_classes(book: Book, text: str, number: int | None, answer: str) -> None:
    found = state(picture(book(text, PEOPLE | STATE), "F"))
    assert (found.number, found.answer) == (number, answer)
    assert found.article.endswith({1: "（一）项", 2: "（二）项", 3: "（三）项", 4: "（四）项", None: "第四条"}[number])


def test_the_class_and_the_money_of_the_state_are_two_answers(book: Book) -> None:
    found = state(picture(book("国资委 100% G; G 51% H; H 51% J", STATE), "J"))
    assert (found.number, float(found.equity.min), float(found.equity.max)) == (3, 0.2601, 0.2601)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张 CONTROLS F basis=实控; 甲 60% F", {"张": "disclosed"}),
        ("张 60% 甲; 甲 60% F", {"张": "chain"}),
        ("张 31% F; 李 20% F", {"张": "presumed"}),
        ("张 31% F; 李 31% F", {"张": "presumed", "李": "presumed"}),  # a tie is listed
        ("张 30% F; 李 20% F", {}),
        ("张 51% 甲; 甲 20% F; 张 15% F; 李 33% F", {"张": "presumed"}),  # what it controls votes with it
        ("张 ? F", {}),
    ],
)
def test_actual_controllers(book: Book, text: str, expected: dict[str, str]) -> None:
    assert {one.id: one.basis for one in actual_controllers(picture(book(text, PEOPLE), "F"))} == expected


def test_more_than_the_whole_stops_the_answer_and_names_the_facts(book: Book) -> None:
    with pytest.raises(InputError, match="share-total") as error:
        picture(book("P 60% A id=f1; Q 50% A id=f2; A 100% B"), "B")
    assert error.value.values["facts"] == ("f1", "f2")
