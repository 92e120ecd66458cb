"""Takes the pictures of docs/images anew: pages of the shipped examples in Debian's Chromium, 1440 by 860."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import policygraph as pg

IMAGES = Path(__file__).parent / "images"
POLICY, FUND = "沪科〔2025〕5号", "国家人工智能产业投资基金"
#: what is asked for, and what is picked on the page
PAGES = {
    "ownership": (("ownership", FUND), ""),
    "duties": (("duties", POLICY), ""),
    "document": (("document", POLICY), "pick=14"),
    "timeline": (("timeline",), ""),
}


def main() -> int:
    """Draw each page, and the first page of a site, into docs/images."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        home = Path(folder)
        pg.demo(home)
        store = home / "policygraph.db"
        places = {name: (home / f"{name}.html", state) for name, (_, state) in PAGES.items()}
        for name, (asked, _) in PAGES.items():
            places[name][0].write_bytes(pg.view(asked[0], asked[1:], store))
        places["index"] = (pg.site(home / "site", store).index, "table=policies")
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 860})
        for name in sys.argv[1:] or places:
            place, state = places[name]
            page.goto(f"{place.as_uri()}#{state}")
            page.screenshot(path=IMAGES / f"{name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
