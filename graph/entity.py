"""A thing that facts speak of, and the node it becomes once all that is said of it has been gathered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from policygraph.graph.evidence import Evidence
from policygraph.graph.modality import Modality
from policygraph.graph.quick import quick

Value = str | int | bool | Decimal


@quick
@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A reference: the id (`identity.py` makes it), the most specific label known here, the canonical name."""

    id: str
    label: str
    name: str


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """One property of one entity as a source states it: `label`, `alias`, `name` or a property of the ontology."""

    entity: Entity
    property: str
    value: Value
    evidence: Evidence
    modality: Modality = Modality.DONE


@dataclass(frozen=True, slots=True)
class Node:
    """An entity with all its claims; `labels`, `name`, `aliases` and `attributes` are derived from them (`merge.py`)."""

    id: str
    labels: tuple[str, ...]
    name: str
    aliases: tuple[str, ...]
    attributes: Mapping[str, Value]
    claims: tuple[Claim, ...]
