"""With which characters the matches of an expression may begin, so that a search can pass over all others at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _parser  # type: ignore[attr-defined]  # as in `pattern`
from typing import Any


def others(expression: str) -> str:
    """An expression for the characters with which no match begins. Raises ValueError where any may begin one."""
    pieces, empty = _firsts(_parser.parse(expression))
    if empty:
        raise ValueError(f"matches nothing too: {expression}")
    return f"[^{''.join(sorted(pieces))}]"


def _firsts(tree: Iterable[tuple[object, Any]]) -> tuple[set[str], bool]:
    """The members of a class of first characters, and whether all of the tree may match nothing."""
    found: set[str] = set()
    for op, arg in tree:
        name = str(op)
        if name.startswith(("ASSERT", "AT")):
            continue
        if name in ("LITERAL", "IN"):
            return found.union(map(_member, [(op, arg)] if name == "LITERAL" else arg)), False
        if name not in ("BRANCH", "SUBPATTERN", "MAX_REPEAT", "MIN_REPEAT"):
            raise ValueError(f"any character may begin a match: {name}")
        parts = [_firsts(part) for part in (arg[1] if name == "BRANCH" else [arg[-1]])]
        found = found.union(*(members for members, _ in parts))
        if not any(empty for _, empty in parts) and not (name.endswith("REPEAT") and arg[0] == 0):
            return found, False
    return found, True


def _member(item: tuple[object, Any]) -> str:
    """How a member of a class is written."""
    name, arg = str(item[0]), item[1]
    if name == "LITERAL":
        return re.escape(chr(arg))
    if name == "RANGE":
        return f"{re.escape(chr(arg[0]))}-{re.escape(chr(arg[1]))}"
    if name == "CATEGORY" and str(arg) in _CATEGORIES:
        return _CATEGORIES[str(arg)]
    raise ValueError(f"no plain member of a class: {name}")


_CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}
