"""A named body, bank, firm, fund or organization of the lexicon, and a collective of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.sheet import only, word, words, years

#: what a row may be; the most specific label known
LABELS = frozenset(
    {"Agency", "Bank", "Fund", "FundManager", "AssetInvestmentCompany", "Insurer", "Firm", "Organization"}
)
_ROW = ("name", "label", "kind", "forms", "weak", "also", "since", "until", "parent", "successor", "en", "source")
_SECTION = ("label", "kind", "parent", "source", "rows")
_GROUP = ("name", "label", "forms", "members", "since", "until", "source")
_NARROW = str.maketrans("（）", "()")


@dataclass(frozen=True, slots=True)
class Row:
    """`name` is official and full; `forms` may stand in any text, `weak` ones need a central or like frame.

    `also` are further labels; `since` and `until` are years, 0 where open; `parent` and `successor` are names of rows.
    """

    name: str
    label: str
    kind: str = ""
    forms: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    since: int = 0
    until: int = 0
    parent: str = ""
    successor: str = ""
    en: str = ""
    source: str = ""

    def in_force(self, year: int) -> bool:
        """Whether the body bore this name in a year; the year of a hand-over counts for both sides."""
        return self.since <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class Group:
    """A collective that texts name as one (国有六大行), with the full names of its members in the years since..until."""

    name: str
    label: str
    forms: tuple[str, ...]
    members: tuple[str, ...]
    since: int = 0
    until: int = 0
    source: str = ""


def parse_section(section: object, where: str) -> Iterator[Row]:
    """The rows of a section; its label, kind, parent and source hold for each that does not say otherwise."""
    data = only(section, _SECTION, where)
    common = {k: v for k, v in data.items() if k != "rows"}
    for i, row in enumerate(data.get("rows") or (), 1):
        place = f"{where}.{i}"
        yield parse_row({**common, **only(row, _ROW, place)}, place)


def parse_row(row: Mapping[str, Any], where: str) -> Row:
    """One row. Raises SettingError naming it where a field is missing or of the wrong kind."""
    name, since_until = word(row, "name", where), years(row, where)
    labels = (word(row, "label", where), *words(row, "also", where))
    if unknown := sorted(set(labels) - LABELS):
        raise SettingError("bad-lexicon", where=where, why=f"unknown label {', '.join(unknown)}")
    forms = words(row, "forms", where)
    return Row(
        name=name,
        label=labels[0],
        kind=word(row, "kind", where, ""),
        # texts are searched with brackets narrowed, so a name with wide ones needs its narrow form
        forms=tuple(dict.fromkeys((*forms, *(x.translate(_NARROW) for x in (name, *forms) if "（" in x)))),
        weak=words(row, "weak", where),
        also=labels[1:],
        since=since_until[0],
        until=since_until[1],
        parent=word(row, "parent", where, ""),
        successor=word(row, "successor", where, ""),
        en=word(row, "en", where, ""),
        source=word(row, "source", where, ""),
    )


def parse_group(row: object, source: str, where: str) -> Group:
    """One collective. Raises SettingError as rows do."""
    data = only(row, _GROUP, where)
    label = word(data, "label", where)
    if label not in LABELS:
        raise SettingError("bad-lexicon", where=where, why=f"unknown label {label}")
    members = words(data, "members", where)
    if len(members) < 2:
        raise SettingError("bad-lexicon", where=where, why="a group needs two members")
    since, until = years(data, where)
    forms = words(data, "forms", where)
    return Group(word(data, "name", where), label, forms, members, since, until, word(data, "source", where, source))
