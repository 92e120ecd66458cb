"""Reading quality against the hand-made golds of the shared material: F1 of nodes and edges, by document and by relation.

`python benchmarks/quality.py` prints the table; `--floor` writes it as the new floor of `score_floor.json`, which is a visible act.
"""

from __future__ import annotations

import importlib.util
import io
import json
import os
import sys
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FLOOR = Path(__file__).with_name("score_floor.json")


def shared() -> Path:
    """The shared material: POLICYGRAPH_SHARED, else ../shared."""
    return Path(os.environ.get("POLICYGRAPH_SHARED", ROOT.parent / "shared"))


def documents(place: Path) -> list[tuple[str, Path, Path]]:
    """Name, text and gold of every annotated document whose text is there."""
    pairs = [("briefing-285", place / "corpus/briefing-285.txt", place / "gold/briefing-285.json")]
    pairs += [(g.stem, place / "corpus/dev" / f"{g.stem}.txt", g) for g in sorted((place / "gold/dev").glob("*.json"))]
    return [pair for pair in pairs if pair[1].is_file()]


def scorer(place: Path) -> ModuleType:
    """The scoring tool of the shared material."""
    spec = importlib.util.spec_from_file_location("score_graph", place / "tools/score_graph.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(place / "tools/score_graph.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(place: Path, text: Path, gold: Path) -> dict[str, Any]:
    """What the scorer says of our reading of one document."""
    from policygraph.graph.export import jsonl
    from policygraph.graph.merge import merge
    from policygraph.graph.source import Source
    from policygraph.loaders.document import read_document

    data = text.read_bytes()
    source = Source.of(data, data.decode("utf-8"))
    out = io.BytesIO()
    jsonl.write(merge(read_document(source).statements), out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    nodes = {line["id"]: line for line in lines if line["type"] == "node"}
    edges = [line for line in lines if line["type"] != "node"]
    found: dict[str, Any] = scorer(place).score(json.loads(gold.read_text("utf-8")), nodes, edges, source.text)
    return found


def summary(found: dict[str, Any], text: Path) -> dict[str, Any]:
    """The figures that are kept as a floor, with the hash of the text they hold for."""
    return {
        "sha256": sha256(text.read_bytes()).hexdigest(),
        "nodes": found["nodes_total"]["f1"],
        "edges": found["edges_total"]["f1"],
        "attributes": found["attributes"]["accuracy"],
        "offsets": found["evidence_exact_offsets"],
        "relations": {name: row["f1"] for name, row in found["edges"].items()},
    }


def main() -> int:
    """Print the table; with --floor keep it."""
    place = shared()
    if not place.is_dir():
        print("the shared material is absent; set POLICYGRAPH_SHARED", file=sys.stderr)
        return 1
    table = {name: summary(score(place, text, gold), text) for name, text, gold in documents(place)}
    for name, row in table.items():
        print(
            f"{name:20} nodes {row['nodes']:.3f}  edges {row['edges']:.3f}  attributes {row['attributes']:.3f}  offsets {row['offsets']}"
        )
        print("   ", "  ".join(f"{r} {f1:.2f}" for r, f1 in row["relations"].items()))
    if "--floor" in sys.argv:
        FLOOR.write_text(json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
