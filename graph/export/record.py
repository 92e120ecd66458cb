"""Nodes and edges as flat properties, the way JSONL lines and store records hold them.

Evidence and claims are parallel lists of equal length, since no store keeps a list of maps.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from policygraph.graph.entity import Node, Value
from policygraph.graph.errors import ExportError
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Edge
from policygraph.graph.identity import number_text
from policygraph.ontology import terms

Property = Value | Sequence[str] | Sequence[str | int]

#: the label that every node carries in stores and JSONL beside those of the ontology
STORE_LABEL = "Entity"

#: the parallel lists of a node's claims, and of an edge's evidence
CLAIM = tuple(f"claim_{part}" for part in ("property", "value", "modality"))
PLACE = ("source", "document", "start", "end", "rule", "where")
CLAIM_EVIDENCE = ("claim_quote", *(f"claim_{part}" for part in PLACE))
EVIDENCE = ("evidence", *(f"evidence_{part}" for part in PLACE))

#: property names that no attribute may take
NODE_FRAME = frozenset({"id", "name", "aliases", *CLAIM, *CLAIM_EVIDENCE})
EDGE_FRAME = frozenset({"id", "modality", "valid_from", "valid_to", "inferred", *EVIDENCE})

_encode = json.JSONEncoder(ensure_ascii=False).encode

#: claims that are no attributes: always text
_NAMING = frozenset({"label", "alias", "name"})

#: begins a claim's value that its property's datatype alone would not give back
_JSON = "json:"

#: no number of ours needs more digits on either side of its point
_DIGITS = 60


def node_labels(node: Node) -> list[str]:
    """The node's labels and the store label, sorted."""
    return sorted({*node.labels, STORE_LABEL})


def node_properties(node: Node) -> dict[str, Property]:
    """Name, aliases, attributes and claims of a node. Raises ExportError where an attribute's name is taken."""
    _refuse_reserved(node.id, node.attributes, NODE_FRAME)
    return {
        **node.attributes,
        "name": node.name,
        "aliases": list(node.aliases),
        "claim_property": [claim.property for claim in node.claims],
        "claim_value": [claim_text(claim.property, claim.value) for claim in node.claims],
        "claim_modality": [str(claim.modality) for claim in node.claims],
        **_columns(CLAIM_EVIDENCE, [claim.evidence for claim in node.claims]),
    }


def edge_properties(edge: Edge) -> dict[str, Property]:
    """Attributes, modality, validity and evidence of an edge; what is not stated is left out.

    Raises ExportError where an attribute's name is taken.
    """
    _refuse_reserved(edge.id, edge.attributes, EDGE_FRAME)
    validity = {"valid_from": edge.valid_from, "valid_to": edge.valid_to}
    return {
        **edge.attributes,
        "modality": str(edge.modality),
        **{name: value for name, value in validity.items() if value},
        **({"inferred": True} if edge.inferred else {}),
        **_columns(EVIDENCE, edge.evidence),
    }


def _refuse_reserved(where: str, attributes: Mapping[str, Value], frame: frozenset[str]) -> None:
    for name in sorted(frame.intersection(attributes)):
        raise ExportError("reserved-name", where=where, why=name)


def _columns(names: Sequence[str], evidence: Sequence[Evidence]) -> dict[str, Property]:
    rows = [
        (said.quote, said.span.source, said.document, said.span.start, said.span.end, said.rule, said.where)
        for said in evidence
    ]
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def claim_text(property: str, value: Value) -> str:
    """A claim's value as text, since lists hold one type: plain where `claim_value` reads it back, else as JSON."""
    plain = value if isinstance(value, str) else value_json(value)
    if property in _NAMING and plain is value and not plain.startswith(_JSON):
        return plain
    reads_back = not plain.startswith(_JSON) and _alike(claim_value(property, plain), value)
    return plain if reads_back else _JSON + value_json(value)


def _alike(one: Value, other: Value) -> bool:
    """Equal, and of one kind: in Python true equals 1."""
    return one == other and all(isinstance(one, kind) == isinstance(other, kind) for kind in (str, bool))


def claim_value(property: str, text: str) -> Value:
    """The value that `claim_text` wrote. Raises ValueError for text that says it is JSON and is not."""
    if text.startswith(_JSON):
        value = json.loads(text.removeprefix(_JSON), parse_float=decimal, parse_constant=decimal)
        if not isinstance(value, Value):
            raise ValueError(text)
        return value
    if property in _NAMING:
        return text
    try:
        datatype = terms.datatype(property)
    except KeyError:
        return text
    if datatype == "boolean":
        return {"true": True, "false": False}.get(text, text)
    return _number(text) if datatype in {"integer", "decimal", "money", "mixed"} else text


def _number(text: str) -> Value:
    """The number that reads exactly so, else the text."""
    try:
        number = decimal(text)
    except ValueError:
        return text
    if value_json(number) != text:
        return text
    return int(text) if number == number.to_integral_value() else number


def decimal(text: str) -> Decimal:
    """A decimal number of sane length. Raises ValueError for anything else: 1e999999999 would fill the memory."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS:
        raise ValueError(text)
    return number


def value_json(value: Property) -> str:
    """A value or list as JSON: numbers without exponent and trailing zeros. Raises ExportError for one that is no number."""
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ExportError("not-a-number", why=str(value))
        return number_text(value) if value else "0"
    return _encode(value)
