"""The timeline: days stand where the texts put them, what is not known stands apart, and hundreds stay readable."""

from __future__ import annotations

import csv
import io
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.conftest import Opener

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")


def rows(page: Page) -> list[str]:
    ids: list[str] = page.locator("#drawing .row").evaluate_all("all => all.map((row) => row.dataset.id)")
    return ids


def box(page: Page, id_: str, mark: str) -> Any:
    return page.locator(f'#drawing .row[data-id="{id_}"] .mark-{mark}').first.evaluate(
        "e => { const b = e.getBBox(); return { x: b.x + b.width / 2, width: b.width }; }"
    )


def test_policies_stand_in_the_order_of_their_days_and_those_without_one_apart(show: Opener) -> None:
    page = show("years")
    assert rows(page) == ["f", "c", "a", "b", "d", "g", "e"]
    assert page.locator("#drawing .group-name").inner_html() == "日期未写明的 1 份"
    assert page.locator('#drawing .row[data-id="e"] .unknown').inner_html() == "?"
    assert page.locator('#drawing .row[data-id="e"] [class*="mark-"]').count() == 0


def test_a_day_is_a_point_and_a_year_or_month_as_wide_as_it_is(show: Opener) -> None:
    page = show("years")
    assert page.locator('.row[data-id="f"] circle.day.mark-date').count() == 1
    assert page.locator('.row[data-id="c"] rect.span.mark-date').count() == 1
    year, month = box(page, "c", "date")["width"], box(page, "d", "date")["width"]
    assert year > 2 * month
    assert box(page, "a", "date")["x"] < box(page, "a", "effective_from")["x"] < box(page, "a", "valid_until")["x"]
    assert box(page, "f", "date")["x"] < box(page, "c", "date")["x"] < box(page, "a", "date")["x"]


def test_only_stated_ends_are_joined(show: Opener) -> None:
    page = show("years")
    looks = {
        id_: page.locator(f'.row[data-id="{id_}"] .force').evaluate_all(
            "all => all.map((e) => e.getAttribute('class'))"
        )
        for id_ in "abcg"
    }
    assert looks == {"a": ["force known"], "b": ["force open"], "c": [], "g": ["force open"]}


def test_a_repeal_is_drawn_on_its_day_only_where_that_is_stated(show: Opener) -> None:
    page = show("years")
    assert page.locator('.row[data-id="a"] .mark-repealed').count() == 1
    assert page.locator('.row[data-id="f"] .mark-repealed').count() == 0
    assert page.locator(".row.repealed").count() == 2
    assert "废止" in (page.locator('.row[data-id="f"]').get_attribute("aria-label") or "")


def test_a_picked_policy_shows_its_words_and_lights_its_citations(show: Opener) -> None:
    page = show("years")
    assert page.locator("#drawing .links .link").count() == 6
    page.locator('.row[data-id="b"]').click()
    assert page.locator(".links .link.lit").count() == 5
    assert page.locator(".links .link.dim").count() == 1
    panel = page.inner_text("#right")
    assert "甲商发〔2024〕7号 · 甲省商务厅、甲省公安厅" in panel
    assert "2024-03-08" in page.locator("#right mark").first.inner_text()
    page.locator("#right .cited button", has_text="指导意见").click()
    assert page.locator(".row.picked").get_attribute("data-id") == "c"
    assert "pick=c" in page.url


def test_a_planned_citation_says_so(show: Opener) -> None:
    page = show("years", "pick=d")
    assert "拟" in page.locator("#right .cited button").inner_text()
    assert page.locator(".links .link.planned").count() == 1


def test_relations_and_cited_policies_can_be_left_out(show: Opener) -> None:
    page = show("years")
    page.locator("#relations label", has_text="废止").click()
    assert page.locator(".links .link").count() == 4
    page.uncheck("#cited")
    assert rows(page) == ["a", "b", "d"]
    page.locator("#search").fill("公安厅")
    assert rows(page) == ["b"]
    page.locator("#search").fill("没有这样的")
    assert page.inner_text("#empty") == "没有找到"
    page.keyboard.press("Escape")
    assert rows(page) == ["a", "b", "d"]


def test_keys_walk_pick_focus_and_zoom(show: Opener) -> None:
    page = show("years")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.id") == "a"
    page.keyboard.press("Enter")
    assert "甲省夜市管理办法" in page.locator("#right .picked-name").inner_text()
    wide = box(page, "c", "date")["width"]
    page.keyboard.press("+")
    assert page.evaluate("document.activeElement.dataset.id") == "a"
    assert page.locator(".beyond").count() > 0 or box(page, "c", "date")["width"] > wide
    page.keyboard.press("ArrowRight")
    assert "from=" in page.url
    assert "to=" in page.url
    page.keyboard.press("f")
    assert rows(page) == ["c", "a", "b"]
    page.keyboard.press("Escape")
    assert len(rows(page)) == 7
    assert "from=" not in page.url


def test_what_lies_outside_the_window_is_pointed_at_and_never_drawn_inside(show: Opener) -> None:
    page = show("years", "from=1.6&to=3")
    assert page.locator('.row[data-id="f"] .beyond').inner_html() == "‹"
    assert page.locator('.row[data-id="g"] .beyond').inner_html() == "›"
    assert page.locator('.row[data-id="f"] .mark-date').count() == 0


def test_empty_years_share_one_piece_of_the_axis(show: Opener) -> None:
    page = show("years")
    years = page.locator("#axis .axis-year:not(.unknown)").all_text_contents()
    assert years == ["2004", "2018", "2019", "2024", "2031", "2032"]
    assert page.locator("#axis .axis-gap").count() == 3


def test_hundreds_of_policies_keep_their_axis_and_show_lines_of_one_at_a_time(show: Opener) -> None:
    page = show("decades")
    assert len(rows(page)) == 400
    assert page.locator(".links .link").count() == 0
    page.locator("#main").evaluate("e => e.scrollTo(0, 5000)")
    main, axis = page.locator("#main").bounding_box(), page.locator("#axis").bounding_box()
    assert main
    assert axis
    assert axis["y"] == pytest.approx(main["y"], abs=1)
    page.locator('.row[data-id="p200"]').click()
    assert 2 <= page.locator(".links .link").count() <= 8
    assert "选中一份文件" in page.inner_text("#counts")
    tops = page.locator("#drawing .row .band").evaluate_all("all => all.map((e) => e.getBBox().y)")
    assert all(later - earlier >= 28 for earlier, later in pairwise(tops))


def test_the_label_of_a_row_never_runs_into_its_number_or_the_axis(show: Opener) -> None:
    for state in ("", "lang=en"):
        page = show("decades", state)
        worst = page.locator("#drawing .row").evaluate_all(
            """all => Math.max(...all.map((row) => {
                const [title, number] = [row.querySelector(".title"), row.querySelector(".number")].map((e) => e && e.getBBox());
                return number ? title.x + title.width - number.x : 0;
            }))"""
        )
        assert worst <= 0


def test_the_table_holds_the_same_and_so_does_the_csv(show: Opener) -> None:
    page = show("years")
    page.click("#as-table")
    assert page.locator("#twin tbody tr").count() == 7
    head = page.locator("#twin thead th").all_inner_texts()
    row = dict(zip(head, page.locator("#twin tbody tr").nth(2).locator("th, td").all_inner_texts(), strict=True))
    assert row == {
        "文件": "甲省夜市管理办法", "文号": "甲商发〔2019〕3号", "印发": "2019-03-01", "施行": "2019-05-01", "有效期至": "2024-04-30",
        "依据": "关于夜间经济的指导意见", "引用": "", "废止": "", "被废止于": "甲省夜市管理办法（修订） 2024-03-09",
    }  # fmt: skip
    with page.expect_download() as waiting:
        page.click("#save-csv")
    saved = list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline="")))
    assert {key: saved[2][key] for key in row} == row
    assert saved[2]["原文"] == "2019-03-01 / 2019-05-01 / 2024-04-30"


def test_long_lists_are_printed_as_a_table(show: Opener) -> None:
    page = show("decades")
    page.emulate_media(media="print")
    assert not page.locator("#drawing").is_visible()
    assert page.locator("#twin table").is_visible()
    assert show("years").pdf(prefer_css_page_size=True).startswith(b"%PDF")
