"""Control: who decides, what would settle it, and every verdict with its article."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Table
from policygraph.cli.answers.said import said
from policygraph.cli.session import Session
from policygraph.queries.ownership.control_answer import Control
from policygraph.queries.ownership.controllers import Controller


def control(found: Control, session: Session) -> Answer:
    """The answer of `control`."""
    document = found.as_json()
    return Answer(document, document["controllers"], list(_blocks(found, session)))


def controllers(found: Control, session: Session) -> Iterator[Block]:
    """The table of controllers, and what is missing where the answer is only possible."""
    words, name = session.words, found.known.register.name
    if not found.controllers:
        yield Lines("", [words.say("no-controllers")])
        return
    captions = [words.say(key) for key in ("controller", "answer", "basis", "votes", "chain", "final")]
    yield Table(captions, [_row(found, one, session) for one in found.controllers])
    open_ = [
        words.say(f"settles-{missing.missing}", owner=name(missing.owner), owned=name(missing.owned))
        for missing in dict.fromkeys(missing for one in found.controllers for missing in one.settles)
    ]
    if open_:
        yield Lines(words.say("settles"), open_)


def verdicts(found: Control, session: Session) -> Lines:
    """Actual controller, beneficial owners and state class, each with its article."""
    words, name = session.words, found.known.register.name
    actual = [
        words.say("actual-one", name=name(one.id), basis=words.say(f"basis-{one.basis}"), article=one.article)
        for one in found.actual_controllers
    ]
    people = [
        words.say(
            "beneficial-one", name=name(one.id) if one.id else words.say("nobody-named"), article=one.article,
            answer=words.say(f"answer-{one.answer}"), basis=words.say(f"basis-{one.basis}"),
            share=f" {wording.share(one.share, words)}" if one.share else "",
        )
        for one in found.beneficial_owners
    ]  # fmt: skip
    state = words.say(
        f"state-{found.state.answer}", number=found.state.number, article=found.state.article,
        equity=wording.share(found.state.equity, words),
    )  # fmt: skip
    none = [words.say("none-known")]
    return Lines(
        words.say("verdicts"),
        [
            words.say("actual-controller"), *_deeper(actual or none),
            words.say("beneficial-owner"), *_deeper(people or none),
            words.say("state-owned"), *_deeper([state]),
        ],
    )  # fmt: skip


def _blocks(found: Control, session: Session) -> Iterator[Block]:
    words, known = session.words, found.known
    yield Lines(
        words.say("control-of", name=known.register.name(known.target)),
        [words.say("as-of", date=known.as_of)] if known.as_of else [],
    )
    yield from controllers(found, session)
    yield verdicts(found, session)
    if found.power:
        captions = [words.say(key) for key in ("voter", "shapley", "banzhaf", "veto")]
        yield Table(captions, [
            [
                known.register.name(one.voter), wording.part(_decimal(one.shapley_shubik)),
                wording.part(_decimal(one.banzhaf)), words.say("yes") if one.veto else "",
            ]
            for one in found.power
        ])  # fmt: skip
    facts = [
        *(f for one in found.controllers for f in one.facts),
        *(f for one in found.actual_controllers for f in one.facts),
    ]
    yield from said(known.register, facts, session)


def _row(found: Control, one: Controller, session: Session) -> list[str]:
    words, name = session.words, found.known.register.name
    return [
        name(one.id),
        words.say(f"answer-{one.answer}"),
        words.say(f"basis-{one.basis}"),
        wording.share(one.votes, words) if one.votes else "",
        " → ".join(map(name, one.chain)),
        words.say("yes") if one.final and one.answer != "no" else "",
    ]


def _deeper(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _decimal(value: object) -> Decimal:
    return Decimal(repr(float(value)))  # type: ignore[arg-type]
