"""The forms in a filing, one field to a line."""

from __future__ import annotations

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

HEAD = "证券代码：600000 证券简称：甲湖科技\n甲湖科技股份有限公司\n关于参与投资基金的公告\n"


def told(text: str) -> list[tuple[str, str, str, object]]:
    found = read_document(Source.of((HEAD + text).encode(), HEAD + text)).statements
    facts = [f for f in found if isinstance(f, Fact) and f.evidence.rule.startswith("form/")]
    return [(f.subject.name, f.relation, f.object.name, next(iter(f.attributes.values()), None)) for f in facts]


FUND, MANAGER = "乙江创业投资合伙企业（有限合伙）", "丙河私募基金管理有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"企业名称：{FUND}\n执行事务合伙人：{MANAGER}\n", [(MANAGER, "MANAGES", FUND, "执行事务合伙人")]),
        (
            "1、公司名称：丁海电子有限公司\n控股股东：戊山集团有限公司\n",
            [("戊山集团有限公司", "CONTROLS", "丁海电子有限公司", "控股")],
        ),
        (
            f"投资标的名称：{FUND}\n投资金额：2000万元\n基金管理人：{MANAGER}\n",
            [("甲湖科技股份有限公司", "FUNDS", FUND, 20_000_000), (MANAGER, "MANAGES", FUND, "管理人")],
        ),
        # nothing entered before it, nothing in it, two sums
        (f"执行事务合伙人：{MANAGER}\n", []),
        ("公司名称：丁海电子有限公司\n控股股东：无\n", []),
        (f"投资标的名称：{FUND}\n投资金额：首期2000万元，其后3000万元\n", []),
    ],
    ids=["partner", "control", "investment", "nothing before", "none", "two sums"],
)
def test_a_field_tells_of_what_the_form_is_about(text: str, expected: list[tuple[str, str, str, object]]) -> None:
    assert told(text) == expected
