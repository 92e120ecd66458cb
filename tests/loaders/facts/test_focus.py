"""The fields that a fund's text lists."""

from __future__ import annotations

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document


def fields(text: str) -> list[tuple[str, str]]:
    found = read_document(Source.of(text.encode(), text)).statements
    facts = [f for f in found if isinstance(f, Fact) and f.relation == "FOCUSES_ON"]
    return list(dict.fromkeys((f.subject.name, f.object.name) for f in facts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲江产业基金揭牌，将围绕智能制造、生物医药等领域开展投资。", ["智能制造", "生物医药"]),
        (
            "甲江产业基金揭牌，主要投向具有成长空间的硅基新材料、装备制造以及半导体。",
            ["硅基新材料", "装备制造", "半导体"],
        ),
        ("甲江产业基金成立。该基金主要投资于新能源、储能等方向，存续期8年。", ["新能源", "储能"]),
        ("甲江产业基金成立，重点围绕该县新能源、电子信息等产业投资。", ["新能源", "电子信息"]),
        # what explains an item, says which of its kind or what is done there
        (
            "甲江产业基金成立，重点投资技术领先的新材料（封装材料、复合材料）、早中期的半导体、合成生物的投资。",
            ["新材料", "半导体", "合成生物"],
        ),
        ("甲江产业基金成立，体现甲市对半导体产业的重点布局。", []),
        # stages, firms, places and goals are no fields
        ("甲江产业基金揭牌，主要投资于早期项目、成长期企业。", []),
        ("甲江产业基金揭牌，主要支持国家战略、重点任务。", []),
        ("甲江产业基金揭牌，主要投向浦东新区、徐汇区。", []),
        # no fund is spoken of
        ("会议要求，重点支持智能制造、生物医药等领域。", []),
    ],
)
def test_a_list_behind_what_a_fund_invests_in_is_its_fields(text: str, expected: list[str]) -> None:
    assert fields(text) == [("甲江产业基金", field) for field in expected]
