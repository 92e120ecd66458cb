"""The statements of a store, one a file; the only names ever put into them are those of the ontology."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

from policygraph.graph.errors import StoreError
from policygraph.ontology import terms

_HERE = Path(__file__).parent


@cache
def text(name: str) -> str:
    """The statement in a file beside this module, e.g. `read/nodes.sql`, as it stands."""
    return (_HERE / name).read_text("utf-8")


def of_relation(name: str, relation: str) -> str:
    """A statement for one relationship type. Raises StoreError where the ontology has no such relation."""
    return text(name).replace("RELATION", _known(relation, terms.relations()))


def of_labels(name: str, labels: Collection[str], *, whole: bool = False) -> str:
    """A statement for one label set, with `Entity` before it where it makes the `whole` of a node's labels."""
    chosen = [_known(label, terms.labels()) for label in sorted(labels)]
    return text(name).replace("LABELS", ":".join(["Entity", *chosen] if whole else chosen))


def schema(name: str) -> list[str]:
    """The statements of a schema file, those with LABEL or RELATION once for each of the ontology."""
    lines = [line.rstrip(";") for line in text(name).splitlines() if line and not line.startswith(("--", "//"))]
    made: list[str] = []
    for line in lines:
        if "LABEL" in line:
            made += [line.replace("LABEL", label) for label in terms.labels()]
        elif "RELATION" in line:
            made += [line.replace("RELATION", relation) for relation in terms.relations()]
        else:
            made.append(line)
    return made


def _known(name: str, names: Collection[str]) -> str:
    if name not in names:
        raise StoreError("not-in-ontology", where=name)
    return name
