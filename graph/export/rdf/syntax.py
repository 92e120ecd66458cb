"""How blocks of triples become text: N-Triples, N-Quads, Turtle and TriG, each a pure function of the blocks.

A block is a subject, its pairs of predicate and object with NEXT between them, and the graph they stand in; empty is the
default graph. All of them are terms written already, so that a syntax only replaces NEXT by what it puts between pairs:
that, and joining bytes rather than text, is what makes the export fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from policygraph.graph.export.rdf.term import PREFIXES, Name, full

Block = tuple[bytes, bytes, bytes]

#: between two pairs of a block; no term holds it, since control characters are escaped
NEXT = b"\0"


@dataclass(frozen=True, slots=True)
class Syntax:
    """A syntax: how it writes a prefixed name, what a file begins with, and how blocks are written."""

    name: Name
    head: Callable[[Iterable[str]], bytes]
    text: Callable[[Iterable[Block]], bytes]


def pairs(name: Name, *said: tuple[str, bytes]) -> bytes:
    """Pairs of a block: predicates as prefixed names, objects as terms, or as `%b` where something is filled in later."""
    return NEXT.join(b"%b %b" % (name(predicate), object) for predicate, object in said)


@cache
def _short(name: str) -> bytes:
    return b"a" if name == "rdf:type" else name.encode()


def _no_head(_: Iterable[str]) -> bytes:
    return b""


def _prefixes(names: Iterable[str]) -> bytes:
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in names).encode()


def _lines(blocks: Iterable[Block]) -> bytes:
    found = []
    for subject, pairs, _ in blocks:
        found.append(b"%b %b .\n" % (subject, pairs.replace(NEXT, b" .\n%b " % subject)))
    return b"".join(found)


def _quads(blocks: Iterable[Block]) -> bytes:
    """A statement a line, its graph last."""
    found = []
    for subject, pairs, graph in blocks:
        end = b" %b .\n" % graph if graph else b" .\n"
        found.append(b"%b %b%b" % (subject, pairs.replace(NEXT, b"%b%b " % (end, subject)), end))
    return b"".join(found)


def _sentences(blocks: Iterable[Block]) -> bytes:
    return b"".join([b"%b %b .\n" % (subject, pairs) for subject, pairs, _ in blocks]).replace(NEXT, b" ;\n  ")


def _graphs(blocks: Iterable[Block]) -> bytes:
    """Sentences, those of one graph in its braces."""
    found = []
    for graph, members in groupby(blocks, key=_graph):
        text = _sentences(members)
        found.append(b"%b {\n%b}\n" % (graph, text) if graph else text)
    return b"".join(found)


def _graph(block: Block) -> bytes:
    return block[2]


N_TRIPLES = Syntax(full, _no_head, _lines)
N_QUADS = Syntax(full, _no_head, _quads)
TURTLE = Syntax(_short, _prefixes, _sentences)
TRIG = Syntax(_short, _prefixes, _graphs)
