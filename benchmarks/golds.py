"""The sets of annotated documents that quality is measured on, and which of them cannot be measured here, with the reason."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Pair:
    """One document: its text and what people found in it."""

    name: str
    text: Path
    gold: Path


@dataclass
class Sets:
    """Documents by the name of their set; `skipped` says why a set, or part of one, is not there; `unscored` are texts without gold."""

    found: dict[str, list[Pair]] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    unscored: list[Path] = field(default_factory=list)


def shared() -> Path:
    """The shared material: POLICYGRAPH_SHARED, else ../shared."""
    return Path(os.environ.get("POLICYGRAPH_SHARED", ROOT.parent / "shared"))


def sets(place: Path, texts: str = "", mirror: str = "", wanted: Sequence[str] = ()) -> Sets:
    """Every set. `texts`: a folder with texts that are not kept here, `<gold>.txt`; `mirror`: repositories to make them from;
    `wanted`: these sets only.
    """
    everything = Sets(unscored=sorted((place / "corpus/dev").glob("*.txt")))
    folders = [place / "corpus/dev", *([Path(texts)] if texts else [])]
    golds = {
        "briefing": [place / "gold/briefing-285.json"],
        "dev": sorted((place / "gold/dev").glob("*.json")),
        "dev-funds": [gold for gold in sorted((place / "gold/dev-funds").glob("*.json")) if gold.stem != "index"],
        "own": sorted((ROOT / "tests/gold").rglob("*.json")),
    }
    beside = {"briefing": [place / "corpus"], "own": [ROOT / "tests/gold", *folders]}
    for name in (name for name in golds if not wanted or name in wanted):
        made = [Path(materialised(place, mirror))] if name == "dev-funds" and mirror else []
        _add(everything, name, golds[name], made or beside.get(name, folders))
    return everything


def _add(everything: Sets, name: str, golds: list[Path], folders: list[Path]) -> None:
    pairs = [Pair(gold.stem, text, gold) for gold in golds if (text := _text(gold, folders))]
    if pairs:
        everything.found[name] = pairs
    if len(pairs) < len(golds) or not golds:
        missing = len(golds) - len(pairs)
        everything.skipped[name] = f"{missing} of {len(golds)} texts not there" if golds else "no gold there"


def _text(gold: Path, folders: list[Path]) -> Path | None:
    return next((path for folder in folders if (path := folder / f"{gold.stem}.txt").is_file()), None)


def materialised(place: Path, mirror: str) -> str:
    """The texts of dev-funds, made by the shared tool from mirrored repositories; those it cannot make stay away."""
    out = mkdtemp(prefix="policygraph-texts-")
    tool = place / "tools/materialise_dev_funds.py"
    subprocess.run([sys.executable, str(tool), "--mirror", mirror, out], check=False, stdout=subprocess.DEVNULL)
    return out
