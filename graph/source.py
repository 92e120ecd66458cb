"""Where text came from: a source file, an article in it, a stretch of characters."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from policygraph.graph.quick import quick


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read.

    `id` is the SHA-256 of its bytes in hexadecimal, `text` its decoded characters, never normalised: all offsets of the
    graph count code points in it. `path` serves messages and `load --replace` only; `corrections` is the digest of the
    decisions under which it was read, and which of their targets it holds. Neither takes part in equality.
    """

    id: str
    text: str
    path: str = field(default="", compare=False)
    corrections: str = field(default="", compare=False)

    @classmethod
    def of(cls, data: bytes, text: str, path: str = "") -> Source:
        """The source of these bytes, whose readable text is `text`."""
        return cls(sha256(data).hexdigest(), text, path)


@dataclass(frozen=True, slots=True)
class Document:
    """One article of a source: `text[start:end]`. `published` is a date text shortened to what is known."""

    id: str
    source: str
    start: int
    end: int
    title: str = ""
    publisher: str = ""
    published: str = ""
    region: str = ""


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of a source's text, in code points."""

    source: str
    start: int
    end: int
