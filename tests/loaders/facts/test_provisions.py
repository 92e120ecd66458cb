"""What a provision promotes: the pilots and programmes named in its heading and its text."""

from __future__ import annotations

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

HEAD = "济南市人民政府办公厅关于印发夜市工作方案的通知\n济政办发〔2023〕8号\n各区县人民政府：\n"
FOOT = "济南市人民政府办公厅\n2023年6月6日\n"


@pytest.mark.parametrize(
    ("provision", "promoted", "quote"),
    [
        ("一、建设“济南夜市服务平台”\n公开摊位。\n", "济南夜市服务平台", "建设“济南夜市服务平台”"),
        ("一、建设“济南夜市云平台\"\n公开摊位。\n", "济南夜市云平台", "建设“济南夜市云平台\""),
        ("一、方便摊主\n推广“济南夜市服务平台”，公开摊位。\n", "济南夜市服务平台", "推广“济南夜市服务平台”"),
    ],
)  # fmt: skip
def test_a_provision_promotes_what_its_heading_or_text_names(provision: str, promoted: str, quote: str) -> None:
    text = HEAD + provision + FOOT
    statements = read_document(Source.of(text.encode(), text)).statements
    found = [s for s in statements if isinstance(s, Fact) and s.relation == "PROMOTES"]
    assert [(s.object.name, s.evidence.quote) for s in found] == [(promoted, quote)]


def test_a_number_of_platforms_is_none() -> None:
    text = f"{HEAD}一、方便摊主\n搭建“8”个服务平台。\n{FOOT}"
    statements = read_document(Source.of(text.encode(), text)).statements
    assert not [s for s in statements if isinstance(s, Fact) and s.relation == "PROMOTES"]
