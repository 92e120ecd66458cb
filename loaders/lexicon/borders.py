"""Whether a form stands for itself or is part of a longer word: 财政部 in 财政部门, 大理 in 重大理论."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.sheet import ABOUT, SHIPPED, only, read, word

_FIELDS = ("form", "ends", "with", "not_before", "not_after", "words", "but")
_LONGEST_END = 2
_REACH = 4


@dataclass(frozen=True, slots=True)
class Border:
    """What may not directly follow and precede a form, None where anything may."""

    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether nothing around `text[start:end]` makes it part of a longer word."""
        if self.not_before and self.not_before.match(text, end):
            return False
        return not (self.not_after and self.not_after.search(text[max(0, start - _REACH) : start]))


@cache
def _table() -> tuple[Mapping[str, Border], Mapping[str, Border]]:
    data = only(read(SHIPPED / "borders.yaml"), ("borders", *ABOUT), "borders.yaml")
    forms: dict[str, Border] = {}
    ends: dict[str, Border] = {}
    for i, row in enumerate(data["borders"], 1):
        where = f"borders.yaml:{i}"
        checked = only(row, _FIELDS, where)
        table = forms if "form" in checked else ends
        key = word(checked, "form" if "form" in checked else "ends", where)
        if key in table:
            raise SettingError("bad-lexicon", where=where, why=f"{key} stands twice")
        table[key] = Border(_pattern(checked, "not_before", "", where), _pattern(checked, "not_after", "$", where))
    return forms, ends


def _pattern(row: Mapping[str, Any], field: str, tail: str, where: str) -> re.Pattern[str] | None:
    if field not in row:
        return None
    try:
        return re.compile(f"(?:{word(row, field, where)}){tail}")
    except re.error as error:
        raise SettingError("bad-lexicon", where=where, why=f"{field}: {error}") from error


def fits(text: str, start: int, end: int) -> bool:
    """Whether the form at `text[start:end]` stands for itself, as far as the words beside it tell."""
    forms, ends = _table()
    rule = forms.get(text[start:end])
    if rule and not rule.fits(text, start, end):
        return False
    for size in range(1, min(_LONGEST_END, end - start) + 1):
        rule = ends.get(text[end - size : end])
        if rule and not rule.fits(text, start, end):
            return False
    return True
