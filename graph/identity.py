"""Deterministic ids: 16 hex digits of BLAKE2b over names, never over positions in memory or time.

The input is NFKC without white space, outer 《》“”"" removed; decimals carry no exponent and no trailing zeros.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b

from policygraph.graph.entity import Entity, Value
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact
from policygraph.graph.modality import Modality
from policygraph.ontology import terms

_OUTER = {"《": "》", "“": "”", '"': '"', "〈": "〉"}
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1 << 14)
def canonical(text: str) -> str:
    """The form of a name that is hashed: 《 国智投（上海）》 → 国智投(上海)."""
    text = _SPACE.sub("", unicodedata.normalize("NFKC", text))
    while len(text) > 1 and _OUTER.get(text[0]) == text[-1] and text.count(text[0]) == 1:
        text = text[1:-1]
    return text


def number_text(value: Decimal | int) -> str:
    """A number without exponent or trailing zeros: 0.50 → 0.5, 1E+3 → 1000."""
    text = format(Decimal(value), "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def digest(*parts: str) -> str:
    """16 hex digits over the parts, each set off so that no two lists of parts run together."""
    return blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=1 << 14)
def entity(label: str, name: str, *within: str) -> Entity:
    """The entity of this label and canonical name; `within` tells namesakes apart (a parent's id, an issuer, a year).

    Organization is the root of Agency, Firm and Fund, so a thing called a firm here and a fund there is one.
    """
    return Entity(digest(terms.root(label), canonical(name), *within), label, name)


def policy(name: str, doc_number: str = "", issuer: str = "", year: str = "") -> Entity:
    """A policy is its 文号, else its name with issuer and year as far as they are known."""
    key = ("number", canonical(doc_number)) if doc_number else ("name", canonical(name), canonical(issuer), year)
    return Entity(digest("Policy", *key), "Policy", name)


def measure(policy_id: str, section: str, number: str, name: str) -> Entity:
    """A measure is its policy, the number of the part above it and its own number; its name only where it has none."""
    return Entity(
        digest("Measure", policy_id, canonical(section), canonical(number) or canonical(name)), "Measure", name
    )


def incentive(measure_id: str, kind: str, amount: str, ordinal: int, name: str) -> Entity:
    """An incentive is its measure, kind, amount or rate as text, and its place among equal ones (from 1)."""
    return Entity(digest("Incentive", measure_id, kind, canonical(amount), str(ordinal)), "Incentive", name)


@lru_cache(maxsize=1 << 12)
def region(code: str, name: str, parent: str = "") -> Entity:
    """A region is its GB/T 2260 code, else its name and its parent's code (a zone that has no code of its own)."""
    key = (code,) if code.isdigit() else (canonical(name), parent)
    return Entity(digest("Region", *key), "Region", name)


def key_text(value: Value) -> str:
    """How a value stands in an edge key."""
    if isinstance(value, str):
        return canonical(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return number_text(value)


def edge_id(relation: str, source: str, target: str, stated: Mapping[str, Value], clause: Iterable[str] = ()) -> str:
    """Relation, ends and the identifying attributes that the fact states; absent means absent, never a wildcard."""
    keys = terms.edge_keys(relation)
    key = tuple(sorted([(k, key_text(v)) for k, v in stated.items() if k in keys]))
    return digest(relation, source, target, _as_json(key), *clause)


@lru_cache(maxsize=1 << 10)
def _as_json(key: tuple[tuple[str, str], ...]) -> str:
    """A key as canonical JSON; most facts state nothing but their modality."""
    return json.dumps(dict(key), ensure_ascii=False)


def fact(
    subject: Entity,
    relation: str,
    object: Entity,
    evidence: Evidence,
    attributes: Mapping[str, Value] | None = None,
    modality: Modality = Modality.DONE,
    *,
    valid_from: str = "",
    valid_to: str = "",
    inferred: bool = False,
    clause: tuple[str, int] | None = None,
) -> Fact:
    """A fact with its edge id. `clause`: text and ordinal (from 1) of the responsibility clause that says it.

    ACTS_WITH has no direction: the smaller id becomes the subject.
    """
    if relation == "ACTS_WITH" and object.id < subject.id:
        subject, object = object, subject
    stated = {**(attributes or {}), "modality": str(modality)}
    if valid_from:
        stated["valid_from"] = valid_from
    if valid_to:
        stated["valid_to"] = valid_to
    tail = (digest(canonical(clause[0])), str(clause[1])) if clause else ()
    id_ = edge_id(relation, subject.id, object.id, stated, tail)
    return Fact(
        id_, subject, relation, object, evidence, dict(attributes or {}), modality, valid_from, valid_to, inferred
    )
