"""What a reader filters by: kinds of party (glyph, shape, tones) and relations (dash pattern), each with its words."""

from __future__ import annotations

from typing import Any

from policygraph.ontology import terms
from policygraph.queries.answer import Party
from policygraph.viz.captions import term, text
from policygraph.viz.palette import tones

#: kinds that are no class: holders named together, holders nobody names, and names of which nothing else is said
COLLECTIVE, UNNAMED, UNCLASSED = "collective", "unnamed", "unclassed"
_PSEUDO = (COLLECTIVE, UNNAMED, UNCLASSED)

#: the outline a box of this label has; a label not listed takes that of the first superclass which is
_SHAPES = {
    "Agency": "square",
    "Organization": "barred",
    "Firm": "round",
    "Bank": "notched",
    "FundManager": "double",
    "AssetInvestmentCompany": "notched",
    "Insurer": "notched",
    "Fund": "pill",
    "Person": "hexagon",
    "Policy": "sheet",
    "Document": "sheet",
    "Measure": "tag",
    "Incentive": "diamond",
    "Pilot": "triangle",
    "Programme": "shield",
    "Region": "ring",
    "Sector": "wedge",
    COLLECTIVE: "stack",
    UNNAMED: "dotted",
}

#: SVG stroke-dasharray of a relation; solid is kept for shares
_DASHES = {
    "HOLDS_SHARE": "",
    "FUNDS": "12 3",
    "INVESTS_IN": "12 3 3 3",
    "CONTROLS": "6 4",
    "MANAGES": "6 3 1 3",
    "ESTABLISHED": "1.5 4",
    "SUPERVISES": "1.5 7",
    "LEADS": "14 3 2 3",
    "RESPONSIBLE_FOR": "3 3",
    "HAS_MEASURE": "1 2",
    "ISSUED": "9 3",
    "APPROVED": "9 3 2 3",
    "BASED_ON": "5 2",
    "CITES": "2 4",
    "REPEALS": "2 2 8 2",
    "PART_OF": "8 8",
    "PROMOTES": "4 4 1 4",
    "OFFERS": "4 3 1 3 1 3",
}
_OTHER_DASH = "4 2 1 2"


def kind_of(party: Party) -> str:
    """The kind a party is filtered by: its most specific label; `collective` for a group named as one."""
    return COLLECTIVE if dict(party.attributes).get("collective") is True else party.kind or UNCLASSED


def kinds(used: dict[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    """Legend rows for the kinds in use (each with the labels its parties carry), in the ontology's order."""
    order = (*terms.labels(), *_PSEUDO)
    return [_kind(id_, used[id_]) for id_ in sorted(used, key=order.index)]


def relations(used: set[str]) -> list[dict[str, Any]]:
    """Legend rows for the relations in use: stakes first, then roles, as the dash table has them."""
    order = list(_DASHES)
    rank = {name: order.index(name) if name in order else len(order) for name in used}
    return [
        {"id": name, "name": term(name), "dash": _DASHES.get(name, _OTHER_DASH)}
        for name in sorted(used, key=lambda name: (rank[name], name))
    ]


def _kind(id_: str, labels: tuple[str, ...]) -> dict[str, Any]:
    shape = next((_SHAPES[label] for label in (id_, *labels) if label in _SHAPES), "round")
    if id_ in _PSEUDO:
        name, glyph, colour = text(id_), text(f"{id_}-glyph")[0], text(f"{id_}-colour")[0]
    else:
        name, glyph, colour = term(id_), terms.glyph(id_), terms.colour(id_)
    return {"id": id_, "name": name, "glyph": glyph, "shape": shape, **tones(colour)}
