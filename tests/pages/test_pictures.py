"""The pictures in docs/images are what the pages of the demo look like, and those pages are light enough to be sent about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import policygraph as pg
import pytest

from tests.pages.pictures import IMAGES, PICTURES, apart, take

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.needs("chromium")

#: bytes of a page of the demo
MOST = 150_000


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    pg.demo(folder)
    return folder


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_the_page_as_it_is(browser: Browser, demo: Path, name: str) -> None:
    mean, part = apart(browser, (IMAGES / f"{name}.png").read_bytes(), take(browser, demo, PICTURES[name]))
    assert (mean < 2, part < 0.01) == (True, True), f"{mean:.2f} {part:.4f}; renew: python tests/pages/pictures.py"


def test_other_pages_would_not_pass_for_it(browser: Browser, demo: Path) -> None:
    taken = take(browser, demo, PICTURES["ownership"])
    for name in ("ownership-table", "duties"):
        mean, part = apart(browser, (IMAGES / f"{name}.png").read_bytes(), taken)
        assert mean > 2 or part > 0.01


def test_every_picture_is_one_of_these() -> None:
    assert {path.stem for path in IMAGES.glob("*.png")} >= set(PICTURES)


@pytest.mark.parametrize("name", ["ownership", "duties"])
def test_a_page_of_the_demo_is_light(demo: Path, name: str) -> None:
    assert (demo / f"{name}.html").stat().st_size < MOST
