"""What a catalogue wants to know of an exported file: VoID counts and a DCAT distribution, taken from the file itself."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from policygraph.graph.errors import SettingError
from policygraph.graph.export.format import Format, exporters
from policygraph.graph.export.rdf.term import checked_base, segment, string
from policygraph.ontology import terms

if TYPE_CHECKING:
    from pyoxigraph import Quad

_PREFIXES = """@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_MEDIA = "https://www.iana.org/assignments/media-types"


def description(path: Path, base: str) -> str:
    """The description as Turtle; equal files give equal text. Raises SettingError for a name that is no RDF format."""
    format, data = _format(path), f"{checked_base(base)}/dataset/{segment(path.name).decode()}"
    classes, properties = Counter[str](), Counter[str]()
    subjects: set[int] = set()
    for quad in _quads(path, format):
        subjects.add(hash(quad.subject))
        properties[quad.predicate.value] += 1
        if quad.predicate.value == _TYPE:
            classes[str(quad.object).strip("<>")] += 1
    lines = [
        f"<{data}> a void:Dataset , dcat:Dataset",
        f"dct:title {string(path.name).decode()}",
        f"dct:conformsTo <{terms.NAMESPACE.rstrip('#')}>",
        f"void:vocabulary <{terms.NAMESPACE}>",
        f'void:uriSpace "{checked_base(base)}/"',
        f"void:triples {properties.total()}",
        f"void:distinctSubjects {len(subjects)}",
        f"void:classes {len(classes)}",
        f"void:properties {len(properties)}",
        *(f"void:classPartition <{data}#class-{n}>" for n in range(1, len(classes) + 1)),
        *(f"void:propertyPartition <{data}#property-{n}>" for n in range(1, len(properties) + 1)),
        f"dcat:distribution <{data}#file>",
    ]
    blocks = [lines, _distribution(path, format, data)]
    blocks += _partitions(data, "class", "void:class", "void:entities", classes)
    blocks += _partitions(data, "property", "void:property", "void:triples", properties)
    return _PREFIXES + "".join(" ;\n  ".join(block) + " .\n" for block in blocks)


def _partitions(data: str, kind: str, of: str, counted: str, counts: Counter[str]) -> list[list[str]]:
    return [
        [f"<{data}#{kind}-{number}> {of} <{iri}>", f"{counted} {count}"]
        for number, (iri, count) in enumerate(sorted(counts.items()), 1)
    ]


def _distribution(path: Path, format: Format, data: str) -> list[str]:
    with path.open("rb") as file:
        digest = file_digest(file, "sha256")
    packed = [f"dcat:compressFormat <{_MEDIA}/application/gzip>"] if path.suffix == ".gz" else []
    return [
        f"<{data}#file> a dcat:Distribution",
        f"dct:title {string(path.name).decode()}",
        f"dcat:mediaType <{_MEDIA}/{format.media_type}>",
        *packed,
        f'dcat:byteSize "{path.stat().st_size}"^^xsd:nonNegativeInteger',
        f"spdx:checksum <{data}#checksum> .\n<{data}#checksum> spdx:algorithm spdx:checksumAlgorithm_sha256",
        f'spdx:checksumValue "{digest.hexdigest()}"^^xsd:hexBinary',
    ]


def _format(path: Path) -> Format:
    suffix = Path(path.name.removesuffix(".gz")).suffix
    for exporter in exporters().values():
        if exporter.FORMAT.suffix == suffix and exporter.FORMAT.profiles:
            return exporter.FORMAT
    raise SettingError("not-rdf", where=str(path), why="--describe")


def _quads(path: Path, format: Format) -> Iterator[Quad]:
    from pyoxigraph import RdfFormat, parse

    syntax = RdfFormat.from_media_type(format.media_type)
    with cast(BinaryIO, gzip.open(path) if path.suffix == ".gz" else path.open("rb")) as file:
        yield from parse(file, format=syntax)
