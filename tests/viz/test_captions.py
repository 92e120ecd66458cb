"""Every word a page says exists in Chinese and in English, and none is kept that no page says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from policygraph.viz.shell import body

SCRIPTS = {
    "ownership": ("graph_", "panel", "ownership"),
    "duties": ("duties",),
    "explaining": ("reading", "explaining"),
    "document": ("reading", "document"),
    "timeline": ("timeline",),
    "index": ("index",),
    "map": ("panel", "web", "map"),
    "network": ("panel", "web", "svg_pen", "network"),
}
SHARED = ("dom", "language", "address", "theme", "evidence", "saving", "lettering", "site")
#: the parts of captions.json that a page carries, beside the shared one
PARTS = {page: (page,) for page in SCRIPTS} | {
    page: (shared, page)
    for shared, pages in (("reading", ("explaining", "document")), ("web", ("map", "network")))
    for page in pages
}
#: keys put together at run time, and how
PUT_TOGETHER = re.compile(
    r"^(col-|day-|out-|in-|tab-|page-|stat-|only-|fold-|open-|modality-|disclosed-(whole|part|over)|(owner|owned)-group|shares-(up|down)$|(up|down)wards$|cover-|part-|decides-|ground-|actual-|settles-|owners$|holdings$|roles$)"
)


def captions(root: Path) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads((root / "viz" / "captions.json").read_text("utf-8"))
    return found


def said(root: Path, page: str) -> set[str]:
    """Keys that the scripts and the template of one page name."""
    names = (*SHARED, *SCRIPTS[page])
    files = [p for p in (root / "viz" / "assets").glob("*.js") if p.name.startswith(names)]
    code = "".join(re.sub(r"(?m)^\s*//.*", "", p.read_text("utf-8")) for p in files)
    keys = set(re.findall(r'say\("([\w-]+\w)"', code)) | set(re.findall(r"DATA\.words\.(\w+)", code))
    keys |= {key for pair in re.findall(r'say\([^()"]+\? "([\w-]+)" : "([\w-]+)"', code) for key in pair}
    return keys | set(re.findall(r'data-say[\w-]*="([\w-]+)"', body(page)))


def test_every_caption_is_a_pair_of_words(root: Path) -> None:
    pairs = [(key, pair) for part in captions(root).values() for key, pair in part.items()]
    assert [key for key, pair in pairs if len(pair) != 2 or not all(pair)] == []


@pytest.mark.parametrize("page", SCRIPTS)
def test_a_page_says_only_words_that_it_carries(root: Path, page: str) -> None:
    known = captions(root)
    assert said(root, page) - {key for part in ("shared", *PARTS[page]) for key in known[part]} == set()


@pytest.mark.parametrize("page", SCRIPTS)
def test_a_page_carries_no_word_that_it_never_says(root: Path, page: str) -> None:
    known = captions(root)
    carried = {key for part in PARTS[page] for key in known[part] if not PUT_TOGETHER.match(key)}
    assert carried - said(root, page) == set()


def test_both_languages_fill_the_same_gaps(root: Path) -> None:
    gaps = [
        (re.findall(r"\{\w+\}", zh), re.findall(r"\{\w+\}", en))
        for part in captions(root).values()
        for zh, en in part.values()
    ]
    assert [pair for pair in gaps if sorted(pair[0]) != sorted(pair[1])] == []
