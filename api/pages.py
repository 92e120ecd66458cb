"""Answers as self-contained pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from policygraph.graph.errors import SettingError
from policygraph.graph.store.store import Store
from policygraph.opening import DEFAULT, Where, opened
from policygraph.queries.answer import Duties
from policygraph.queries.web import MOST
from policygraph.webs import map_page, network_page

#: how many names a kind of page is drawn of: at least, at most
KINDS: Mapping[str, tuple[int, float]] = {
    "ownership": (1, 1),
    "duties": (1, float("inf")),
    "document": (1, 1),
    "timeline": (0, float("inf")),
    "network": (1, 1),
    "map": (0, 1),
}


def view(
    kind: str,
    name: str | Sequence[str] = "",
    store: Where = DEFAULT,
    *,
    as_of: str = "",
    depth: int = 10,
    nodes: int = MOST,
) -> bytes:
    """One HTML page that opens without a network: `ownership`, `duties`, `document`, `timeline`, `network` or `map`.

    `ownership` is drawn around a party, `duties` of an agency or of policies, `timeline` of policies, of all where none is
    named, `document` of a text by its title, its file's name, or a policy that it gives, `network` of everything up to
    `depth` facts around an entity, the nearest `nodes` of it, and `map` of the whole store; a name only opens the map there.
    Raises SettingError for another kind or number of names, NotFoundError for a name that fits none or several.
    """
    names = [one for one in ([name] if isinstance(name, str) else name) if one]
    if kind not in KINDS:
        raise SettingError("bad-choice", where="view", why=kind, hint="choose", choices=", ".join([*KINDS, "index"]))
    least, most = KINDS[kind]
    if not least <= len(names) <= most:
        raise SettingError("bad-names", where=f"view {kind}", why=", ".join(names), hint="one-name")
    makers: Mapping[str, Callable[[Store, Sequence[str]], bytes]] = {
        "ownership": partial(_ownership, as_of=as_of, depth=depth),
        "duties": _duties,
        "document": _document,
        "timeline": _timeline,
        "network": partial(network_page, depth=depth, most=nodes),
        "map": map_page,
    }
    with opened(store) as held:
        return makers[kind](held, names)


def ownership_model(store: Store, party: str, as_of: str = "", depth: int = 10) -> dict[str, Any]:
    """The model of the page around a party, by its id."""
    from policygraph.queries.ownership.moment import moments
    from policygraph.queries.ownership.question import Question
    from policygraph.viz.ownership import view_model

    return view_model(*moments(store, party, Question(as_of, depth)))


def _ownership(store: Store, names: Sequence[str], as_of: str, depth: int) -> bytes:
    from policygraph.owning import target
    from policygraph.viz.ownership import page

    return page(ownership_model(store, target(store, names[0]), as_of, depth))


def _duties(store: Store, names: Sequence[str]) -> bytes:
    from policygraph.viz.responsibilities import page, view_model

    return page(view_model(_asked(store, names)))


def _asked(store: Store, names: Sequence[str]) -> Duties:
    from policygraph.asking import duties
    from policygraph.queries.duties import duties as of_policies

    return duties(names[0], store) if len(names) == 1 else of_policies(store, _policies(store, names))


def _document(store: Store, names: Sequence[str]) -> bytes:
    from policygraph.queries.find_paper import find_paper
    from policygraph.queries.paper import papers
    from policygraph.viz.document import page, view_model

    (paper,) = papers(store, [find_paper(store, names[0])])
    return page(view_model(paper))


def _timeline(store: Store, names: Sequence[str]) -> bytes:
    from policygraph.queries.policies_in_time import timeline
    from policygraph.viz.timeline import page, view_model

    return page(view_model(timeline(store, _policies(store, names))))


def _policies(store: Store, names: Sequence[str]) -> list[str]:
    """The ids of policies by their names, each once. Raises NotFoundError for what is none."""
    from policygraph.queries.find import find_kind

    return list(dict.fromkeys(find_kind(store, name, ("Policy",)).id for name in names))
