"""How clauses were read: mentions with the way they were recognised, rules, facts, refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Lines
from policygraph.cli.session import Session
from policygraph.explaining import Explained
from policygraph.graph.entity import Value
from policygraph.graph.fact import Fact
from policygraph.loaders.names.mention import Mention


def clauses(found: Sequence[Explained], session: Session) -> Answer:
    """The answer of `explain`."""
    records = [_record(item) for item in found]
    blocks = [Lines(f"[{item.start}–{item.end}] {_one_line(item.text)}", list(_lines(item, session))) for item in found]
    return Answer({"version": 1, "clauses": records}, records, blocks)


def _record(item: Explained) -> dict[str, Any]:
    return {
        "document": item.document.id,
        "start": item.start,
        "end": item.end,
        "text": item.text,
        "mentions": [
            {"start": m.start, "end": m.end, "type": m.type, "via": m.via, "name": m.entity.name if m.entity else None}
            for m in item.mentions
        ],
        "rules": item.rules,
        "facts": [_fact(fact) for fact in item.facts],
        "claims": [{"name": c.entity.name, "property": c.property, "value": _plain(c.value)} for c in item.claims],
        "rejected": [{"reason": str(r.reason), "detail": r.detail} for r in item.rejected],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    attributes = {name: _plain(value) for name, value in fact.attributes.items()}
    return {
        "subject": fact.subject.name,
        "relation": fact.relation,
        "object": fact.object.name,
        "attributes": attributes,
        "modality": str(fact.modality),
        "rule": fact.evidence.rule,
        "quote": fact.evidence.quote,
    }


def _plain(value: Value) -> str | int | float | bool:
    return value if isinstance(value, str | int) else float(value)


def _lines(item: Explained, session: Session) -> Iterator[str]:
    words = session.words
    for mention in item.mentions:
        yield f"  {words.say('mention')}  {_mention(item, mention, session)}"
    if item.rules:
        yield f"  {words.say('rules')}  {', '.join(item.rules)}"
    for fact in item.facts:
        said = "，".join(
            f"{wording.caption(n, session.lang)} {_value(n, v, session)}" for n, v in sorted(fact.attributes.items())
        )
        relation = f"{fact.subject.name} —{wording.caption(fact.relation, session.lang)}→ {fact.object.name}"
        yield f"  {words.say('fact')}  {relation}  {fact.modality}  {said}".rstrip() + f"  [{fact.evidence.rule}]"
    for claim in item.claims:
        if claim.property not in ("label", "name"):
            said = _value(claim.property, claim.value, session)
            yield f"  {words.say('property')}  {claim.entity.name}  {wording.caption(claim.property, session.lang)} {said}"
    for refused in item.rejected:
        yield f"  {words.say('refused')}  {refused.detail}  ({words.rejected(refused.reason)})"


def _mention(item: Explained, mention: Mention, session: Session) -> str:
    printed = item.text[mention.start - item.start : mention.end - item.start]
    name = f" = {mention.entity.name}" if mention.entity and mention.entity.name != printed else ""
    return f"{_one_line(printed)}{name}  {wording.caption(mention.type, session.lang)}  {mention.via}"


def _value(name: str, value: Value, session: Session) -> str:
    return wording.value(name, _plain(value), session.lang) if name[:5] != "task_" else str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
