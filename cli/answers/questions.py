"""What a person should decide: a table of the questions, then each with its sentences and what to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Table, evidence
from policygraph.cli.session import Session
from policygraph.graph.entity import Value
from policygraph.ontology import terms
from policygraph.reviewing import Question


def questions(found: Sequence[Question], session: Session) -> Answer:
    """The answer of `review`."""
    records = [_record(item, session) for item in found]
    return Answer({"version": 1, "questions": records}, records, list(_blocks(found, session)))


def _record(item: Question, session: Session) -> dict[str, Any]:
    record = {
        "kind": item.kind,
        "reason": item.reason,
        "message": _reason(item, session),
        "parties": [{"id": id_, "name": name, "kind": kind} for id_, name, kind in item.parties],
        "values": [value if isinstance(value, str | int) else float(value) for value in item.values],
        "evidence": evidence(item.statements),
    }
    return record | ({"correction": item.correction} if item.correction else {})


def _blocks(found: Sequence[Question], session: Session) -> Iterator[Block]:
    words = session.words
    if not found:
        yield Lines("", [words.say("no-questions")])
        return
    captions = ["#", *(words.say(key) for key in ("question", "name", "why-asked"))]
    rows = [
        [str(n), words.say(f"question-{q.kind}"), _about(q, session), _reason(q, session)]
        for n, q in enumerate(found, 1)
    ]
    yield Table(captions, rows, shrinks=2)
    for number, item in enumerate(found, 1):
        yield Lines(f"{number} {_about(item, session)}", list(_lines(item, session)))


def _about(item: Question, session: Session) -> str:
    """The parties, or of a conflict within one the values."""
    return " | ".join(name for _, name, _ in item.parties) or "；".join(_value(item, v, session) for v in item.values)


def _reason(item: Question, session: Session) -> str:
    words = session.words
    if item.kind == "rejected":
        return words.rejected(item.reason)
    if item.kind == "conflict":
        known = item.reason not in ("share-conflict", "denied-fact", "share-total")
        said = wording.caption(item.reason, session.lang) if known else words.say(f"asked-{item.reason}")
        return f"{said}: {' | '.join(_value(item, value, session) for value in item.values)}"
    return words.say(f"asked-{item.kind}-{item.reason}")


def _value(item: Question, value: Value, session: Session) -> str:
    name = item.reason if item.reason in terms.all_attributes() else "share"
    return wording.value(name, value, session.lang)


def _lines(item: Question, session: Session) -> Iterator[str]:
    for place, statement in enumerate(item.statements):
        if item.kind == "names":
            id_, name, kind = item.parties[place]
            yield f"  {name}  {wording.kind(kind, session.lang)}  {id_}"
        elif item.kind == "conflict":
            yield f"  {_value(item, item.values[place], session)}"
        elif item.kind == "rejected":
            yield f"  {item.values[0]}"
        yield f"    {wording.sentence(statement, session.words)}"
        yield f"    {wording.source(statement, session.words)}"
    if item.correction:
        yield f"  {session.words.say('if-one')}  {item.correction}"
        yield f"  {session.words.say('if-not')}  {item.correction.replace('same:', 'different:', 1)}"
