"""Close links: with whom, of which kind, by whom, and the share that makes it."""

from __future__ import annotations

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Table
from policygraph.cli.session import Session
from policygraph.queries.ownership.links import Links


def links(found: Links, session: Session) -> Answer:
    """The answer of `links`."""
    words, name, document = session.words, found.register.name, found.as_json()
    heading = words.say("links-of", name=name(found.target))
    blocks: list[Block] = [Lines(heading, [words.say("as-of", date=found.as_of)] if found.as_of else [])]
    captions = [words.say(key) for key in ("linked", "link", "witness", "share", "answer")]
    rows = [
        [
            name(link.other), words.say(f"link-{link.kind}"), name(link.witness) if link.witness else "",
            wording.share(link.share, words), words.say(f"answer-{link.answer}"),
        ]
        for link in found.links
    ]  # fmt: skip
    blocks.append(Table(captions, rows) if rows else Lines("", [words.say("no-links")]))
    return Answer(document, document["links"], blocks)
