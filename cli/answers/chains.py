"""Ownership for people: a table of the far ends, chains with arrows, and under each step the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Block, Lines, Table
from policygraph.cli.answers.lineage import Lineage
from policygraph.cli.messages import Words
from policygraph.cli.session import Session
from policygraph.queries.answer import Chain, Tie

#: what rounding to six decimals may add up to
_ROUNDING = Decimal("0.000001")


def blocks(view: Lineage, session: Session) -> Iterator[Block]:
    """A table of the far ends, the chains with their sentences, and what is only planned."""
    words, found = session.words, view.found
    groups, planned = view.by_far(), view.planned()
    title = words.say("owners-of" if view.up else "holdings-of", name=view.target.name)
    yield Lines(title, [words.say("as-of", date=found.as_of)] if found.as_of else [])
    if groups:
        captions = [
            words.say("owner" if view.up else "holding"),
            *map(words.say, ("kind", "direct", "integrated", "product", "final")),
        ]
        yield Table(captions, list(_rows(view, session, groups)))
        yield Lines("", list(_known(view, session)))
        yield Lines(words.say("chains"), list(_chain_lines(view, session)))
    else:
        yield Lines("", [words.say("no-owners" if view.up else "no-holdings") + _plans(len(planned), session)])
    if planned:
        yield Lines(words.say("planned"), list(_planned_lines(view, session)))
    if found.pruned:
        yield Lines("", [words.say("pruned", count=found.pruned)])


def _plans(count: int, session: Session) -> str:
    return session.words.say("plans", count=count) if count else ""


def _rows(view: Lineage, session: Session, groups: dict[str, list[Chain]]) -> Iterator[list[str]]:
    """Those who own, then those who stand behind by control and of whom no share is stated."""
    words = session.words
    for one in view.answer.owners:
        direct = wording.entry(one.direct, words) if one.direct else ""
        shares = [direct, wording.share(one.integrated, words), _product(groups[one.id], words)]
        yield _row(view, session, one.id, shares)
    for other in view.answer.behind:
        shares = ["", words.say("no-share"), _product(groups[other.id], words)]
        yield _row(view, session, other.id, shares)


def _row(view: Lineage, session: Session, id_: str, shares: list[str]) -> list[str]:
    """Final is here who has nobody above him at all, neither by money nor by control."""
    party = view.answer.register.holder(id_)
    kind = wording.kind(party.kind, session.lang)
    return [party.name, kind, *shares, session.words.say("yes") if view.final(id_) else ""]


def _product(chains: list[Chain], words: Words) -> str:
    if len(chains) > 1:
        return words.say("several", count=len(chains))
    return wording.share(chains[0].product, words) if chains else ""


def _known(view: Lineage, session: Session) -> Iterator[str]:
    """How much of the whole is known, and where an integrated share is more than its chains."""
    words, answer = session.words, view.answer
    if view.up:
        parts = {"known": answer.coverage, "unknown": answer.unknown, "locked": answer.ring_locked}
        yield words.say("coverage", **{name: wording.part(share) for name, share in parts.items()})
    for one in answer.owners:
        why = one.explanation
        if why.ring_gain > _ROUNDING and why.whole:
            yield words.say(
                "ring-gain", name=answer.register.name(one.id), share=wording.share(one.integrated, words),
                chains=wording.part(why.chains), gain=wording.part(why.ring_gain),
            )  # fmt: skip


def _chain_lines(view: Lineage, session: Session) -> Iterator[str]:
    """Each chain with its arrows, and under it the steps that no chain before has shown."""
    told: dict[str, int] = {}
    for place, chain in enumerate(view.found.chains, 1):
        yield f"{place}. {_arrows(view, chain, session)}"
        for owner, owned, id_ in zip(chain.parties, chain.parties[1:], chain.ties, strict=False):
            if len(chain.ties) == 1:
                told[id_] = place
                yield from _said(view.ties[id_], session)
                continue
            step = f"{view.parties[owner].name} → {view.parties[owned].name}"
            if id_ in told:
                yield f"   {step}  {session.words.say('see-chain', number=told[id_])}"
                continue
            told[id_] = place
            yield f"   {step}  {wording.tie(view.ties[id_], session.lang)}"
            yield from _said(view.ties[id_], session)


def _arrows(view: Lineage, chain: Chain, session: Session) -> str:
    words = session.words
    text = view.parties[chain.parties[0]].name
    for step, id_ in zip(view.steps(chain), chain.parties[1:], strict=True):
        said = wording.share(step.share, words) if step.share else wording.tie(view.ties[step.tie], session.lang)
        text += f" —{said}→ {view.parties[id_].name}"
    if len(chain.ties) > 1:
        known = words.say("equals", share=wording.share(chain.product, words)) if chain.product else ""
        text += "  " + (known or words.say("no-product"))
    return text + (words.say("ring") if chain.ring else "")


def _said(tie: Tie, session: Session) -> Iterator[str]:
    for statement in tie.statements:
        yield f"     {wording.sentence(statement, session.words)}"
        yield f"     {wording.source(statement, session.words)}"


def _planned_lines(view: Lineage, session: Session) -> Iterator[str]:
    for party, tie in view.planned():
        yield f"   {party.name}  {wording.tie(tie, session.lang)}"
        yield from _said(tie, session)
