"""One colour of the ontology as the tones a page needs: readable on white paper and on a dark screen (WCAG AA)."""

from __future__ import annotations

#: page grounds behind strokes and text, as in assets/page.css
LIGHT, DARK = "#ffffff", "#161d24"

_AA = 4.5


def tones(colour: str) -> dict[str, str]:
    """`light` and `dark`: the colour, shifted only as far as AA contrast on that ground needs; text on it is the ground.

    Raises ValueError where `colour` is not #rrggbb.
    """
    return {"light": _readable(colour, LIGHT, 0), "dark": _readable(colour, DARK, 255)}


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    low, high = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))))
    return (high + 0.05) / (low + 0.05)


def _readable(colour: str, ground: str, towards: int) -> str:
    """Mix in black (0) or white (255) in twentieths until the contrast suffices; the last step always does."""
    shades = (_mixed(colour, towards, step) for step in range(21))
    return next(shade for shade in shades if contrast(shade, ground) >= _AA)


def _mixed(colour: str, towards: int, step: int) -> str:
    return "#" + "".join(f"{part + (towards - part) * step // 20:02x}" for part in _rgb(colour))


def _rgb(colour: str) -> tuple[int, int, int]:
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"not #rrggbb: {colour}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(rgb: tuple[int, int, int]) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
