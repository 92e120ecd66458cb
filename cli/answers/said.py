"""The facts that an answer of ownership rests on, each with the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Lines
from policygraph.cli.session import Session
from policygraph.queries.answer import Tie
from policygraph.queries.ownership.register import Holding, Place, Register


def said(register: Register, facts: Iterable[str], session: Session) -> Iterator[Lines]:
    """A block with these facts, each once, in the order given; none where there are none."""
    wanted = dict.fromkeys(facts)
    found = {fact.id: fact for fact in register.holdings if fact.id in wanted}
    lines = [line for id_ in wanted if id_ in found for line in _fact(register, found[id_], session)]
    if lines:
        yield Lines(session.words.say("said-by"), lines)


def step(register: Register, fact: Holding, session: Session) -> str:
    """A fact as an arrow: 甲 —60 %→ 乙."""
    return f"{register.name(fact.owner)} —{_label(fact, session.lang)}→ {register.name(fact.owned)}"


def _fact(register: Register, fact: Holding, session: Session) -> Iterator[str]:
    yield f"{step(register, fact, session)}  {fact.id}"
    for place in fact.places:
        yield f"     “{' '.join(place.quote.split())}”"
        yield f"     {_where(place)}"


def _where(place: Place) -> str:
    return " · ".join(part for part in (place.title, place.published, place.where) if part)


def _label(fact: Holding, lang: str) -> str:
    amount = None if fact.amount_cny is None else int(fact.amount_cny)
    tie = Tie(
        fact.id, fact.relation, fact.owner, fact.owned, fact.modality, share=fact.share, share_min=fact.share_min,
        share_max=fact.share_max, share_open=fact.share_open, amount_cny=amount, role=fact.role, basis=fact.basis,
        status=fact.status, date=fact.date,
    )  # fmt: skip
    return wording.tie(tie, lang)
