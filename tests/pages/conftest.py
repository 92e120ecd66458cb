"""A real Chromium, offline, that writes down every request, console message and error of the page it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import policygraph as pg
import pytest
from policygraph.viz import contents, document, network, ownership, responsibilities, timeline
from policygraph.viz import map as viz_map
from policygraph.viz.site import plan

from tests.conftest import PACKAGES, give_up
from tests.pages.pictures import browser_path
from tests.viz import held, hostile, layers, policies, readings, samples, tangles, webs, years

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: how many random graphs the picture is tried on
TANGLES = 8


@dataclass
class Watched:
    """A page and what went wrong in it; `trouble` must stay empty."""

    page: Page
    trouble: list[str] = field(default_factory=list)

    def look(self) -> None:
        self.page.on(
            "request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else self.trouble.append(r.url)
        )
        self.page.on("console", lambda m: self.trouble.append(m.text))
        self.page.on("pageerror", lambda e: self.trouble.append(str(e)))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    sync = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    where = browser_path()
    if where is None:
        give_up(f"needs chromium: apt-get install {PACKAGES['chromium']}")
    with sync.sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=where, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample pages as files."""
    folder = tmp_path_factory.mktemp("pages")
    ties = {"house": samples.fund_house, "crowd": samples.crowd, "poison": samples.poisoned, "hub": tangles.hub}
    ties |= {"ring": layers.ring, "diamond": layers.diamond, "overfull": layers.overfull, "tower": layers.tower}
    ties |= {f"tangle{seed}": partial(tangles.tangle, seed) for seed in range(TANGLES)}
    duties = {
        "night": policies.night_market,
        "two": policies.two_policies,
        "long": policies.long_policy,
        "poisoned_duties": policies.poisoned,
    }
    made = {name: ownership.page(ownership.view_model(*make())) for name, make in ties.items()}
    made |= {name: responsibilities.page(responsibilities.view_model(make())) for name, make in duties.items()}
    maps = {"map": webs.fund_house(), "thousands": webs.thousands(), "poisoned_map": webs.poisoned()}
    made |= {name: viz_map.page(viz_map.view_model(web)) for name, web in maps.items()}
    networks = {"network": webs.network(), "poisoned_network": webs.poisoned("t"), "whole_network": webs.fund_house()}
    networks["unprintable_network"] = webs.unprintable()
    made |= {name: network.page(network.view_model(web)) for name, web in networks.items()}
    for name, text in readings.TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
        made[name] = pg.explain_page(folder / f"{name}.txt")
    made |= _of_texts(tmp_path_factory.mktemp("held"))
    for name, content in made.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in made}


def _of_texts(folder: Path) -> dict[str, bytes]:
    """The pages of texts, of policies in time, and of what a store holds."""
    with pg.open(held.load(folder), read_only=True) as store:
        made = {name: pg.view("document", f"{name}.txt", store) for name in ("notice", "news")}
        made["holders"] = pg.view("document", "holders.csv", store)
    papers = {"poisoned_document": hostile.paper(), "quotes": hostile.paper(bare=True)}
    made |= {name: document.page(document.view_model(paper)) for name, paper in papers.items()}
    times = {"years": years.few(), "decades": years.many(), "poisoned_timeline": hostile.timeline()}
    made |= {name: timeline.page(timeline.view_model(time)) for name, time in times.items()}
    listed = hostile.contents()
    indexes = {"poisoned_index": plan(listed, 3), "large_index": plan(listed, 4321)}
    return made | {name: contents.page(contents.view_model(listed, planned)) for name, planned in indexes.items()}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented corpus; its first page."""
    folder = tmp_path_factory.mktemp("site")
    return pg.site(folder / "site", held.load(folder)).index


class Opener:
    """Opens sample pages, each in a fresh offline context."""

    def __init__(self, browser: Browser, pages: dict[str, Path]) -> None:
        self.browser, self.pages = browser, pages
        self.opened: list[Watched] = []

    def __call__(self, name: str | Path, state: str = "", **context: Any) -> Page:
        made = self.browser.new_context(viewport={"width": 1600, "height": 950}, offline=True, **context)
        watched = Watched(made.new_page())
        watched.look()
        self.opened.append(watched)
        place = name if isinstance(name, Path) else self.pages[name]
        watched.page.goto(place.as_uri() + (f"#{state}" if state else ""))
        return watched.page


@pytest.fixture
def show(browser: Browser, pages: dict[str, Path]) -> Iterator[Opener]:
    """Opens a page by name and state; in the end none of them may have asked, said or thrown anything."""
    opener = Opener(browser, pages)
    yield opener
    trouble = [line for watched in opener.opened for line in watched.trouble]
    for watched in opener.opened:
        watched.page.context.close()
    assert trouble == []
