"""The network: one entity and what lies around it, or all of a small graph.

Kept in a `pyvis.Network` and drawn by vis-network under our template.
"""

from __future__ import annotations

from typing import Any

from policygraph.queries.answer import Web
from policygraph.viz import web as drawn
from policygraph.viz.shell import render

_SCRIPTS = (
    "vis-network.min",
    "panel",
    *drawn.SCRIPTS,
    "svg_pen",
    "network_steps",
    "network_draw",
    "network_picture",
    "network",
)
#: pixels a unit, where names beside each other can be read
_UNIT = 130
#: places are given, so nothing moves by itself, and all keys are the page's
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 0,
    },
    "nodes": {"shape": "custom", "physics": False},
    "edges": {
        "physics": False,
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
        "hoverWidth": 0,
    },
}


def view_model(web: Web) -> dict[str, Any]:
    """The web with a place for each of its entities, as the JSON that the page draws; see `model.md`.

    The page opens at what is near the centre, whole where the web has none.
    """
    laid = drawn.laid_out(web)
    number = {party.id: n for n, party in enumerate(laid.parties)}
    net = _network(laid)
    return drawn.view_model(laid, "network") | {
        "unit": _UNIT,
        "vis": {"nodes": net.nodes, "edges": net.edges, "options": net.options},
        "hidden": {str(number[id_]): count for id_, count in web.hidden},
        "left_out": web.left_out,
    }


def page(model: dict[str, Any]) -> bytes:
    """The model as one self-contained HTML file; equal models give equal bytes."""
    first = {name: part for name, part in model.items() if name != "texts"}
    return render("network", first, _SCRIPTS, drawn.STYLES, model["texts"])


def _network(laid: drawn.Laid) -> Any:
    """A `pyvis.Network` of numbers and places: all words reach the page beside it, so that no name is ever markup.

    Its own template and its own writer are not used: they ask the web for a library, run what a title contains, and write in
    the encoding of the machine. Lines between the same two ends are one.
    """
    from pyvis.network import Network

    net = Network(directed=True)
    net.options = _OPTIONS
    for n in range(len(laid.parties)):
        x, y = (round(step * laid.span * _UNIT / drawn.STEPS) for step in laid.steps[2 * n : 2 * n + 2])
        net.add_node(n, label=" ", shape="custom", x=x, y=y)
    pairs = sorted(set(laid.ends))
    for number, (one, other) in enumerate(pairs):
        bent = {"smooth": {"type": "curvedCW", "roundness": 0.14}} if (other, one) in pairs and one != other else {}
        net.add_edge(one, other, id=number, **bent)
    return net
