"""The examples are retold: no sentence of the shared corpus stands in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

RUN = 28


def runs(text: str) -> set[str]:
    """Every run of characters that is long enough to be a copy, white space taken out."""
    packed = re.sub(r"\s+", "", text)
    return {packed[at : at + RUN] for at in range(len(packed) - RUN + 1)}


@pytest.fixture(scope="module")
def corpus(shared: Path) -> set[str]:
    return set().union(*(runs(path.read_text("utf-8", "replace")) for path in shared.glob("corpus/**/*.txt")))


@pytest.mark.parametrize("name", ["briefing.txt", "holdings.csv", "parents.csv"])
def test_no_run_of_the_corpus_is_copied(root: Path, corpus: set[str], name: str) -> None:
    assert runs((root / "examples" / name).read_text("utf-8")) & corpus == set()
