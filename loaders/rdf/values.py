"""Literals back to values, under the datatype that they carry."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from policygraph.graph.entity import Value
from policygraph.graph.export.record import decimal
from policygraph.loaders.rdf.statements import PG, Statements
from policygraph.ontology import terms

if TYPE_CHECKING:
    from pyoxigraph import Literal

_XSD = "http://www.w3.org/2001/XMLSchema#"
#: what an edge's own node says of itself, not of the fact
_FRAME = frozenset({"modality", "verbatim", "validFrom", "validTo", "inferred"})


def value(literal: Literal) -> Value:
    """A value. Raises ValueError for a number that is none or out of all measure."""
    kind = literal.datatype.value.removeprefix(_XSD)
    if kind == "boolean":
        return literal.value in {"true", "1"}
    if kind in {"decimal", "integer", "double", "float", "int", "long", "nonNegativeInteger"}:
        number = decimal(literal.value)
        return int(number) if number == number.to_integral_value() else number
    return literal.value


def attributes(said: Statements, subject: str) -> dict[str, Value]:
    """The attributes of a node or edge by their names in stores. Raises ValueError for one that the ontology lacks, or
    that is stated twice.
    """
    if f"{PG}verbatim" not in said.literals.get(subject, {}):
        return _undoubled(_plain(said, subject))
    read = json.loads(said.text(subject, f"{PG}verbatim"), parse_float=decimal, parse_constant=decimal)
    if not isinstance(read, dict) or not all(isinstance(item, Value) for item in read.values()):
        raise ValueError("verbatim")
    return {name: item for name, item in read.items() if name not in {"valid_from", "valid_to"}}


def _plain(said: Statements, subject: str) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for predicate, literals in said.literals.get(subject, {}).items():
        local = predicate.removeprefix(PG)
        if local == predicate or local in _FRAME:
            continue
        if len(literals) != 1:
            raise ValueError(f"{local}: {len(literals)}")
        found[_stored(local)] = value(literals[0])
    return found


def _stored(local: str) -> str:
    try:
        name = terms.store_name(local)
        terms.datatype(name)
    except KeyError:
        raise ValueError(f"pg:{local}?") from None
    return name


def _undoubled(found: Mapping[str, Value]) -> dict[str, Value]:
    """Without the amount and currency that only say again what `amount_cny` says."""
    amount = found.get("amount_cny")
    doubled = isinstance(amount, int | Decimal) and (found.get("amount"), found.get("currency")) == (amount, "CNY")
    return {name: item for name, item in found.items() if not (doubled and name in {"amount", "currency"})}
