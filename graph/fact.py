"""A relation between two entities as one place of a text states it, and a candidate that was refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from policygraph.graph.entity import Entity, Value
from policygraph.graph.evidence import Evidence
from policygraph.graph.modality import Modality
from policygraph.graph.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Fact:
    """subject –relation→ object with attributes, said by `evidence`.

    `id` is the edge id (`identity.fact` computes it). `valid_from` and `valid_to` are date texts shortened to what is
    known, empty where nothing is stated. `inferred`: no sentence says it, a group or a frame was expanded.
    """

    id: str
    subject: Entity
    relation: str
    object: Entity
    evidence: Evidence
    attributes: Mapping[str, Value] = field(default_factory=dict)
    modality: Modality = Modality.DONE
    valid_from: str = ""
    valid_to: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact with every evidence found for it, in span order."""

    id: str
    relation: str
    source: str
    target: str
    attributes: Mapping[str, Value]
    modality: Modality
    evidence: tuple[Evidence, ...]
    valid_from: str = ""
    valid_to: str = ""
    inferred: bool = False


class Reason(StrEnum):
    """Why a candidate became no fact. The set is closed; docs/errors.md explains each."""

    DOMAIN = "domain"
    RANGE = "range"
    SELF = "self"
    LIST_LENGTH = "list-length"
    NO_TOPIC = "no-topic"
    AMBIGUOUS = "ambiguous"
    GENERIC = "generic"
    NO_HOME = "no-home"
    BAD_VALUE = "bad-value"
    NO_EDGE = "no-edge"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate and the closed reason it was refused for; `detail` is its short wording (subject relation object)."""

    reason: Reason
    detail: str
    evidence: Evidence
