"""The words of tables of holdings: headers, roles, states, kinds, and the cells that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.graph.modality import Modality
from policygraph.loaders.lexicon.sheet import only, read
from policygraph.loaders.shadow import shadow
from policygraph.ontology import terms

FILE = Path(__file__).with_name("holdings.yaml")


@dataclass(frozen=True, slots=True)
class Role:
    """What a role word makes of a row: a relation and the attribute that tells the role."""

    relation: str
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TableWords:
    """holdings.yaml by word; every word as `plain` leaves it."""

    columns: Mapping[str, str]
    either: frozenset[str]
    roles: Mapping[str, Role]
    sole: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    relations: Mapping[str, str]
    bases: Mapping[str, str]
    paid: Mapping[str, str]
    modality: Mapping[str, Modality]
    kinds: Mapping[str, str]
    unknown: frozenset[str]
    totals: frozenset[str]
    others: frozenset[str]


def plain(text: str) -> str:
    """A header or word as it is looked up: narrow, lower case, without blanks around or between Chinese characters."""
    return re.sub(r"(?<=[^a-z])\s+|\s+(?=[^a-z])", "", shadow(text).strip().lower())


@cache
def table_words() -> TableWords:
    """The shipped words. Raises SettingError where the file lacks a section."""
    data = only(read(FILE), TableWords.__slots__, FILE.name)
    kinds = _by_word(data, "kinds") | {
        plain(w): label for label in terms.labels() for w in (label, terms.caption(label))
    }
    return TableWords(
        columns=_by_word(data, "columns"),
        either=_set(data["either"]),
        roles={word: _role(text) for word, text in _by_word(data, "roles").items()},
        sole=_set(data["sole"]),
        yes=_set(data["yes"]),
        no=_set(data["no"]),
        relations=_by_word(data, "relations"),
        bases=_by_word(data, "bases"),
        paid=_by_word(data, "paid"),
        modality={word: Modality(text) for word, text in _by_word(data, "modality").items()},
        kinds=kinds,
        unknown=_set(data["unknown"]),
        totals=_set(data["totals"]),
        others=_set(data["others"]),
    )


def _by_word(data: Mapping[str, Mapping[str, list[str]]], section: str) -> dict[str, str]:
    return {plain(word): key for key, listed in data[section].items() for word in listed}


def _set(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain, listed))


def _role(text: str) -> Role:
    """`CONTROLS basis 实控` → CONTROLS with basis 实控"""
    relation, *attribute = text.split()
    return Role(relation, ((attribute[0], attribute[1]),) if attribute else ())
