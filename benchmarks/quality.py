"""Reading quality against hand-made golds: micro averages over the documents of a set, the worst of them, and every relation.

`python benchmarks/quality.py [SET ...]` prints the table and compares with the last release, which `score_floor.json` keeps.
  --texts DIR   texts that are not kept here, as <gold>.txt; also POLICYGRAPH_TEXTS
  --mirror DIR  mirrored repositories from which the texts of dev-funds are made; also POLICYGRAPH_MIRROR
  --rules       which rule is right and wrong in which document; the whole table goes to build/firings.csv
  --floor       keep the figures as the new floor, which is a visible act
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
import deals
import firings
from golds import ROOT, Pair, Sets, sets, shared

FLOOR = Path(__file__).with_name("score_floor.json")
#: sets whose figures are kept as the floor; the texts of the others are not always there
_KEPT = ("briefing", "dev")


def documents(place: Path) -> list[tuple[str, Path, Path]]:
    """Name, text and gold of every annotated document whose text is always there."""
    found = sets(place).found
    return [(pair.name, pair.text, pair.gold) for name in _KEPT for pair in found.get(name, ())]


@cache
def scorer(place: Path) -> ModuleType:
    """The scoring tool of the shared material."""
    spec = importlib.util.spec_from_file_location("score_graph", place / "tools/score_graph.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(place / "tools/score_graph.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(place: Path, text: Path, gold: Path) -> dict[str, Any]:
    """What the scorer says of our reading of one document, with the gold and the reading themselves."""
    read, stated = reading(text), json.loads(gold.read_text("utf-8"))
    found: dict[str, Any] = scorer(place).score(stated, read["nodes_read"], read["edges_read"], read["text"])
    return {**read, **found, "gold": stated}


def reading(text: Path) -> dict[str, Any]:
    """Our reading of a document as the scorer wants it, with a gold that asks for nothing."""
    from policygraph.graph.export import jsonl
    from policygraph.graph.merge import merge
    from policygraph.loaders.document import read_document
    from policygraph.loaders.read.source import read_source

    source = read_source(text)
    out = io.BytesIO()
    jsonl.write(merge(read_document(source).statements), out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    nodes = {line["id"]: line for line in lines if line["type"] == "node"}
    edges = [line for line in lines if line["type"] != "node"]
    gold: dict[str, Any] = {"nodes": [], "edges": []}
    return {"text": source.text, "gold": gold, "nodes_read": nodes, "edges_read": edges, "false_positive": []}


def summary(found: Mapping[str, Any], text: Path) -> dict[str, Any]:
    """The figures that are kept as a floor, with the hash of the text they hold for."""
    return {
        "sha256": sha256(text.read_bytes()).hexdigest(),
        "nodes": found["nodes_total"]["f1"],
        "edges": found["edges_total"]["f1"],
        "attributes": found["attributes"]["accuracy"],
        "offsets": found["evidence_exact_offsets"],
        "relations": {name: row["f1"] for name, row in found["edges"].items()},
    }


def micro(rows: Iterable[Mapping[str, int]]) -> dict[str, float]:
    """Precision, recall and F1 over the counts of several documents together; 1 where nothing was asked and nothing said."""
    counted = list(rows)
    tp, fp, fn = (sum(row[count] for row in counted) for count in ("tp", "fp", "fn"))
    return {
        "p": tp / (tp + fp) if tp + fp else 1.0,
        "r": tp / (tp + fn) if tp + fn else 1.0,
        "f1": 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 1.0,
    }


def by_relation(scored: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, float]]:
    """Micro averages of every relation."""
    rows: dict[str, list[Mapping[str, int]]] = defaultdict(list)
    for found in scored:
        for name, row in found["edges"].items():
            rows[name].append(row)
    return {name: micro(rows[name]) for name in sorted(rows)}


def show(name: str, scored: Mapping[str, Mapping[str, Any]], floor: Mapping[str, Any]) -> None:
    """One set: together, its worst document, its relations, and each document against the last release."""
    nodes, edges = (micro(found[part] for found in scored.values()) for part in ("nodes_total", "edges_total"))
    right, asked = (sum(found["attributes"][key] for found in scored.values()) for key in ("ok", "all"))
    exact = all(found["evidence_exact_offsets"] in (None, 1.0) for found in scored.values())
    worst = min(scored, key=lambda document: (scored[document]["edges_total"]["f1"], document))
    print(
        f"\n{name}: {len(scored)} documents  nodes {nodes['f1']:.3f}  edges {edges['f1']:.3f} (P {edges['p']:.3f} R {edges['r']:.3f})"
        f"  attributes {right}/{asked}  offsets {'exact' if exact else 'WRONG'}  worst {worst} {scored[worst]['edges_total']['f1']:.3f}"
    )
    print("  ", "  ".join(f"{r} {row['f1']:.2f}" for r, row in by_relation(scored.values()).items()))
    for document, found in scored.items():
        parts = [
            _against(found[f"{part}_total"]["f1"], floor.get(document, {}).get(part)) for part in ("nodes", "edges")
        ]
        print(f"   {document:28} nodes {parts[0]}  edges {parts[1]}")


def _against(now: float, before: float | None) -> str:
    return f"{now:.3f}" + ("" if before is None else f" ({now - before:+.3f})")


def show_deals(file: Path) -> None:
    """The pairs of FewFC."""
    if not file.is_file():
        print("\nFewFC: skipped, no file there")
        return
    for kind, found in deals.compare(file).items():
        share = found.right / found.pairs if found.pairs else 0.0
        print(f"\nFewFC {kind}: {found.right} of {found.pairs} pairs ({share:.3f}), reversed {found.reversed}")


def main(arguments: list[str] | None = None) -> int:
    """Print what was asked for."""
    given = _parser().parse_args(arguments)
    place = shared()
    if not place.is_dir():
        print("the shared material is absent; set POLICYGRAPH_SHARED", file=sys.stderr)
        return 1
    everything: Sets = sets(place, given.texts, given.mirror, given.sets)
    floor = json.loads(FLOOR.read_text("utf-8")) if FLOOR.is_file() else {}
    fired, kept = firings.Firings(), {}
    for name, pairs in everything.found.items():
        scored = {pair.name: score(place, pair.text, pair.gold) for pair in pairs}
        show(name, scored, floor)
        kept |= _kept(pairs, scored) if name in _KEPT else {}
        for document, found in scored.items() if given.rules else ():
            fired.add(document, found, scorer(place))
    for name, why in everything.skipped.items():
        print(f"\n{name}: skipped, {why}")
    if not given.sets or "fewfc" in given.sets:
        show_deals(place / "data/fewfc-dev.jsonl")
    if given.rules:
        for text in everything.unscored:
            if text.stem not in fired.documents():
                fired.add(text.stem, reading(text), scorer(place))
        _show_rules(fired)
    if given.floor:
        kept = (floor if given.sets else {}) | kept
        FLOOR.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


def _kept(pairs: Iterable[Pair], scored: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {pair.name: summary(scored[pair.name], pair.text) for pair in pairs}


def _show_rules(fired: firings.Firings) -> None:
    from policygraph.loaders.rules.rule import rules

    print()
    firings.show(fired, (rule.key for rule in rules()))
    (ROOT / "build").mkdir(exist_ok=True)
    firings.write(fired, ROOT / "build/firings.csv")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", choices=("briefing", "dev", "dev-funds", "own", "fewfc", []))
    parser.add_argument("--texts", default=os.environ.get("POLICYGRAPH_TEXTS", ""))
    parser.add_argument("--mirror", default=os.environ.get("POLICYGRAPH_MIRROR", ""))
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--floor", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
