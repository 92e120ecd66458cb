"""Many patterns behind one automaton: which of them a clause may match at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

from policygraph.loaders.rules.pattern import Clause, Pattern, holds, type_characters
from policygraph.loaders.rules.rule import Rule

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Owner = TypeVar("Owner")
#: no clause and no literal holds a line break
_BETWEEN = "\n"
#: characters from here on are types of names and values
_TYPES = "\ue000"


class Screen(Generic[Owner]):
    """Patterns with what they belong to, in order. Most need literals, types included, that a clause does not hold.

    One pass over clauses finds the literals of each pattern's most telling need; where that one is met, the types that the
    clause names decide, then the other words.
    """

    def __init__(self, patterns: Iterable[tuple[Owner, Pattern]]) -> None:
        from ahocorasick_rs import AhoCorasick

        self._patterns = list(patterns)
        needs = [sorted(pattern.needs, key=_commonness) for _, pattern in self._patterns]
        literals = sorted({literal for own in needs for need in own[:1] for literal in need})
        self._matcher: AhoCorasick = AhoCorasick(literals)
        numbers = {literal: i for i, literal in enumerate(literals)}
        #: the patterns that a literal tells of; those without any need are always tried
        self._telling: list[list[int]] = [[] for _ in literals]
        self._always = [i for i, own in enumerate(needs) if not own]
        for i, own in enumerate(needs):
            for literal in own[0] if own else ():
                self._telling[numbers[literal]].append(i)
        #: what else each pattern needs: types, and words
        self._types = [[need for need in own if min(need) >= _TYPES] for own in needs]
        self._words = [[need for need in own[1:] if min(need) < _TYPES] for own in needs]
        self._fitting = lru_cache(maxsize=1 << 10)(self._of_types)

    def over(self, clauses: Sequence[Clause]) -> Iterator[tuple[Clause, list[tuple[Owner, Pattern]]]]:
        """Each clause with the patterns whose every need it meets, in their order. One pass over all clauses."""
        ends = list(accumulate(len(clause.tokens) + 1 for clause in clauses))
        told: list[set[int]] = [set(self._always) for _ in clauses]
        text = _BETWEEN.join(clause.tokens for clause in clauses)
        i = 0
        for literal, _, end in self._matcher.find_matches_as_indexes(text, overlapping=True):
            while end > ends[i]:
                i += 1
            told[i].update(self._telling[literal])
        for clause, patterns in zip(clauses, told, strict=True):
            yield clause, self._candidates(clause, patterns) if patterns else []

    def _candidates(self, clause: Clause, told: set[int]) -> list[tuple[Owner, Pattern]]:
        """Those of some patterns whose other needs are met too."""
        fitting = told & self._fitting(frozenset([mention.type for mention in clause.mentions]))
        return [self._patterns[i] for i in sorted(fitting) if holds(clause.tokens, self._words[i])]

    def _of_types(self, types: frozenset[str]) -> frozenset[int]:
        """The patterns that need no others than these types. A text has few such sets, its clauses name few things."""
        named = {type_characters()[name] for name in types}
        return frozenset(i for i, own in enumerate(self._types) if all(need & named for need in own))


def _commonness(need: frozenset[str]) -> tuple[int, bool, int, list[str]]:
    """Words before single characters, types before signs and particles, few before many."""
    shortest = min(map(len, need))
    return -shortest, shortest == 1 and min(need) < _TYPES, len(need), sorted(need)


def screen_of(rules: Iterable[Rule]) -> Screen[Rule]:
    """The patterns of rules, each with its rule."""
    return Screen((rule, pattern) for rule in rules for pattern in rule.patterns)
