"""What has changed between two dates, answer by answer, and the facts that came or went."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Table
from policygraph.cli.answers.said import said, step
from policygraph.cli.session import Session
from policygraph.queries.answer import Interval
from policygraph.queries.ownership.diff import Diff


def diff(found: Diff, session: Session) -> Answer:
    """The answer of `diff`."""
    words, name, document = session.words, found.register.name, found.as_json()
    before, after = found.dates
    heading = words.say("diff-of", name=name(found.target), before=before, after=after)
    blocks: list[Block] = [Lines(heading)]
    captions = [words.say("what"), words.say("name"), before, after, words.say("by-facts")]
    rows = [
        [
            words.say(f"what-{one.what}"), name(one.id) if one.id else words.say("nobody-named"),
            _shown(one.before, session), _shown(one.after, session), " ".join(one.facts),
        ]
        for one in found.changes
    ]  # fmt: skip
    blocks.append(Table(captions, rows) if rows else Lines("", [words.say("no-changes")]))
    facts = {fact.id: fact for fact in found.register.holdings}
    for key, ids in (("gone", found.gone), ("new", found.new)):
        if ids:
            blocks.append(Lines(words.say(key), [f"{step(found.register, facts[id_], session)}  {id_}" for id_ in ids]))
    blocks += said(found.register, [id_ for one in found.changes for id_ in one.facts], session)
    return Answer(document, document["changes"], blocks)


def _shown(value: Any, session: Session) -> str:
    """An answer as it stands in JSON, in words: bounds, an answer, a class; empty where there was none."""
    if value is None:
        return ""
    if isinstance(value, dict):
        low, high = (Decimal(repr(value[end])) for end in ("min", "max"))
        return wording.share(Interval(low, high, value.get("open", "[]")), session.words)
    known = {"yes", "possible", "no"}
    basis = {"disclosed", "chain", "presumed"}
    key = f"answer-{value}" if value in known else f"basis-{value}" if value in basis else ""
    return session.words.say(key) if key else str(value)
