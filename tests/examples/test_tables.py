"""The tables of shareholders: what they say and what they leave open."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

THIRD = "国家集成电路产业投资基金三期股份有限公司"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("owner", "share"),
    [
        ("中华人民共和国财政部", "17.44%"),
        ("国开金融有限责任公司", "10.47%"),
        ("上海国盛（集团）有限公司", "8.72%"),
        ("中国工商银行股份有限公司", "6.25%"),
        ("交通银行股份有限公司", "5.81%"),
        ("北京亦庄国际投资发展有限公司", "5.81%"),
        ("中国邮政储蓄银行股份有限公司", "2.33%"),
        ("中移资本控股有限责任公司", ""),  # named in the register, share not published: unknown, not zero
    ],
)
def test_a_holder_of_the_third_fund_has_its_published_share(root: Path, owner: str, share: str) -> None:
    found = {row["owner"]: row["share"] for row in rows(root / "examples" / "holdings.csv") if row["owned"] == THIRD}
    assert found[owner] == share


def test_no_holder_stands_twice_and_no_total_exceeds_the_whole(root: Path) -> None:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    pairs = [(row["owner"], row["owned"], row["share"]) for row in rows(root / "examples" / "holdings.csv")]
    pairs += [(row["股东"], row["被投资企业"], row["持股比例"]) for row in rows(root / "examples" / "parents.csv")]
    for _, owned, share in pairs:
        totals[owned] += Decimal(share.removesuffix("%") or 0)
    assert len({pair[:2] for pair in pairs}) == len(pairs)
    assert {owned: total for owned, total in totals.items() if total > 100} == {}
    assert totals[THIRD] == Decimal("75.58")
