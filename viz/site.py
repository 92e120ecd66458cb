"""Which pages a site has, where each of them stands, and the ways between them: relative paths only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from policygraph.graph.identity import digest
from policygraph.queries.contents import Contents
from policygraph.queries.web import MOST

INDEX, TIMELINE, MAP, NETWORK = "index.html", "timeline.html", "map.html", "network.html"
#: folders of the kinds of pages that come once for each thing
FOLDERS = ("document", "duties", "ownership")
#: a path of ours; nothing else is ever written or removed
PATH = re.compile(
    rf"{'|'.join(map(re.escape, (INDEX, TIMELINE, MAP, NETWORK)))}|(?:{'|'.join(FOLDERS)})/[0-9a-f]{{16}}\.html"
)
#: keys of a model whose values are ids of things that may have a page
_IDS = frozenset({"id", "party", "subject_id", "object_id", "document"})


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of a site: ids in the order of the contents, by kind; `entities` are those of the map."""

    document: tuple[str, ...]
    duties: tuple[str, ...]
    ownership: tuple[str, ...]
    entities: int

    @property
    def network(self) -> bool:
        """Whether the whole graph is drawn as a network: there is one, and no larger than a network page is otherwise."""
        return 0 < self.entities <= MOST

    @property
    def too_large(self) -> bool:
        """Whether there is no network since the graph has more entities than can be read in one."""
        return self.entities > MOST

    def paths(self) -> Iterator[str]:
        """Every page, the index last."""
        for folder in FOLDERS:
            yield from (path(folder, id_) for id_ in getattr(self, folder))
        yield from (way for _, way in everything(self))
        yield INDEX


def plan(contents: Contents, entities: int) -> Plan:
    """What is worth a page: every document; policies with duties, agencies with duties under several; parties with owners,
    or with several holdings. One holding alone stands on the page of what is held. `entities` is how many the store has.
    """
    policies = [row["id"] for row in contents.policies if row["id"] in contents.duties]
    agencies = [id_ for id_, charged in sorted(contents.charged.items()) if len(charged) > 1]
    parties = [id_ for id_, (above, below) in contents.stakes.items() if above or below > 1]
    return Plan(tuple(row["id"] for row in contents.documents), (*policies, *agencies), tuple(parties), entities)


def everything(planned: Plan) -> list[tuple[str, str]]:
    """The pages that show the whole store, beside the index: (kind, path from the site's top)."""
    return [("timeline", TIMELINE), *graph(planned)]


def graph(planned: Plan, id_: str = "") -> list[tuple[str, str]]:
    """The pages that show the whole graph, opened at a thing where one is given: (kind, path from the site's top)."""
    at = f"#{urlencode({'pick': f'node {id_}'})}" if id_ else ""
    network = [("network", NETWORK + at)] if planned.network else []
    return [("map", MAP + at), *network]


def path(folder: str, id_: str) -> str:
    """Where the page of a thing stands in the site."""
    name = id_ if re.fullmatch("[0-9a-f]{16}", id_) else digest(id_)
    return f"{folder}/{name}.html"


def targets(contents: Contents, planned: Plan, first: str = "duties") -> dict[str, str]:
    """The one page to go to for each thing, from the site's top; of a body with several the `first` kind counts."""
    found = {row["id"]: f"{TIMELINE}#pick={row['id']}" for row in contents.policies}
    found |= {id_: path("document", given[0]) for id_, given in contents.given.items()}
    found |= {id_: f"{path('duties', charged[0][0])}#focus={id_}" for id_, charged in contents.charged.items()}
    for folder in sorted(("duties", "ownership"), key=lambda folder: folder == first):
        found |= {id_: path(folder, id_) for id_ in getattr(planned, folder)}
    return found | {id_: path("document", id_) for id_ in planned.document}


def related(contents: Contents, planned: Plan, kind: str, id_: str) -> list[tuple[str, str]]:
    """The other pages about what a page is about, and where it stands in the graph: (kind, path from the site's top)."""
    policies = [policy for policy, given in contents.given.items() if id_ in given] if kind == "document" else [id_]
    found = [("duties", path("duties", one)) for one in policies if one in planned.duties and kind != "duties"]
    found += [("document", path("document", one)) for one in contents.given.get(id_, ()) if kind == "duties"]
    found += [("ownership", path("ownership", id_))] if kind == "duties" and id_ in planned.ownership else []
    found += [("duties", path("duties", id_))] if kind == "ownership" and id_ in planned.duties else []
    known = {row["id"] for row in contents.policies}
    found += [("timeline", f"{TIMELINE}#pick={one}") for one in policies if one in known and kind != "ownership"]
    return found + graph(planned, policies[0] if policies else "")


def placed(
    model: Mapping[str, Any], here: str, ways: Mapping[str, str], beside: Sequence[tuple[str, str]] = ()
) -> dict[str, Any]:
    """A model as the page at `here`, with its ways to other pages as relative paths."""
    up = "../" * here.count("/")
    used = sorted(set(_ids(model)) & ways.keys())
    found = {id_: up + ways[id_] for id_ in used if ways[id_] != here}
    pages = [{"say": f"page-{kind}", "href": up + way} for kind, way in beside if way != here]
    return {**model, "ways": found, "site": {"home": up + INDEX, "related": pages}}


def _ids(part: object) -> Iterable[str]:
    if isinstance(part, Mapping):
        yield from (value for key, value in part.items() if key in _IDS and isinstance(value, str))
        yield from part.get("ids", ())
        for value in part.values():
            yield from _ids(value)
    elif isinstance(part, list):
        for value in part:
            yield from _ids(value)
