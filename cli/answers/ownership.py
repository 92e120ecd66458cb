"""Owners and holdings: who stands at the far end, how much is his, and the chains to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policygraph.cli.answers.answer import Answer, Record
from policygraph.cli.answers.chains import blocks
from policygraph.cli.answers.lineage import Lineage
from policygraph.cli.session import Session
from policygraph.queries.ownership.owners import Owners


def ownership(found: Owners, session: Session) -> Answer:
    """The answer of `owners` (direction up) or `holdings` (down)."""
    document = found.as_json()
    listed: list[dict[str, Any]] = document["owners" if found.direction == "up" else "holdings"]
    flat = [row for one in (*listed, *document["behind"]) for row in _flat(one)]
    return Answer(document, listed, list(blocks(Lineage.of(found), session)), flat)


def _flat(one: dict[str, Any]) -> Iterator[Record]:
    """A row of plain cells for each chain of a party, one without a chain where none is shown."""
    frame = {"id": one["id"], "name": one["name"], "kind": one["kind"], "final": one.get("final")}
    frame |= _bounds("direct", one.get("direct")) | _bounds("integrated", one.get("integrated"))
    for chain in one["chains"] or [{"nodes": [], "facts": []}]:
        yield frame | {
            "chain": " → ".join(chain["nodes"]),
            **_bounds("product", chain.get("product")),
            "ring": chain.get("ring"),
            "facts": " ".join(chain["facts"]),
        }


def _bounds(name: str, share: dict[str, float] | None) -> dict[str, float | None]:
    return {f"{name}_min": share["min"] if share else None, f"{name}_max": share["max"] if share else None}
