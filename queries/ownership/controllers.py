"""Who controls one firm or fund: yes, possible or no, each with its way, its votes and the fact that would settle it.

    yes: target ∈ S(x) with every share at its least;  possible: only with some at their most;  no: not even then

Source: `control.py`. Example: P holds between 40 and 60 % of a firm, Q between 10 and 20 % → P possible (settled by the
votes that P casts), Q no.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.control import Decisions, Hold, controlled, votes_of
from policygraph.queries.ownership.threshold import HALF, Threshold


@dataclass(frozen=True, slots=True)
class Settles:
    """What is not known: the `votes` of an owner, whether it is the executing `partner`, or the `basis` of a control."""

    owner: str
    owned: str
    missing: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Controller:
    """What a party has to say. `chain` leads from it to the target; `final`: nobody surely controls it in turn.

    `together` are those who act in concert with it; without them it might not control.
    """

    id: str
    answer: str
    basis: str
    votes: Interval | None
    chain: tuple[str, ...]
    facts: tuple[str, ...]
    settles: tuple[Settles, ...] = ()
    together: tuple[str, ...] = ()
    final: bool = True


def controllers(known: Decisions, target: str, threshold: Threshold = HALF) -> tuple[Controller, ...]:
    """Everybody who controls the target or might, and its direct holders who cannot; those who surely do come first."""
    above = known.above(target)
    within = above | {target}
    sure = {x: controlled(known, known.seeds(x), threshold, within=within) for x in sorted(above)}
    ruled = {below for x, holds in sure.items() for below in holds if x not in holds}
    found = [_controller(known, x, target, threshold, sure[x], within, final=x not in ruled) for x in sorted(above)]
    order = ("yes", "possible", "no")
    shown = [one for one in found if one.answer != "no" or target in known.below.get(one.id, ())]
    shown += [_silent(known, owner, target) for owner in known.rights.holders.get(target, ()) if owner not in within]
    return tuple(sorted(shown, key=lambda one: (order.index(one.answer), not one.final, len(one.chain), one.id)))


def all_votes(known: Decisions, target: str) -> dict[str, Interval]:
    """The votes that each party above the target casts in it, with those who act with it and all that they surely control."""
    within = known.above(target) | {target}
    found = {}
    for party in sorted(within - {target}):
        seeds = known.seeds(party)
        votes = votes_of(known, {*seeds, *controlled(known, seeds, within=within)}, target)
        if votes:
            found[party] = votes
    return found


def _silent(known: Decisions, owner: str, target: str) -> Controller:
    """A holder without any say, such as a limited partner."""
    basis = "partner" if target in known.rights.partnerships else "votes"
    return Controller(owner, "no", basis, None, (owner, target), ())


def _controller(
    known: Decisions,
    party: str,
    target: str,
    threshold: Threshold,
    sure: Mapping[str, Hold],
    within: set[str],
    *,
    final: bool,
) -> Controller:
    seeds = known.seeds(party)
    together = tuple(sorted(seeds - {party}))
    maybe = sure if target in sure else controlled(known, seeds, threshold, sure=False, within=within)
    answer = "yes" if target in sure else "possible" if target in maybe else "no"
    votes = votes_of(known, {*seeds, *sure}, target)
    if answer == "no":
        basis = "partner" if target in known.rights.partnerships else "votes"
        return Controller(party, answer, basis, votes, (party, target), (), (), together, final)
    chain, facts = _chain(maybe, seeds, party, target)
    missing = () if answer == "yes" else _settles(known, maybe, sure, chain)
    alone = not together or target in controlled(
        known, (party,), threshold, sure=answer == "yes", within=within
    )  # fmt: skip
    basis = maybe[target].basis if alone else "agreement"
    joint = tuple(id_ for concert in known.rights.concerts if party in concert.members for id_ in concert.facts)
    return Controller(
        party, answer, basis, votes, chain, facts if alone else (*facts, *joint), missing, together, final
    )


def _chain(
    holds: Mapping[str, Hold], seeds: frozenset[str], party: str, target: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """From the party to the target through the strongest member at each step, with all facts that the steps rest on."""
    way, facts, at = [target], list(holds[target].facts), target
    while at not in seeds:
        members = holds[at].members
        at = party if party in members else members[0]
        if at in way:
            break
        way.append(at)
        facts += holds[at].facts if at in holds else ()
    if way[-1] != party:
        way.append(party)
    return tuple(reversed(way)), tuple(dict.fromkeys(facts))


def _settles(
    known: Decisions, maybe: Mapping[str, Hold], sure: Mapping[str, Hold], chain: tuple[str, ...]
) -> tuple[Settles, ...]:
    """What is missing at each step of the chain that is possible only, then at what stands beside the chain and helps."""
    found: list[Settles] = []
    steps = [step for step in chain if step in maybe and step not in sure]
    for owned in steps:
        hold = maybe[owned]
        steps += [member for member in hold.members if member in maybe and member not in {*sure, *steps}]
        if hold.basis == "votes":
            vague = [e for m in hold.members if (e := known.rights.votes.get(m, owned)) and e.share.min < e.share.max]
            found += [Settles(entry.owner, owned, "votes", entry.facts) for entry in vague]
        elif hold.basis == "partner":
            found += [Settles(owner, owned, "partner", hold.facts) for owner in hold.members]
        else:
            found += [Settles(one.owner, owned, "basis", (one.fact,)) for one in known.agreed[owned] if not one.sure]
    return tuple(found)
