"""Words that count only where the characters around them do not make them part of another word, read from a file of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.borders import Border
from policygraph.loaders.lexicon.sheet import SHIPPED, only, read, word, words

_REACH = 4
_ROW = ("form", "not_before", "not_after", "before", "after", "words", "but")


@dataclass(frozen=True, slots=True)
class GuardedWords:
    """`pattern` finds every form, longest first; `guards` say where one of them does not count."""

    pattern: re.Pattern[str]
    guards: Mapping[str, tuple[Border, Border]]

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Matches in `text[start:end]` that stand for themselves."""
        for match in self.pattern.finditer(text, start, end):
            if self.counts(text, match.start(), match.end()):
                yield match

    def counts(self, text: str, start: int, end: int) -> bool:
        """Whether the form at `text[start:end]` stands for itself and where it may."""
        guard = self.guards.get(text[start:end])
        if guard is None:
            return True
        never, only_where = guard
        if not never.fits(text, start, end):
            return False
        follows = only_where.not_before is None or only_where.not_before.match(text, end) is not None
        head = text[max(0, start - _REACH) : start]
        return follows and (only_where.not_after is None or only_where.not_after.search(head) is not None)


@cache
def guarded(file: str, key: str) -> GuardedWords:
    """The words of one list of a shipped file: plain texts, or rows with guards.

    A row has `form` and any of `not_before`, `not_after` (what may not follow or precede), `before`, `after` (what must),
    as regular expressions, with `words` in which the form does not count and `but` in which it does.
    """
    data = read(SHIPPED / file)
    forms: dict[str, tuple[Border, Border]] = {}
    plain: list[str] = []
    for i, item in enumerate(data.get(key) or (), 1):
        where = f"{file}:{key}[{i}]"
        if isinstance(item, str):
            plain.append(item)
            continue
        row = only(item, _ROW, where)
        words(row, "words", where)
        never = Border(_regex(row, "not_before", "", where), _regex(row, "not_after", "$", where))
        needed = Border(_regex(row, "before", "", where), _regex(row, "after", "$", where))
        forms[word(row, "form", where)] = (never, needed)
    if not (plain or forms):
        raise SettingError("bad-lexicon", where=file, why=f"no list {key}")
    every = sorted({*plain, *forms}, key=lambda form: (-len(form), form))
    return GuardedWords(re.compile("|".join(map(re.escape, every))), forms)


def _regex(row: Mapping[str, object], field: str, tail: str, where: str) -> re.Pattern[str] | None:
    if field not in row:
        return None
    try:
        return re.compile(f"(?:{word(row, field, where)}){tail}")
    except re.error as error:
        raise SettingError("bad-lexicon", where=where, why=f"{field}: {error}") from error


@cache
def plain_words(file: str, key: str) -> tuple[str, ...]:
    """A list of plain texts of a shipped file, longest first."""
    found = words(read(SHIPPED / file), key, f"{file}:{key}")
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


@cache
def plain_set(file: str, key: str) -> frozenset[str]:
    """The same list to look a whole text up in."""
    return frozenset(plain_words(file, key))


@cache
def plain_by_size(file: str, *keys: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """The words of such lists by length, longest first, to see which of them a text ends in."""
    every = {form for key in keys for form in plain_words(file, key)}
    sizes = sorted(set(map(len, every)), reverse=True)
    return tuple((size, frozenset(form for form in every if len(form) == size)) for size in sizes)


def ending(file: str, key: str, text: str) -> str:
    """The longest word of such a list that a text ends in, empty where it ends in none."""
    return next((text[-size:] for size, forms in plain_by_size(file, key) if text[-size:] in forms), "")
