"""A site in a real browser: tables to search and sort, and a way through the pages by their links alone."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pages.conftest import Opener

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.needs("chromium")


def test_the_first_page_counts_and_lists_what_the_store_holds(show: Opener, site: Path) -> None:
    page = show(site)
    tiles = [tile.split("\n") for tile in page.locator("#tabs button").all_inner_texts()]
    assert dict(tile[::-1] for tile in tiles) == {
        "文档": "4", "政策文件": "5", "基金": "1", "企业与其他股东": "6", "有职责的机关": "5", "试点": "0",
    }  # fmt: skip
    page.keyboard.press("ArrowRight")
    assert page.locator("#table tbody tr").count() == 5
    assert "table=policies" in page.url


def test_one_search_looks_into_all_tables(show: Opener, site: Path) -> None:
    page = show(site)
    page.keyboard.press("/")
    page.keyboard.type("乙港")
    assert page.locator("#tab-parties b").inner_text() == "1/ 6"
    page.locator("#tab-parties").click()
    assert page.locator("#table tbody th").all_inner_texts() == ["乙港创业投资有限公司"]
    again = show(site, page.url.split("#")[1])
    assert again.inner_text("#table") == page.inner_text("#table")
    page.keyboard.press("Escape")
    assert page.locator("#table tbody tr").count() == 6


def test_columns_sort_and_say_so(show: Opener, site: Path) -> None:
    page = show(site, "table=policies")
    page.locator("#table thead button", has_text="日期").click()
    days = page.locator("#table tbody td.day").all_inner_texts()
    assert days == ["2026-01-15", "2025-03-07", "", "", ""]
    assert page.locator("#table th", has_text="日期").get_attribute("aria-sort") == "descending"
    page.locator("#table thead button", has_text="日期").click()
    assert page.locator("#table tbody td.day").all_inner_texts() == ["2025-03-07", "2026-01-15", "", "", ""]


def follow(link: Locator) -> None:
    """Click and wait until the page it leads to is drawn."""
    link.click()
    link.page.wait_for_load_state()


def test_links_lead_from_page_to_page_and_home(show: Opener, site: Path) -> None:
    page = show(site)
    follow(page.locator("#table a", has_text="江城夜市产业基金揭牌"))
    assert "/document/" in page.url
    follow(page.locator("#right .said a", has_text="丙材股份有限公司").first)
    assert "/ownership/" in page.url
    assert "丙材股份有限公司" in page.title()
    page.locator("#graph .label").first.click()
    follow(page.locator("#right figcaption a").first)
    assert "/document/" in page.url
    assert page.locator(".sentence.picked").count() == 1
    follow(page.locator("a.home"))
    assert page.url.endswith("index.html")
    follow(page.locator("#timeline"))
    page.locator("#drawing .row:has(.given)").first.click()
    follow(page.locator("#right .picked-name a"))
    assert "/duties/" in page.url
    follow(page.locator(".related a", has_text="原文"))
    assert "/document/" in page.url
    assert page.locator("#outline li").count() > 2


def test_a_page_leads_to_its_place_in_the_network_and_the_map_and_back(show: Opener, site: Path) -> None:
    page = show(site)
    follow(page.locator("#network"))
    assert page.inner_text("#subtitle").startswith(f"{page.locator('#twin tbody tr').count()} 个主体")
    assert page.locator("#distance").is_hidden()
    page.fill("#search", "丙材")
    page.keyboard.press("Enter")
    follow(page.locator("#right .picked-name a"))
    assert "/ownership/" in page.url
    for kind in ("全图", "网络"):
        follow(page.locator(".related a", has_text=kind))
        assert page.inner_text("#right .picked-name") == "丙材股份有限公司"
        follow(page.locator("#right .picked-name a"))


def test_the_first_page_says_that_the_graph_is_too_large_for_a_network(show: Opener, site: Path) -> None:
    page = show("large_index")
    assert (page.locator("#map").is_visible(), page.locator("#network").is_visible()) == (True, False)
    assert "4321 个主体" in page.inner_text("#notice")
    assert show(site).locator("#notice").is_hidden()


def test_an_agency_of_one_policy_leads_to_its_duties_there(show: Opener, site: Path) -> None:
    page = show(site, "table=agencies")
    follow(page.locator("#table a", has_text="湖北省财政厅"))
    assert "湖北省财政厅" in page.inner_text("#right")
    assert page.locator("#matrix tr[data-row]").count() == 2


def test_every_page_of_the_site_opens_without_a_word(show: Opener, site: Path) -> None:
    for place in sorted(site.parent.rglob("*.html")):
        page = show(place, "lang=en")
        assert page.locator("h1").inner_text().strip()
        assert "undefined" not in page.inner_text("body")
        show.opened[-1].page.context.close()


def test_the_table_in_sight_is_saved_as_csv(show: Opener, site: Path) -> None:
    page = show(site, "table=funds")
    with page.expect_download() as waiting:
        page.click("#save-csv")
    (fund,) = csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline=""))
    assert (fund["基金"], fund["规模"], fund["上级"]) == ("江城夜市产业基金", "2050000000", "2")
