"""The acts of acts.yaml: what a verb of dealing says of whoever stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.loaders.lexicon.sheet import ABOUT, only, read, word

FILE = Path(__file__).with_name("acts.yaml")


@dataclass(frozen=True, slots=True)
class Act:
    """`verbs` is a regular expression; `form` names the grammar in `reading`; `zh` and `why` are for people."""

    id: str
    zh: str
    form: str
    verbs: str
    why: str
    examples: tuple[Mapping[str, Any], ...]
    counter_examples: tuple[Mapping[str, Any], ...]

    @property
    def key(self) -> str:
        """What evidence carries as its rule."""
        return f"acts/{self.id}"


@cache
def acts() -> tuple[Act, ...]:
    """The shipped acts in their order. Raises SettingError where one lacks a field."""
    data = only(read(FILE), ("acts", *ABOUT), FILE.name)
    return tuple(_act(row) for row in data["acts"])


def _act(row: Any) -> Act:
    fields = only(row, ("id", "zh", "form", "verbs", "why", "examples", "counter_examples"), FILE.name)
    verbs = word(fields, "verbs", FILE.name)
    re.compile(verbs)
    return Act(
        word(fields, "id", FILE.name), word(fields, "zh", FILE.name), word(fields, "form", FILE.name), verbs,
        word(fields, "why", FILE.name), tuple(fields["examples"]), tuple(fields["counter_examples"]),
    )  # fmt: skip
