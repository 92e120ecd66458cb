"""Reading quality never falls below the floor that is kept with the code; evidence is exact everywhere."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOOR = json.loads((ROOT / "benchmarks/score_floor.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_no_figure_falls_below_its_floor(name: str, shared: Path, quality: ModuleType) -> None:
    _, text, gold = next(d for d in quality.documents(shared) if d[0] == name)
    assert sha256(text.read_bytes()).hexdigest() == FLOOR[name]["sha256"]
    found = quality.summary(quality.score(shared, text, gold), text)
    kept = FLOOR[name]
    below = {
        r: (f1, found["relations"].get(r)) for r, f1 in kept["relations"].items() if found["relations"].get(r, 0) < f1
    }
    assert below == {}
    assert [found[k] >= kept[k] for k in ("nodes", "edges", "attributes")] == [True, True, True]


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_every_quote_is_exact(name: str, shared: Path, quality: ModuleType) -> None:
    _, text, gold = next(d for d in quality.documents(shared) if d[0] == name)
    assert quality.score(shared, text, gold)["evidence_exact_offsets"] == 1.0
