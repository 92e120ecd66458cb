"""Golds of our own: whole, with their source, and without a sentence of the text they were made from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from policygraph.ontology import terms

GOLDS = sorted((Path(__file__).parents[1] / "gold").rglob("*.json"))


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.stem)
def test_a_gold_is_whole_and_holds_no_text(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    (document,) = gold["documents"]
    assert re.fullmatch("[0-9a-f]{64}", document["sha256"])
    assert document["origin"]
    keys = {node["key"] for node in gold["nodes"]}
    assert len(keys) == len(gold["nodes"])
    assert all({edge["source"], edge["target"]} <= keys and edge["evidence"] == [] for edge in gold["edges"])
    assert {node["type"] for node in gold["nodes"]} <= set(terms.labels())
    assert {edge["type"] for edge in gold["edges"]} <= set(terms.relations())


def test_there_are_some() -> None:
    assert len(GOLDS) > 20
