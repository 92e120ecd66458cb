"""The reading page: the whole text stands there, a look at a fact marks its quote, and the keys reach everything."""

from __future__ import annotations

import pytest

from tests.pages.conftest import Opener
from tests.viz.readings import NEWS

pytestmark = pytest.mark.needs("chromium")


def test_the_text_is_there_to_the_letter(show: Opener) -> None:
    page = show("explained")
    page.evaluate("document.querySelectorAll('.head').forEach((head) => head.remove())")
    assert page.locator("#text").evaluate("(text) => text.textContent") == NEWS


def test_names_are_marked_with_kind_and_way(show: Opener) -> None:
    page = show("explained")
    titles = page.locator(".named").evaluate_all("(marks) => marks.map((mark) => mark.title)")
    assert any(title.startswith("企业 · 名称形态") for title in titles)
    assert any(title.startswith("金额 · 数值") for title in titles)
    page.locator("#types label", has_text="金额").click()
    assert "80.5亿元" not in page.locator(".named").all_inner_texts()
    assert "Money" in page.url


def test_hovering_a_sentence_shows_its_facts_and_hovering_a_fact_marks_its_quote(show: Opener) -> None:
    page = show("explained")
    page.locator(".sentence", has_text="51.2%").hover()
    fact = page.locator("#right .said", has_text="持股").first
    assert "acts/hold" in fact.inner_text()
    fact.hover()
    assert "".join(page.locator("#text mark").all_inner_texts()) == "乙港创业投资有限公司持有戊药股份有限公司51.2%股权"
    page.locator("h1").hover()
    assert page.locator("#text mark").count() == 0


def test_a_refused_candidate_has_its_reason_in_both_languages(show: Opener) -> None:
    page = show("explained")
    page.locator("#only button", has_text="被拒").click()
    page.locator(".sentence.refuses", has_text="分别").click()
    assert "两个列表长短不一" in page.locator(".said.refused").inner_text()
    page.click("#language")
    assert "two lists of different length" in page.locator(".said.refused").inner_text()


def test_keys_walk_the_sentences_and_enter_reads_the_facts(show: Opener) -> None:
    page = show("explained", "only=facts")
    wanted = page.locator(".sentence:not(.aside)").evaluate_all("(marks) => marks.map((mark) => mark.id)")
    assert len(wanted) == 2
    for id_ in [*wanted, wanted[-1]]:
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.id") == id_
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == wanted[0]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className").startswith("said")
    assert page.locator("#text mark").count() > 0
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.classList.contains('sentence')")
    assert page.locator("#text mark").count() == 0


def test_offsets_count_characters_beyond_sixteen_bits(show: Opener) -> None:
    page = show("poisoned_explained")
    page.locator(".sentence", has_text="51.2%").click()
    page.locator("#right .said", has_text="持股").first.hover()
    marked = "".join(page.locator("#text mark").all_inner_texts())
    assert marked.endswith("51.2%股权")
