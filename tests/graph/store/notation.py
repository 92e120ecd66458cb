"""Graphs written down in tests: `(甲金控:Firm {alias: 甲控})-[:HOLDS_SHARE {share: 0.5}]->(甲江基金:Fund)`.

The text of the patterns is the source, each node and each step of it is its own evidence, and each statement (they are
parted by `;` or a line break) stands in its own document: the Document it names, else one that nothing is said of.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.fact import Fact
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source
from policygraph.ontology import terms

NODE = re.compile(r"\((?P<name>[^:){]+)(?::(?P<label>\w+))?\s*(?:\{(?P<properties>[^}]*)\})?\)")
STEP = re.compile(r"-\[:(?P<relation>\w+)\s*(?:\{(?P<properties>[^}]*)\})?\]->")


class Written(NamedTuple):
    """A reading made from notation; `ids` by the names in it."""

    source: Source
    statements: tuple[Fact | Claim, ...]
    ids: dict[str, str]


def written(text: str, path: str = "") -> Written:
    """The reading of a notation."""
    source = Source.of(text.encode(), text, path)
    entities = _entities(text)
    statements: list[Fact | Claim] = []
    for number, pattern in enumerate(re.finditer(r"[^;\n]+", text), 1):
        named = [entities[node["name"].strip()] for node in NODE.finditer(pattern.group())]
        document = next((entity.id for entity in named if entity.label == "Document"), f"{number:04d}{source.id[:12]}")
        statements += _statements(source, pattern, document, entities)
    return Written(source, tuple(statements), {name: entity.id for name, entity in entities.items()})


def _statements(
    source: Source, pattern: re.Match[str], document: str, entities: dict[str, Entity]
) -> list[Fact | Claim]:
    made: list[Fact | Claim] = []
    position, subject, step = pattern.start(), None, None
    while position < pattern.end():
        if node := NODE.match(source.text, position):
            entity = entities[node["name"].strip()]
            said = quote(source, *node.span(), document, "notation")
            made += _claims(entity, node, said)
            if subject and step:
                made.append(
                    _fact(subject[0], step, entity, quote(source, subject[1], node.end(), document, "notation"))
                )
            subject, position = (entity, node.start()), node.end()
        elif step := STEP.match(source.text, position):
            position = step.end()
        else:
            assert source.text[position].isspace(), source.text[position:]
            position += 1
    return made


def _claims(entity: Entity, node: re.Match[str], said: Evidence) -> list[Claim]:
    made = [Claim(entity, "label", entity.label, said), Claim(entity, "name", entity.name, said)]
    return made + [Claim(entity, name, value, said) for name, value in properties(node["properties"])]


def _fact(subject: Entity, step: re.Match[str], object_: Entity, said: Evidence) -> Fact:
    stated = dict(properties(step["properties"]))
    mood = Modality(str(stated.pop("modality", "已")))
    since, until = str(stated.pop("valid_from", "")), str(stated.pop("valid_to", ""))
    inferred = bool(stated.pop("inferred", False))
    return identity.fact(
        subject, step["relation"], object_, said, stated, mood, valid_from=since, valid_to=until, inferred=inferred
    )


def properties(text: str | None) -> list[tuple[str, Value]]:
    """`share: 0.5, date: 2024-06` as names and values; those of text attributes stay text."""
    pairs = [part.split(":", 1) for part in (text or "").split(",") if part.strip()]
    return [(name.strip(), _value(name.strip(), value.strip())) for name, value in pairs]


def _value(name: str, text: str) -> Value:
    kind = "boolean" if name == "inferred" else "text"
    if name not in {"alias", "modality", "inferred", "valid_from", "valid_to"}:
        kind = terms.datatype(name)
    if kind == "boolean":
        return text == "true"
    if kind == "decimal":
        return Decimal(text)
    return int(text) if kind in {"integer", "money"} else text


def _entities(text: str) -> dict[str, Entity]:
    labels: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for node in NODE.finditer(text):
        name = node["name"].strip()
        labels[name] = node["label"] or labels.get(name, "Organization")
        numbers[name] = dict(properties(node["properties"])).get("doc_number", "") or numbers.get(name, "")
    return {name: _entity(label, name, str(numbers[name])) for name, label in labels.items()}


def _entity(label: str, name: str, number: str) -> Entity:
    return identity.policy(name, number) if label == "Policy" else identity.entity(label, name)
