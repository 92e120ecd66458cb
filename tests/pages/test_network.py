"""The network in a real browser: one thing and its surroundings, how far they reach, and what was left out."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from policygraph.viz import network

from tests.pages.conftest import Opener
from tests.viz import webs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")

SVG = "{http://www.w3.org/2000/svg}"
MODEL = network.view_model(webs.network())


def most_linked() -> str:
    """Who has the most facts of all."""
    first: str = network.view_model(webs.fund_house())["nodes"]["names"][0]
    return first


def settled(page: Page) -> Page:
    page.wait_for_timeout(300)
    return page


def listed(page: Page) -> set[str]:
    """Whom the table of those shown names."""
    return set(page.locator("#twin tbody th").all_inner_texts())


def test_the_page_opens_at_its_centre_and_says_what_was_left_out(show: Opener) -> None:
    page = settled(show("network"))
    assert page.inner_text("#subtitle") == "青禾（甲省）私募基金管理有限公司"
    assert "青禾（甲省）私募基金管理有限公司" in page.inner_text("#right .picked-name")
    assert "另有 2 个相邻的主体不在本页" in page.inner_text("#notice")


def test_how_far_it_reaches_can_be_chosen(show: Opener) -> None:
    page = settled(show("network"))
    assert len(listed(page)) == len(MODEL["nodes"]["ids"])
    page.locator("#steps button", has_text="1 步之内").click()
    near = {"t", "a", "b", "c", "r", "f"}
    names = dict(zip(MODEL["nodes"]["ids"], MODEL["nodes"]["names"], strict=True))
    assert listed(page) == {names[id_] for id_ in near}
    assert f"更远的 {len(names) - len(near)} 个未显示" in page.inner_text("#notice")
    assert "steps=1" in page.url
    assert listed(settled(show("network", "steps=1"))) == listed(page)


def test_a_click_on_a_fact_shows_every_fact_between_two_things(show: Opener) -> None:
    page = settled(show("network"))
    page.locator("#right button", has_text="远山机器人有限公司").first.click()
    text = page.inner_text("#right")
    assert ("20.00%" in text, "3亿元" in text, "拟：计划中" in text) == (True, True, True)
    marks = page.locator("#right mark").all_inner_texts()
    assert set(marks) == {"青禾私募则持有远山机器人20%", "拟向远山机器人有限公司投资3亿元"}


def test_a_click_in_the_picture_picks(show: Opener) -> None:
    page = settled(show("network", "steps=1"))
    box = page.locator("#network").bounding_box()
    assert box
    seen = set()
    for column in range(12, 88, 4):
        for row in range(12, 88, 6):
            page.mouse.click(box["x"] + box["width"] * column / 100, box["y"] + box["height"] * row / 100)
            if page.locator("#right .picked-name").count():
                seen.add(page.locator("#right .picked-name").first.inner_text())
        if len(seen) > 1:
            break
    assert len(seen) > 1


def test_keys_walk_and_clear(show: Opener) -> None:
    page = settled(show("network"))
    page.locator("#network").focus()
    seen = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        seen.add(page.inner_text("#right .picked-name"))
    assert len(seen) > 2
    page.keyboard.press("Enter")
    assert page.evaluate("document.getElementById('right').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert "点选图中的一项" in page.inner_text("#right")


def test_facts_and_picture_of_what_is_shown_can_be_taken_away(show: Opener) -> None:
    page = settled(show("network", "theme=dark&steps=1"))
    with page.expect_download() as waiting:
        page.click("#save-csv")
    rows = list(csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline="")))
    assert 5 < len(rows) < len(webs.network().links)
    with page.expect_download() as waiting:
        page.click("#save-png")
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")


def drawing(page: Page) -> Element:
    """The drawing that the page saves, as a reader of XML takes it in."""
    with page.expect_download() as waiting:
        page.click("#save-svg")
    return ElementTree.fromstring(waiting.value.path().read_bytes())  # noqa: S314  our own page wrote it


def test_the_drawing_is_xml_whatever_the_names_are(show: Opener) -> None:
    root = drawing(settled(show("unprintable_network")))
    assert {element.tag for element in root.iter()} == {f"{SVG}{tag}" for tag in ("svg", "g", "rect", "path", "text")}
    texts = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert {"</text><img src=x>", "'\"=1+1□exe𠮷"} <= set(texts)
    assert [text for text in texts if text.startswith("&amp; ]]> <!-- □□□")] != []


def test_the_drawing_has_all_that_is_shown_wherever_the_window_looks(show: Opener) -> None:
    page = settled(show("network"))
    whole = drawing(page)
    arrows = [path for path in whole.iter(f"{SVG}path") if path.get("stroke-width") == "1.5px"]
    assert len(arrows) >= len({frozenset((link.source, link.target)) for link in webs.network().links})
    page.locator("#closer").click(click_count=6)
    assert ElementTree.tostring(drawing(settled(page))) == ElementTree.tostring(whole)
    page.locator("#steps button", has_text="1 步之内").click()
    near = drawing(settled(page))
    assert float(near.get("width", "0")) < float(whole.get("width", "0"))
    assert len(list(near.iter(f"{SVG}path"))) < len(list(whole.iter(f"{SVG}path")))


def test_a_whole_graph_has_no_middle_and_shows_what_nothing_joins(show: Opener) -> None:
    page = settled(show("whole_network"))
    assert listed(page) == {party.name for party in webs.fund_house().parties}
    assert (page.locator("#distance").is_hidden(), page.inner_text("#notice")) == (True, "")
    assert "#" not in page.url
    page.locator("#network").focus()
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#right .picked-name") == most_linked()


def test_vis_network_needs_no_style_that_the_policy_refuses(show: Opener) -> None:
    page = settled(show("network"))
    assert page.locator("style").count() == 1
    assert page.locator("#network canvas").count() == 1
