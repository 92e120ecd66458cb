"""What a name is by its form alone: the rows of form.yaml, the first that fits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from policygraph.loaders.lexicon.sheet import only, read, word, words
from policygraph.loaders.shadow import shadow

FILE = Path(__file__).with_name("form.yaml")
#: what a name is that no row knows
DEFAULT = "Organization"
#: what is longer is no name
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern that gives a label, with names it must know and names it must leave to others."""

    label: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def forms() -> tuple[Form, ...]:
    """The rows of form.yaml, in their order. Raises SettingError where one lacks a field."""
    rows = read(FILE)["rows"]
    return tuple(
        _form(only(row, ("label", "pattern", "why", "examples", "counter_examples"), FILE.name)) for row in rows
    )


def _form(row: Mapping[str, Any]) -> Form:
    label, pattern = word(row, "label", FILE.name), word(row, "pattern", FILE.name)
    return Form(
        label, re.compile(pattern), words(row, "examples", FILE.name), words(row, "counter_examples", FILE.name)
    )


@lru_cache(maxsize=1 << 14)
def kind_of(name: str) -> str:
    """The label that a name's form suggests: 甲省财政厅 → Agency; Organization where nothing does."""
    if len(name) > _LONGEST:
        return DEFAULT
    squeezed = shadow(name)
    if re.search("[\u4e00-\u9fa5]", squeezed):
        squeezed = re.sub(r"\s", "", squeezed)
    return next((form.label for form in forms() if form.pattern.search(squeezed)), DEFAULT)


#: what no firm's name ends in
_GOVERNMENT = ("人民政府", "国资委", "财政局", "财政厅", "管委会", "管理委员会")


def firm_like(name: str) -> str:
    """The label that a name's form suggests, Firm where it suggests none for a business."""
    label = kind_of(name)
    if label == "Agency" and name.endswith(_GOVERNMENT):
        return label
    return "Firm" if label in ("Agency", "Person", "Organization") else label
