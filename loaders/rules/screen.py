"""Many patterns behind one automaton: which of them a clause may match at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

from policygraph.loaders.rules.pattern import Clause, Pattern
from policygraph.loaders.rules.rule import Rule

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Owner = TypeVar("Owner")
#: no clause and no literal holds a line break
_BETWEEN = "\n"


class Screen(Generic[Owner]):
    """Patterns with what they belong to, in order. One pass over clauses finds the literals in them; most patterns need others."""

    def __init__(self, patterns: Iterable[tuple[Owner, Pattern]]) -> None:
        from ahocorasick_rs import AhoCorasick

        self._patterns = list(patterns)
        every = [pattern.needs for _, pattern in self._patterns]
        needs = {need: 1 << i for i, need in enumerate(dict.fromkeys(need for own in every for need in own))}
        literals = sorted({literal for need in needs for literal in need})
        self._matcher: AhoCorasick = AhoCorasick(literals)
        #: the needs that a literal meets and those of a pattern, one bit each
        self._meets = [sum(bit for need, bit in needs.items() if literal in need) for literal in literals]
        self._needed = [sum(needs[need] for need in own) for own in every]
        #: the patterns whose most telling need a literal meets; those without any need are always tried
        self._telling: list[list[int]] = [[] for _ in literals]
        self._always = [i for i, own in enumerate(every) if not own]
        numbers = {literal: i for i, literal in enumerate(literals)}
        for i, own in enumerate(every):
            for literal in own[0] if own else ():
                self._telling[numbers[literal]].append(i)

    def over(self, clauses: Sequence[Clause]) -> Iterator[tuple[Clause, list[tuple[Owner, Pattern]]]]:
        """Each clause with the patterns whose every need it meets, in their order. One pass over all clauses."""
        ends = list(accumulate(len(clause.tokens) + 1 for clause in clauses))
        found: list[set[int]] = [set() for _ in clauses]
        text = _BETWEEN.join(clause.tokens for clause in clauses)
        i = 0
        for literal, _, end in self._matcher.find_matches_as_indexes(text, overlapping=True):
            while end > ends[i]:
                i += 1
            found[i].add(literal)
        for clause, literals in zip(clauses, found, strict=True):
            yield clause, self._candidates(literals) if literals or self._always else []

    def _candidates(self, literals: set[int]) -> list[tuple[Owner, Pattern]]:
        met = 0
        for literal in literals:
            met |= self._meets[literal]
        tried = set(self._always).union(*(self._telling[literal] for literal in literals))
        return [self._patterns[i] for i in sorted(tried) if not self._needed[i] & ~met]


def screen_of(rules: Iterable[Rule]) -> Screen[Rule]:
    """The patterns of rules, each with its rule."""
    return Screen((rule, pattern) for rule in rules for pattern in rule.patterns)
