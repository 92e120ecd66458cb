"""Equal awards of one measure are as many benefits as the text gives, and a rate with its cap is one."""

from __future__ import annotations

from decimal import Decimal

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

HEAD = "甲省人民政府关于稳增长的若干措施\n一、支持企业\n"
TAIL = "\n二、支持农业\n支持农业发展。\n三、促进消费\n支持促进消费。\n"


def benefits(text: str) -> dict[str, dict[str, object]]:
    """The incentives of a text with what is claimed of each."""
    whole = HEAD + text + TAIL
    statements = read_document(Source.of(whole.encode(), whole)).statements
    offered = {s.object.id for s in statements if isinstance(s, Fact) and s.relation == "OFFERS"}
    found: dict[str, dict[str, object]] = {one: {} for one in offered}
    for s in statements:
        if isinstance(s, Claim) and s.entity.label == "Incentive":
            found[s.entity.id][s.property] = s.value
    return found


def test_equal_amounts_at_two_places_are_two_benefits() -> None:
    found = benefits("对获评省级工厂的企业，给予最高200万元奖励。对获评省级中心的企业，给予最高200万元奖励。")
    assert sorted(str(one["name"]) for one in found.values()) == [
        "对获评省级中心的企业，给予最高200万元奖励",
        "对获评省级工厂的企业，给予最高200万元奖励",
    ]


def test_the_cap_of_a_rate_is_no_benefit_of_its_own() -> None:
    (found,) = benefits("按不超过合同额的40%，给予最高50万元支持。").values()
    assert (found["rate"], found["max_amount_cny"]) == (Decimal("0.4"), 500000)


def test_what_several_readings_find_at_one_place_is_one_benefit() -> None:
    assert len(benefits("对认定的省级和国家级企业分别给予50万元和100万元资金奖励。")) == 2
