"""Answers about control, close links and funds, and what changes between dates."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from policygraph.graph.errors import SettingError
from policygraph.graph.merge import merge
from policygraph.graph.store.store import Store
from policygraph.loaders.tables.holdings import read_holdings
from policygraph.queries.ownership.card import card, card_in
from policygraph.queries.ownership.control_answer import control, control_in
from policygraph.queries.ownership.diff import diff, diff_in
from policygraph.queries.ownership.links import links, links_in
from policygraph.queries.ownership.question import Question, threshold
from policygraph.queries.ownership.register import Register
from policygraph.queries.ownership.register_graph import from_graph

Book = Callable[..., Register]


def test_control_in_json(book: Book) -> None:
    found = control_in(book("P 40-60% A id=f1; Q 10-20% A id=f2"), "A").as_json()
    assert list(found)[:3] == ["version", "target", "as_of"]
    first, second = found["controllers"]
    assert first == {
        "id": "P", "name": "P", "kind": "", "answer": "possible", "basis": "votes", "votes": {"min": 0.4, "max": 0.6},
        "threshold": 0.5, "final": True, "chain": ["P", "A"], "together": [], "facts": ["f1"],
        "settles": [{"owner": "P", "owned": "A", "missing": "votes", "facts": ["f1"]}],
    }  # fmt: skip
    assert (second["id"], second["answer"], second["votes"]) == ("Q", "no", {"min": 0.1, "max": 0.2})
    assert found["state"]["class"] is None
    assert [(one["id"], one["basis"]) for one in found["actual_controller"]] == [("P", "presumed")]
    assert found["power"] == []
    json.dumps(found)


def test_a_threshold_is_asked_for(book: Book) -> None:
    register = book("P 40% A; Q 20% A; R 40% A")
    answers = {text: control_in(register, "A", Question(threshold=threshold(text))) for text in ("half", "30%")}
    assert {text: [c.id for c in found.controllers if c.answer == "yes"] for text, found in answers.items()} == {
        "half": [],
        "30%": ["P", "R"],
    }
    assert {one.voter: str(one.shapley_shubik) for one in answers["half"].power} == {"P": "1/3", "Q": "1/3", "R": "1/3"}


@pytest.mark.parametrize("text", ["P ? A; Q 20% A", "P 40% A; Q 40% A", "P 10% A role=GP; Q 90% A role=LP"])
def test_there_is_no_power_where_votes_are_not_known(book: Book, text: str) -> None:
    assert control_in(book(text), "A").power == ()


def test_links_in_json(book: Book) -> None:
    found = links_in(book("Z 50% X; Z 25% Y"), "X").as_json()["links"]
    assert [(one["a"], one["b"], one["kind"], one["witness"], one["share"]) for one in found] == [
        ("X", "Z", "held", None, {"min": 0.5, "max": 0.5}),
        ("X", "Y", "common", "Z", {"min": 0.25, "max": 0.25}),
    ]


FUND = """G 1元 F role=GP status=认缴 id=g; L 600元 F role=LP status=认缴 id=l; M FUNDS F id=m; W MANAGES F role=管理人 id=w
S 100% L id=s; N 9元 F modality=拟 id=n"""


def test_a_fund_card_tells_money_from_control(book: Book) -> None:
    found = card_in(book(FUND, {"F": {"size_cny": Decimal(1000)}}), "F").as_json()
    holders = {
        one["id"]: (one["role"], one["share"], one["amount_cny"], one["status"]) for one in found["money"]["holders"]
    }
    assert holders == {
        "G": ("GP", {"min": 0.001, "max": 0.001}, 1, "认缴"),
        "L": ("LP", {"min": 0.6, "max": 0.6}, 600, "认缴"),
        "M": (None, {"min": 0.0, "max": 0.399}, None, None),
    }
    assert {one["id"]: one["integrated"]["min"] for one in found["money"]["final"]} == {"S": 0.6, "G": 0.001, "M": 0.0}
    assert [one["id"] for one in found["control"]["executing_partners"]] == ["G"]
    assert {one["id"]: one["answer"] for one in found["control"]["controllers"]} == {"G": "yes", "L": "no", "M": "no"}
    assert [one["id"] for one in found["control"]["managers"]] == ["W"]
    assert (found["form"], found["undisclosed"], [one["id"] for one in found["planned"]]) == (
        "partnership",
        ["M"],
        ["N"],
    )
    json.dumps(found)


def test_amounts_without_a_whole_make_no_share(book: Book) -> None:
    found = card_in(book("甲 6元 F; 乙 FUNDS F"), "F").as_json()
    assert [(one["share"], one["amount_cny"]) for one in found["money"]["holders"]] == [
        ({"min": 0.0, "max": 1.0}, None),
        ({"min": 0.0, "max": 1.0}, 6),
    ]
    assert set(found["undisclosed"]) == {"甲", "乙"}


def test_a_diff_names_the_facts_that_flipped_an_answer(book: Book) -> None:
    register = book(
        "P 60% A date=2024-01 valid_to=2024-05 id=old; P 40% A date=2024-06 id=less; Q 55% A date=2024-06 id=new"
    )
    found = diff_in(register, "A", Question("2024-03"), Question("2024-07")).as_json()
    assert (found["from"], found["to"], found["gone"], found["new"]) == ("2024-03", "2024-07", ["old"], ["less", "new"])
    changes = {(one["what"], one["id"]): (one["before"], one["after"], one["facts"]) for one in found["changes"]}
    assert changes["control", "P"] == ("yes", None, ["less", "new", "old"])
    assert changes["control", "Q"] == (None, "yes", ["less", "new", "old"])
    assert changes["integrated", "P"][:2] == ({"min": 0.6, "max": 0.6}, {"min": 0.4, "max": 0.4})
    assert diff_in(register, "A", Question("2024-07"), Question("2024-08")).as_json()["changes"] == []
    assert diff_in(register, "A", Question("2024-07"), Question("2024")).as_json()["changes"] == []


def test_a_diff_back_in_time_is_refused(book: Book) -> None:
    with pytest.raises(SettingError, match="dates-backwards"):
        diff_in(book("P 60% A"), "A", Question("2024-07"), Question("2024-06-30"))


def test_what_lies_elsewhere_flips_nothing(book: Book) -> None:
    register = book("P 50% B date=2023 id=b; B 50% A date=2023 id=a; Q 20% A date=2023 id=q; R 20% P date=2024 id=r")
    changes = {
        (one.what, one.id): one.facts for one in diff_in(register, "A", Question("2023"), Question("2024")).changes
    }
    assert changes[("integrated", "R")] == ("r",)
    assert ("integrated", "Q") not in changes


def test_as_of_is_a_graph_of_the_facts_valid_then(book: Book) -> None:
    from dataclasses import replace

    from policygraph.queries.ownership.standing import valid

    register = book(
        "P 60% A date=2023; P 40% A date=2024; Q 30% A date=2023 valid_to=2024-02; A 50% B date=2022; P 10% B"
    )
    for date in ("2022", "2023-06", "2024-01", "2025"):
        rebuilt = replace(
            register, holdings=tuple(replace(f, valid_to="") for f in register.holdings if valid(f, date))
        )
        for ask in (control_in, card_in):
            first, second = ask(register, "B", Question(date)).as_json(), ask(rebuilt, "B").as_json()
            assert {**first, "as_of": None} == second


TABLE = """股东,被投资企业,股东类型,持股比例,角色,日期
甲市国资委,甲控股有限公司,机关,100%,,2023
甲控股有限公司,甲江基金（有限合伙）,公司,20%,有限合伙人,2023
甲管理有限公司,甲江基金（有限合伙）,公司,1%,普通合伙人/执行事务合伙人,2023
甲控股有限公司,甲管理有限公司,公司,51%,,2024
张三,甲管理有限公司,自然人,49%,,2024
"""


@pytest.mark.parametrize(
    ("ask", "ask_in", "more"),
    [
        (control, control_in, ()),
        (links, links_in, ()),
        (card, card_in, ()),
        (diff, diff_in, (Question("2023"), Question("2024"))),
    ],
)
def test_a_store_and_a_table_give_the_same_answers(
    store: Store, ask: Any, ask_in: Any, more: tuple[Question, ...]
) -> None:
    reading = read_holdings(TABLE.encode(), "t.csv")
    store.load([reading])
    register = from_graph(merge(reading.statements))
    target = register.named("甲江基金（有限合伙）")
    assert ask(store, target, *more).as_json() == ask_in(register, target, *more).as_json()


def test_the_verdicts_of_a_small_fund() -> None:
    register = from_graph(merge(read_holdings(TABLE.encode(), "t.csv").statements))
    found = control_in(register, register.named("甲江基金（有限合伙）")).as_json()
    yes = {one["name"]: (one["basis"], one["final"]) for one in found["controllers"] if one["answer"] == "yes"}
    assert yes == {
        "甲市国资委": ("partner", True),
        "甲控股有限公司": ("partner", False),
        "甲管理有限公司": ("partner", False),
    }
    assert [(one["name"], one["basis"]) for one in found["actual_controller"]] == [("甲市国资委", "chain")]
    firm = control_in(register, register.named("甲管理有限公司")).as_json()
    assert (firm["state"]["class"], firm["state"]["equity"]) == (2, {"min": 0.51, "max": 0.51})
    assert [one["basis"] for one in firm["beneficial_owners"]] == ["representative"]
