"""The duties page in a real browser: who does what can be seen, filtered, walked, explained and taken along."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.conftest import Opener

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: shape and border of each mark, without its letter and colour
LOOKS = """all => all.map((mark) => {
    const look = getComputedStyle(mark);
    const empty = look.backgroundColor === "rgba(0, 0, 0, 0)";
    return [look.borderRadius, look.borderTopStyle, look.borderTopWidth, look.borderBottomWidth, empty].join();
})"""

pytestmark = pytest.mark.needs("chromium")


def matrix(page: Page) -> Any:
    """The marks of every clause, row by row."""
    return page.locator("#matrix tr[data-row]").evaluate_all(
        "all => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))"
    )


def names(page: Page) -> list[str]:
    return page.locator("#matrix th.agency button").all_inner_texts()


def focused(page: Page) -> Any:
    return page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_the_matrix_marks_each_role_with_its_letter(show: Opener) -> None:
    rows = matrix(show("night"))
    assert len(rows) == 12
    assert rows[0] == ["牵", "分", "分", "", "", "", "", "", "", ""]
    assert rows[4] == ["参", "", "", "", "配", "牵", "", "", "", ""]
    assert {mark for row in rows for mark in row} == {"", "牵", "统", "负", "分", "配", "指", "参"}


def test_marks_of_different_roles_differ_in_more_than_colour(show: Opener) -> None:
    looks = show("night").locator("#roles .mark").evaluate_all(LOOKS)
    assert len(looks) == len(set(looks)) == 7


def test_clauses_of_several_agencies_without_a_lead_are_flagged(show: Opener) -> None:
    page = show("night")
    flagged = page.locator("#matrix tr[data-row]", has_text="未写明牵头").locator(".number").all_inner_texts()
    assert flagged == ["（二）-2", "（五）-1", "（六）-2", "（七）"]
    page.click("#flagged")
    assert page.locator("#matrix tr[data-row]").count() == 4
    assert "flagged=true" in page.url


def test_totals_are_those_of_the_rows_in_sight(show: Opener) -> None:
    page = show("night")
    assert page.locator("#matrix tfoot td").all_inner_texts() == ["5", "5", "3", "3", "3", "3", "1", "2", "2", "1"]
    page.locator("#roles .choice", has_text="按职责分工").locator("input").uncheck()
    assert page.locator("#matrix tfoot td").first.inner_text() == "3"


def test_a_cell_shows_its_task_with_the_agency_marked(show: Opener) -> None:
    page = show("night")
    page.locator("#matrix tr[data-row]").first.locator("td").nth(1).click()
    assert page.locator("#right mark strong").all_inner_texts() == ["省财政厅"]
    assert page.inner_text("#right .evidence").startswith("支持各市改造临街商业设施")
    assert "省财政厅 = 甲省财政厅" in page.inner_text("#right")
    assert page.locator("#matrix td.picked").count() == 1


def test_an_agency_in_focus_shows_its_clauses_and_folds_empty_columns(show: Opener) -> None:
    page = show("night")
    page.locator("#agencies .load", has_text="人民银行甲省分行").click()
    assert page.locator("#matrix tr[data-row]").count() == 2
    assert names(page) == ["省商务厅", "省财政厅", "省交通运输厅", "省公安厅", "省市场监管局", "人民银行甲省分行"]
    assert "中国人民银行甲省分行" in page.inner_text("#right")
    assert "4 个部门无任务" in page.inner_text("#counts")
    page.keyboard.press("Escape")
    assert page.locator("#matrix tr[data-row]").count() == 12


def test_agencies_stand_in_the_order_of_the_text_or_of_their_load(show: Opener) -> None:
    page = show("long")
    first = names(page)[:3]
    page.select_option("#order", "load")
    assert names(page)[:3] != first
    loads = [int(n) for n in page.locator("#agencies .count").all_inner_texts()]
    assert loads == sorted(loads, reverse=True)


def test_the_search_looks_into_tasks_and_agencies(show: Opener) -> None:
    page = show("night")
    page.keyboard.press("/")
    page.keyboard.type("停车位")
    assert page.locator("#matrix tr[data-row] .number").all_inner_texts() == ["（二）-2"]
    page.locator("#search").fill("税务")
    assert page.locator("#matrix tr[data-row] .number").all_inner_texts() == ["（六）-2"]
    page.locator("#search").fill("没有这样的事")
    assert page.inner_text("#empty") == "没有符合筛选的项。"


def test_the_matrix_can_be_walked_by_keyboard(show: Opener) -> None:
    page = show("night")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "省商务厅 牵头：（一） 培育夜市示范街区"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "省文旅厅：无"
    page.keyboard.press("ArrowRight")
    assert focused(page) == "省交通运输厅 负责：（二）-1 延长公共交通服务"
    page.keyboard.press("Enter")
    assert "优化夜间公交线路" in page.inner_text("#right")
    assert page.locator('#matrix td[tabindex="0"]').count() == 1
    page.keyboard.press("f")
    assert page.locator("#matrix tr[data-row]").count() == 3


def test_sections_fold_and_keep_their_count(show: Opener) -> None:
    page = show("night")
    page.locator("#matrix tr.section button").first.click()
    assert page.locator("#matrix tr[data-row]").count() == 7
    assert "5 项" in page.locator("#matrix tr.section").first.inner_text()
    page.keyboard.press("-")
    assert page.locator("#matrix tr[data-row]").count() == 0
    page.keyboard.press("+")
    assert page.locator("#matrix tr[data-row]").count() == 12


def test_measures_without_a_duty_are_shown_when_asked_for(show: Opener) -> None:
    page = show("night")
    page.check("#bare")
    assert page.locator("#matrix tr[data-row]", has_text="无责任括注").locator(".name").all_inner_texts() == [
        "开展总结评估"
    ]


def test_head_first_column_and_totals_stay_in_sight(show: Opener) -> None:
    page = show("long")
    page.locator("#main").evaluate("e => e.scrollTo(700, 4000)")
    main = page.locator("#main").bounding_box()
    head, foot, first = (
        page.locator(f"#matrix {part}").first.bounding_box()
        for part in ("thead th.corner", "tfoot th", "tbody tr[data-row] th")
    )
    assert main
    assert head
    assert foot
    assert first
    assert head["y"] == pytest.approx(main["y"], abs=1)
    assert foot["y"] + foot["height"] == pytest.approx(main["y"] + main["height"], abs=16)
    assert first["x"] == head["x"] == foot["x"] == pytest.approx(main["x"], abs=1)


def test_a_cell_reached_by_keyboard_is_never_under_the_head(show: Opener) -> None:
    page = show("long")
    page.keyboard.press("ArrowDown")
    for _ in range(30):
        page.keyboard.press("ArrowDown")
    for _ in range(29):
        page.keyboard.press("ArrowUp")
    cell, head = page.locator("#matrix td:focus").bounding_box(), page.locator("#matrix thead").bounding_box()
    assert cell
    assert head
    assert cell["y"] >= head["y"] + head["height"] - 1


def test_the_drawing_has_a_curve_a_duty_and_brings_out_one_agency(show: Opener) -> None:
    page = show("night", "view=drawing")
    assert page.locator("#drawing .curve").count() == 28
    page.locator("#drawing .end", has_text="省税务局").hover()
    assert page.locator("#drawing .curve:not(.dim)").count() == 1
    page.locator("#drawing .end", has_text="（三） 规范摊位管理").click()
    assert "推行摊位登记" in page.inner_text("#right .evidence")


def test_several_policies_stand_one_below_the_other_and_can_be_left_out(show: Opener) -> None:
    page = show("two")
    assert page.locator("#matrix tr.policy-row").all_inner_texts() == [
        "《关于促进夜间消费的若干措施》 甲政办发〔2031〕8号",
        "《茶产业振兴行动方案》 甲农发〔2031〕3号",
    ]
    page.locator("#policies input").first.uncheck()
    assert page.locator("#matrix tr[data-row]").count() == 3
    page.locator("#agencies .load", has_text="省财政厅").click()
    assert page.locator("#matrix tr[data-row]").count() == 2
    assert page.locator("#right .duty-line").count() == 7


def test_the_task_list_names_lead_and_others_by_full_name(show: Opener) -> None:
    page = show("night")
    with page.expect_download() as waiting:
        page.click("#save-csv")
    head, *rows = csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline=""))
    first = dict(zip(head, rows[0], strict=True))
    assert (first["牵头单位"], first["按职责分工"]) == ("甲省商务厅", "甲省财政厅、甲省文化和旅游厅")
    assert [dict(zip(head, row, strict=True))["备注"] for row in rows].count("未写明牵头") == 4
    assert len(rows) == 12


def test_a_task_that_is_only_planned_says_so_in_the_task_list(show: Opener) -> None:
    page = show("night")
    with page.expect_download() as waiting:
        page.click("#save-csv")
    assert waiting.value.suggested_filename.endswith("_任务分工表.csv")
    assert "甲省大数据局（拟）" in waiting.value.path().read_text("utf-8-sig")


def test_a_large_drawing_opens_with_its_sections_bundled(show: Opener) -> None:
    page = show("long", "view=drawing")
    assert page.locator("#drawing .clause-end").count() == 0
    bundles = page.locator("#drawing .bundle").count()
    assert 0 < bundles < 500
    assert "章节已收成束" in page.inner_text("#counts")
    page.locator("#drawing .end", has_text="二、第二部分重点任务").click()
    assert page.locator("#drawing .clause-end").count() == 20
    assert page.locator("#drawing .bundle").count() < bundles
    page.locator("#agencies .load", has_text="第8工作部门").click()
    assert page.locator("#drawing .bundle").count() == 0
