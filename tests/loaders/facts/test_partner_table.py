"""Tables of partners: who gives a fund how much, with the unit that the table's head says, and nothing where it says none."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from policygraph.graph.export import jsonl
from policygraph.graph.fact import Fact
from policygraph.graph.merge import merge
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

ABOVE = "甲江科技股份有限公司拟参与投资苏州乙湖创业投资合伙企业（有限合伙）。\n合伙人及认缴出资情况如下：\n"
FUND, GENERAL, LIMITED = "苏州乙湖创业投资合伙企业（有限合伙）", "苏州丙岭投资管理有限公司", "甲江科技股份有限公司"


def gifts(table: str) -> dict[str, dict[str, object]]:
    text = ABOVE + table
    found = read_document(Source.of(text.encode(), text)).statements
    facts = [f for f in found if isinstance(f, Fact) and f.evidence.rule == "funding/partner-table"]
    assert all(f.object.name == FUND and f.evidence.quote in text for f in facts)
    jsonl.write(merge(found), BytesIO())  # refuses what no store could hold
    return {f.subject.name: {**f.attributes, "modality": f.modality} for f in facts}


@pytest.mark.parametrize(
    "table",
    [
        "单位：人民币万元\n| 序号 | 合伙人/企业名称 | 合伙人类型 | 认缴金额 | 认缴比例 |\n| --- | --- | --- | --- | --- |\n"
        f"| 1 | {GENERAL} | 普通合伙人 | 500.00 | 1.00% |\n| 2 | {LIMITED} | 有限合伙人 | 19,000.00 | 38.00% |\n| 合计 | | | 50,000.00 | 100% |\n",
        f"合伙人名称\t类型\t认缴出资额（万元）\t出资比例（%）\n{GENERAL}\t普通合伙人\t500\t1\n{LIMITED}\t有限合伙人\t19000\t38\n",
    ],
    ids=["bars", "tabs"],
)
def test_each_row_is_a_contribution_with_role_amount_and_share(table: str) -> None:
    assert gifts(table) == {
        GENERAL: {"role": "GP", "amount_cny": 5_000_000, "share": Decimal("0.01"), "modality": "已"},
        LIMITED: {"role": "LP", "amount_cny": 190_000_000, "share": Decimal("0.38"), "modality": "已"},
    }


def test_without_a_unit_the_amount_stays_unknown() -> None:
    assert gifts(f"出资人\t认缴金额\t份额比例\n{LIMITED}\t19000\t38%\n") == {
        LIMITED: {"share": Decimal("0.38"), "modality": "已"}
    }


def test_a_planned_column_makes_a_plan() -> None:
    assert gifts(f"出资人\t拟认缴金额（亿元）\n{LIMITED}\t1.9\n") == {
        LIMITED: {"amount_cny": 190_000_000, "modality": "拟"}
    }


@pytest.mark.parametrize(
    "table",
    [
        f"供应商名称\t采购金额（万元）\n{LIMITED}\t19000\n",
        f"合伙人名称\t联系电话\n{LIMITED}\t19000\n",
        "合伙人名称\t认缴金额（万元）\n其他社会资本\t19000\n",
    ],
    ids=["no partners", "no amounts", "no name"],
)
def test_other_tables_say_nothing(table: str) -> None:
    assert gifts(table) == {}
