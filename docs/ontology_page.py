"""The page of the ontology, from policygraph.ttl: every class, relation and attribute, in Chinese and English, with its alignments."""

from __future__ import annotations

from collections.abc import Iterator

ALIGNED = ("subClassOf", "subPropertyOf", "exactMatch", "closeMatch", "broadMatch", "relatedMatch")


def ontology() -> Iterator[str]:
    """Everything that the Turtle says, for people."""
    from policygraph.ontology import terms

    links = alignments()
    yield "# Ontology\n"
    yield f"Namespace `{terms.NAMESPACE}`, prefix `pg:`. The source is `ontology/policygraph.ttl` (OWL 2 DL and RL), the demands on data stand in"
    yield "`ontology/shapes.ttl` (SHACL). `policygraph schema` shows the same on a terminal, `policygraph schema --context` is the JSON-LD context.\n"
    yield "## Classes\n"
    for label in terms.labels():
        yield from heading(label, label)
        above = terms.closure(label)[1:]
        rows = [("above", ", ".join(f"[{name}](#{name.lower()})" for name in above))]
        rows += [("attributes", attributes(label)), ("drawn", f"{terms.glyph(label)} `{terms.colour(label)}`")]
        yield table([*rows, *links.get(label, [])])
    yield "## Relations\n"
    for relation in terms.relations():
        yield from heading(terms.rdf_name(relation), relation)
        tops = [", ".join(outermost(side(relation))) for side in (terms.domain, terms.range)]
        rows = [("in stores", f"`{relation}`"), ("from – to", " – ".join(tops))]
        rows += [
            ("read backwards", f"{terms.reverse_caption(relation, 'zh')} · {terms.reverse_caption(relation, 'en')}")
        ]
        rows += [("edge class", f"`pg:{terms.edge_class(relation)}`"), ("attributes", attributes(relation))]
        yield table([*rows, *links.get(terms.rdf_name(relation), [])])
    yield "## Attributes\n"
    yield "| term | in stores | 中文 | English | datatype |\n| --- | --- | --- | --- | --- |"
    for name in terms.all_attributes():
        words = f"{terms.caption(name, 'zh')} | {terms.caption(name, 'en')}"
        yield f"| `pg:{terms.rdf_name(name)}` | `{name}` | {words} | {terms.datatype(name)} |"
    yield ""


def heading(local: str, term: str) -> Iterator[str]:
    """The name of a term and what belongs under it."""
    from policygraph.ontology import terms

    yield f"### {local}\n\n**{terms.caption(term, 'zh')} · {terms.caption(term, 'en')}**\n"
    yield f"{terms.definition(term, 'zh')}。{terms.definition(term, 'en')}.\n"


def attributes(term: str) -> str:
    """The attributes of a label or relation with their datatypes."""
    from policygraph.ontology import terms

    return ", ".join(f"`{terms.rdf_name(name)}` {kind}" for name, kind in terms.attributes(term).items())


def outermost(labels: frozenset[str]) -> list[str]:
    """The labels that stand for the others, as links."""
    from policygraph.ontology import terms

    tops = [label for label in terms.labels() if label in labels and not set(terms.closure(label)[1:]) & labels]
    return ["any"] if len(labels) == len(terms.labels()) else [f"[{label}](#{label.lower()})" for label in tops]


def table(rows: list[tuple[str, str]]) -> str:
    """Rows that say something."""
    said = [f"| {name} | {text} |" for name, text in rows if text]
    return "\n".join(["| | |", "| --- | --- |", *said, ""])


def alignments() -> dict[str, list[tuple[str, str]]]:
    """Links to other vocabularies by term, in the order of their strength."""
    from policygraph.ontology import terms
    from rdflib import Graph

    found: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, value in Graph().parse(terms.FILE, format="turtle"):
        kind = str(predicate).rpartition("#")[2]
        if kind in ALIGNED and str(subject).startswith(terms.NAMESPACE) and not str(value).startswith(terms.NAMESPACE):
            found.setdefault(str(subject).removeprefix(terms.NAMESPACE), {}).setdefault(kind, []).append(f"<{value}>")
    return {
        term: [(kind, ", ".join(sorted(kinds[kind]))) for kind in ALIGNED if kind in kinds]
        for term, kinds in found.items()
    }
