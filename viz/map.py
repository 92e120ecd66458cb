"""The map: a whole graph on one canvas, from far as a cloud, from near with names, facts and their sentences."""

from __future__ import annotations

from typing import Any

from policygraph.queries.answer import Web
from policygraph.viz import web as drawn
from policygraph.viz.shell import render

_SCRIPTS = (
    "panel",
    *drawn.SCRIPTS,
    "map_camera",
    "map_cloud",
    "map_draw",
    "map_paint",
    "map",
)


def view_model(web: Web) -> dict[str, Any]:
    """All entities and facts with a place for each, as the JSON that the page draws; see `model.md`.

    The page opens at the centre of the web where it has one.
    """
    return drawn.view_model(drawn.laid_out(web), "map")


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    first = {name: part for name, part in model.items() if name != "texts"}
    return render("map", first, _SCRIPTS, drawn.STYLES, model["texts"])
