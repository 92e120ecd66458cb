"""Entities and the facts between them, packed for a page that draws thousands: places, words, sentences; see `model.md`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any

from policygraph.graph.modality import Modality
from policygraph.ontology import terms
from policygraph.queries.answer import Link, Party, Web
from policygraph.viz import links as wording_of
from policygraph.viz.captions import of_page, term
from policygraph.viz.facts import facts_of
from policygraph.viz.kinds import kind_of, kinds, relations
from policygraph.viz.packing import packed
from policygraph.viz.palette import tones
from policygraph.viz.texts import texts_of
from policygraph.viz.wording import said

#: what both pages of a web are made of
SCRIPTS = ("web_data", "web_grid", "web_panel", "web_list", "web_camera", "web_shapes", "web_near", "web_labels", "web")
#: the styles of both, before those of one page
STYLES = ("twin", "web")
#: places are whole steps of the longer side
STEPS = 65_535


@dataclass(frozen=True, slots=True)
class Laid:
    """A web with a place for everything: entities, those with the most facts first, and the numbers of the ends of each link.

    `span` is the longer side in units, of which one is about the distance of neighbours; `steps` are x and y of each entity,
    `STEPS` to the span.
    """

    web: Web
    parties: list[Party]
    ends: list[tuple[int, int]]
    span: int
    steps: list[int]


def laid_out(web: Web) -> Laid:
    """Find a place for every entity."""
    count = Counter(end for link in web.links for end in (link.source, link.target))
    parties = sorted(web.parties, key=lambda party: (-count[party.id], party.id))
    number = {party.id: n for n, party in enumerate(parties)}
    ends = [(number[link.source], number[link.target]) for link in web.links]
    return Laid(web, parties, ends, *_places(len(parties), ends))


def view_model(laid: Laid, view: str) -> dict[str, Any]:
    """The web as the JSON that a page draws; `texts` is what it needs only when something is picked."""
    web = laid.web
    kind_rows = kinds({kind_of(party): party.labels for party in web.parties})
    relation_rows = relations({link.relation for link in web.links})
    sayings, links = _links(web.links, {row["id"]: n for n, row in enumerate(relation_rows)})
    nodes = _nodes(laid, {row["id"]: n for n, row in enumerate(kind_rows)})
    texts = texts_of(web.links)
    named = (row for one in (*nodes["more"].values(), *sayings) for row in one.get("facts", ()))
    return {
        "version": 1,
        "view": view,
        "centre": web.centre,
        "nodes": nodes,
        "links": {
            "from": packed(one for one, _ in laid.ends),
            "to": packed(other for _, other in laid.ends),
            **links,
        },
        "sayings": sayings,
        "sources": texts.pop("sources"),
        "texts": texts,
        "kinds": kind_rows,
        "relations": [row | tones(terms.colour(row["id"])) for row in relation_rows],
        "names": {name: term(name) for name, *_ in named},
        "words": of_page("web", view),
    }


def _nodes(laid: Laid, kind_numbers: dict[str, int]) -> dict[str, Any]:
    parties = laid.parties
    return {
        "ids": [party.id for party in parties],
        "names": [party.name or party.id for party in parties],
        "kind": packed(kind_numbers[kind_of(party)] for party in parties),
        "at": packed(laid.steps),
        "span": laid.span,
        "more": {str(n): more for n, party in enumerate(parties) if (more := _more(party))},
    }


def _more(party: Party) -> dict[str, Any]:
    stated = {
        "aliases": list(party.aliases),
        "name_en": dict(party.attributes).get("name_en"),
        "facts": facts_of(party),
    }
    return {name: part for name, part in stated.items() if part}


def _places(count: int, ends: list[tuple[int, int]]) -> tuple[int, list[int]]:
    import numpy as np
    from policygraph.viz.positions import positions

    if not count:
        return 1, []
    pairs = np.array(ends, np.int64).reshape(-1, 2)
    at = positions(count, pairs[:, 0], pairs[:, 1])
    low = at.min(axis=0)
    span = max(1, ceil(float((at.max(axis=0) - low).max())))
    steps: list[int] = np.floor((at - low) / span * STEPS + 0.5).astype(np.int64).ravel().tolist()
    return span, steps


def _links(links: Iterable[Link], relation_numbers: dict[str, int]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """What links say, each saying once, and of each link its relation, its modality and the number of its saying."""
    moods = list(Modality)
    sayings: dict[str, tuple[int, dict[str, Any]]] = {}
    numbers, relation, mood = list[int](), list[int](), list[int]()
    for link in links:
        row = {"label": said(wording_of.label(link)), "facts": wording_of.facts(link)}
        numbers.append(sayings.setdefault(repr(row), (len(sayings), row))[0])
        relation.append(relation_numbers[link.relation])
        mood.append(moods.index(Modality(link.modality)))
    packs = {"relation": packed(relation), "modality": packed(mood), "saying": packed(numbers)}
    return [row for _, row in sayings.values()], packs
