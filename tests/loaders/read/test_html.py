"""Pages: the article without its chrome, paragraphs as lines, tables as rows with tabs."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.read.html import read_html
from policygraph.loaders.read.source import read_source
from policygraph.loaders.shadow import shadow

BODY = "".join(f"<p>　　第{n}条　甲省商务厅负责延长营业时间，减免摊位费；有关部门配合。</p>" for n in "一二三四")
LINES = [f"　　第{n}条　甲省商务厅负责延长营业时间，减免摊位费；有关部门配合。" for n in "一二三四"]


def page(body: str, head: str = "", around: str = "") -> str:
    return (
        f"<html><head><title>夜市十条_甲省人民政府网</title>{head}</head><body><div class=menu><a>首页</a><a>要闻</a></div>{around}"
        f"{body}<div class=foot>版权所有：甲省人民政府办公厅，备案号，联系我们。</div><script>var a = '，，，，，，';</script></body></html>"
    )


@pytest.mark.parametrize(
    "container",
    [
        '<div class="TRS_Editor">',
        '<div id="UCAP-CONTENT">',
        '<div id="zoom">',
        '<div class="v_news_content">',
        "<article>",
        '<div class="own">',
        "<td>",
    ],
)
def test_the_article_is_found_in_whatever_holds_it(container: str) -> None:
    inside = f"<p>夜市十条</p>{BODY}"
    closing = "</article>" if container == "<article>" else "</div>"
    body = (
        f"<table><tr><td>{inside}</td><td>菜单</td></tr></table>"
        if container == "<td>"
        else container + inside + closing
    )
    assert read_html(page(body)).split("\n") == ["夜市十条", *LINES]


def test_a_title_outside_the_article_is_put_before_it_with_source_and_date() -> None:
    head = '<meta name="ArticleTitle" content="甲省出台夜市十条"><meta name="PubDate" content="2025-03-05 10:00"><meta name="ContentSource" content="甲报">'
    text = read_html(page(f'<div id="zoom">{BODY}</div>', head))
    assert text.split("\n") == ["甲省出台夜市十条", "来源：甲报 2025-03-05", *LINES]


def test_source_and_date_are_read_from_the_line_below_the_heading_too() -> None:
    text = read_html(
        page(f'<div id="zoom">{BODY}</div>', around="<h1>甲省出台夜市十条</h1><p>时间：2025年3月5日 来源：甲报</p>")
    )
    assert text.split("\n")[:2] == ["甲省出台夜市十条", "来源：甲报 2025年3月5日"]


def test_the_box_of_index_and_number_is_kept_below_the_article() -> None:
    box = (
        "<table><tr><td>索 引 号：</td><td>0001/2025-3</td><td>主题分类：</td><td>商贸</td></tr>"
        "<tr><td>发文字号：</td><td>甲政发〔2025〕3号</td><td>成文日期：</td><td>2025年3月5日</td></tr></table>"
    )
    text = read_html(page(f'<div id="zoom"><p>夜市十条</p>{BODY}</div>', around=box))
    assert text.split("\n") == [
        "夜市十条", *LINES, "", "索 引 号：\t0001/2025-3\t主题分类：\t商贸", "发文字号：\t甲政发〔2025〕3号\t成文日期：\t2025年3月5日",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>甲<br>乙</p>", ["甲", "乙"]),
        ("<p>甲 \n  乙</p>", ["甲 乙"]),
        ("<p>甲</p><p><br></p><p>&nbsp;</p><p>乙</p>", ["甲", "", "乙"]),
        ("<p>&nbsp;&nbsp;甲&nbsp;</p>", ["\u00a0\u00a0甲"]),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        ('<p>甲<span style="display: none">乙</span><!-- 丙 --></p>', ["甲"]),
        ("<table><tr><th>任务</th><th>单位</th></tr><tr><td></td><td>乙厅</td></tr></table>", ["任务\t单位", "\t乙厅"]),
        ("<table><tr><td><p>基</p><p>础</p></td><td><p>1. 甲</p><p>2. 乙</p></td></tr></table>", ["基础\t1. 甲 2. 乙"]),
        (
            "<table><tr><td>甲<table><tr><td>子</td><td>丑</td></tr></table></td><td>乙</td></tr></table>",
            ["甲", "子\t丑", "乙"],
        ),
    ],
)
def test_blocks_become_lines_and_rows_of_data_become_lines_with_tabs(markup: str, lines: list[str]) -> None:
    text = read_html(page(f'<div id="zoom"><p>夜市十条</p>{BODY}{markup}</div>'))
    assert text.split("\n") == ["夜市十条", *LINES, *lines]


def test_a_page_of_a_real_site_gives_what_a_person_would_paste(shared: Path) -> None:
    raw = shared / "corpus" / "dev" / "raw" / "gz-jifen-2025-8.html"
    pasted = shared / "corpus" / "dev" / "gz-jifen-2025-8.txt"
    assert shadow(read_source(raw).text).rstrip() == shadow(pasted.read_text("utf-8-sig")).rstrip()


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<table>", "<tr>", "<td>", "<div id=zoom>", "<br>", "甲，", "&nbsp;", "<!--", "\0"]
        )
    ).map("".join)
)
def test_any_text_is_read_as_a_page(text: str) -> None:
    assert isinstance(read_html(text), str)


@pytest.mark.parametrize(
    "piece", ["<div>甲，", "<span>甲，", "<table><tr><td>甲，", "<div class=content>甲，", "<p>甲，</p>", "<b>", "<!--"]
)
def test_depth_and_length_cost_no_more_than_their_size(piece: str) -> None:
    short, long = (_seconds(piece * size) for size in (1_500, 6_000))
    assert long < 12 * short + 0.05


def _seconds(text: str) -> float:
    """Processor time of the quickest of three readings; what other tests left in memory is not walked meanwhile."""
    gc.freeze()
    try:
        return min(_once(text) for _ in range(3))
    finally:
        gc.unfreeze()


def _once(text: str) -> float:
    begun = time.process_time()
    read_html(text)
    return time.process_time() - begun
