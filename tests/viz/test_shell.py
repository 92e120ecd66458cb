"""The shell: one file that asks nothing of the network and runs nothing but what was put into it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest
from policygraph.viz import contents, document, network, ownership, responsibilities, timeline
from policygraph.viz import map as viz_map
from policygraph.viz.shell import data_block
from policygraph.viz.site import plan

from tests.viz import hostile, policies, samples, webs

PAGES: dict[str, Callable[[], bytes]] = {
    "ownership": lambda: ownership.page(ownership.view_model(*samples.fund_house())),
    "poisoned": lambda: ownership.page(ownership.view_model(*samples.poisoned())),
    "duties": lambda: responsibilities.page(responsibilities.view_model(policies.night_market())),
    "map": lambda: viz_map.page(viz_map.view_model(webs.fund_house())),
    "network": lambda: network.page(network.view_model(webs.network())),
    "poisoned_map": lambda: viz_map.page(viz_map.view_model(webs.poisoned())),
    "poisoned_network": lambda: network.page(network.view_model(webs.poisoned("t"))),
    "poisoned_duties": lambda: responsibilities.page(responsibilities.view_model(policies.poisoned())),
    "poisoned_document": lambda: document.page(document.view_model(hostile.paper())),
    "poisoned_quotes": lambda: document.page(document.view_model(hostile.paper(bare=True))),
    "poisoned_timeline": lambda: timeline.page(timeline.view_model(hostile.timeline())),
    "poisoned_index": lambda: contents.page(contents.view_model(hostile.contents(), plan(hostile.contents(), 3))),
}
POISONED = [name for name in PAGES if name.startswith("poisoned")]


class Parsed(HTMLParser):
    """Elements with their attributes, and the text of scripts and styles, as a browser takes them in."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.texts.append((str(dict(attrs).get("type") or tag), ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            kind, text = self.texts.pop()
            self.texts.append((kind, text + data))


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> bytes:
    return PAGES[request.param]()


def test_the_policy_allows_exactly_the_scripts_and_the_style_that_are_there(page: bytes) -> None:
    parsed = Parsed(page)
    policy = next(str(a["content"]) for tag, a in parsed.elements if a.get("http-equiv") == "Content-Security-Policy")
    inline: dict[str, list[str]] = {"script": [], "style": []}
    for kind, text in parsed.texts:
        if kind in inline:
            inline[kind].append(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert {kind: rules[f"{kind}-src"].split() for kind in inline} == inline


def test_nothing_in_the_page_points_outside(page: bytes) -> None:
    parsed = Parsed(page)
    linked = [a[name] for _, a in parsed.elements for name in ("src", "href", "action", "srcset") if name in a]
    assert linked == ["data:,"]
    styles = "".join(text for kind, text in parsed.texts if kind == "style")
    assert re.findall(r"url\(|@import", styles) == []


def test_no_element_carries_a_handler_or_a_style_of_its_own(page: bytes) -> None:
    names = {name for _, attributes in Parsed(page).elements for name in attributes}
    assert {name for name in names if name.startswith("on") or name == "style"} == set()


@pytest.mark.parametrize("name", POISONED)
def test_text_of_documents_stands_in_the_data_blocks_only(name: str) -> None:
    page = PAGES[name]().decode()
    data = re.compile(r'<script type="application/json" id="\w+">.*?</script>', re.DOTALL)
    rest = data.sub("", page)
    assert "window.hit" in "".join(data.findall(page))
    assert "window.hit" not in rest
    assert "净土" not in rest


def test_the_data_block_cannot_be_left_and_says_what_was_put_in() -> None:
    model: dict[str, Any] = {"name": "</script><!--\u2028\u2029\ud800 & 𠮷"}
    block = data_block(model)
    assert not {"<", "\u2028", "\u2029", "\ud800"} & set(block)
    assert json.loads(block) == model


def test_equal_models_give_equal_bytes(page: bytes, request: pytest.FixtureRequest) -> None:
    assert PAGES[request.node.callspec.params["page"]]() == page


@pytest.mark.parametrize("name", ["ownership", "duties", "map"])
def test_a_page_of_usual_size_stays_under_150_kilobytes(name: str) -> None:
    assert len(PAGES[name]()) < 150_000
