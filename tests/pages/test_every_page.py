"""What holds for every page: it asks nothing of the network, runs nothing foreign, and says everything in both languages."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.pages.conftest import Opener

pytestmark = pytest.mark.needs("chromium")

#: pages of entities and their facts
WEBS = ["map", "thousands", "network", "poisoned_map", "poisoned_network"]
POISONED = [
    "poison", "poisoned_duties", "poisoned_explained", "poisoned_document", "quotes", "poisoned_timeline", "poisoned_index",
    "poisoned_map", "poisoned_network",
]  # fmt: skip
PAGES = [
    *POISONED, "house", "crowd", "night", "two", "long", "explained", "notice", "news", "holders", "years", "decades", "map",
    "thousands", "network",
]  # fmt: skip
STATES = ["", "theme=dark&lang=en&table=true&view=drawing"]
#: what no page of ours would put behind its address
NONSENSE = "least=abc&view=none&theme=x&pick=nothing+here"


@pytest.mark.parametrize(
    ("name", "state"),
    [
        *((name, state) for name in PAGES for state in STATES),
        *((name, NONSENSE) for name in (*POISONED, "map", "network")),
    ],
)
def test_a_page_opens_offline_without_a_request_or_a_message(show: Opener, name: str, state: str) -> None:
    page = show(name, state)
    assert page.locator("h1").inner_text().strip()
    assert "undefined" not in page.inner_text("body")
    assert "{n}" not in page.inner_text("body")


@pytest.mark.parametrize("name", POISONED)
@pytest.mark.parametrize("state", ["", "lang=en", "table=true&view=drawing"])
def test_poisoned_text_stays_text(show: Opener, name: str, state: str) -> None:
    page = show(name, state)
    page.wait_for_timeout(100)
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    assert page.locator("script").count() in (2, 3, 4)
    assert "onerror" in page.inner_text("body")
    assert "\u202e" not in page.inner_text("body") + page.title()


def test_the_policy_of_a_page_lets_nothing_else_run(browser: object, pages: dict[str, Path], show: Opener) -> None:
    page = show("house")
    tried = page.evaluate(
        """async () => {
            const broken = [];
            document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.foreign = 1";
            document.body.append(script);
            const box = document.createElement("div");
            box.innerHTML = "<b onclick='window.foreign = 2' style='color:red'>x</b>";
            document.body.append(box);
            box.firstChild.click();
            await fetch("https://example.org/").catch(() => 0);
            await new Promise((done) => setTimeout(done, 50));
            return [window.foreign, [...new Set(broken)].sort()];
        }"""
    )
    assert tried == [None, ["connect-src", "script-src-attr", "script-src-elem", "style-src-attr"]]
    show.opened[0].trouble.clear()


@pytest.mark.parametrize(
    "name",
    [
        "house",
        "poison",
        "night",
        "poisoned_duties",
        "notice",
        "poisoned_document",
        "quotes",
        "years",
        "poisoned_timeline",
        "poisoned_index",
        *WEBS,
    ],
)
def test_no_cell_of_a_csv_file_can_be_run_as_a_formula(show: Opener, name: str) -> None:
    page = show(name)
    with page.expect_download() as waiting:
        page.click("#save-csv")
    text = waiting.value.path().read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    assert [cell for row in rows for cell in row if cell.lstrip()[:1] in ("=", "+", "-", "@")] == []


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("house", "theme=dark"),
        ("night", ""),
        ("night", "view=drawing"),
        ("crowd", ""),
        ("years", "theme=dark&pick=b"),
        ("network", "theme=dark"),
        ("whole_network", "lang=en"),
    ],
)
def test_a_saved_drawing_needs_no_style_sheet_and_is_light(show: Opener, name: str, state: str) -> None:
    page = show(name, state)
    with page.expect_download() as waiting:
        page.click("#save-svg")
    drawing = waiting.value.path().read_text("utf-8")
    assert drawing.startswith("<svg")
    for foreign in ("class=", "style=", "var(", "<style", "tabindex"):
        assert foreign not in drawing
    with page.expect_download() as waiting:
        page.click("#save-png")
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")
    # drawn by itself, it is a white sheet with something on it
    page.set_content(drawing)
    assert page.locator("svg > rect").get_attribute("fill") == "#ffffff"
    assert page.locator("svg text").count() > 5


@pytest.mark.parametrize("name", ["house", "night", "explained", "notice", "years", "map", "network"])
def test_a_link_with_its_hash_shows_the_same_again(show: Opener, name: str) -> None:
    page = show(name)
    page.click("#language")
    page.click("#theme")
    state = page.url.split("#")[1]
    again = show(name, state)
    assert again.locator("html").get_attribute("lang") == "en"
    assert again.locator("html").get_attribute("data-theme") == "dark"
    assert again.inner_text("#left") == page.inner_text("#left")
