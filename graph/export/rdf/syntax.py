"""How blocks of triples become text: N-Triples, N-Quads, Turtle and TriG, each a pure function of the blocks.

A block is a subject, its pairs of predicate and object with NEXT between them, and the graph they stand in; empty is the
default graph. All of them are terms written already, so that a syntax only replaces NEXT by what it puts between pairs:
that is what makes the export fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from policygraph.graph.export.rdf.term import PREFIXES, Name, full

Block = tuple[str, str, str]

#: between two pairs of a block; no term holds it, since control characters are escaped
NEXT = "\0"


@dataclass(frozen=True, slots=True)
class Syntax:
    """A syntax: how it writes a prefixed name, what a file begins with, and how blocks are written."""

    name: Name
    head: Callable[[Iterable[str]], str]
    text: Callable[[Iterable[Block]], str]


def _short(name: str) -> str:
    return "a" if name == "rdf:type" else name


def _no_head(_: Iterable[str]) -> str:
    return ""


def _prefixes(names: Iterable[str]) -> str:
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in names)


def _lines(blocks: Iterable[Block]) -> str:
    found = []
    for subject, pairs, _ in blocks:
        between = f" .\n{subject} "
        found.append(f"{subject} {pairs.replace(NEXT, between)} .\n")
    return "".join(found)


def _quads(blocks: Iterable[Block]) -> str:
    """A statement a line, its graph last."""
    found = []
    for subject, pairs, graph in blocks:
        end = f" {graph} .\n" if graph else " .\n"
        found.append(f"{subject} {pairs.replace(NEXT, f'{end}{subject} ')}{end}")
    return "".join(found)


def _sentences(blocks: Iterable[Block]) -> str:
    return "".join([f"{subject} {pairs} .\n" for subject, pairs, _ in blocks]).replace(NEXT, " ;\n  ")


def _graphs(blocks: Iterable[Block]) -> str:
    """Sentences, those of one graph in its braces."""
    found = []
    for graph, members in groupby(blocks, key=_graph):
        text = _sentences(members)
        found.append(f"{graph} {{\n{text}}}\n" if graph else text)
    return "".join(found)


def _graph(block: Block) -> str:
    return block[2]


N_TRIPLES = Syntax(full, _no_head, _lines)
N_QUADS = Syntax(full, _no_head, _quads)
TURTLE = Syntax(_short, _prefixes, _sentences)
TRIG = Syntax(_short, _prefixes, _graphs)
