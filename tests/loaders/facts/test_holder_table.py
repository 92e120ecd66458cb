"""Tables of shareholders: a row is read where its numbers fit the head, and nothing else is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

ABOVE = "甲江科技股份有限公司上市公告书\n本次发行后，公司前十名股东持股情况如下：\n"


def shares(table: str) -> dict[str, object]:
    text = ABOVE + table
    found = read_document(Source.of(text.encode(), text)).statements
    facts = [f for f in found if isinstance(f, Fact) and f.evidence.rule == "shareholding/holder-table"]
    assert all(f.object.name == "甲江科技股份有限公司" and f.evidence.quote in text for f in facts)
    return {f.subject.name: f.attributes["share"] for f in facts}


@pytest.mark.parametrize(
    "table",
    [
        "序号 股东名称 持股数量 （万股） 持股比例（%） 限售期\n1 王甲乙 8,671.49 21.4395\n详见本公告书\n"
        "2 上海乙翼 3,982.86 9.8472 12个月\n合计 12,654.35 31.2867 -\n",
        "股东名称\t出资额（万元）\t出资比例\n王甲乙\t8671\t21.4395%\n上海乙翼\t3982\t9.8472%\n",
    ],
    ids=["blanks", "tabs"],
)
def test_each_row_is_a_holding(table: str) -> None:
    assert shares(table) == {"王甲乙": Decimal("0.214395"), "上海乙翼": Decimal("0.098472")}


def test_a_person_in_a_row_is_a_person() -> None:
    text = ABOVE + "股东姓名 持股比例（%）\n王甲乙 21.4\n"
    found = read_document(Source.of(text.encode(), text)).statements
    assert {f.subject.label for f in found if isinstance(f, Fact) and "holder-table" in f.evidence.rule} == {"Person"}


@pytest.mark.parametrize(
    "table",
    [
        "股东名称 持股比例（%）\n合计 100.00\n",
        "股东名称 持股数量（万股） 持股比例（%）\n上海乙翼 9.8472\n",
        "股东名称 持股数量（万股）\n上海乙翼 3982\n",
        "股东名称 持股比例\n上海乙翼 3982\n",
        "股东名称 持股比例（%）\n上海乙翼 398.2\n",
        "产品名称 销售比例（%）\n上海乙翼 39.8\n",
    ],
    ids=["a total", "too few numbers", "no share", "no unit", "more than all", "another table"],
)
def test_what_is_no_holding_is_left(table: str) -> None:
    assert shares(table) == {}


def test_a_table_ends_where_its_rows_do() -> None:
    prose = "".join(f"第{i}段说明公司情况\n" for i in range(12))
    assert shares(f"股东名称 持股比例（%）\n{prose}上海乙翼 9.8\n") == {}
