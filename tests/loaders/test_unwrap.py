"""Text printed at a fixed width: which line breaks only wrap, and that names and sentences go on over them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.graph.source import Source
from policygraph.loaders.document import analyse
from policygraph.loaders.unwrap import JOINER, unwrapped

LINE = "甲江科技股份有限公司与乙湖投资有限公司就共同设立基金的相关事宜签署协议并"
WRAPPED = "\n".join(LINE for _ in range(6))


def test_breaks_of_even_lines_within_a_sentence_are_joined() -> None:
    assert unwrapped(WRAPPED).count(JOINER) == 5


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{LINE}。" for _ in range(6)),
        "\n".join(["甲江基金成立", "乙湖基金成立", "丙山基金成立", "丁河基金成立", "戊海基金成立"]),
        f"{LINE}\n{LINE}",
        "\n".join([LINE, LINE * 2, LINE * 3, LINE * 5, LINE * 8]),
    ],
    ids=["full sentences", "short lines", "too few", "uneven"],
)
def test_other_breaks_end_a_line(text: str) -> None:
    assert unwrapped(text) == text


def test_a_page_that_breaks_behind_commas_too_is_joined() -> None:
    shattered = "\n".join(
        [LINE, "甲江科技,", LINE, "就合作事宜、", LINE, "协商一致,", LINE, "签署协议,", LINE, "一、", "加强领导。"]
    )
    assert unwrapped(shattered).count("\n") == 1  # a heading begins a line


def test_half_of_a_pair_of_code_units_is_a_character_like_others() -> None:
    assert unwrapped("甲\ud800\n" * 9) == "甲\ud800\n" * 9


def test_a_title_that_stood_in_a_link_is_one() -> None:
    assert unwrapped("根据《\n甲部关于夜市的通知\n》，制定") == f"根据《{JOINER}甲部关于夜市的通知{JOINER}》，制定"


def test_a_heading_begins_a_line() -> None:
    assert unwrapped(f"{WRAPPED}\n一、总体要求").endswith("\n一、总体要求")


@given(st.text(alphabet="甲乙丙。\n、一 ", max_size=400))
def test_the_length_stays_and_only_breaks_change(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert all(new in (old, JOINER if old in "\n " else old) for new, old in zip(joined, text, strict=True))


def test_a_line_is_as_wide_as_it_prints() -> None:
    latin = "甲江科技与CITIC Example Growth Fund (Hong Kong) II Limited(以下简称“乙方”)签署"
    assert unwrapped(f"{WRAPPED}\n{latin}\n协议").endswith(f"签署{JOINER}协议")


def test_a_bracket_that_ends_a_line_goes_on_where_no_paragraph_begins_so() -> None:
    assert unwrapped(f"{WRAPPED}\n公司(以下简称“甲江”)\n全资子公司").endswith(f"){JOINER}全资子公司")
    assert unwrapped(f"{WRAPPED}\n公司(以下简称“甲江”)\n乙湖基金").endswith(")\n乙湖基金")


def test_blanks_as_far_apart_as_ends_of_lines_are_joined_in_a_text_pasted_without_breaks() -> None:
    assert unwrapped(" ".join([LINE] * 10)) == JOINER.join([LINE] * 10)
    cells = " ".join(["甲江集团有限公司", "乙湖公司", "出资比例"] * 30)
    assert unwrapped(cells) == cells


def test_a_tag_behind_a_name_is_no_part_of_it() -> None:
    text = "甲江基金[微博]管理有限公司昨日发布公告，甲江基金原股东乙湖集团退出。"
    source = Source.of(text.encode(), text)
    named = {m.entity.name for article in analyse(source) for m in article.named.mentions if m.entity}
    assert "甲江基金管理有限公司" in named
    assert "甲江基金" not in named


def test_a_short_form_is_known_across_a_wrapped_line() -> None:
    text = f"乙湖投资有限公司(以下简称“乙湖资本”)拟投资。\n{WRAPPED[:-1]}\n{LINE[:-2]}乙湖\n资本将成为股东。"
    source = Source.of(text.encode(), text)
    spans = [
        text[m.start : m.end]
        for article in analyse(source)
        for m in article.named.mentions
        if m.entity and m.entity.name == "乙湖投资有限公司"
    ]
    assert "乙湖\n资本" in spans


def test_a_name_goes_on_over_a_wrapped_line() -> None:
    text = f"{WRAPPED[:-1]}\n同意公司及其他各方按照协议约定的比例共同出资设立甲城新兴产业投\n资有限公司。"
    source = Source.of(text.encode(), text)
    named = {m.entity.name for article in analyse(source) for m in article.named.mentions if m.entity}
    assert "甲城新兴产业投资有限公司" in named


def test_the_indent_of_a_line_that_goes_on_is_joined_too() -> None:
    text = "\n ".join(LINE for _ in range(6))
    assert unwrapped(text).count(JOINER) == 10
    assert unwrapped(text).replace(JOINER, "") == LINE * 6


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("本次权益变动之前甲江集团有限公司持有公司已发行总股\n份的10%。", True),
        ("本次权益变动之前甲江集团有限公司直接持有甲江科技公司股\n\n份的10%。", True),
        ("本次权益变动之前甲江集团有限公司直接持有甲江科技公司股份\n数量不变。", False),
        ("支持长三角甲六十科创走廊建设成为全国重要的策源地\n上海市人民政府印发", False),
        ("持股\n份额", False),
    ],
    ids=["within a word", "over a blank line", "between words", "a headline", "a short line"],
)
def test_a_break_within_a_word_is_joined_wherever_it_stands(text: str, joined: bool) -> None:
    assert (JOINER in unwrapped(text)) is joined


def test_the_number_of_a_heading_alone_on_its_line_goes_on() -> None:
    assert unwrapped("一、\n优化服务\n(一)\n压缩时限。").count(JOINER) == 2


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("对新上市的企业给予总额不超过800\n万元补助；\n再次", True),
        ("对新上市的企业，预算为每家为1.2\n亿元。", True),
        ("该办法自公布之日起试行至2023\n元旦放假", False),
        ("合计\t800\n万元", False),
    ],
)
def test_a_number_goes_on_in_its_unit_over_a_break(text: str, joined: bool) -> None:
    assert (JOINER in unwrapped(text)) is joined
