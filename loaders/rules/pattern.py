"""Patterns over typed tokens: a clause whose mentions are replaced by two characters each, and regular expressions on it.

A mention becomes a type character and an index character from the Unicode private use area, so that `{owner:Firm}` is
an ordinary group and no rule ever guesses where a name ends. Text in brackets that belongs to no mention is lifted out
and becomes a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.names.mention import Mention
from policygraph.loaders.sentences import closing
from policygraph.ontology import terms

VALUES = ("Money", "Percent", "Duration", "Date", "Count", "DocNumber")
_TYPE_BASE, _INDEX_BASE, _INDEX_END = 0xE000, 0xE100, 0xF8FF
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SEPARATOR = r"(?:[、,]?(?:以及|和|与|及|暨)|[、,])"
#: a longer list is none; the cap keeps matching linear
_LONGEST_LIST = 99
_FOLD = str.maketrans({"（": r"\(", "）": r"\)", "，": ",", "：": ":", "；": ";", "［": r"\[", "］": r"\]"})
_ROLE = re.compile(r"\{(\w+):([A-Za-z|]+)(\+?)\}")


@cache
def types() -> tuple[str, ...]:
    """Every type a token can have, in a fixed order."""
    return (*sorted(terms.labels()), *VALUES)


@dataclass(frozen=True, slots=True)
class Clause:
    """`tokens` is the clause as patterns see it; `starts` and `ends` give the source offsets of each of its characters.

    `attached` is the offset of the mention or character that a bracketed clause follows, -1 for a main clause.
    """

    start: int
    end: int
    tokens: str
    starts: Sequence[int]
    ends: Sequence[int]
    mentions: tuple[Mention, ...]
    attached: int = -1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Source offsets of `tokens[first:last]`."""
        return self.starts[first], self.ends[last - 1]

    def mentions_in(self, tokens: str) -> list[Mention]:
        """The mentions whose tokens stand in this piece of the clause."""
        return [self.mentions[ord(c) - _INDEX_BASE] for c in tokens if _INDEX_BASE <= ord(c) <= _INDEX_END]


def clauses(shadow: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Clause]:
    """The sentence `start..end` as a main clause and its bracketed clauses, each again without its appositions if it has any."""
    found: list[Clause] = []
    _build(shadow, start, end, tuple(mentions), -1, found)
    return [*found, *(head for head in map(_heads, found) if head is not None)]


@cache
def _apposition() -> re.Pattern[str]:
    """A name that only says whose the next one is: 甲集团全资子公司乙公司, 甲集团旗下的平台乙公司."""
    token = f"[{_type_class('Organization')}{_type_class('Person')}][{chr(_INDEX_BASE)}-{chr(_INDEX_END)}]"
    return re.compile(
        f"{token}的?(?:(?:全资|控股)?(?:子公司|孙公司|子集团)|旗下|下属|所属|实控|实际控制|控股)的?[\u4e00-\u9fff]{{0,6}}(?={token})"
    )


def _heads(clause: Clause) -> Clause | None:
    """The clause without its appositions, so that lists are seen as lists of heads; None where it has none."""
    cuts = [m.span() for m in _apposition().finditer(clause.tokens)]
    if not cuts:
        return None
    keep = [i for i in range(len(clause.tokens)) if not any(a <= i < b for a, b in cuts)]
    tokens = "".join(clause.tokens[i] for i in keep)
    starts, ends = [clause.starts[i] for i in keep], [clause.ends[i] for i in keep]
    return Clause(clause.start, clause.end, tokens, starts, ends, clause.mentions, clause.attached)


def _build(
    shadow: str, start: int, end: int, mentions: tuple[Mention, ...], attached: int, found: list[Clause]
) -> None:
    tokens: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    inner: list[tuple[int, int]] = []
    by_start = {m.start: i for i, m in enumerate(mentions[: _INDEX_END - _INDEX_BASE])}
    numbers = {name: chr(_TYPE_BASE + i) for i, name in enumerate(types())}
    at = start
    while at < end:
        index = by_start.get(at)
        if index is not None:
            mention = mentions[index]
            tokens += (numbers[mention.type], chr(_INDEX_BASE + index))
            starts += (mention.start, mention.start)
            ends += (mention.end, mention.end)
            at = mention.end
            continue
        char = shadow[at]
        if char == "(" and (close := closing(shadow, at, end)) > at + 1:
            inner.append((at + 1, close))
            at = close + 1
            continue
        tokens.append("\ufffd" if _PRIVATE.match(char) else char)
        starts.append(at)
        ends.append(at + 1)
        at += 1
    found.append(Clause(start, end, "".join(tokens), starts, ends, mentions, attached))
    for first, last in inner:
        own = tuple(m for m in mentions if m.start >= first and m.end <= last)
        _build(shadow, first, last, own, first - 1, found)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; `anchors` are literals of which a clause must hold one, or empty where none is certain."""

    source: str
    regex: re.Pattern[str]
    roles: tuple[str, ...]
    lists: frozenset[str]
    anchors: tuple[str, ...]

    def matches(self, clause: Clause) -> Iterator[re.Match[str]]:
        """Every match in the clause, left to right; none where no anchor stands in it."""
        if not self.anchors or any(anchor in clause.tokens for anchor in self.anchors):
            yield from self.regex.finditer(clause.tokens)


def compile_pattern(source: str) -> Pattern:
    """`{role:Type}`, `{role:Type|Type}`, lists `{role:Type+}`, and regular expressions between them.

    `.` never crosses a semicolon; full-width punctuation means its half-width form. Raises ValueError at an unknown type.
    """
    roles: list[str] = []
    lists: set[str] = set()

    def group(match: re.Match[str]) -> str:
        role, wanted, plus = match.groups()
        one = f"[{_type_class(wanted)}][{chr(_INDEX_BASE)}-{chr(_INDEX_END)}]"
        roles.append(role)
        if plus:
            lists.add(role)
        return f"(?P<{role}>{one}(?:{_SEPARATOR}{one}){{0,{_LONGEST_LIST}}})" if plus else f"(?P<{role}>{one})"

    text = _ROLE.sub(group, _dots(source.translate(_FOLD)))
    regex = re.compile(text)
    raw = tuple(name for name in regex.groupindex if name not in roles)
    return Pattern(source, regex, (*roles, *raw), frozenset(lists), anchors(text))


def _type_class(wanted: str) -> str:
    """The type characters of these labels and all labels below them."""
    known = types()
    out = []
    for name in wanted.split("|"):
        try:
            members = [
                t for t in known if t == name or (t not in VALUES and name not in VALUES and terms.is_a(t, name))
            ]
        except KeyError:
            raise ValueError(f"unknown type {name}") from None
        out += [chr(_TYPE_BASE + known.index(t)) for t in members]
    return "".join(sorted(set(out)))


def _dots(source: str) -> str:
    """`.` outside a character class and unescaped becomes “anything but a semicolon”."""
    out, in_class, escaped = [], False, False
    for char in source:
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif char == "[":
            in_class = True
        elif char == "]":
            in_class = False
        elif char == "." and not in_class:
            out.append("[^;]")
            continue
        out.append(char)
    return "".join(out)


def anchors(regex: str) -> tuple[str, ...]:
    """Literals of which every match must hold at least one: the choice with the longest shortest literal."""
    from re import _parser  # type: ignore[attr-defined]  # the tree of a pattern, private but stable since Python 2

    best = _anchors_of(list(_parser.parse(regex)))
    return tuple(sorted(best))


def _anchors_of(items: list[tuple[object, object]]) -> set[str]:
    choices: list[set[str]] = []
    run = ""
    for op, arg in [*items, (None, None)]:
        name = str(op)
        if name == "LITERAL" and isinstance(arg, int) and not _TYPE_BASE <= arg <= _INDEX_END:
            run += chr(arg)
            continue
        if run:
            choices.append({run})
            run = ""
        if name == "SUBPATTERN":
            choices.append(_anchors_of(list(arg[-1])))  # type: ignore[index]
        elif name == "BRANCH":
            parts = [_anchors_of(list(branch)) for branch in arg[1]]  # type: ignore[index]
            if all(parts):
                choices.append(set().union(*parts))
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and arg[0] >= 1:  # type: ignore[index]
            choices.append(_anchors_of(list(arg[2])))  # type: ignore[index]
    choices = [c for c in choices if c]
    return max(choices, key=lambda c: (min(map(len, c)), -len(c)), default=set())
