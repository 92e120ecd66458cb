"""What a rule asks of the text before its clause, parsed once: `Firm`, `Firm|Fund=Fund`, `Firm+2`, `Firm:融资|增资`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policygraph.ontology import terms

#: in place of words: the subject of the nearest piece of the sentence that has one, not that of the sentence
NEAREST = "nearest"
#: in place of words: what was set up last, fund or firm, if any
MADE = "made"


@dataclass(frozen=True, slots=True)
class Topic:
    """Something of one of `labels` that the text spoke of last.

    `kind`: what is found must be of it, else there is none. `size`: how many things, 0 for as many as the list zipped with
    it or a count says. `words`: NEAREST, MADE, or an expression for what was said of it. `text` is all of that as the rule has it.
    """

    text: str
    labels: str
    kind: str = ""
    size: int = 1
    words: str = ""


def parse_topic(text: str) -> Topic:
    """`labels[=kind][+[size]][:words]`. Raises KeyError for an unknown label, ValueError for a size or words without sense."""
    head, _, words = text.partition(":")
    head, plus, size = head.partition("+")
    labels, _, kind = head.partition("=")
    for label in (*labels.split("|"), *filter(None, [kind])):
        terms.is_a("Organization", label)
    try:
        re.compile(words)
    except re.error as error:
        raise ValueError(f"{text}: {error}") from None
    return Topic(text, labels, kind, int(size or 0) if plus else 1, words)
