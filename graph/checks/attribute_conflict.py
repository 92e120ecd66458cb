"""One thing has one size, one founding day, one code: its sources agree on each of its properties.

Applies to 已 claims. A date that says less than another agrees with it. Two different codes on one node mean that two
things were taken for one, which is an error; anything else is for a person to look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem
from policygraph.graph.entity import Claim, Node
from policygraph.graph.merge import value_text
from policygraph.graph.modality import Modality
from policygraph.ontology import terms

#: what may differ from place to place
_NAMING = frozenset({"label", "alias", "name", "name_en"})
_CODES = frozenset({"uscc", "lei", "code"})


def problems(graph: Checkable) -> Iterator[Problem]:
    """One problem for each property of a node on which its sources differ."""
    for node in graph.nodes_by_id():
        for name, claims in sorted(_by_property(node).items()):
            texts = sorted({value_text(claim.value) for claim in claims})
            if len(texts) > 1 and not _one_date(name, claims):
                level = Level.ERROR if name in _CODES else Level.WARNING
                values = {"name": node.name, "property": name, "values": [claim.value for claim in claims]}
                yield Problem(level, "attribute-conflict", Place(node=node.id), values)


def _by_property(node: Node) -> dict[str, list[Claim]]:
    """The first claim of each value, by property."""
    found: dict[str, dict[str, Claim]] = {}
    for claim in node.claims:
        if claim.property not in _NAMING and claim.modality is Modality.DONE:
            found.setdefault(claim.property, {}).setdefault(value_text(claim.value), claim)
    return {name: list(claims.values()) for name, claims in found.items()}


def _one_date(name: str, claims: list[Claim]) -> bool:
    """Whether the values are one date, told more or less exactly."""
    if terms.datatype(name) != "date":
        return False
    longest = max((str(claim.value) for claim in claims), key=len)
    return all(longest.startswith(str(claim.value)) for claim in claims)
