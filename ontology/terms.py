"""Labels, relations and attributes: the one reader of policygraph.ttl. Nothing else opens the Turtle.

Terms go by their store names: classes PascalCase, relations UPPER_SNAKE, attributes lower_snake. An unknown term raises
KeyError with its name. Languages are `zh` and `en`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

NAMESPACE = "https://policygraph.dev/ont#"
FILE = Path(__file__).with_name("policygraph.ttl")

_OWL = "http://www.w3.org/2002/07/owl#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATATYPES = {"string": "text", "integer": "integer", "decimal": "decimal", "boolean": "boolean"}

#: everything stated of one term: property IRI (ours shortened to `pg:x`) → values, in file order
_Block = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Ontology:
    """The file, sorted into what it defines; keys are store names, values the blocks of the terms."""

    classes: Mapping[str, _Block]
    relations: Mapping[str, _Block]
    attributes: Mapping[str, _Block]
    stored: Mapping[str, str]

    def block(self, term: str) -> _Block:
        """What is stated of a class, relation or attribute."""
        for terms in (self.classes, self.relations, self.attributes):
            if term in terms:
                return terms[term]
        raise KeyError(term)


def _blocks() -> dict[str, _Block]:
    """Our terms by local name. A language-tagged value goes under `property@language`."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    blocks: dict[str, _Block] = {}
    for triple in parse(FILE.read_bytes(), format=RdfFormat.TURTLE):
        subject, value = triple.subject, triple.object
        if not isinstance(subject, NamedNode) or not subject.value.startswith(NAMESPACE):
            continue
        name = triple.predicate.value.replace(NAMESPACE, "pg:")
        if isinstance(value, Literal) and value.language:
            name += f"@{value.language[:2]}"
        if isinstance(value, Literal | NamedNode):
            local = subject.value.removeprefix(NAMESPACE)
            blocks.setdefault(local, {}).setdefault(name, []).append(value.value)
    return blocks


def _snake(local: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", local).lower()


@cache
def _ontology() -> _Ontology:
    classes: dict[str, _Block] = {}
    relations: dict[str, _Block] = {}
    attributes: dict[str, _Block] = {}
    stored: dict[str, str] = {}
    for local, block in _blocks().items():
        kinds = block.get(_RDF_TYPE, [])
        if f"{_OWL}Class" in kinds:
            name, home = local, classes
        elif "pg:edge" in block:
            name, home = _snake(local).upper(), relations
        elif f"{_OWL}DatatypeProperty" in kinds:
            name, home = block.get("pg:stored", [_snake(local)])[0], attributes
        else:
            continue
        home[name] = {"local": [local], **block}
        stored[local] = name
    return _Ontology(classes, relations, attributes, stored)


def _ours(block: _Block, name: str) -> list[str]:
    """The local names of our own terms among the values of a property."""
    return [value.removeprefix(NAMESPACE) for value in block.get(name, ()) if value.startswith(NAMESPACE)]


@cache
def _ancestors(name: str) -> Mapping[str, int]:
    """A class and everything above it, abstract ones too, with the number of steps up."""
    found = {name: 0}
    queue = [name]
    for current in queue:
        for parent in _ours(_ontology().classes[current], f"{_RDFS}subClassOf"):
            if parent not in found:
                found[parent] = found[current] + 1
                queue.append(parent)
    return found


@cache
def labels() -> tuple[str, ...]:
    """Every label a node may carry, in display order."""
    classes = _ontology().classes
    return tuple(sorted((c for c in classes if "pg:order" in classes[c]), key=lambda c: int(classes[c]["pg:order"][0])))


@cache
def relations() -> tuple[str, ...]:
    """Every relation, in the order of the file."""
    return tuple(_ontology().relations)


@cache
def closure(label: str) -> tuple[str, ...]:
    """A label and the labels above it, nearest first: Bank → Bank, Firm, Organization."""
    if label not in labels():
        raise KeyError(label)
    above = _ancestors(label)
    return tuple(sorted((name for name in above if name in labels()), key=lambda name: above[name]))


@cache
def root(label: str) -> str:
    """The class whose name goes into ids: Organization for every kind of organization, else the label itself."""
    return closure(label)[-1]


@cache
def is_a(label: str, ancestor: str) -> bool:
    """Whether a label is, or stands below, a class; the class may be abstract (Holder, Target …)."""
    classes = _ontology().classes
    if ancestor not in classes:
        raise KeyError(ancestor)
    if label not in classes:
        raise KeyError(label)
    return ancestor in _ancestors(label)


def most_specific(names: Iterable[str]) -> str:
    """The label to show and draw: the deepest, and among equally deep ones the first in display order."""
    return min(names, key=lambda name: (-len(closure(name)), labels().index(name)))


def _below(relation: str, side: str) -> frozenset[str]:
    """The labels at or below the class that a relation names as its domain or range."""
    (top,) = _ours(_ontology().relations[relation], f"{_RDFS}{side}")
    return frozenset(label for label in labels() if is_a(label, top))


@cache
def domain(relation: str) -> frozenset[str]:
    """The labels that a relation may start from."""
    return _below(relation, "domain")


@cache
def range(relation: str) -> frozenset[str]:
    """The labels that a relation may end in."""
    return _below(relation, "range")


def fits(relation: str, subject: str, object: str) -> bool:
    """Whether a relation may join things of these two labels."""
    return subject in domain(relation) and object in range(relation)


@cache
def edge_keys(relation: str) -> frozenset[str]:
    """The attributes that tell parallel edges apart: those of the relation and those of every relation."""
    ontology = _ontology()
    own, common = ontology.relations[relation], ontology.classes["Relation"]
    return frozenset(ontology.stored[local] for block in (own, common) for local in _ours(block, "pg:key"))


@cache
def edge_class(relation: str) -> str:
    """The class of the RDF node that stands for one edge: HOLDS_SHARE → Shareholding."""
    return _ours(_ontology().relations[relation], "pg:edge")[0]


@cache
def attributes(term: str) -> Mapping[str, str]:
    """The attributes of a label (inherited ones too) or relation, each with its datatype (see `datatype`)."""
    ontology = _ontology()
    if term in ontology.relations:
        own = ontology.relations[term]
        found = [ontology.stored[local] for name in ("pg:key", "pg:attribute") for local in _ours(own, name)]
    else:
        above = _ancestors(closure(term)[0])
        found = [a for a, block in ontology.attributes.items() if set(_ours(block, f"{_RDFS}domain")) & set(above)]
    return MappingProxyType({name: datatype(name) for name in sorted(found)})


def all_attributes() -> tuple[str, ...]:
    """Every attribute of nodes and edges, sorted."""
    return tuple(sorted(_ontology().attributes))


@cache
def datatype(attribute: str) -> str:
    """text, integer, decimal, boolean; date (text, shortened to what is known); money (yuan, a whole number as a rule);
    mixed (a number where it is one, else text).
    """
    block = _ontology().attributes[attribute]
    stated = block.get("pg:datatype")
    return stated[0] if stated else _DATATYPES[block[f"{_RDFS}range"][0].removeprefix(_XSD)]


def caption(term: str, lang: str = "zh") -> str:
    """The name of a label, relation or attribute as people read it."""
    return _ontology().block(term)[f"{_RDFS}label@{lang}"][0]


def reverse_caption(relation: str, lang: str = "zh") -> str:
    """The name of a relation read from its end: HOLDS_SHARE → 股东."""
    return _ontology().relations[relation][f"pg:reverse@{lang}"][0]


def definition(term: str, lang: str = "zh") -> str:
    """What belongs under a label, relation or attribute; empty where its name says it all."""
    return _ontology().block(term).get(f"http://www.w3.org/2004/02/skos/core#definition@{lang}", [""])[0]


def colour(term: str) -> str:
    """`#rrggbb` of a label or relation."""
    return _ontology().block(term)["pg:colour"][0]


def glyph(label: str) -> str:
    """One Chinese character that stands for a label in drawings."""
    return _ontology().classes[label]["pg:glyph"][0]


@cache
def rdf_name(term: str) -> str:
    """Local name in RDF: HOLDS_SHARE → holdsShare, amount_cny → amountCny, Firm → Firm."""
    return _ontology().block(term)["local"][0]


def store_name(local: str) -> str:
    """The way back: holdsShare → HOLDS_SHARE. A local name that stores do not know raises KeyError."""
    return _ontology().stored[local]
