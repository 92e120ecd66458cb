"""What a store holds, counted."""

from __future__ import annotations

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Table
from policygraph.cli.session import Session
from policygraph.queries.status import Status


def status(found: Status, session: Session) -> Answer:
    """The answer of `status`."""
    words, lang = session.words, session.lang
    labels = [{"label": name, "nodes": count} for name, count in found.labels.items()]
    relations = [{"relation": n, "modality": m, "edges": count} for (n, m), count in found.relations.items()]
    sources = [{"id": s.id, "path": s.path, "characters": s.characters} for s in found.sources]
    document = {
        "version": 1,
        "store": session.store,
        "totals": found.totals,
        "labels": labels,
        "relations": relations,
        "sources": sources,
    }
    blocks: list[Block] = [
        Lines(session.store, [words.say("totals", **found.totals)]),
        Table([words.say("label"), words.say("count")], [[f"{wording.caption(n, lang)} {n}", str(c)] for n, c in found.labels.items()]),
        Table(
            [words.say("relation"), words.say("modality"), words.say("count")],
            [[f"{wording.caption(n, lang)} {n}", m, str(c)] for (n, m), c in found.relations.items()],
        ),
        Table([words.say("source"), words.say("characters")], [[s.path or s.id[:16], str(s.characters)] for s in found.sources]),
    ]  # fmt: skip
    return Answer(document, [*labels, *relations, *sources], blocks)
