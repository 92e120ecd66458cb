"""The numbers of the ownership page: integrated shares with their coverage, who decides, and what was so at another date."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from policygraph.viz import ownership

from tests.pages.conftest import Opener
from tests.viz import samples

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")


def shares(page: Page, side: int = 0) -> dict[str, list[str]]:
    """The rows of a look-through table of the twin, by name."""
    rows = page.locator("#twin .shares").nth(side).locator("tbody tr")
    cells = rows.evaluate_all("all => all.map((row) => [...row.cells].map((cell) => cell.textContent))")
    return {name: rest for name, *rest in cells}


def computed(page: Page) -> list[str]:
    return page.locator("#graph .label.is-computed text").all_text_contents()


def test_a_ring_adds_to_the_chain_and_the_page_says_how(show: Opener) -> None:
    page = show("ring")
    assert shares(page)["丙公司"][1:5] == ["", "", "34.09%", "是"]
    assert "已知归最终股东 34.09% · 未披露 65.91%" in page.inner_text("#right")
    page.locator("#graph .label.is-computed").click()
    told = page.inner_text("#right")
    assert "34.09% 推算" in told
    assert "34.09% = 各链合计 30.00% + 环内增益 4.09%" in told
    assert page.locator("#graph .label", has_text="↻").count() == 2


def test_a_party_on_two_ways_is_one_box_and_its_computed_share_one_dashed_line(show: Opener) -> None:
    page = show("diamond")
    assert page.locator("#graph .box").count() == 4
    assert computed(page) == ["推算 35.50%"]
    assert page.locator("#graph .line.is-computed .stroke").get_attribute("stroke-dasharray") == "3 5"
    page.locator("#relations .choice", has_text="推算").locator("input").uncheck()
    assert computed(page) == []
    assert "computed=false" in page.url


def test_no_line_states_a_derived_amount(show: Opener) -> None:
    for name in ("house", "ring", "diamond", "tower"):
        assert all(re.fullmatch(r"推算 [(\[<>≥≤]?[\d.]+%(, [\d.]+%[)\]])?", label) for label in computed(show(name)))
    page = show("house", "pick=party+b")
    assert "按总规模折算 2010.05万元（推算，仅作说明）" in page.inner_text("#right")
    assert "2010.05" not in str(page.locator("#graph").text_content())


def test_few_lines_are_computed_and_the_notice_counts_the_others(show: Opener) -> None:
    page = show("tower")
    assert len(computed(page)) == 6
    assert re.search(r"另有 \d+ 条推算比例", page.inner_text("#notice"))


def test_who_decides_is_marked_surely_possibly_or_by_control_alone(show: Opener) -> None:
    page = show("diamond")
    marks = page.locator("#graph .box [class^=decides]").evaluate_all("all => all.map((e) => e.getAttribute('class'))")
    assert marks == ["decides-actual"]
    page.locator('#graph .box[data-id="甲"]').click()
    assert "表决权 55.00%" in page.inner_text("#right")
    house = show("house")
    marks = house.locator("#graph .box [class^=decides]").all_text_contents()
    assert sorted(marks) == ["实际控制人（推定）", "背后（仅凭控制）"]
    house.locator('#graph .box[data-id="g"]').click()
    assert "待查：甲省人民政府国有资产监督管理委员会凭什么控制北岭基金管理有限公司" in house.inner_text("#right")


def test_another_date_shows_what_was_so_then(show: Opener) -> None:
    page = show("house")
    assert page.locator("#at option").count() == 2
    assert "（2031-05-02 起）" in page.locator("#at option").first.inner_text()
    assert page.inner_text("#changed") == "与上一日期相比：新增 8 条，不再 0 条。 更早还有 3 个日期有变化，未列出。"
    boxes = page.locator("#graph .box").count()
    page.select_option("#at", "2031-04-12")
    assert page.locator("#graph .box").count() < boxes
    assert page.locator('#graph .box[data-id="p"]').count() == 0
    assert "截至 2031-04-12" in page.inner_text("#subtitle")
    assert "已知归最终股东 100.00%" in page.inner_text("#right")
    again = show("house", page.url.split("#")[1])
    assert again.locator("#graph .box").count() == page.locator("#graph .box").count()
    page.select_option("#at", "2031-06-30")
    assert page.locator("#graph .box").count() == boxes
    assert "at=" not in page.url


def test_dates_with_the_same_ties_say_that_only_results_differ(show: Opener, tmp_path: Path) -> None:
    newest, *_ = samples.fund_house()
    up, down = (replace(side, as_of="2031-04-12") for side in (newest.up, newest.down))
    place = tmp_path / "same.html"
    place.write_bytes(ownership.page(ownership.view_model(newest, replace(newest, up=up, down=down, owners=None))))
    page = show(place)
    assert page.inner_text("#changed").startswith("与上一日期相比：关系相同，推算有变。")


def test_where_facts_give_away_too_much_nothing_is_computed(show: Opener) -> None:
    page = show("overfull")
    assert "超过 100%，不作穿透推算" in page.inner_text("#right")
    assert page.locator("#twin .shares").count() == 0
    assert computed(page) == []


def test_the_look_through_table_can_be_taken_along(show: Opener) -> None:
    page = show("house")
    with page.expect_download() as waiting:
        page.locator("#right button", has_text="穿透表 CSV").first.click()
    head, *rows = csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline=""))
    by_name = {row[1]: dict(zip(head, row, strict=True)) for row in rows if row[0] == "上级"}
    north = by_name["北岭基金管理有限公司"]
    assert (north["直接持股"], north["综合持股（推算）"], north["各链合计"], north["环内增益"]) == (
        "40.00%", "40.20%", "40.00%", "0.20%",
    )  # fmt: skip
    assert by_name["周远山"]["综合持股（推算）"] == "(2.51%, 5.03%]"
    assert {row[0] for row in rows} == {"上级", "下级"}
