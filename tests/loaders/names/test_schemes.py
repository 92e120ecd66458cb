"""Pilots and programmes by shape, and the pilot that a title is about."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.schemes import pilot_in_title, pilot_of_document, pilots, programmes, united_pilots


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("《加快推进养老年金综合试点工作方案》", "养老年金综合试点"),
        ("《甲市民政局关于开展“物业+养老”试点工作的通知》", "“物业+养老”试点"),
        ("《关于开展试点工作的通知》", None),
        ("《关于做好夜市工作的通知》", None),
    ],
)
def test_a_title_is_about_one_pilot(title: str, expected: str | None) -> None:
    scheme = pilot_in_title(title, 0, len(title))
    assert (scheme.name if scheme else None) == expected


def test_what_belongs_to_a_pilot_is_none() -> None:
    for text in ("将试点资质和规模授予试点管理企业", "高度重视碳账户试点工作"):
        assert [p.name for p in pilots(text, 0, len(text))] in ([], ["碳账户试点"])


def test_a_quality_names_no_platform() -> None:
    for text in ("打造“一站式”综合服务平台", "建设一体化综合服务平台"):
        assert list(programmes(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "依托江西省工程建设审批管理系统,运用全国信用信息共享平台办理。",
            ["江西省工程建设审批管理系统", "全国信用信息共享平台"],
        ),
        ("通过四川省投资项目在线审批监管平台申报。", ["四川省投资项目在线审批监管平台"]),
        # quotes alone make no name; a place within them does
        ("推广“津心办”,弘扬“大港精神”,落实“某某贷”。", ["津心办"]),
        ("实施“春雨”中小企业融资专项行动。", ["“春雨”中小企业融资专项行动"]),
        ("推进泰山产业领军人才、省级产业领军人才集聚。", ["泰山产业领军人才"]),
    ],
)
def test_what_a_programme_is_called(text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(p.name for p in programmes(text, 0, len(text)))) == expected


def test_和_is_part_of_a_pilot_that_it_does_not_part_from_a_thing_of_its_own() -> None:
    joined, parted = "建设生态保护和高质量发展先行区", "建设科技产业园和高质量发展先行区"
    assert [p.name for p in pilots(joined, 0, len(joined))] == ["生态保护和高质量发展先行区"]
    assert [p.name for p in pilots(parted, 0, len(parted))] == ["高质量发展先行区"]


@pytest.mark.parametrize(
    ("name", "pilot"),
    [
        ("济南市灵活就业人员参加夜校试点实施方案", "灵活就业人员参加夜校试点"),
        ("山东省济南市夜市用地入市试点推进工作方案", "夜市用地入市试点"),
        ("关于在济南市开展夜校积分试点工作的通知", "夜校积分试点"),
        ("甲部关于济南等5个城市利用空地办夜市试点实施方案意见的函", "利用空地办夜市试点"),
        ("济南市夜市管理办法", ""),
        ("济南市改革试点方案", ""),
        ("关于在济南市夜市试点的通知", ""),
    ],
)
def test_a_document_is_about_the_pilot_that_its_name_begins_with(name: str, pilot: str) -> None:
    assert pilot_of_document(name) == pilot


def test_a_pilot_is_spelt_out_where_the_text_shortens_it() -> None:
    text = "开展夜市用地产权(以下统称“两权”)抵押试点。推进“两权”抵押试点。推进早市抵押试点。"
    found = [scheme.name for scheme in united_pilots(list(pilots(text, 0, len(text))))]
    assert found == ["夜市用地产权抵押试点", "夜市用地产权抵押试点", "早市抵押试点"]
