"""Posts named by their place: which committee or government a person leads."""

from __future__ import annotations

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document


def posts(text: str) -> list[tuple[str, str, object]]:
    found = read_document(Source.of(text.encode(), text)).statements
    facts = [s for s in found if isinstance(s, Fact) and s.relation == "HOLDS_POSITION"]
    return sorted((f.subject.name, f.object.name, f.attributes["title"]) for f in facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山东省委书记王甲出席。", [("王甲", "中国共产党山东省委员会", "书记")]),
        ("山东省省长赵乙出席。", [("赵乙", "山东省人民政府", "省长")]),
        ("济南市副市长李丙出席。", [("李丙", "济南市人民政府", "副市长")]),
        ("徐汇区区长李丙出席。", [("李丙", "上海市徐汇区人民政府", "区长")]),
        ("甲江基金在山东济南揭牌，市长李丙出席。", [("李丙", "济南市人民政府", "市长")]),
        ("省长赵乙出席。", []),
        ("会长李丙出席。", []),
    ],
)
def test_the_place_says_which_body_is_meant(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


def test_a_district_has_one_government_however_it_is_told() -> None:
    text = "徐汇区政府发布公告。徐汇区区长李丙出席会议。徐汇区出资5亿元设立甲江基金。"
    found = read_document(Source.of(text.encode(), text)).statements
    ends = {end for f in found if isinstance(f, Fact) for end in (f.subject, f.object)}
    assert {end.name for end in ends if end.label == "Agency"} == {"上海市徐汇区人民政府"}
