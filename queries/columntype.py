"""The types of a template's header: str int float bool null dict value, list[T], set[T] (a list whose order is free), T|T.

Some say what a value means, for tables to show it so: id date modality step direction are text, share is a number 0..1,
yuan a number, relation and label are names of the ontology. A parameter may also be a label of the ontology, or Entity: a
thing of that kind, called by its name, and sent as its id.
"""

from __future__ import annotations

import json
from functools import cache

_PLAIN: dict[str, tuple[type, ...]] = {
    "str": (str,), "int": (int,), "float": (float, int), "bool": (bool,), "null": (type(None),), "dict": (dict,),
    "value": (str, int, float, bool), "id": (str,), "date": (str,), "modality": (str,), "share": (float, int),
    "yuan": (int, float), "relation": (str,), "label": (str,), "step": (str,), "direction": (str,),
}  # fmt: skip


def known(name: str) -> bool:
    """Whether this is the name of a type."""
    return all(known(inner) if (inner := _inside(part)) else part in _PLAIN or _kind(part) for part in _choices(name))


def kinds(name: str) -> tuple[str, ...]:
    """The labels that a parameter may have; none for a plain value."""
    return tuple(part for part in _choices(name) if _kind(part))


def meanings(name: str) -> tuple[str, ...]:
    """What a value may be, without null, of a list what its items may be: `list[share|null]` → share."""
    found = [meanings(inner) if (inner := _inside(part)) else (part,) for part in _choices(name)]
    return tuple(part for parts in found for part in parts if part != "null")


def item(name: str) -> str:
    """The type of a list's items; the type itself where it is no list."""
    return next((inner for part in _choices(name) if (inner := _inside(part))), name)


def fits(name: str, value: object) -> bool:
    """Whether a value is of the type; true and false are no numbers."""
    return any(_fits_one(part, value) for part in _choices(name))


def _fits_one(part: str, value: object) -> bool:
    inner = _inside(part)
    if inner:
        return isinstance(value, list) and all(fits(inner, item) for item in value)
    if isinstance(value, bool):
        return part in {"bool", "value"}
    return isinstance(value, _PLAIN.get(part, (str,)))


def read(name: str, text: str) -> object:
    """A value written as text, e.g. on a command line: numbers and truth values where the type wants them, lists by comma.

    Text that cannot be read as the type comes back as it is.
    """
    for part in _choices(name):
        if inner := _inside(part):
            return [read(inner, item.strip()) for item in text.split(",") if item.strip()]
        if part in {"int", "float", "bool", "share", "yuan"}:
            try:
                return json.loads(text)
            except ValueError:
                continue
    return text


def ordered(name: str, value: object) -> object:
    """The value with the items of a set sorted."""
    return sorted(value) if name.startswith("set[") and isinstance(value, list) else value


def _kind(part: str) -> bool:
    return part[:1].isupper() and part.isalpha()


@cache
def _inside(part: str) -> str:
    """The type of the items, empty where it is no list."""
    return part[part.index("[") + 1 : -1] if part.startswith(("list[", "set[")) and part.endswith("]") else ""


@cache
def _choices(name: str) -> tuple[str, ...]:
    """The types that are joined by `|`, outside brackets."""
    parts, depth = [""], 0
    for letter in name:
        depth += {"[": 1, "]": -1}.get(letter, 0)
        if letter == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return tuple(parts)
