"""Pilots and programmes by shape, and the pilot that a title is about."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.schemes import pilot_in_title, pilots, programmes


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
