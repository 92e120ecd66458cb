"""A file of RDF as one set of triples, looked up by subject and predicate."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from policygraph.graph.errors import InputError
from policygraph.ontology import terms

if TYPE_CHECKING:
    from pyoxigraph import Literal, RdfFormat, Triple

#: file suffixes, and what pyoxigraph calls their format
SUFFIXES: Mapping[str, str] = {
    ".nt": "N_TRIPLES",
    ".ttl": "TURTLE",
    ".nq": "N_QUADS",
    ".trig": "TRIG",
    ".jsonld": "JSON_LD",
    ".rdf": "RDF_XML",
}
PACKED = ".gz"
#: a packed file that would become larger than this is refused
_MOST_BYTES = 4 << 30

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
OA = "http://www.w3.org/ns/oa#"
PG = terms.NAMESPACE


def suffix(path: str) -> str:
    """The suffix that tells the format of an RDF file, packed or not; empty where it is none."""
    found = Path(path.lower().removesuffix(PACKED)).suffix
    return found if found in SUFFIXES else ""


@dataclass(slots=True)
class Statements:
    """What a file says. `iris` and `literals` hold the objects by subject and predicate, all as IRIs in full; `policies`
    the policy of each measure, the first where several have it.
    """

    lines: list[str] = field(default_factory=list)
    iris: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    literals: dict[str, dict[str, list[Literal]]] = field(default_factory=dict)
    policies: dict[str, str] = field(default_factory=dict)

    def iri(self, subject: str, predicate: str) -> str:
        """The one object of a predicate. Raises ValueError where there is none, or more than one."""
        (found,) = self.iris.get(subject, {}).get(predicate, ()) or ("",)
        if not found:
            raise ValueError(f"{tail(subject)}: {tail(predicate)}?")
        return found

    def text(self, subject: str, predicate: str) -> str:
        """The one literal of a predicate. Raises ValueError where there is none, or more than one."""
        found = self.literals.get(subject, {}).get(predicate, ())
        if len(found) != 1:
            raise ValueError(f"{tail(subject)}: {tail(predicate)}?")
        return found[0].value

    def types(self, subject: str) -> list[str]:
        """The classes of a subject."""
        return self.iris.get(subject, {}).get(RDF_TYPE, [])

    def of_type(self, kind: str) -> list[str]:
        """Every subject of a class, sorted."""
        return sorted(subject for subject in self.iris if kind in self.types(subject))


def parsed(data: bytes, path: str) -> Statements:
    """The triples of a file, graphs taken together, each once. Raises InputError, with the line, where it is no RDF."""
    import pyoxigraph

    format: RdfFormat = getattr(pyoxigraph.RdfFormat, SUFFIXES[suffix(path)])
    try:
        found = {quad.triple for quad in pyoxigraph.parse(_unpacked(data, path), format=format)}
    except SyntaxError as error:
        where = f"{path}:{error.lineno}" if error.lineno else path
        raise InputError("not-rdf-text", where=where, why=str(error.msg).split("\n")[0]) from None
    except (ValueError, OSError, EOFError) as error:
        raise InputError("not-rdf-text", where=path, why=str(error)) from None
    return _indexed(found)


def _unpacked(data: bytes, path: str) -> bytes:
    if not path.lower().endswith(PACKED):
        return data
    with gzip.GzipFile(fileobj=BytesIO(data)) as file:
        unpacked = file.read(_MOST_BYTES + 1)
    if len(unpacked) > _MOST_BYTES:
        raise ValueError(f"> {_MOST_BYTES} bytes")
    return unpacked


def _indexed(triples: set[Triple]) -> Statements:
    from pyoxigraph import Literal, NamedNode

    said = Statements(
        lines=sorted(f"{triple} ." for triple in triples if isinstance(triple.object, Literal | NamedNode))
    )
    for triple in triples:
        subject, predicate, value = triple.subject, triple.predicate.value, triple.object
        if not isinstance(subject, NamedNode):
            continue
        if isinstance(value, NamedNode):
            said.iris.setdefault(subject.value, {}).setdefault(predicate, []).append(value.value)
        elif isinstance(value, Literal):
            said.literals.setdefault(subject.value, {}).setdefault(predicate, []).append(value)
    for iris in said.iris.values():
        for named in iris.values():
            named.sort()
    for subject_, held in said.iris.items():
        for measure in held.get(f"{PG}hasMeasure", ()):
            said.policies.setdefault(measure, subject_)
    for texts in said.literals.values():
        for literals in texts.values():
            literals.sort(key=str)
    return said


def tail(iri: str) -> str:
    """The last part of an IRI, as it was before it was made safe."""
    return unquote(iri.rpartition("#")[2] if iri.startswith((PG, OA)) else iri.rpartition("/")[2])


def id_in(iri: str, part: str) -> str:
    """The id in one of our IRIs (`…/e/ID`, `…/f/ID`, `…/s/ID`); empty where it is none."""
    head, slash, last = iri.rpartition("/")
    return unquote(last) if slash and head.endswith(f"/{part}") else ""
