"""The ownership page in a real browser: the picture is legible, and every part of it can be reached and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.conftest import Opener

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")


def box(page: Page, id_: str) -> Any:
    return page.locator(f'#graph .box[data-id="{id_}"]')


def focused(page: Page) -> Any:
    return page.evaluate("document.activeElement.dataset.id")


def labels(page: Page) -> set[str]:
    return set(page.locator("#graph .label text").all_text_contents())


def test_owners_stand_above_and_holdings_below(show: Opener) -> None:
    page = show("house")
    tops = {id_: box(page, id_).bounding_box()["y"] for id_ in ("g", "a", "b", "c", "t", "f", "r", "y")}
    assert tops["g"] < tops["a"] < tops["t"] < tops["f"] < tops["y"]
    assert tops["a"] == pytest.approx(tops["b"], abs=30)
    assert tops["t"] < tops["r"]


def test_every_line_says_what_it_is(show: Opener) -> None:
    expected = {
        "↻ 50%",
        "40%",
        "10%",
        "↻ 5%",
        "↻ 20%",
        "(25%, 50%]",
        "实控",
        "旗下",
        "100%",
        "认缴 931亿元",
        "17.44%",
        "股东（比例未披露）",
    }
    expected |= {"未披露", "牵头设立", "管理人", "监督", "出资", "拟 投资 3亿元", "投资 2亿元 · 8%", "认缴 7110万元"}
    assert {label for label in labels(show("house")) if not label.startswith("推算")} == expected


def test_what_is_planned_looks_different_from_what_is_done(show: Opener) -> None:
    page = show("house")
    planned = page.locator("#graph .line.planned .arrow").evaluate("e => getComputedStyle(e).fill")
    done = page.locator("#graph .line.is-INVESTS_IN:not(.planned) .arrow").evaluate("e => getComputedStyle(e).fill")
    assert planned != done
    assert page.locator("#graph .line.planned .stroke").get_attribute("stroke-dasharray") == "7 5"


def test_every_relation_has_a_dash_of_its_own(show: Opener) -> None:
    dashes = (
        show("house")
        .locator("#relations .stroke")
        .evaluate_all("all => all.map((e) => e.getAttribute('stroke-dasharray'))")
    )
    assert len(dashes) == len(set(dashes)) == 9  # seven relations, what is planned, what is computed


def test_a_click_on_a_line_shows_its_sentence_with_the_quote_marked(show: Opener) -> None:
    page = show("house")
    page.locator("#graph .label", has_text="40%").click()
    assert page.locator("#right mark").all_inner_texts() == ["北岭基金管理有限公司持股40%"]
    assert "青禾私募的股东有三家" in page.inner_text("#right .evidence")
    assert "甲省要闻社 · 2031-04-12" in page.inner_text("#right figcaption")


def test_quotes_of_one_sentence_are_marked_together(show: Opener) -> None:
    page = show("house")
    assert page.locator("#right blockquote").count() == 1
    assert page.locator("#right mark").count() == 3


def test_unknown_products_are_undisclosed_and_never_zero(show: Opener) -> None:
    page = show("house")
    rows = page.locator("#right table").last.locator("tr").all_inner_texts()
    assert any("甲省人民政府国有资产监督管理委员会 → 澄湖（集团）有限公司" in row and "未披露" in row for row in rows)
    assert not any(row.endswith("\t0%") or "0.00%" in row.split("\t")[-1].split(" ")[0:1] for row in rows)


def test_a_chain_lights_up_its_own_lines_only(show: Opener) -> None:
    page = show("house")
    page.locator("#right button.link", has_text="周远山 →").click()
    lit = page.locator("#graph .box:not(.dim)").evaluate_all("all => all.map((e) => e.dataset.id).sort()")
    assert lit == ["c", "p", "t"]
    assert "(2.50%, 5.00%]" in page.inner_text("#right")


def test_holders_that_nobody_names_have_a_dotted_box(show: Opener) -> None:
    page = show("house")
    rest = box(page, "rest:big")
    assert "其余 12 位股东" in str(rest.text_content())
    assert rest.locator(".dotted").count() == 1
    rest.click()
    assert "没有列出这些股东" in page.inner_text("#right")


def test_folding_hides_what_is_behind_and_counts_it(show: Opener) -> None:
    page = show("house")
    before = page.locator("#graph .box").count()
    box(page, "f").locator(".fold").click()
    assert before - page.locator("#graph .box").count() == 3  # two holdings and the supervisor of one
    assert box(page, "f").locator(".fold.folded .small").text_content() == "3 个"
    page.click("#unfold")
    assert page.locator("#graph .box").count() == before


def test_all_owners_are_folded_and_unfolded_at_once(show: Opener) -> None:
    page = show("house")
    before = page.locator("#graph .box").count()
    page.click("#upwards")
    assert page.locator('#graph .box[data-id="b"]').count() == 0
    assert page.locator("#upwards").get_attribute("aria-pressed") == "false"
    page.click("#upwards")
    assert page.locator("#graph .box").count() == before


def test_the_threshold_hides_smaller_shares_and_says_how_many_are_gone(show: Opener) -> None:
    page = show("house")
    page.locator("#least").fill("41")
    assert {"↻ 50%", "(25%, 50%]", "100%"} & labels(page) == {"↻ 50%", "100%"}
    assert not {"40%", "10%", "17.44%"} & labels(page)
    assert page.inner_text("#least-value") == "41%"
    assert "未显示" in page.inner_text("#counts")
    assert "least=41" in page.url


def test_undisclosed_ties_can_be_hidden(show: Opener) -> None:
    page = show("house")
    page.uncheck("#undisclosed")
    assert not {"实控", "旗下", "股东（比例未披露）", "未披露", "出资"} & labels(page)
    assert {"40%", "认缴 931亿元", "牵头设立"} <= labels(page)


def test_a_kind_and_a_relation_can_be_filtered_out(show: Opener) -> None:
    page = show("house")
    page.locator("#kinds .choice", has_text="党政机关").locator("input").uncheck()
    assert box(page, "g").count() == box(page, "m").count() == 0
    page.locator("#relations .choice", has_text="管理").locator("input").uncheck()
    assert "管理人" not in labels(page)


def test_the_search_finds_short_names_and_goes_there(show: Opener) -> None:
    page = show("house")
    page.keyboard.press("/")
    page.keyboard.type("丰穗三期")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.id") == "big"
    assert "丰穗产业投资基金三期股份有限公司" in page.inner_text("#right .picked-name")


def test_the_picture_can_be_walked_by_keyboard(show: Opener) -> None:
    page = show("house")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "t"
    page.keyboard.press("ArrowUp")
    first = focused(page)
    assert first in ("a", "b", "c")
    page.keyboard.press("ArrowRight")
    assert focused(page) != first
    page.keyboard.press("Enter")
    assert page.inner_text("#right .picked-name") in str(page.locator("#graph .box:focus title").first.text_content())
    page.keyboard.press("Escape")
    assert focused(page) == "t"
    boxes = page.locator("#graph .box").count()
    page.keyboard.press("-")
    assert page.locator("#graph .box").count() < boxes
    page.keyboard.press("+")
    assert page.locator("#graph .box").count() == boxes
    before = page.locator("#root").get_attribute("transform")
    page.locator("#closer").click()
    assert page.locator("#root").get_attribute("transform") != before
    page.keyboard.press("f")
    assert page.locator("#root").get_attribute("transform") == before


def test_the_table_twin_says_every_tie_that_is_drawn(show: Opener) -> None:
    page = show("house")
    rows = page.locator("#twin table:not(.shares) tbody tr")
    assert rows.count() == 21  # the twenty ties and the unnamed holders
    page.click("#as-table")
    assert page.locator("#twin").is_visible()
    assert "table=true" in page.url


def test_a_thousand_holders_stay_legible(show: Opener) -> None:
    page = show("crowd")
    assert page.locator("#graph .box").count() == 6
    assert "997" in page.inner_text("#notice")
    box(page, "owners:t").click()
    assert page.locator("#right tbody tr").count() == 997
    page.locator("#right button.link", has_text="第500号").click()
    assert "第500号" in page.inner_text("#right .evidence")
    scale = page.locator("#root").evaluate("e => e.getCTM().a")
    assert scale >= 0.5


def test_other_languages_and_grounds_leave_the_facts_alone(show: Opener) -> None:
    english = show("house", "lang=en")
    assert {"↻ 50%", "commits CNY 93.1 bn", "led set-up", "planned invests CNY 300 m"} <= labels(english)
    assert "Chenghu Capital" in str(english.locator("#graph").text_content())
    dark = show("house", color_scheme="dark")
    assert dark.locator("html").get_attribute("data-theme") == "dark"
    assert labels(dark) == labels(show("house"))
