"""Nodes that may be one and were not merged, each pair with the reason to think so. Nothing here is ever merged.

Names that differ in what tells things apart (期次, numbers, branches, 某) are never offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice

from policygraph.graph.entity import Node
from policygraph.graph.identity import canonical
from policygraph.loaders.lexicon.regions import regions
from policygraph.ontology import terms

#: what a person can be asked about: things that names tell apart
_ASKED = frozenset({"Organization", "Person", "Policy", "Pilot", "Programme"})
_CODES = ("uscc", "lei")
_FORM = re.compile(r"(?:合伙企业|股份有限公司|有限责任公司|有限公司|公司)$")
_BRACKETS = re.compile(r"\([^()]*\)")
_TELLS_APART = re.compile(
    r"第?[0-9一二三四五六七八九十百IVXⅠ-Ⅻ]+[期号轮批]|[一-龥]{2,4}(?:分行|支行|分公司)|某|[0-9A-Za-z]+$"
)
#: a shorter core is shared by chance; short forms that fit more names than that say nothing
_SHORTEST, _MOST_SHORT, _MOST_FITS = 3, 6, 3
#: so many nodes under one key are a usual word, not a name
_MOST_ALIKE = 6


@dataclass(frozen=True, slots=True)
class Alike:
    """Two nodes, the smaller id first, and why they may be one: code, name, alias, form, place or short."""

    reason: str
    one: Node
    other: Node


def alike(nodes: Iterable[Node], apart: Iterable[frozenset[str]] = ()) -> list[Alike]:
    """The pairs that a person should decide, each once with its strongest reason, ordered by their names.

    `apart` are pairs of names or ids that are not one: a person has said so, or a fact is between them.
    """
    asked = sorted((node for node in nodes if _root(node) in _ASKED), key=lambda node: node.id)
    decided = set(apart)
    found: dict[tuple[str, str], Alike] = {}
    for reason, key in _KEYS.items():
        for one, other in _pairs(asked, key):
            if (one.id, other.id) not in found and _may_be(one, other, reason) and not _decided(one, other, decided):
                found[one.id, other.id] = Alike(reason, one, other)
    for one, other in _shortened(asked):
        if (one.id, other.id) not in found and _may_be(one, other, "short") and not _decided(one, other, decided):
            found[one.id, other.id] = Alike("short", one, other)
    return sorted(found.values(), key=lambda pair: (pair.one.name, pair.other.name, pair.one.id, pair.other.id))


def _root(node: Node) -> str:
    return terms.root(terms.most_specific(node.labels)) if node.labels else ""


def _pairs(nodes: Iterable[Node], key: Callable[[Node], Iterable[str]]) -> Iterator[tuple[Node, Node]]:
    groups: dict[tuple[str, str], list[Node]] = {}
    for node in nodes:
        for text in dict.fromkeys(key(node)):
            groups.setdefault((_root(node), text), []).append(node)
    for group in groups.values():
        if len(group) <= _MOST_ALIKE:
            yield from combinations(group, 2)


def _may_be(one: Node, other: Node, reason: str) -> bool:
    """Whether nothing in the names, numbers or places of two nodes tells them apart."""
    if one.attributes.get("doc_number") and other.attributes.get("doc_number"):
        return False
    if reason == "code":
        return True
    marks = [sorted(_TELLS_APART.findall(canonical(node.name))) for node in (one, other)]
    places = [_place(canonical(node.name)) for node in (one, other)]
    return marks[0] == marks[1] and (places[0] == places[1] or not all(places))


def _decided(one: Node, other: Node, apart: set[frozenset[str]]) -> bool:
    names = [{node.id, *map(canonical, (node.name, *node.aliases))} for node in (one, other)]
    return any(frozenset((a, b)) in apart for a in names[0] for b in names[1])


# what two nodes may share


def _codes(node: Node) -> Iterator[str]:
    yield from (f"{code} {node.attributes[code]}" for code in _CODES if node.attributes.get(code))


def _name(node: Node) -> Iterator[str]:
    yield canonical(node.name)


def _aliases(node: Node) -> Iterator[str]:
    yield from map(canonical, (node.name, *node.aliases))


def _form(node: Node) -> Iterator[str]:
    core = _core(node.name)
    if len(core) >= _SHORTEST and _root(node) == "Organization":
        yield core


def _placeless(node: Node) -> Iterator[str]:
    core = _core(node.name)
    rest = core.removeprefix(_place(core))
    if len(rest) >= _SHORTEST and _root(node) == "Organization":
        yield rest


_KEYS: Mapping[str, Callable[[Node], Iterable[str]]] = {
    "code": _codes,
    "name": _name,
    "alias": _aliases,
    "form": _form,
    "place": _placeless,
}


def _core(name: str) -> str:
    """A name without brackets and without its legal form."""
    bare = _BRACKETS.sub("", canonical(name))
    return _FORM.sub("", bare) or bare


@cache
def _places() -> frozenset[str]:
    return frozenset(form for region in regions() for form in (region.name, region.short) if len(form) > 1)


def _place(name: str) -> str:
    """The place that a name opens with, the longest there is; empty where it opens with none."""
    return next((name[:size] for size in range(min(8, len(name) - 1), 1, -1) if name[:size] in _places()), "")


def _shortened(nodes: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    """A short name and the few longer ones that it may be made of: 甲金控 of 甲城金融控股集团."""
    holding: dict[tuple[str, str], list[tuple[str, Node]]] = {}
    shorts: list[tuple[str, Node]] = []
    for node in nodes:
        if _root(node) == "Organization" and "Agency" not in node.labels:
            core = _core(node.name)
            if _SHORTEST <= len(core) <= _MOST_SHORT:
                shorts.append((core, node))
            for first in {core[:1], core.removeprefix(_place(core))[:1]}:
                for letter in set(core):
                    holding.setdefault((first, letter), []).append((core, node))
    for core, node in shorts:
        rarest = min((holding[core[0], letter] for letter in core), key=len)
        longer = (other for name, other in rarest if len(name) >= len(core) + 2 and _made_of(core, name))
        fits = list(islice(longer, _MOST_FITS + 1))
        if len(fits) <= _MOST_FITS:
            yield from ((min(node, other, key=_id), max(node, other, key=_id)) for other in fits)


def _id(node: Node) -> str:
    return node.id


def _made_of(short: str, long: str) -> bool:
    """Whether the letters of a short name stand in the longer one in this order."""
    letters = iter(long)
    return all(letter in letters for letter in short)
