"""What Chromium prints: the size of each sheet and the glyphs on it, read from the PDF itself."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """Width and height in points, and the glyphs in the order in which they are set, each with its font."""

    size: tuple[float, float]
    glyphs: tuple[str, ...]

    def holds(self, run: tuple[str, ...]) -> bool:
        """Whether these glyphs stand here one after the other."""
        return f" {' '.join(run)} " in f" {' '.join(self.glyphs)} "


def sheets(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF that Chromium wrote."""
    objects = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL))
    return [_sheet(body, objects) for body in objects.values() if re.search(rb"/Type /Page\b(?!s)", body)]


def _sheet(page: bytes, objects: dict[bytes, bytes]) -> Sheet:
    box = _found(rb"/MediaBox \[\S+ \S+ (\S+ [\d.]+)", page).split()
    content = objects[_found(rb"/Contents (\d+) 0 R", page)]
    drawn = zlib.decompress(_found(rb"stream\r?\n(.*)\r?\nendstream", content)).decode("latin-1")
    font, glyphs = "", []
    for name, glyph in re.findall(r"/(F\d+) \S+ Tf|<([0-9A-F]+)> Tj", drawn):
        font = name or font
        glyphs += [f"{font}:{glyph}"] if glyph else []
    return Sheet((float(box[0]), float(box[1])), tuple(glyphs))


def _found(pattern: bytes, text: bytes) -> bytes:
    found = re.search(pattern, text, re.DOTALL)
    assert found, pattern
    return found[1]
