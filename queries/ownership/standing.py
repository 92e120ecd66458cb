"""Which facts count at a date: said to be so, begun, not ended, and no mere expansion of a group.

    counted(t) = {f : modality 已, begins ≤ t ≤ valid_to, not inferred}

Source: 拟 and 否 never count; undated facts are as old as their document. A collective (六大银行) is no holder once one of
its members has a fact of its own. Dates are compared as far as both say something: 2024-06 lies in 2024. Example: a
holding dated 2024-06 and ended 2025-03 counts at 2025-03, not at 2025-04-01, and not where no date is asked for.
"""

from __future__ import annotations

from collections import defaultdict

from policygraph.queries.ownership.register import Holding, Register

#: the relations that make an owner or a controller
COUNTED = ("HOLDS_SHARE", "FUNDS", "CONTROLS", "MANAGES", "ACTS_WITH", "PROXY")


def counted(register: Register, as_of: str = "") -> list[Holding]:
    """The facts that count at a date text (empty: those that have not ended), in order of their ids."""
    facts = [fact for fact in register.holdings if fact.relation in COUNTED and _said(fact) and valid(fact, as_of)]
    stands_for = _replaced_collectives(register, facts)
    return [fact for fact in facts if (fact.owner, fact.owned) not in stands_for]


def planned(register: Register, as_of: str = "") -> list[Holding]:
    """The facts that are planned at a date and have not been withdrawn."""
    return [fact for fact in register.holdings if fact.modality == "拟" and valid(fact, as_of)]


def valid(fact: Holding, as_of: str) -> bool:
    """Whether a fact holds at the date."""
    return lasts(fact.begins, fact.valid_to, as_of)


def lasts(began: str, ended: str, as_of: str) -> bool:
    """Whether what began and ended then (empty: always, not yet) is so at a date; no date asks for what has not ended."""
    if not as_of:
        return not ended
    return not later(began, as_of) and not (ended and later(as_of, ended))


def later(date: str, than: str) -> bool:
    """Whether it is surely later; a shortened date is compared as far as it goes."""
    size = min(len(date), len(than))
    return date[:size] > than[:size]


def _said(fact: Holding) -> bool:
    return fact.modality == "已" and not fact.inferred


def _replaced_collectives(register: Register, facts: list[Holding]) -> set[tuple[str, str]]:
    """Pairs (collective, owned) where a member speaks for itself.

    The members are those of whom a rule inferred, from the words about the collective, what is said of it.
    """
    quoted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in register.holdings:
        for place in fact.places if fact.inferred else ():
            quoted[place.document, place.quote].add(fact.owner)
    own = {(fact.owner, fact.owned) for fact in facts}
    found = set()
    members: dict[str, set[str]] = defaultdict(set)
    groups = [fact for fact in facts if register.holder(fact.owner).collective]
    for fact in groups:
        for place in fact.places:
            members[fact.owner] |= quoted[place.document, place.quote]
    for fact in groups:
        if any((member, fact.owned) in own for member in members[fact.owner]):
            found.add((fact.owner, fact.owned))
    return found
