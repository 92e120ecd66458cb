"""The worked numbers, end to end: a table of holdings through the loader and the store to the answer in JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import policygraph as pg
import pytest

Ask = Callable[..., Any]
HEAD = "owner,owned,relation,share,role,votes,owner_kind"


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., Ask]:
    """A store of some rows, asked by the verb: `ask("owners", "B")`."""

    def load(rows: str, head: str = HEAD) -> Ask:
        table, store = tmp_path / "t.csv", tmp_path / "t.db"
        table.write_text("\n".join([head, *(row.strip() for row in rows.split(";"))]) + "\n", "utf-8")
        (file,) = pg.load([str(table)], store)
        assert (file.state, file.rejected) == ("loaded", 0)
        return lambda verb, name, **more: getattr(pg, verb)(name, store=store, **more).as_json()

    return load


def shares(found: Any, what: str = "owners") -> dict[str, tuple[float, float]]:
    return {one["name"]: (one["integrated"]["min"], one["integrated"]["max"]) for one in found[what]}


def answers(found: Any) -> dict[str, str]:
    return {one["name"]: one["answer"] for one in found["controllers"]}


def twice(share: float) -> tuple[Any, Any]:
    return pytest.approx(share, abs=1e-6), pytest.approx(share, abs=1e-6)


def test_1_a_ring_gains(loaded: Callable[..., Ask]) -> None:
    ask = loaded("P,A,holds,50%; A,B,holds,60%; B,A,holds,20%")
    found = ask("owners", "B")
    assert shares(found) == {"P": twice(0.340909), "A": twice(0.6)}
    (chain,) = next(one for one in found["owners"] if one["name"] == "P")["chains"]
    assert (chain["nodes"], chain["product"]) == (["P", "A", "B"], {"min": 0.3, "max": 0.3})
    assert next(one for one in found["owners"] if one["name"] == "P")["explained"]["ring_gain"] == 0.040909
    assert shares(ask("holdings", "P"), "holdings")["B"] == twice(0.340909)


def test_2_what_a_company_holds_of_itself_is_its_owners(loaded: Callable[..., Ask]) -> None:
    assert shares(loaded("P,A,holds,45%; A,A,holds,10%")("owners", "A")) == {"P": (0.5, 0.5)}


def test_3_votes_are_cast_together_and_money_is_multiplied(loaded: Callable[..., Ask]) -> None:
    ask = loaded("P,B,holds,60%; P,C,holds,70%; B,D,holds,30%; C,D,holds,25%")
    (first, *_) = ask("control", "D")["controllers"]
    assert (first["name"], first["answer"], first["votes"]) == ("P", "yes", {"min": 0.55, "max": 0.55})
    assert shares(ask("owners", "D"))["P"] == (0.355, 0.355)


def test_4_firms_that_prop_each_other_up_make_no_controller(loaded: Callable[..., Ask]) -> None:
    ask = loaded("P,A,holds,40%; P,B,holds,45%; A,B,holds,30%; B,A,holds,15%")
    assert [answers(ask("control", name))["P"] for name in "AB"] == ["no", "no"]


def test_4_with_a_majority_of_one_it_has_both(loaded: Callable[..., Ask]) -> None:
    ask = loaded("P,A,holds,40%; P,B,holds,51%; A,B,holds,30%; B,A,holds,15%")
    assert [answers(ask("control", name))["P"] for name in "AB"] == ["yes", "yes"]


def test_5_bands_are_possible_and_a_majority_of_another_is_no(loaded: Callable[..., Ask]) -> None:
    assert answers(loaded("P,A,holds,40-60%; Q,A,holds,10%-20%")("control", "A")) == {"P": "possible", "Q": "no"}


def test_5_an_unknown_share_beside_a_majority_is_no(loaded: Callable[..., Ask]) -> None:
    assert answers(loaded("P,A,holds,; Q,A,holds,55%")("control", "A")) == {"Q": "yes", "P": "no"}


def test_6_close_links(loaded: Callable[..., Ask]) -> None:
    ask = loaded("Z,X,holds,50%; Z,Y,holds,25%; X,U,holds,30%; U,W,holds,70%; W,X,holds,10%")
    found = {one["b"]: (one["kind"], one["witness"], one["share"]["min"]) for one in ask("links", "X")["links"]}
    assert (found["Y"], found["W"]) == (("common", "Z", 0.25), ("holds", None, 0.21))
    assert "W" not in {one["b"] for one in ask("links", "Z")["links"]}
    assert shares(ask("owners", "W"))["Z"] == twice(0.105 / 0.979)


def test_7_a_state_class_goes_by_levels_and_money_by_products(loaded: Callable[..., Ask]) -> None:
    state = loaded("国务院国资委,G公司,holds,100%; G公司,H公司,holds,51%; H公司,J公司,holds,51%")("control", "J公司")[
        "state"
    ]
    assert (state["class"], state["answer"], state["equity"]) == (3, "yes", {"min": 0.2601, "max": 0.2601})
    assert state["article"].endswith("第（三）项")


def test_7_the_largest_holder_must_be_of_the_state(loaded: Callable[..., Ask]) -> None:
    ask = loaded(
        "财政部,F公司,holds,30%; 国务院国资委,G公司,holds,100%; G公司,F公司,holds,25%; 张三,F公司,holds,45%,,,自然人"
    )
    assert (ask("control", "F公司")["state"]["class"], ask("control", "F公司")["state"]["answer"]) == (None, "no")


def test_8_a_closed_ring_is_nobody_s(loaded: Callable[..., Ask]) -> None:
    ask = loaded("A,B,holds,100%; B,A,holds,100%")
    found = ask("owners", "A")
    assert (found["ring_locked"], found["coverage"]) == (1.0, 0.0)
    assert ask("control", "A")["controllers"][0]["name"] == "B"


def test_9_the_partner_decides_not_the_money(loaded: Callable[..., Ask]) -> None:
    ask = loaded("G公司,甲基金,holds,0.1%,GP; L公司,甲基金,holds,99.9%,LP")
    assert answers(ask("control", "甲基金")) == {"G公司": "yes", "L公司": "no"}
    assert shares(ask("owners", "甲基金"))["L公司"] == (0.999, 0.999)
    assert {one["name"]: one["answer"] for one in ask("card", "甲基金")["control"]["controllers"]}["L公司"] == "no"


@pytest.mark.parametrize(
    ("rows", "integrated"),
    [
        ('P,A,holds,"(25%,50%]"; A,B,holds,"(50%,75%]"', {"min": 0.125, "max": 0.375, "open": "(]"}),
        ('P,A,holds,"(25,50]"; A,B,holds,"(50,75]"', {"min": 0.125, "max": 0.375, "open": "(]"}),
        (
            'P,A,holds,"(25%,50%]"; A,B,holds,"(50%,75%]"; P,B,holds,"(0,25%]"',
            {"min": 0.125, "max": 0.625, "open": "(]"},
        ),
        ('P,A,holds,50%; A,B,holds,"[50%,75%)"', {"min": 0.25, "max": 0.375, "open": "[)"}),
        ("P,A,holds,25-50%; A,B,holds,50%", {"min": 0.125, "max": 0.25}),
        ("P,A,holds,>50%; A,B,holds,50%", {"min": 0.25, "max": 0.5, "open": "(]"}),
    ],
)
def test_10_bands_multiply_and_add_and_keep_their_ends(
    rows: str, integrated: dict[str, Any], loaded: Callable[..., Ask]
) -> None:
    found = {one["name"]: one["integrated"] for one in loaded(rows)("owners", "B")["owners"]}
    assert found["P"] == integrated


@pytest.mark.parametrize(
    ("rows", "threshold", "power", "vetoes"),
    [
        ("P,A,holds,40%; Q,A,holds,30%; R,A,holds,30%", "half", {"P": 1 / 3, "Q": 1 / 3, "R": 1 / 3}, set()),
        ("P,A,holds,51%; Q,A,holds,49%", "two-thirds", {"P": 0.5, "Q": 0.5}, {"P", "Q"}),
    ],
)
def test_11_power_is_not_votes(
    rows: str, threshold: str, power: dict[str, float], vetoes: set[str], loaded: Callable[..., Ask]
) -> None:
    found = loaded(rows)("control", "A", threshold=threshold)
    assert {one["name"]: one["shapley_shubik"] for one in found["power"]} == pytest.approx(power, abs=1e-6)
    assert {one["name"] for one in found["power"] if one["veto"]} == vetoes
    assert "yes" not in answers(found).values()


def test_amounts_are_shares_of_the_whole_that_the_table_names(loaded: Callable[..., Ask]) -> None:
    head = "股东,被投资企业,角色,认缴出资额(万元),总规模(万元)"
    ask = loaded("甲公司,丙基金,普通合伙人,100,10000; 乙公司,丙基金,有限合伙人,6000,10000", head)
    assert shares(ask("owners", "丙基金")) == {"甲公司": (0.01, 0.01), "乙公司": (0.6, 0.6)}


def test_a_sole_holder_has_everything_only_where_the_table_says_sole(loaded: Callable[..., Ask]) -> None:
    ask = loaded("甲公司,乙公司,是; 甲公司,丙公司,", "股东,被投资企业,唯一股东")
    assert [shares(ask("owners", name))["甲公司"] for name in ("乙公司", "丙公司")] == [(1.0, 1.0), (0.0, 1.0)]


def test_dates_say_when_a_row_counts(loaded: Callable[..., Ask]) -> None:
    head = "owner,owned,share,valid_from,valid_to"
    ask = loaded("P,A,60%,2020-01-01,2022-12-31; P,A,40%,2023-01-01,; Q,A,60%,2023-01-01,", head)
    assert shares(ask("owners", "A", as_of="2021")) == {"P": (0.6, 0.6)}
    assert shares(ask("owners", "A", as_of="2023-06-30")) == {"P": (0.4, 0.4), "Q": (0.6, 0.6)}
    changed = {(one["what"], one["name"]) for one in ask("diff", "A", before="2021", after="2024")["changes"]}
    assert {("control", "P"), ("control", "Q"), ("integrated", "P")} <= changed


def test_proxies_and_concert_move_votes(loaded: Callable[..., Ask]) -> None:
    head = "owner,owned,relation,share,company"
    ask = loaded("甲公司,丙公司,holds,30%,; 乙公司,丙公司,holds,25%,; 甲公司,乙公司,proxy,,丙公司", head)
    assert answers(ask("control", "丙公司")) == {"乙公司": "yes", "甲公司": "no"}


def test_parties_in_concert_control_together(loaded: Callable[..., Ask]) -> None:
    ask = loaded(
        "甲公司,丙公司,holds,30%; 乙公司,丙公司,holds,25%; 甲公司,乙公司,acts with,", "owner,owned,relation,share"
    )
    assert answers(ask("control", "丙公司")) == {"甲公司": "yes", "乙公司": "yes"}
