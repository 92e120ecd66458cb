"""The profiles of RDF, and how a graph is written in one of them under a syntax, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from policygraph.graph.entity import Node
from policygraph.graph.errors import ExportError
from policygraph.graph.export.format import Exportable
from policygraph.graph.export.rdf.syntax import Block, Syntax
from policygraph.graph.export.rdf.term import checked_base
from policygraph.graph.fact import Edge


class Profile(Protocol):
    """What is written of a node and of an edge, in one syntax, and the prefixes used.

    The profile `nary` is the class `Nary` of the module `nary`, and so on.
    """

    PREFIXES: tuple[str, ...]

    def node(self, node: Node) -> list[Block]:
        """The blocks of a node."""

    def edge(self, edge: Edge) -> list[Block]:
        """The blocks of an edge."""


def pieces(graph: Exportable, syntax: Syntax, profile: str, base: str) -> Iterator[tuple[str, bytes]]:
    """The head of a file, then the text of every node and edge with its id, in order.

    Raises ExportError at a value that RDF cannot hold, and SettingError at a base that is no IRI.
    """
    module = import_module(f"{__package__}.{profile}")
    made = cast(Profile, getattr(module, profile.capitalize())(syntax.name, checked_base(base).encode()))
    yield "", syntax.head(made.PREFIXES)
    for node in graph.nodes_by_id():
        try:
            text = syntax.text(made.node(node))
        except (ExportError, UnicodeEncodeError) as error:
            raise _placed(error, node.id) from None
        yield node.id, text
    for edge in graph.facts_by_id():
        try:
            text = syntax.text(made.edge(edge))
        except (ExportError, UnicodeEncodeError) as error:
            raise _placed(error, edge.id) from None
        yield edge.id, text


def _placed(error: ExportError | UnicodeEncodeError, id_: str) -> ExportError:
    """The error with the id of what it was found in."""
    if isinstance(error, ExportError):
        return ExportError(error.code, where=id_, why=error.why)
    return ExportError("not-unicode", where=id_, why="surrogate")


def write(graph: Exportable, out: BinaryIO, syntax: Syntax, profile: str, base: str) -> None:
    """Write every node and edge; equal graphs give equal bytes. Raises as `pieces` does."""
    for _, piece in pieces(graph, syntax, profile, base):
        out.write(piece)
