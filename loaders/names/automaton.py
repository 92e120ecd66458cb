"""One pass over a text finds every form of the lexicon: bodies, firms, functions, places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from policygraph.loaders.lexicon.lexicon import Function, Row, Vertical, functions, groups, rows, shipped, vertical
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.unwrap import JOINER

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


@dataclass(frozen=True, slots=True)
class Hits:
    """What the lexicon knows at which offsets; overlapping hits are all kept, the finders choose."""

    rows: tuple[tuple[int, int, tuple[tuple[Row, bool], ...]], ...]
    functions: tuple[tuple[int, int, tuple[Function, ...]], ...]
    party: tuple[tuple[int, int, tuple[Function, ...]], ...]
    vertical: tuple[tuple[int, int, tuple[Vertical, ...]], ...]
    regions: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class _Tables:
    forms: tuple[str, ...]
    matcher: AhoCorasick
    rows: Mapping[str, tuple[tuple[Row, bool], ...]]
    functions: Mapping[str, tuple[Function, ...]]
    party: Mapping[str, tuple[Function, ...]]
    vertical: Mapping[str, tuple[Vertical, ...]]
    regions: frozenset[str]


@cache
def _tables() -> _Tables:
    from ahocorasick_rs import AhoCorasick

    by_form: dict[str, list[tuple[Row, bool]]] = {}
    collectives = (Row(g.name, g.label, forms=g.forms, since=g.since, until=g.until) for g in groups())
    for row in (*rows(), *collectives):
        for form in dict.fromkeys((row.name, *row.forms)):
            by_form.setdefault(form, []).append((row, False))
        for form in row.weak:
            by_form.setdefault(form, []).append((row, True))
    places: dict[str, list[Vertical]] = {}
    for body in vertical():
        for form in body.forms:
            places.setdefault(form, []).append(body)
    local, party = _by_form(functions()), _by_form(shipped().party)
    names = frozenset(regions().by_form)
    forms = tuple(sorted({*by_form, *local, *party, *places, *names}))
    return _Tables(
        forms, AhoCorasick(list(forms)), {k: tuple(v) for k, v in by_form.items()}, local, party,
        {k: tuple(v) for k, v in places.items()}, names,
    )  # fmt: skip


def _by_form(items: Iterable[Function]) -> dict[str, tuple[Function, ...]]:
    """Functions by every printed form, 市科技部门 style included."""
    found: dict[str, tuple[Function, ...]] = {}
    for function in items:
        for form in (*function.forms, *(word + "部门" for word in function.department)):
            found[form] = (*found.get(form, ()), function)
    return found


def find(shadow: str, start: int, end: int) -> Hits:
    """All hits in `shadow[start:end]`, offsets into `shadow`; a form that a line break wraps is found too."""
    tables = _tables()
    rows_: list[tuple[int, int, tuple[tuple[Row, bool], ...]]] = []
    functions_: list[tuple[int, int, tuple[Function, ...]]] = []
    party_: list[tuple[int, int, tuple[Function, ...]]] = []
    vertical_: list[tuple[int, int, tuple[Vertical, ...]]] = []
    regions_: list[tuple[int, int, str]] = []
    printed = shadow[start:end]
    at = [i for i, char in enumerate(printed) if char != JOINER] if JOINER in printed else None
    for index, first, last in tables.matcher.find_matches_as_indexes(printed.replace(JOINER, ""), overlapping=True):
        form = tables.forms[index]
        a, b = (start + first, start + last) if at is None else (start + at[first], start + at[last - 1] + 1)
        if form in tables.rows:
            rows_.append((a, b, tables.rows[form]))
        if form in tables.functions:
            functions_.append((a, b, tables.functions[form]))
        if form in tables.party:
            party_.append((a, b, tables.party[form]))
        if form in tables.vertical:
            vertical_.append((a, b, tables.vertical[form]))
        if form in tables.regions:
            regions_.append((a, b, form))
    return Hits(*map(tuple, (rows_, functions_, party_, vertical_, regions_)))  # type: ignore[arg-type]
