"""The card of a fund: who has the money beside who decides, and everything that is not disclosed."""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Table
from policygraph.cli.answers.control import controllers, verdicts
from policygraph.cli.answers.said import said
from policygraph.cli.session import Session
from policygraph.queries.ownership.card import Card


def card(found: Card, session: Session) -> Answer:
    """The answer of `card`."""
    document = found.as_json()
    return Answer(document, document["money"]["holders"], list(_blocks(found, session)))


def _blocks(found: Card, session: Session) -> Iterator[Block]:
    words, money = session.words, found.money
    fund = found.register.holder(found.target)
    whole = wording.amount(fund.size_cny or fund.registered_capital_cny, words, session.lang)
    yield Lines(
        fund.name,
        [words.say(f"form-{found.form}"), words.say("size", amount=whole)]
        + ([words.say("as-of", date=money.as_of)] if money.as_of else []),
    )
    yield from _money(found, session)
    yield Lines(words.say("card-control"))
    yield from _partners(found, session)
    yield from controllers(found.control, session)
    yield verdicts(found.control, session)
    hidden = [words.say("undisclosed-share", name=found.register.name(id_)) for id_ in found.undisclosed()]
    if hidden:
        yield Lines(words.say("undisclosed-of"), hidden)
    facts = [id_ for one in found.contributors for id_ in one.facts] + [id_ for _, ids in found.managers for id_ in ids]
    facts += [id_ for one in found.control.controllers for id_ in one.facts]
    yield from said(found.register, facts, session)


def _money(found: Card, session: Session) -> Iterator[Block]:
    """Direct holders, then the final owners looked through to."""
    words, name, money = session.words, found.register.name, found.money
    direct = {one.id: one.direct for one in money.owners}
    yield Lines(words.say("card-money"))
    if not found.contributors:
        yield Lines(
            "", [words.say("no-owners") + (words.say("plans", count=len(money.planned)) if money.planned else "")]
        )
        return
    captions = [words.say(key) for key in ("holder", "role", "amount", "status", "share")]
    yield Table(captions, [
        [
            name(one.id), one.role, wording.amount(one.amount_cny, words, session.lang), one.status,
            wording.entry(entry, words) if (entry := direct.get(one.id)) else words.say("undisclosed"),
        ]
        for one in found.contributors
    ])  # fmt: skip
    final = [one for one in money.owners if one.final]
    yield Table(
        [words.say("final-owner"), words.say("integrated")],
        [[name(one.id), wording.share(one.integrated, words)] for one in final],
    )
    parts = {"known": money.coverage, "unknown": money.unknown, "locked": money.ring_locked}
    yield Lines("", [words.say("coverage", **{key: wording.part(part) for key, part in parts.items()})])


def _partners(found: Card, session: Session) -> Iterator[Block]:
    words, name = session.words, found.register.name
    partners = found.control.known.rights.partnerships.get(found.target)
    lines = [words.say("executing", name=name(id_)) for id_ in (partners.executing if partners else ())]
    lines += [words.say("no-executing")] if partners and not lines else []
    lines += [words.say("manages-money", name=name(id_)) for id_, _ in found.managers]
    if lines:
        yield Lines("", lines)
