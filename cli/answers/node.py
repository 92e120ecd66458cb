"""One node with its facts, and the names that a search found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Record, Table, evidence
from policygraph.cli.session import Session
from policygraph.graph.store.store import Hit
from policygraph.queries.answer import Party
from policygraph.queries.party import kind
from policygraph.queries.show import Related, Shown


def node(found: Shown, session: Session) -> Answer:
    """The answer of `show`."""
    facts = [_fact(item) for item in found.facts]
    document = {"version": 1, "node": _node(found.node), "facts": facts}
    return Answer(document, facts, list(_blocks(found, session)))


def hits(found: Sequence[Hit], session: Session) -> Answer:
    """The answer of `search`."""
    records = [
        {
            "id": hit.id,
            "name": hit.name,
            "kind": kind(hit.labels),
            "labels": list(hit.labels),
            "aliases": list(hit.aliases),
        }
        for hit in found
    ]
    captions = [session.words.say(key) for key in ("name", "kind", "aliases", "id")]
    rows = [[hit.name, wording.kind(kind(hit.labels), session.lang), "、".join(hit.aliases), hit.id] for hit in found]
    return Answer({"version": 1, "nodes": records}, records, [Table(captions, rows, shrinks=2)])


def _node(party: Party) -> Record:
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind,
        "labels": list(party.labels),
        "aliases": list(party.aliases),
        "attributes": dict(party.attributes),
    }


def _fact(item: Related) -> dict[str, Any]:
    return {
        "relation": item.relation,
        "direction": item.direction,
        "other": {"id": item.other.id, "name": item.other.name, "kind": item.other.kind},
        "attributes": dict(item.attributes),
        "modality": item.modality,
        "evidence": evidence(item.statements),
    }


def _blocks(found: Shown, session: Session) -> Iterator[Block]:
    words, party = session.words, found.node
    lines = [f"{words.say('kind')}  {'、'.join(wording.caption(label, session.lang) for label in party.labels)}"]
    lines += [f"{words.say('aliases')}  {'、'.join(party.aliases)}"] if party.aliases else []
    lines += [f"{_name(name, session)}  {wording.value(name, value, session.lang)}" for name, value in party.attributes]
    yield Lines(party.name, [*lines, f"{words.say('id')}  {party.id}"])
    if found.facts:
        yield Lines(words.say("facts", count=len(found.facts)), list(_fact_lines(found, session)))
    if found.mentions:
        yield Lines(words.say("mentions"), [wording.source(said, words) for said in found.mentions])


def _name(attribute: str, session: Session) -> str:
    return wording.caption(attribute, session.lang)


def _fact_lines(found: Shown, session: Session) -> Iterator[str]:
    for item in found.facts:
        relation = wording.caption(item.relation, session.lang)
        here, there = found.node.name, item.other.name
        yield f"{here} —{relation}→ {there}" if item.direction == "out" else f"{there} —{relation}→ {here}"
        stated = [
            f"{_name(n, session)} {wording.value(n, v, session.lang)}" for n, v in item.attributes if n[:4] != "task"
        ]
        yield f"  {item.modality}  " + "，".join(stated)
        for statement in item.statements:
            yield f"  {wording.sentence(statement, session.words)}"
            yield f"  {wording.source(statement, session.words)}"
