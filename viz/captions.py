"""The words of the pages in Chinese and English, from captions.json; the part a page needs travels inside it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from policygraph.graph.fact import Reason
from policygraph.ontology import terms
from policygraph.viz.wording import Pair


def text(key: str) -> Pair:
    """The words for a key that any page may use. Raises KeyError for an unknown one."""
    return _part("words")[key]


def value(word: str) -> Pair:
    """A value as documents print it (牵头, 实控, 认缴) with its English; an unknown one stands for itself."""
    return word, _part("values").get(word, (word, word))[1]


def reason(refused: Reason) -> Pair:
    """Why a candidate became no fact."""
    return _part("reasons")[refused]


def type_name(type_: str) -> Pair:
    """What a kind of value is called (金额, 日期)."""
    return _part("types").get(type_, (type_, type_))


def via(way: str) -> Pair:
    """How a name was recognised; a way without words stands for itself."""
    return _part("via").get(way, (way, way))


def term(name: str) -> Pair:
    """What the ontology calls a label, relation or attribute; a name it does not know stands for itself."""
    try:
        zh, en = terms.caption(name, "zh"), terms.caption(name, "en")
    except KeyError:
        return name, name
    return zh, en[:1].upper() + en[1:]


def roles() -> dict[str, tuple[Pair, Pair]]:
    """Every role of an agency in a clause, strongest first, with its name and its one-letter mark."""
    marks = _part("glyphs")
    return {role: (name, marks[role]) for role, name in _part("roles").items()}


def of_page(*parts: str) -> dict[str, Pair]:
    """All words that the scripts of one page say: the shared ones and those of its own parts."""
    return {key: words for part in ("shared", *parts) for key, words in _part(part).items()}


@cache
def _part(name: str) -> dict[str, Pair]:
    rows = json.loads(files("policygraph.viz").joinpath("captions.json").read_text("utf-8"))[name]
    return {key: (zh, en) for key, (zh, en) in rows.items()}
