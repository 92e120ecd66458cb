"""The real funds, from public filings: who has the money, who decides, and what nobody has published."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import policygraph as pg
import pytest
from policygraph.graph.store.store import Store

TABLE = Path(__file__).with_name("national_funds.csv")
AI_FUND = "国家人工智能产业投资基金合伙企业（有限合伙）"
SECOND, THIRD = "国家集成电路产业投资基金二期股份有限公司", "国家集成电路产业投资基金三期股份有限公司"
MANAGER, HUIJIN = "国智投（上海）私募基金管理有限公司", "中央汇金投资有限责任公司"


@pytest.fixture(scope="module")
def funds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with pg.open(tmp_path_factory.mktemp("基金") / "库.db") as store:
        (file,) = pg.load([str(TABLE)], store)
        assert (file.state, file.rejected) == ("loaded", 0)
        yield store


def test_the_card_says_who_has_the_money_and_what_is_not_disclosed(funds: Store) -> None:
    found = pg.card(AI_FUND, funds).as_json()
    holders = found["money"]["holders"]
    assert {one["name"] for one in holders} == {THIRD, MANAGER}
    assert [(one["amount_cny"], one["share"], one["basis"]) for one in holders] == [
        (None, {"min": 0.0, "max": 1.0}, "未披露")
    ] * 2
    assert set(found["undisclosed"]) == {one["name"] for one in holders}
    assert (found["form"], found["size_cny"], found["money"]["coverage"]) == ("partnership", 60_060_000_000, 0.0)


def test_the_card_says_who_might_decide_and_what_would_settle_it(funds: Store) -> None:
    control = pg.card(AI_FUND, funds).as_json()["control"]
    assert control["executing_partners"] == []
    direct = [one for one in control["controllers"] if len(one["chain"]) == 2]
    assert {(one["answer"], one["basis"]) for one in direct} == {("possible", "partner")}
    assert {missing["missing"] for one in control["controllers"] for missing in one["settles"]} >= {"partner"}


def test_no_split_of_the_fund_is_invented(funds: Store) -> None:
    told = [
        pg.card(AI_FUND, funds).as_json(),
        pg.owners(AI_FUND, funds).as_json(),
        pg.control(AI_FUND, funds).as_json(),
    ]
    numbers = set(numbers_in(told))
    assert not numbers & {60_000_000_000, 60_000_000, 600.0, 0.6, 600 / 600.6, 0.6 / 600.6, 0.999001, 0.000999}


def numbers_in(value: Any) -> Iterator[float]:
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from numbers_in(part)
    elif isinstance(value, int | float):
        yield value


def test_the_third_fund_looked_through(funds: Store) -> None:
    found = pg.owners(THIRD, funds).as_json()
    shares = {one["name"]: one["integrated"] for one in found["owners"]}
    through_banks = 0.0625 * 0.3114 + 0.0625 * 0.0864 + 0.0625 * 0.0443 + 0.0581 * 0.35 + 0.0233 * 0.1577
    assert shares["财政部"]["min"] == pytest.approx(0.1744 + 0.1047 * 0.3654 + through_banks, abs=1e-6)
    assert shares[HUIJIN]["min"] == pytest.approx(0.1047 * 0.3468 + 0.0625 * 0.3479, abs=1e-6)
    assert shares[HUIJIN]["max"] > 0.2  # what it holds of three banks is not in the table
    assert found["coverage"] < 0.76  # six of nineteen holders are not named at all


def test_amounts_and_shares_of_the_second_fund_agree(funds: Store) -> None:
    found = {one["name"]: one["direct"] for one in pg.owners(SECOND, funds).as_json()["owners"] if one["direct"]}
    assert found["财政部"] == {"min": 0.1102, "max": 0.1102}
    assert found["中国烟草总公司"] == {"min": 0.0, "max": pytest.approx(1 - 0.1102 - 0.1078)}


def test_who_stands_behind_the_manager_is_shown_without_a_share(funds: Store) -> None:
    found = pg.owners(MANAGER, funds).as_json()
    assert [(one["name"], one["integrated"]["min"]) for one in found["owners"]] == [
        ("上海国盛资本管理有限公司", 0.5),
        ("诚通基金管理有限公司", 0.4),
        ("上海临港科创投资管理有限公司", 0.1),
    ]
    assert {one["name"] for one in found["behind"]} == {
        "上海国盛（集团）有限公司", "上海市国有资产监督管理委员会", "中国诚通控股集团有限公司",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("bank", "controller", "answer"),
    [
        ("中国工商银行股份有限公司", HUIJIN, "no"),  # 34.79 % is no majority
        ("中国银行股份有限公司", HUIJIN, "yes"),  # said to be its controlling shareholder, without a number
        ("交通银行股份有限公司", "财政部", "yes"),
        ("中国邮政储蓄银行股份有限公司", "中国邮政集团有限公司", "yes"),
        ("中国农业银行股份有限公司", "财政部", "possible"),
    ],
)
def test_who_controls_the_banks(funds: Store, bank: str, controller: str, answer: str) -> None:
    found = {one["name"]: one["answer"] for one in pg.control(bank, funds).as_json()["controllers"]}
    assert found[controller] == answer


def test_every_answer_takes_less_than_a_tenth_of_a_second(funds: Store) -> None:
    for ask in (pg.owners, pg.holdings, pg.control, pg.links, pg.card):
        ask(MANAGER, funds)  # the first one loads numpy
        assert min(seconds(ask, funds) for _ in range(5)) < 0.1, ask.__name__


def seconds(ask: Any, store: Store) -> float:
    start = time.process_time()
    ask(THIRD, store).as_json()
    return time.process_time() - start


def test_the_answers_are_the_same_bytes_every_time(funds: Store, tmp_path: Path) -> None:
    with pg.open(tmp_path / "again.db") as again:
        pg.load([str(TABLE)], again)
        for ask in (pg.owners, pg.control, pg.links, pg.card):
            first, second = (json.dumps(ask(THIRD, store).as_json()) for store in (funds, again))
            assert first == second
