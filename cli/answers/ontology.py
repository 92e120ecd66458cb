"""The classes and relations of the ontology."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.cli.answers.answer import Answer, Block, Record, Table
from policygraph.cli.session import Session
from policygraph.vocabulary import Term


def schema(found: Sequence[Term], session: Session) -> Answer:
    """The answer of `schema`."""
    records = [_term(item) for item in found]
    words, lang = session.words, session.lang
    classes = [
        [t.name, _in(t.zh, t.en, lang), t.parent, _in(t.definition_zh, t.definition_en, lang)]
        for t in found if t.kind == "class"
    ]  # fmt: skip
    relations = [
        [t.name, _in(t.zh, t.en, lang), f"{'/'.join(t.domain)} → {'/'.join(t.range)}", ", ".join(n for n, _ in t.attributes)]
        for t in found if t.kind == "relation"
    ]  # fmt: skip
    blocks: list[Block] = [
        Table([words.say(key) for key in ("class", "name", "parent", "definition")], classes, shrinks=3),
        Table([words.say(key) for key in ("relation", "name", "ends", "attributes")], relations, shrinks=3),
    ]
    return Answer({"version": 1, "terms": records}, records, blocks)


def _term(item: Term) -> Record:
    found = {
        "kind": item.kind,
        "name": item.name,
        "zh": item.zh,
        "en": item.en,
        "definition": item.definition_zh,
        "attributes": dict(item.attributes),
    }
    if item.kind == "class":
        return found | {"parent": item.parent or None}
    return found | {"domain": list(item.domain), "range": list(item.range)}


def _in(zh: str, en: str, lang: str) -> str:
    return zh if lang == "zh" else en
