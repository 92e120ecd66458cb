"""Every Cypher statement of the repository passes Neo4j's own front end, in Cypher 5 and Cypher 25, without a remark.

It knows the labels, relations, directions and properties of the ontology, the parameters of each header, and no APOC or GDS.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from policygraph.graph.export.record import EDGE_FRAME, NODE_FRAME
from policygraph.graph.store import statements
from policygraph.ontology import terms
from policygraph.queries import columntype
from policygraph.queries.catalogue import catalogue

from tests.conftest import give_up

pytestmark = [pytest.mark.needs("node"), pytest.mark.slow]
HERE = Path(__file__).parent
#: what stores keep beside the ontology: the text of a source, the mark of a store, what searching and forgetting need, and
#: the rows that they are sent
STORED_LABELS = {"Entity", "SourceText", "StoreMark"}
STORED_PROPERTIES = {
    *NODE_FRAME, *EDGE_FRAME, "search", "said", "said_source", "text", "path", "characters", "complete", "corrections", "imported", "format",
    "writing", "filling", "target", "properties",
}  # fmt: skip
#: what the statements of a store are sent
SENT: dict[str, object] = {
    "characters": 1, "corrections": "a", "documents": ["a"], "format": 1, "id": "a", "ids": ["a"], "index": "a", "limit": 1, "line": "a",
    "most": 1, "needle": "a", "path": "a", "rows": [{"id": "a"}], "source": "a", "text": "a", "words": "a",
}  # fmt: skip
VALUES: dict[str, object] = {"int": 1, "float": 0.5, "yuan": 1, "share": 0.5, "bool": True}


class Statement(NamedTuple):
    """What the front end is given."""

    name: str
    text: str
    parameters: dict[str, object]


def templates() -> Iterator[Statement]:
    """Every read template with values for the parameters of its header."""
    for template in catalogue().values():
        yield Statement(template.name, template.cypher, {f.name: value(f.type) for f in template.params})


def value(type_: str) -> object:
    return [value(columntype.item(type_))] if type_.startswith("list[") else VALUES.get(type_, "a")


def of_stores(root: Path) -> Iterator[Statement]:
    """Every statement of a store, its placeholders filled with names of the ontology."""
    folder = root / "graph" / "store"
    for path in sorted(folder.rglob("*.cypher")):
        name = path.relative_to(folder).as_posix()
        for number, text in enumerate(filled(name)):
            yield Statement(f"{name} {number}", text, {p: SENT[p] for p in re.findall(r"\$(\w+)", text)})


def filled(name: str) -> list[str]:
    """The statements of a file; one name stands for all that a placeholder may become."""
    if name.startswith("schema"):
        made = statements.schema(name)
        return [text for text in made if not any(relation in text for relation in terms.relations()[1:])]
    placeholder = re.search(r"\b(RELATION|LABELS)\b", statements.text(name).partition("\n")[2])
    if placeholder is None:
        return [statements.text(name)]
    if placeholder.group() == "RELATION":
        return [statements.of_relation(name, terms.relations()[0])]
    return [statements.of_labels(name, terms.closure("Bank"), whole=True)]


def schema() -> dict[str, Any]:
    """The ontology as the front end knows it: what is spelled otherwise, or runs the other way, is remarked on."""
    named = [name for term in (*terms.labels(), *terms.relations()) for name in terms.attributes(term)]
    return {
        "labels": sorted({*terms.labels(), *STORED_LABELS}),
        "relationshipTypes": list(terms.relations()),
        "propertyKeys": sorted({*named, *STORED_PROPERTIES}),
    }


#: text of our own, each with a fault, and what must be said of it
PLANTED = [
    ("MATCH (n:Entity {id: $id}) RETURN m.name AS name", "Variable `m` not defined"),
    ("MATCH (n:Entity {id: $id}) RETURN n.name AS name ORDER BY", "xpected"),
    ("MATCH (n:Entity {id: $other}) RETURN n.name AS name", "Parameter $other is not defined"),
    ("MATCH (n:Entity {id: $id})-[r*1..2]->(o:Entity) RETURN r.share AS share", "Type mismatch"),
    ("MATCH (n:Entity {id: $id}) RETURN apoc.text.join(n.aliases, '') AS name", "apoc.text.join"),
    ("MATCH (n:Entity {id: $id})-[:OWNS]->(o:Entity) RETURN o.name AS name", "OWNS"),
    ("MATCH (n:Fnd {id: $id}) RETURN n.name AS name", "Fnd"),
    ("MATCH (n:Entity {id: $id}) RETURN n.nmae AS name", "nmae"),
]


@pytest.fixture(scope="module")
def findings(root: Path) -> list[dict[str, Any]]:
    """What the front end remarks on in all statements and in the planted ones; it is started once, which takes seconds."""
    if not (HERE / "node_modules").is_dir():
        give_up("needs the Cypher front end: make test brings it with npm")
    planted = [Statement(text, text, {"id": "a"}) for text, _ in PLANTED]
    asked = [statement._asdict() for statement in (*templates(), *of_stores(root), *planted)]
    given = json.dumps({"schema": schema(), "statements": asked})
    command = [str(shutil.which("node")), HERE / "lint.mjs"]
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_statement_passes(findings: list[dict[str, Any]]) -> None:
    planted = {text for text, _ in PLANTED}
    assert [found for found in findings if found["name"] not in planted and not wanted(found)] == []


def wanted(found: dict[str, Any]) -> bool:
    """Whether a remark is on what is meant so: both ends of an edge are looked up by their ids."""
    return found["name"].startswith("write/create_edges") and "cartesian product" in found["message"]


@pytest.mark.parametrize(("text", "said"), PLANTED)
def test_a_planted_fault_is_found_in_both_dialects(text: str, said: str, findings: list[dict[str, Any]]) -> None:
    found = {one["dialect"] for one in findings if one["name"] == text and said in one["message"]}
    assert found == {"CYPHER 5", "CYPHER 25"}, [one for one in findings if one["name"] == text]


def test_every_cypher_file_is_read(root: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "*.cypher"], cwd=root, capture_output=True, text=True, check=True
    ).stdout
    read = {f"graph/store/{statement.name.split()[0]}" for statement in of_stores(root)}
    read |= {f"queries/cypher/{statement.name.replace('-', '_')}.cypher" for statement in templates()}
    assert set(listed.splitlines()) <= read
