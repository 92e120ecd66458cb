"""One small graph that every exporter is asked to write: holdings, money, a plan, an end, a duty, a zero, two evidences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.fact import Fact
from policygraph.graph.merge import Graph, merge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source

TEXT = (
    "甲江基金设立，乙银行认缴8亿元，占比40%，丙公司持有其余份额。"
    "丁集团已不再持股。乙银行拟增资丙公司。由甲省商务厅牵头。规模为0元。"
)
SOURCE = Source.of(TEXT.encode(), TEXT)
SECOND = Source.of(b"2", "乙银行占甲江基金的40%。")
DOCUMENT = "d0c0000000000001"


def say(words: str, source: Source = SOURCE, rule: str = "sample") -> Evidence:
    start = source.text.index(words)
    return quote(source, start, start + len(words), DOCUMENT, rule)


def named(entity: Entity, words: str) -> list[Claim]:
    return [Claim(entity, "label", entity.label, say(words)), Claim(entity, "name", entity.name, say(words))]


BANK = identity.entity("Bank", "乙银行")
FUND = identity.entity("Fund", "甲江基金")
FIRM = identity.entity("Firm", "丙公司")
GROUP = identity.entity("Firm", "丁集团")
AGENCY = identity.entity("Agency", "甲省商务厅")
SECTOR = identity.entity("Sector", "半导体")
MEASURE = identity.measure("p", "一", "（一）", "延长营业时间")


def statements() -> list[Fact | Claim]:
    share = {"share": Decimal("0.40"), "date": "2025-03"}
    return [
        *named(BANK, "乙银行"),
        *named(FUND, "甲江基金"),
        *named(FIRM, "丙公司"),
        *named(GROUP, "丁集团"),
        *named(AGENCY, "甲省商务厅"),
        *named(MEASURE, "牵头"),
        *named(SECTOR, "基金"),
        Claim(BANK, "alias", "乙行", say("乙银行")),
        Claim(SECTOR, "name_en", "Semiconductors", say("基金")),
        Claim(FUND, "size_cny", 0, say("规模为0元")),
        Claim(FUND, "established", "2025-03-13", say("甲江基金设立")),
        identity.fact(BANK, "HOLDS_SHARE", FUND, say("占比40%"), share),
        identity.fact(BANK, "HOLDS_SHARE", FUND, say("40%", SECOND, "other"), share),
        identity.fact(FIRM, "HOLDS_SHARE", FUND, say("丙公司持有其余份额"), {"share": Decimal("0.00")}),
        identity.fact(FIRM, "HOLDS_SHARE", FUND, say("丙公司持有其余份额"), inferred=True),
        identity.fact(GROUP, "HOLDS_SHARE", FUND, say("不再持股"), modality=Modality.DENIED),
        identity.fact(GROUP, "CONTROLS", FIRM, say("丁集团"), {"basis": "旗下"}, valid_to="2024"),
        identity.fact(BANK, "FUNDS", FUND, say("认缴8亿元"), {"amount_cny": 800000000, "status": "认缴"}),
        identity.fact(
            BANK, "INVESTS_IN", FIRM, say("拟增资"), {"amount": "1500000.50", "currency": "USD"}, Modality.PLANNED
        ),
        identity.fact(
            AGENCY, "LEADS", MEASURE, say("牵头"), {"role": "牵头", "task_start": 0}, clause=("由甲省商务厅牵头", 1)
        ),
    ]


@pytest.fixture
def graph() -> Graph:
    return merge(statements())


@pytest.fixture
def ids() -> dict[str, str]:
    return {e.name: e.id for e in (BANK, FUND, FIRM, GROUP, AGENCY, MEASURE, SECTOR)}
