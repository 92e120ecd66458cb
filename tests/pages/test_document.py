"""The document page: from a sentence to its facts and from a fact to its words, by mouse, keyboard and link."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.pages.conftest import Opener
from tests.viz.held import FILES

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")

LEAD = "（省经济和信息化厅牵头，省财政厅、省市场监管局按职责分工负责）"


def marked(page: Page) -> str:
    return "".join(page.locator("#text mark").all_inner_texts())


def test_the_text_is_there_to_the_letter(show: Opener) -> None:
    page = show("notice")
    page.evaluate("document.querySelectorAll('.head').forEach((head) => head.remove())")
    assert page.locator("#text").evaluate("(text) => text.textContent") == FILES["notice.txt"].strip()


def test_all_facts_are_listed_until_a_sentence_is_picked(show: Opener) -> None:
    page = show("notice")
    assert page.locator("#right .said").count() == 16
    page.locator(".sentence", has_text="制定餐车通用尺寸").or_(
        page.locator(".sentence", has_text="制定通用尺寸")
    ).first.click()
    assert "湖北省市场监督管理局" in page.inner_text("#right")
    assert page.locator("#right .said").count() == 2  # the citation and the duty
    page.locator("#right button.more").click()
    assert page.locator("#right .said").count() == 16
    assert page.locator(".sentence.picked").count() == 0


def test_a_fact_leads_to_its_words_and_stays_marked(show: Opener) -> None:
    page = show("notice")
    page.locator("#right .said", has_text="牵头").filter(has_text="推广节能炉灶").first.click()
    assert marked(page) == LEAD
    assert page.locator(".sentence.picked").inner_text().endswith(LEAD)
    assert page.locator("#right .said.pinned").count() == 1
    page.locator("h1").hover()
    assert marked(page) == LEAD
    assert "fact=" in page.url
    again = show("notice", page.url.split("#")[1])
    assert marked(again) == LEAD
    assert again.locator("#right .said.pinned").count() == 1


def test_hovering_a_fact_of_a_sentence_marks_its_quote(show: Opener) -> None:
    page = show("notice")
    page.locator(".sentence", has_text="同时废止").click()
    page.locator("#right .said", has_text="废止").first.hover()
    assert "湖北省摊位用火管理办法" in marked(page)
    page.locator("h1").hover()
    assert marked(page) == ""


def test_a_link_to_a_place_opens_at_its_sentence(show: Opener) -> None:
    text = FILES["notice.txt"]
    page = show("notice", f"at={text.index('每季度')}")
    assert page.locator(".sentence.picked").inner_text() == "每季度开设一期课程。"
    assert page.evaluate("document.querySelector('.picked').getBoundingClientRect().top < innerHeight")
    assert "at=" not in page.url


def test_the_outline_leads_to_its_heading_and_counts_facts(show: Opener) -> None:
    page = show("notice")
    lines = page.locator("#outline li")
    assert lines.all_inner_texts()[0].split() == ["一、", "主要任务", "8"]
    lines.filter(has_text="加强资金支持").locator("button").click()
    assert page.locator(".sentence.picked").inner_text().startswith("（一）加强资金支持")
    assert "二、 保障措施" in page.inner_text("#right") or "加强资金支持" in page.inner_text("#right")


def test_the_search_looks_into_words_and_full_names(show: Opener) -> None:
    page = show("notice")
    page.keyboard.press("/")
    page.keyboard.type("市场监督管理局")  # printed as 省市场监管局
    assert page.locator(".sentence:not(.aside)").count() == 2
    assert "找到 2 句" in page.inner_text("#counts")
    page.keyboard.press("Enter")
    assert "省市场监管局" in page.locator(".sentence.picked").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".sentence.aside").count() == 0


def test_keys_walk_sentences_and_facts(show: Opener) -> None:
    page = show("notice", "only=facts")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.id") != first
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className").startswith("said")
    assert marked(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.classList.contains('sentence')")
    assert page.locator(".sentence.picked").count() == 0


def test_relations_can_be_left_out_of_list_and_table(show: Opener) -> None:
    page = show("notice")
    page.locator("#relations label", has_text="包含举措").click()
    assert page.locator("#right .said").count() == 12
    page.click("#as-table")
    assert page.locator("#twin tbody tr").count() == 12
    assert not page.locator("#text").is_visible()
    page.locator("#twin button", has_text=LEAD).first.click()
    assert page.locator("#text").is_visible()
    assert marked(page) == LEAD


def test_the_table_is_there_for_screen_readers_before_anyone_asks(show: Opener) -> None:
    page = show("notice")
    assert page.locator("#twin tbody tr").count() == 16
    assert page.locator("#twin th[scope=row]").count() == 16


def test_the_csv_has_a_row_a_fact_with_offsets_that_cut_the_text(show: Opener) -> None:
    page = show("notice")
    with page.expect_download() as waiting:
        page.click("#save-csv")
    head, *rows = csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline=""))
    assert len(rows) == 16
    for row in (dict(zip(head, cells, strict=True)) for cells in rows):
        assert FILES["notice.txt"][int(row["起"]) : int(row["止"])] == row["原文"]
        assert (row["发布日期"], row["发布方"]) == ("2025-03-07", "湖北省经济和信息化厅")


def test_a_page_with_quotes_only_says_so_and_shows_each_at_its_place(show: Opener) -> None:
    page = show("quotes")
    assert "原文不在库中" in page.inner_text("#counts")
    page.locator("#right .said").first.click()
    assert "onerror" in marked(page)


def test_on_paper_the_facts_follow_the_text(show: Opener) -> None:
    page = show("notice")
    page.emulate_media(media="print")
    assert not page.locator("aside").first.is_visible()
    text, table = page.locator("#text").bounding_box(), page.locator("#twin table").bounding_box()
    assert text
    assert table
    assert table["y"] >= text["y"] + text["height"] - 1
    assert table["width"] > 400
