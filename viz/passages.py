"""What the pages that show a text have in common: articles, facts, properties and marked names as rows of their models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from policygraph.graph.entity import Value
from policygraph.graph.source import Document
from policygraph.ontology import terms
from policygraph.viz.captions import term, text, type_name, value
from policygraph.viz.palette import tones
from policygraph.viz.wording import Pair, amount, percent, plain

#: what a name says of itself at every mention, and ids and places of the graph's own: no reader asks for them
OWN = frozenset({"label", "name", "source", "start", "end", "policy"})
#: where a task stands is no property to read
OFFSETS = frozenset({"task_start", "task_end"})
_SHARES = frozenset({"share", "share_min", "share_max", "votes"})
_VALUE_COLOUR = "#52606c"


def article(document: Document) -> dict[str, Any]:
    """An article: where it stands and how it is headed."""
    heading = {"title": document.title, "publisher": document.publisher, "published": document.published}
    return {"start": document.start, "end": document.end, **heading}


def attributes(stated: Mapping[str, Value | float]) -> list[list[Pair | str]]:
    """What a fact states beside its two ends, in words, by name."""
    shown = sorted((name, said) for name, said in stated.items() if name not in OFFSETS)
    return [[term(name), in_words(name, said)] for name, said in shown]


def property_name(name: str) -> Pair:
    """What a property is called."""
    return text("alias") if name == "alias" else term(name)


def in_words(name: str, stated: Value | float) -> Pair | str:
    """The value of an attribute: known words in both languages, shares in percent, yuan as analysts write them."""
    if isinstance(stated, bool):
        return text("yes") if stated else text("no")
    if isinstance(stated, str):
        return value(stated)
    number = Decimal(str(stated))
    if name.endswith("_cny"):
        return amount(number)
    return percent(number) if name in _SHARES else plain(number)


def kinds(used: Iterable[str]) -> list[dict[str, Any]]:
    """Every type that is marked, classes in the ontology's order, then values, with words and tones."""
    marked = set(used)
    known = [label for label in terms.labels() if label in marked]
    classes = [{"id": label, "name": term(label), **tones(terms.colour(label))} for label in known]
    return classes + [
        {"id": type_, "name": type_name(type_), **tones(_VALUE_COLOUR)} for type_ in sorted(marked - set(known))
    ]
