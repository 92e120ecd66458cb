"""FewFC: real sentences about deals with annotated parties. How often is a pair found, and how often the wrong way round?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

#: who gets a stake, and in what, in the annotation's words
_PARTIES = {"投资": ("sub", "obj"), "股份股权转让": ("obj-org", "target-company")}
_STAKES = frozenset({"INVESTS_IN", "FUNDS", "HOLDS_SHARE", "ESTABLISHED", "CONTROLS"})


@dataclass
class Found:
    """Annotated pairs, those found with the right direction, and those found only reversed."""

    pairs: int = 0
    right: int = 0
    reversed: int = 0
    missed: list[tuple[str, str, str]] = field(default_factory=list)


def compare(file: Path) -> dict[str, Found]:
    """Every kind of event with what was found of it. Labels are noisy: read before believing."""
    found = {kind: Found() for kind in _PARTIES}
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        said = stakes(row["content"])
        for kind, holder, held in pairs(row):
            count = found[kind]
            count.pairs += 1
            if (holder, held) in said:
                count.right += 1
            else:
                count.reversed += (held, holder) in said
                count.missed.append((row["content"], holder, held))
    return found


def pairs(row: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Kind, investor and investee of each annotated event, each pair of a sentence once."""
    seen = set()
    for event in row["events"]:
        if event["type"] in _PARTIES:
            holders, helds = ([m["word"] for m in event["mentions"] if m["role"] == r] for r in _PARTIES[event["type"]])
            for pair in ((event["type"], holder, held) for holder in holders for held in helds):
                if pair not in seen and pair[1] != pair[2]:
                    seen.add(pair)
                    yield pair


def stakes(text: str) -> set[tuple[str, str]]:
    """Every way to name the two ends of a stake that our reading finds in a text."""
    from policygraph.graph.merge import merge
    from policygraph.graph.modality import Modality
    from policygraph.graph.source import Source
    from policygraph.loaders.document import read_document

    graph = merge(read_document(Source.of(text.encode(), text)).statements)
    names = {node.id: {node.name, *node.aliases} for node in graph.nodes_by_id()}
    stated = (e for e in graph.facts_by_id() if e.relation in _STAKES and e.modality is not Modality.DENIED)
    return {(a, b) for edge in stated for a in names[edge.source] for b in names[edge.target]}
