"""现将《X》印发给你们: which documents a notice says it carries."""

from __future__ import annotations

import re

_NAME = r"[^《》\n]{4,80}"
_CARRIED = re.compile(
    rf"(?<![》、和及])(?P<row>《{_NAME}》(?:(?:、|和|及|以及)?《{_NAME}》)*)"
    r"(?:\([^)\n]{0,20}\))?(?:[已业]?经[^。\n]{0,60}|已[^。\n]{0,60})?,?(?:现|予以|现予)?(?:印发|发布|公布|转发)"
)
_TITLE = re.compile(f"《({_NAME})》")


def carried_titles(shadow: str, start: int, end: int) -> tuple[str, ...]:
    """The names of what the notice in `start..end` carries, in the order of its text; none where it does not say so."""
    match = _CARRIED.search(shadow, start, end)
    return tuple(_TITLE.findall(match.group("row"))) if match else ()
