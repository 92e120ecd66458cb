"""Names that only their list tells."""

from __future__ import annotations

import pytest
from policygraph.graph.identity import entity
from policygraph.loaders.names.lists import listed_names
from policygraph.loaders.names.mention import Mention, Mentions, occurrences

KNOWN = ("甲瓴创投", "丙湖资本", "乙江集团")


def items(text: str) -> list[str]:
    named = Mentions(
        Mention(a, b, "Firm", "shape", entity("Firm", name))
        for name in KNOWN
        for a, b in occurrences(text, 0, len(text), name)
    )
    return [text[a:b] for a, b in listed_names(text, 0, len(text), named)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由甲瓴创投、蓝驰石光、丙湖资本跟投。", ["蓝驰石光"]),
        ("投资方包括甲瓴创投、丙湖资本和钛信恒石等。", ["钛信恒石"]),
        ("投资方包括甲瓴创投、丙湖资本以及钛信恒石等机构。", ["钛信恒石"]),
        ("股东为甲瓴创投、丙湖资本、大疆恒石、乙江集团旗下兰璞石光共同出资。", ["大疆恒石", "兰璞石光"]),
        ("股东包括4家企业,分别是:甲瓴创投、蓝驰石光(600001)、兰璞石光(000001.SZ)以及钛信恒石。", ["蓝驰石光", "兰璞石光", "钛信恒石"]),
        # nothing known beside it, ordinary words, fields, several in one word
        ("由青驰石光、蓝驰石光跟投。", []),
        ("由甲瓴创投、丙湖资本、其他投资人跟投。", []),
        ("由甲瓴创投、丙湖资本、社会资金出资。", []),
        ("投向甲瓴创投、丙湖资本、商业航天等领域。", []),
        ("由甲瓴创投、丙湖资本、多家企业跟投。", []),
        ("由甲瓴创投、丙湖资本、张三丰跟投。", []),
    ],
)  # fmt: skip
def test_an_item_between_known_names_is_one(text: str, names: list[str]) -> None:
    assert items(text) == names
