"""《Title》(文号): what counts as a cited document, and how its number is written."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.titles import announced_titles, cited_titles, normal_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "按照《强基意见》(甲政发〔2024〕6号)要求",
            [("《强基意见》(甲政发〔2024〕6号)", "强基意见", "甲政发〔2024〕6号")],
        ),
        (
            "按照《强基意见》(甲政发[2024]6号,以下简称《意见》)要求",
            [("《强基意见》(甲政发[2024]6号,以下简称《意见》)", "强基意见", "甲政发〔2024〕6号")],
        ),
        (
            "支持GB 18030《信息技术 中文编码字符集》运用",
            [("GB 18030《信息技术 中文编码字符集》", "信息技术 中文编码字符集", "GB 18030")],
        ),
        ("《夜市条例》《摊位办法》", [("《夜市条例》", "夜市条例", ""), ("《摊位办法》", "摊位办法", "")]),
        ("《关于修改〈夜市条例〉的决定》", [("《关于修改〈夜市条例〉的决定》", "关于修改〈夜市条例〉的决定", "")]),
        ("据《甲省日报》报道,双方签订《合作协议》", []),
        ("《夜市", []),
        (
            "《夜市促进十条》(甲政办发〔2019〕3号)同时废止",
            [("《夜市促进十条》(甲政办发〔2019〕3号)", "夜市促进十条", "甲政办发〔2019〕3号")],
        ),
        ("《夜市新政》(甲政发〔2020〕5号)", [("《夜市新政》(甲政发〔2020〕5号)", "夜市新政", "甲政发〔2020〕5号")]),
        ("《夜市新政》很热闹,《夜市十条》有效", [("《夜市十条》", "夜市十条", "")]),
        (
            "《夜市条例》(国务院令第586号)、《摊位办法》(市政府第12号令)",
            [
                ("《夜市条例》(国务院令第586号)", "夜市条例", "国务院令第586号"),
                ("《摊位办法》(市政府第12号令)", "摊位办法", "市政府第12号令"),
            ],
        ),
        ("《夜市条例》(甲发<2006>24号)", [("《夜市条例》(甲发<2006>24号)", "夜市条例", "甲发〔2006〕24号")]),
        ("《中华人民共和国民法典》", [("《中华人民共和国民法典》", "中华人民共和国民法典", "")]),
    ],
)
def test_titles_of_normative_documents_are_found_with_their_number(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(text[t.start : t.end], t.name, t.number) for t in cited_titles(text, 0, len(text))] == expected


@pytest.mark.parametrize("printed", ["甲政发〔2024〕6号", "甲政发[2024]6号", "甲政发(2024) 6号", "甲政发【2024】6号"])
def test_every_bracket_style_has_one_normal_form(printed: str) -> None:
    assert normal_number(printed) == "甲政发〔2024〕6号"


def test_news_print_titles_without_marks_behind_who_issued_them() -> None:
    text = "甲部日前印发关于做好夜市工作的通知,乙局发布公告关于摊位。丙委出台关于加强摊位管理的若干措施。"
    found = [t.name for t in announced_titles(text, 0, len(text))]
    assert found == ["关于做好夜市工作的通知", "关于加强摊位管理的若干措施"]
