"""Our scripts with short names for what is declared in them: a page carries them all, and long names are a tenth of its weight.

A name stays where it might be a property that others know it by: after a dot, before a colon, or alone between braces. It
knows our own style: see `squeeze.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count

from policygraph.viz.squeeze import LITERAL

_TOKEN = re.compile(rf"(?P<literal>{LITERAL})|(?P<dots>\.{{3}})|(?P<name>[A-Za-z_$][\w$]*)|(?P<sign>\S)")
_DECLARED = re.compile(r"\b(?:const|function) ([A-Za-z_]\w*)|\blet ([A-Za-z_]\w*(?:,[A-Za-z_]\w*)*)")
_IN_TEMPLATE = re.compile(r"\$\{([^}]*)\}")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#: what stands around a property in braces
_OPEN, _CLOSE = {"{", ","}, {":", ",", "}", "="}
#: shorter ones gain nothing
_LEAST = 3
_RESERVED = {"as", "do", "if", "in", "is", "of"}
#: what belongs to the browser keeps its name even where a script gives it to something of its own
_BROWSER = {"document", "event", "history", "location", "navigator", "performance", "print", "screen", "window"}


def renamed(code: str) -> str:
    """A squeezed script that does the same under shorter names; equal scripts give equal bytes."""
    tokens = list(_tokens(code))
    uses = Counter(word for kind, word in tokens if kind == "name")
    free = _declared(code) - _properties(tokens) - _BROWSER
    wanted = sorted((n for n in free if len(n) >= _LEAST), key=lambda n: (-uses[n] * len(n), n))
    short = dict(zip(wanted, _unused(set(uses) | _RESERVED), strict=False))
    return _TOKEN.sub(lambda found: _written(found, short), code)


def _tokens(code: str) -> Iterator[tuple[str, str]]:
    """Kind and text of each token; what a template text computes stands in brackets of its own."""
    for found in _TOKEN.finditer(code):
        if found["literal"] and found[0].startswith("`"):
            for inner in _IN_TEMPLATE.findall(found[0]):
                yield from (("sign", "("), *_tokens(inner), ("sign", ")"))
        else:
            yield str(found.lastgroup), found[0]


def _declared(code: str) -> set[str]:
    found = _DECLARED.findall(re.sub(LITERAL, '""', code))
    return {name for one, several in found for name in (one, *several.split(",")) if name}


def _properties(tokens: list[tuple[str, str]]) -> set[str]:
    """Names after a dot, before a colon in braces, or by themselves between braces and commas."""
    found, within = set(), [""]
    for place, (kind, word) in enumerate(tokens):
        before = tokens[place - 1][1] if place else ""
        after = tokens[place + 1][1] if place + 1 < len(tokens) else ""
        if kind == "sign" and word in "([{":
            within.append(word)
        elif kind == "sign" and word in ")]}":
            within.pop()
        elif kind == "name" and (before == "." or (within[-1] == "{" and before in _OPEN and after in _CLOSE)):
            found.add(word)
    return found


def _unused(taken: set[str]) -> Iterator[str]:
    """Short names in order: a, b … Z, aa, ab …"""
    for number in count():
        name, rest = "", number + 1
        while rest:
            rest, place = divmod(rest - 1, len(_LETTERS))
            name = _LETTERS[place] + name
        if name not in taken:
            yield name


def _written(found: re.Match[str], short: dict[str, str]) -> str:
    if found["literal"] and found[0].startswith("`"):
        return _IN_TEMPLATE.sub(
            lambda inner: "${" + _TOKEN.sub(lambda one: _written(one, short), inner[1]) + "}", found[0]
        )
    return short.get(found[0], found[0]) if found["name"] else found[0]
