"""The pictures in docs/images: pages of the demo as a reader sees them. Run as a script, it takes them anew."""

from __future__ import annotations

import shutil
import sys
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
SIZE = {"width": 1600, "height": 950}


@dataclass(frozen=True)
class Picture:
    """A page of the demo (a file of its folder) in a state."""

    page: str
    state: str = ""


PICTURES = {
    "ownership": Picture("ownership.html"),
    "ownership-table": Picture("ownership.html", "table=true"),
    "duties": Picture("duties.html"),
    "duties-drawing": Picture("duties.html", "view=drawing"),
}

#: mean difference of a channel (0..255), and the part of the pixels that differ clearly; other versions of a browser or a
#: font draw edges of letters otherwise
_COMPARE = """async ([kept, taken]) => {
    const pixels = async (picture) => {
        const image = new Image();
        image.src = "data:image/png;base64," + picture;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
        const pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0);
        return [image.width, image.height, pen.getImageData(0, 0, image.width, image.height).data];
    };
    const [[width, height, a], [w, h, b]] = [await pixels(kept), await pixels(taken)];
    if (width !== w || height !== h) return [255, 1];
    let sum = 0, clearly = 0;
    for (let i = 0; i < a.length; i += 4) {
        const apart = Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]);
        sum += apart / 3;
        if (apart > 120) clearly++;
    }
    return [sum / (width * height), clearly / (width * height)];
}"""


def browser_path() -> str | None:
    """Debian's Chromium: its shell without a window, which opens a page in a third of the time, where that is installed."""
    return shutil.which("chromium-headless-shell") or shutil.which("chromium")


def take(browser: Browser, folder: Path, picture: Picture) -> bytes:
    """A page as PNG."""
    context = browser.new_context(viewport=SIZE, offline=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((folder / picture.page).as_uri() + (f"#{picture.state}" if picture.state else ""))
    taken = page.screenshot()
    context.close()
    return taken


def apart(browser: Browser, kept: bytes, taken: bytes) -> tuple[float, float]:
    """How far two pictures are from each other: the mean of a channel, and the part of the pixels."""
    page = browser.new_page()
    mean, part = page.evaluate(_COMPARE, [b64encode(one).decode() for one in (kept, taken)])
    page.close()
    return mean, part


def _renew() -> None:
    import policygraph as pg
    from playwright.sync_api import sync_playwright

    made: Any = sync_playwright()
    with made as play, TemporaryDirectory() as folder:
        pg.demo(folder)
        browser = play.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        for name, picture in PICTURES.items():
            (IMAGES / f"{name}.png").write_bytes(take(browser, Path(folder), picture))
        browser.close()


if __name__ == "__main__":
    sys.exit(_renew())
