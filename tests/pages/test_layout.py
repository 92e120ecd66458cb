"""The picture of an ownership graph stays legible whatever the graph: nothing covers anything, no line runs through a box."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.pages.conftest import TANGLES, Opener

pytestmark = pytest.mark.needs("chromium")

GRAPHS = ["house", "crowd", "hub", *(f"tangle{seed}" for seed in range(TANGLES))]

OVERLAPS = """() => {
    const rects = (query) => [...document.querySelectorAll(query)].map((e) => [e.textContent, e.getBoundingClientRect()]);
    const boxes = rects("#graph .frame > :last-child"), labels = rects("#graph .plate");
    const meet = ([, a], [, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const all = [...boxes, ...labels];
    return all.flatMap((a, i) => all.slice(i + 1).filter((b) => meet(a, b)).map((b) => [a[1].x, a[1].y, b[1].x, b[1].y]));
}"""

THROUGH = """() => {
    const boxes = [...document.querySelectorAll("#graph .box")].map((box) => {
        const { e, f } = box.transform.baseVal.consolidate().matrix;
        const { x, y, width, height } = box.querySelector(".frame").lastChild.getBBox();
        return { left: e + x + 3, top: f + y + 3, right: e + x + width - 3, bottom: f + y + height - 3 };
    });
    const inside = (point) => boxes.some((box) => point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom);
    const points = (path) => Array.from({ length: Math.ceil(path.getTotalLength() / 4) }, (_, i) => path.getPointAtLength(i * 4));
    return [...document.querySelectorAll("#graph .stroke")].filter((path) => points(path).some(inside)).length;
}"""


@pytest.mark.parametrize("name", GRAPHS)
def test_no_box_or_label_covers_another_and_no_line_runs_through_a_box(show: Opener, name: str) -> None:
    page = show(name)
    assert page.locator("#graph .stroke").count() > 0
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(THROUGH) == 0


def test_english_labels_have_room_too(show: Opener) -> None:
    assert show("house", "lang=en").evaluate(OVERLAPS) == []


@pytest.mark.parametrize("name", GRAPHS)
def test_lines_run_in_straight_segments_only(show: Opener, name: str) -> None:
    paths = show(name).eval_on_selector_all("#graph .stroke", "all => all.map((p) => p.getAttribute('d'))")
    for path in paths:
        # a rounded bend has its corner as control point, so every leg keeps x or y
        legs = [
            tuple(map(float, point.split(","))) for point in path[1:].replace("Q", "L").replace(" ", "L").split("L")
        ]
        assert all(abs(a[0] - b[0]) < 0.2 or abs(a[1] - b[1]) < 0.2 for a, b in pairwise(legs))


def test_a_graph_too_large_to_read_opens_in_part_and_says_so(show: Opener) -> None:
    page = show("hub")
    assert page.locator("#root").evaluate("e => e.getCTM().a") > 0.55
    assert page.locator("#graph .box").count() < 25
    assert "未显示" in page.inner_text("#counts")
    assert "foldedUp" not in page.url  # as it opens, so no part of a link


def test_asking_for_a_party_behind_a_fold_opens_the_way_to_it(show: Opener) -> None:
    page = show("hub")
    boxes = page.locator("#graph .box")
    before = boxes.count()
    page.locator("#search").fill("第50号集团")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.id") == "o050"
    assert boxes.count() == before + 2  # the owner, and its holding, which leaves the list


def test_a_box_that_the_reader_folds_stays_where_it_is(show: Opener) -> None:
    page = show("hub")
    page.locator('#graph .box[data-id="h000"] .fold').click()
    assert page.locator('#graph .box[data-id="h000"]').count() == 1
