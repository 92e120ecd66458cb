"""PolicyGraph as a library: every command is one function with typed values. Importing it loads nothing else."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policygraph.asking import duties, query, search, show, status, template, templates
    from policygraph.checking import check
    from policygraph.copying import copy
    from policygraph.demonstration import demo
    from policygraph.explaining import explain, explain_page
    from policygraph.exporting import export
    from policygraph.loading import forget, load
    from policygraph.opening import open
    from policygraph.owning import card, control, diff, holdings, links, owners
    from policygraph.pages import view
    from policygraph.reading import extract, read
    from policygraph.reviewing import review
    from policygraph.site import site
    from policygraph.triples import context, describe, to_rdflib
    from policygraph.vocabulary import schema

__version__ = "0.1.0"

_HOMES = {
    "asking": ("duties", "query", "search", "show", "status", "template", "templates"),
    "checking": ("check",),
    "copying": ("copy",),
    "demonstration": ("demo",),
    "explaining": ("explain", "explain_page"),
    "exporting": ("export",),
    "loading": ("forget", "load"),
    "opening": ("open",),
    "owning": ("card", "control", "diff", "holdings", "links", "owners"),
    "pages": ("view",),
    "reading": ("extract", "read"),
    "reviewing": ("review",),
    "site": ("site",),
    "triples": ("context", "describe", "to_rdflib"),
    "vocabulary": ("schema",),
}
_HOME = {verb: home for home, verbs in _HOMES.items() for verb in verbs}

__all__ = [
    "card",
    "check",
    "context",
    "control",
    "copy",
    "demo",
    "describe",
    "diff",
    "duties",
    "explain",
    "explain_page",
    "export",
    "extract",
    "forget",
    "holdings",
    "links",
    "load",
    "open",
    "owners",
    "query",
    "read",
    "review",
    "schema",
    "search",
    "show",
    "site",
    "status",
    "template",
    "templates",
    "to_rdflib",
    "view",
]


def __getattr__(name: str) -> Any:
    """A verb, its module imported when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    verb = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = verb
    return verb


def __dir__() -> list[str]:
    """The verbs."""
    return [*__all__, "__version__"]
