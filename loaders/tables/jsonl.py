"""JSON Lines come back: nodes with their claims, edges with their evidence, ids as the file states them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.errors import InputError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.record import (
    CLAIM,
    CLAIM_EVIDENCE,
    EDGE_FRAME,
    EVIDENCE,
    STORE_LABEL,
    claim_value,
    decimal,
)
from policygraph.graph.fact import Fact
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source, Span
from policygraph.loaders.reading import Reading
from policygraph.ontology import terms

#: one line as JSON gives it; what is wrong with it shows when it is read
_Line = Mapping[str, Any]


def read_jsonl(data: bytes, path: str = "") -> tuple[Reading, ...]:
    """One reading for each source that the file's evidence names, ordered by the source's id.

    The sources come without their text. The readings merged and exported as JSONL give the same bytes back. Raises
    InputError with file:line at the first line that is no node or relationship of ours.
    """
    lines = list(_lines(data, path))
    entities: dict[str, Entity] = {}
    for number, line in lines:
        with _named(path, number):
            if line["type"] == "node":
                entities[line["id"]] = _entity(line)
    said: dict[str, list[Fact | Claim]] = {}
    for number, line in lines:
        with _named(path, number):
            for statement in _statements(line, entities):
                said.setdefault(statement.evidence.span.source, []).append(statement)
    return tuple(Reading(Source(id_, "", path), (), tuple(said[id_])) for id_ in sorted(said))


@contextmanager
def _named(path: str, number: int) -> Iterator[None]:
    """Whatever is wrong with a line becomes one error that names it."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError("not-jsonl", where=f"{path}:{number}", why=str(error)) from None


def _lines(data: bytes, path: str) -> Iterator[tuple[int, _Line]]:
    """Number and object of every line that is not blank."""
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if raw.strip():
            with _named(path, number):
                yield number, json.loads(raw.decode(), parse_float=decimal, parse_constant=decimal)


def _entity(line: _Line) -> Entity:
    """The entity of a node line, under its most specific label."""
    labels = [label for label in line["labels"] if label != STORE_LABEL]
    return Entity(_str(line["id"]), terms.most_specific(labels) if labels else "", _str(line["properties"]["name"]))


def _statements(line: _Line, entities: Mapping[str, Entity]) -> Iterator[Fact | Claim]:
    if line["type"] == "node":
        return _claims(entities[line["id"]], line["properties"])
    if line["type"] == "relationship":
        return _facts(line, entities)
    raise ValueError(line["type"])


def _claims(entity: Entity, properties: _Line) -> Iterator[Claim]:
    """Every claim of a node. One that names a label must name one of the ontology."""
    rows = zip(*(properties[name] for name in CLAIM), _evidence(properties, CLAIM_EVIDENCE), strict=True)
    for property, text, modality, evidence in rows:
        if property == "label":
            terms.closure(text)
        yield Claim(entity, _str(property), claim_value(property, _str(text)), evidence, Modality(modality))


def _facts(line: _Line, entities: Mapping[str, Entity]) -> Iterator[Fact]:
    """One fact for each evidence of an edge. An end that is no node of the file is known by its id only."""
    properties, relation = line["properties"], _str(line["label"])
    terms.edge_keys(relation)
    start, end = (_str(line[side]["id"]) for side in ("start", "end"))
    attributes = {name: _value(properties[name]) for name in properties if name not in EDGE_FRAME}
    for evidence in _evidence(properties, EVIDENCE):
        yield Fact(
            id=_str(line["id"]),
            subject=entities.get(start, Entity(start, "", "")),
            relation=relation,
            object=entities.get(end, Entity(end, "", "")),
            evidence=evidence,
            attributes=attributes,
            modality=Modality(properties["modality"]),
            valid_from=_str(properties.get("valid_from", "")),
            valid_to=_str(properties.get("valid_to", "")),
            inferred=properties.get("inferred", False) is True,
        )


def _evidence(properties: _Line, names: Sequence[str]) -> list[Evidence]:
    """The evidence that parallel lists hold. An empty one is refused: no statement stands without evidence."""
    found = []
    for quote, source, document, start, end, rule, where in zip(*(properties[name] for name in names), strict=True):
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
            raise ValueError(f"no such span: {start}..{end}")
        span = Span(_str(source), start, end)
        found.append(Evidence(span, _str(document), _str(quote), _str(rule), _str(where)))
    if not found:
        raise ValueError(f"no {names[0]}")
    return found


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _value(value: object) -> Value:
    if not isinstance(value, Value):
        raise TypeError(f"no value: {value!r}")
    return value
