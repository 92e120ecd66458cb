"""RDF in memory and about itself: a graph for rdflib, the JSON-LD context, a description of an export."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Any

from policygraph.graph.errors import ExportError
from policygraph.graph.export.format import Exportable
from policygraph.opening import DEFAULT, Where, opened
from policygraph.whole_file import whole_file

#: rdflib takes over a kilobyte a triple; more than this is a case for a triple store
MOST_TRIPLES = 100_000


def to_rdflib(source: Where | Exportable = DEFAULT, *, base: str = "") -> Any:
    """A store, or an extracted graph, as an `rdflib.Graph` in the `nary` profile.

    Raises ExportError above 100 000 triples: export it and ask a triple store.
    """
    from policygraph.graph.export.rdf.profile import pieces
    from policygraph.graph.export.rdf.syntax import N_TRIPLES
    from policygraph.graph.export.rdf.term import BASE, PREFIXES
    from rdflib import Graph

    found, lines = [], 0
    with opened(source) as held:
        for _, piece in pieces(held, N_TRIPLES, "nary", base or BASE):
            found.append(piece)
            lines += piece.count(b"\n")
            if lines > MOST_TRIPLES:
                raise ExportError("too-many-triples", where="to_rdflib", why=f"> {MOST_TRIPLES:,}")
    graph = Graph(bind_namespaces="none")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    return graph.parse(data=b"".join(found), format="nt")


def context() -> dict[str, Any]:
    """The JSON-LD context of the ontology: `policygraph schema --context` writes it."""
    from policygraph.ontology.context import context as made

    return made()


def describe(path: str | PathLike[str], *, base: str = "") -> Path:
    """Write what a VoID and DCAT catalogue wants to know of an exported RDF file beside it, as FILE.void.ttl.

    Counts of triples, subjects, classes and properties, size and checksum, all taken from the file itself. Returns the
    path; raises SettingError for a file that is no RDF by its name.
    """
    from policygraph.graph.export.rdf.description import description
    from policygraph.graph.export.rdf.term import BASE

    target = Path(path).with_name(f"{Path(path).name}.void.ttl")
    text = description(Path(path), base or BASE)
    with whole_file(target) as file:
        file.write(text.encode())
    return target
