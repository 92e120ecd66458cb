"""The map in a real browser: everything can be found, picked, read, filtered and taken away, by pointer and by keys."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from policygraph.viz import map as viz_map

from tests.pages.conftest import Opener
from tests.viz import webs
from tests.viz.test_web import unpacked

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")

#: pixels a unit, and what stands between the corner of the map and its first place
SCALE, EDGE = 60, 80
AT = f"at={EDGE}~{EDGE}~{SCALE}"
#: how many pixels of the map are painted in a tone
COUNT = """(tone) => {
    const canvas = document.getElementById("map");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const wanted = [1, 3, 5].map((at) => parseInt(tone.slice(at, at + 2), 16));
    let count = 0;
    for (let i = 0; i < data.length; i += 4) if (wanted.every((part, at) => data[i + at] === part)) count += 1;
    return count;
}"""


def places(model: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Where each entity stands in the window when the page is opened with AT."""
    nodes = model["nodes"]
    at = unpacked(nodes["at"])
    spots = zip(at[0::2], at[1::2], strict=True)
    scaled = [tuple(step / 65535 * nodes["span"] * SCALE + EDGE for step in spot) for spot in spots]
    return dict(zip(nodes["ids"], scaled, strict=True))  # type: ignore[arg-type]


HOUSE = viz_map.view_model(webs.fund_house())


def tap(page: Page, x: float, y: float) -> None:
    box = page.locator("#map").bounding_box()
    assert box
    page.mouse.click(box["x"] + x, box["y"] + y)


def settled(page: Page) -> Page:
    page.wait_for_timeout(400)
    return page


def tone(kind: str) -> str:
    light: str = next(row["light"] for row in HOUSE["kinds"] if row["id"] == kind)
    return light


def test_something_of_every_kind_is_painted(show: Opener) -> None:
    page = settled(show("map"))
    for kind in HOUSE["kinds"]:
        assert page.evaluate(COUNT, kind["light"]) > 20, kind["id"]
    far = settled(show("thousands"))
    assert far.evaluate(COUNT, tone("Firm")) > 1000


def test_a_click_on_a_thing_shows_what_is_known_and_one_on_a_fact_its_sentence(show: Opener) -> None:
    page = settled(show("map", AT))
    tap(page, *places(HOUSE)["t"])
    panel = page.inner_text("#right")
    assert "青禾（甲省）私募基金管理有限公司" in panel
    assert "又称 青禾私募" in panel
    assert "持股 ← 3" in panel
    assert "pick=node+t" in page.url
    page.locator("#right button", has_text="北岭基金管理有限公司").click()
    assert page.locator("#right mark").all_inner_texts() == ["北岭基金管理有限公司持股40%"]
    assert "40.00%" in page.inner_text("#right dl")
    assert "甲省要闻社 · 2031-04-12" in page.inner_text("#right figcaption")


def test_a_click_on_a_line_shows_its_facts_and_one_on_nothing_clears(show: Opener) -> None:
    page = settled(show("map", AT))
    (x0, y0), (x1, y1) = places(HOUSE)["fin"], places(HOUSE)["big"]
    tap(page, (x0 + x1) / 2, (y0 + y1) / 2)
    assert page.locator("#right mark").all_inner_texts() == ["甲省财政厅 17.44%"]
    tap(page, 5, 5)
    assert "点选图中的一项" in page.inner_text("#right")


def test_the_pointer_names_what_it_is_over(show: Opener) -> None:
    page = settled(show("map", AT))
    box = page.locator("#map").bounding_box()
    assert box
    x, y = places(HOUSE)["x"]
    page.mouse.move(box["x"] + x, box["y"] + y)
    assert page.inner_text("#tip") == "澄湖新材料有限公司 · 企业"
    page.mouse.move(box["x"] + 3, box["y"] + 3)
    assert not page.locator("#tip").is_visible()


@pytest.mark.parametrize(("text", "found"), [("青禾私募", "t"), ("qinghe pe", "t"), (".*", None), ("省国资委", "g")])
def test_search_knows_every_name_and_takes_no_pattern(show: Opener, text: str, found: str | None) -> None:
    page = settled(show("map"))
    page.keyboard.press("/")
    page.keyboard.type(text)
    if found is None:
        assert "没有找到" in page.inner_text("#hits")
        return
    page.keyboard.press("Enter")
    assert f"pick=node+{found}" in page.url


def test_a_kind_or_relation_that_is_filtered_out_is_gone_everywhere(show: Opener) -> None:
    page = settled(show("map"))
    page.locator("#kinds label", has_text="党政机关").click()
    page.locator("#relations label", has_text="监督").click()
    settled(page)
    assert page.evaluate(COUNT, tone("Agency")) == 0
    assert "甲省财政厅" not in page.locator("#twin").inner_text()
    assert "筛选隐去 3 个" in page.inner_text("#counts")
    again = settled(show("map", page.url.split("#")[1]))
    assert not again.locator("#kinds label", has_text="党政机关").locator("input").is_checked()


def test_keys_walk_from_thing_to_thing_zoom_fit_and_clear(show: Opener) -> None:
    page = settled(show("map"))
    page.locator("#map").focus()
    page.keyboard.press("ArrowRight")
    first = page.inner_text("#right .picked-name")
    assert first == HOUSE["nodes"]["names"][0]
    seen = {first}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 2:
        page.keyboard.press(key)
        seen.add(page.inner_text("#right .picked-name"))
    assert len(seen) > 3
    page.keyboard.press("Enter")
    assert page.evaluate("document.getElementById('right').contains(document.activeElement)")
    page.locator("#map").focus()
    page.keyboard.press("+")
    assert "at=" in settled(page).url
    page.keyboard.press("f")
    assert "at=" not in settled(page).url
    page.keyboard.press("Escape")
    assert "点选图中的一项" in page.inner_text("#right")


def test_the_table_lists_what_is_in_sight_and_what_is_found(show: Opener) -> None:
    page = settled(show("thousands", "table=true"))
    assert page.locator("#twin caption").inner_text() == "所见主体 200 / 3000"
    page.fill("#search", "实业2999")
    settled(page)
    assert page.locator("#twin tbody th").all_inner_texts() == ["第2999号实业有限公司"]
    page.locator("#twin tbody button").click()
    assert "名册：第2999号实业有限公司持有第2970号实业有限公司的股权。" in page.inner_text("#right")


def test_dragging_and_the_wheel_move_the_map_and_the_link_keeps_it(show: Opener) -> None:
    page = settled(show("thousands"))
    page.mouse.move(800, 500)
    page.mouse.wheel(0, -400)
    page.mouse.down()
    page.mouse.move(700, 450, steps=5)
    page.mouse.up()
    state = settled(page).url.split("#")[1]
    assert "at=" in state
    again = settled(show("thousands", state))
    assert again.locator("#twin tbody th").all_inner_texts() == page.locator("#twin tbody th").all_inner_texts()
    assert "点选图中的一项" in page.inner_text("#right")  # dragging picks nothing


def test_facts_and_picture_can_be_taken_away(show: Opener) -> None:
    page = settled(show("map", "theme=dark"))
    with page.expect_download() as waiting:
        page.click("#save-csv")
    rows = list(csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline="")))
    assert len(rows) == len(webs.fund_house().links) + 1
    assert [
        "甲省财政厅",
        "党政机关",
        "持股",
        "17.44%",
        "丰穗产业投资基金三期股份有限公司",
        "基金",
        "已",
        "甲省财政厅 17.44%",
    ] in [row[:8] for row in rows]
    with page.expect_download() as waiting:
        page.click("#save-png")
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_dark_tones_are_those_of_the_dark_ground(show: Opener) -> None:
    page = settled(show("map", "theme=dark"))
    dark = next(row["dark"] for row in HOUSE["kinds"] if row["id"] == "Agency")
    assert page.evaluate(COUNT, dark) > 20
    page.click("#theme")
    settled(page)
    assert page.evaluate(COUNT, tone("Agency")) > 20
