"""A whole store as a folder of pages that link each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.graph.store.store import Store
from policygraph.opening import DEFAULT, Where, opened

if TYPE_CHECKING:
    from policygraph.queries.answer import Web
    from policygraph.queries.contents import Contents
    from policygraph.viz.site import Plan


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was written: its first page, and how many pages it has of each kind."""

    index: Path
    pages: Mapping[str, int]


def _unseen(paths: Iterable[str], total: int) -> Iterable[str]:
    """Nobody watches."""
    return paths


def site(
    folder: str | PathLike[str],
    store: Where = DEFAULT,
    *,
    watch: Callable[[Iterable[str], int], Iterable[str]] = _unseen,
) -> Site:
    """Write a static site of a store: an index, a timeline, the map of its graph, the network where it is small enough, and
    the pages of every document, policy and party worth one.

    All links are relative; equal stores give equal bytes. A new folder appears whole, an earlier site in it is replaced page
    by page, other files stay. `watch` is handed the paths as they are written, and how many there will be. Raises
    SettingError for a folder that holds something else.
    """
    from policygraph.queries.contents import contents
    from policygraph.queries.web import whole
    from policygraph.site_folder import site_folder
    from policygraph.viz.site import FOLDERS, INDEX, PATH, everything, plan

    home = Path(folder)
    with site_folder(home, PATH, INDEX) as place, opened(store) as held:
        listed, web = contents(held), whole(held)
        planned = plan(listed, len(web.parties))
        for name in FOLDERS:
            (place / name).mkdir()
        for _ in watch(_written(place, _pages(held, listed, web, planned)), len(list(planned.paths()))):
            pass
    counts = {name: len(getattr(planned, name)) for name in FOLDERS}
    return Site(home / INDEX, {**counts, **{kind: 1 for kind, _ in everything(planned)}, "index": 1})


def _written(place: Path, pages: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """Each page written; gives its path."""
    for path, page in pages:
        (place / path).write_bytes(page)
        yield path


def _pages(store: Store, listed: Contents, web: Web, planned: Plan) -> Iterator[tuple[str, bytes]]:
    """Every page of the site by its path."""
    from policygraph.viz import contents as index
    from policygraph.viz.site import INDEX

    yield from _documents(store, listed, planned)
    yield from _duties(store, listed, planned)
    yield from _ownership(store, listed, planned)
    yield from _timeline(store, listed, planned)
    yield from _graph(web, listed, planned)
    yield INDEX, index.page(index.view_model(listed, planned))


def _documents(store: Store, listed: Contents, planned: Plan) -> Iterator[tuple[str, bytes]]:
    from policygraph.queries.paper import papers
    from policygraph.viz.document import page, view_model
    from policygraph.viz.site import path, placed, related, targets

    ways = targets(listed, planned)
    for id_, paper in zip(planned.document, papers(store, [[id_] for id_ in planned.document]), strict=True):
        here = path("document", id_)
        yield here, page(placed(view_model(paper), here, ways, related(listed, planned, "document", id_)))


def _duties(store: Store, listed: Contents, planned: Plan) -> Iterator[tuple[str, bytes]]:
    from policygraph.asking import duties
    from policygraph.viz.responsibilities import page, view_model
    from policygraph.viz.site import path, placed, related, targets

    ways = targets(listed, planned)
    for id_ in planned.duties:
        here = path("duties", id_)
        yield here, page(placed(view_model(duties(id_, store)), here, ways, related(listed, planned, "duties", id_)))


def _ownership(store: Store, listed: Contents, planned: Plan) -> Iterator[tuple[str, bytes]]:
    from policygraph.pages import ownership_model
    from policygraph.viz.ownership import page
    from policygraph.viz.site import path, placed, related, targets

    ways = targets(listed, planned, "ownership")
    for id_ in planned.ownership:
        here = path("ownership", id_)
        model = ownership_model(store, id_)
        yield here, page(placed(model, here, ways, related(listed, planned, "ownership", id_)))


def _timeline(store: Store, listed: Contents, planned: Plan) -> Iterator[tuple[str, bytes]]:
    from policygraph.queries.policies_in_time import timeline
    from policygraph.viz.site import TIMELINE, everything, placed, targets
    from policygraph.viz.timeline import page, view_model

    ways = targets(listed, planned)
    yield TIMELINE, page(placed(view_model(timeline(store)), TIMELINE, ways, everything(planned)))


def _graph(web: Web, listed: Contents, planned: Plan) -> Iterator[tuple[str, bytes]]:
    from policygraph.viz import map as viz_map
    from policygraph.viz import network
    from policygraph.viz.site import MAP, NETWORK, everything, placed, targets

    ways, beside = targets(listed, planned), everything(planned)
    yield MAP, viz_map.page(placed(viz_map.view_model(web), MAP, ways, beside))
    if planned.network:
        yield NETWORK, network.page(placed(network.view_model(web), NETWORK, ways, beside))
