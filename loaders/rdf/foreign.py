"""What others say in our terms: things that no claim of ours describes, and plain triples that no edge stands for.

Their source is the file itself, as sorted N-Triples lines: each line is the evidence for what it says. Things get their
ids as in any other loader, by kind and name, so that they meet what the graph knows already.
"""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.rdf.own import RULE
from policygraph.loaders.rdf.statements import ALIAS, LABEL, PG, RDF_TYPE, Statements, tail
from policygraph.loaders.rdf.values import value
from policygraph.ontology import terms


def labels(said: Statements, iri: str) -> list[str]:
    """The labels among the classes of a thing."""
    known = set(terms.labels())
    return sorted({kind.removeprefix(PG) for kind in said.types(iri)} & known)


def entity(said: Statements, iri: str) -> Entity:
    """The entity of a foreign thing, by kind and name. Raises ValueError where it has none."""
    kinds, called = labels(said, iri), names(said, iri)
    if not kinds or not called:
        raise ValueError(f"{tail(iri)}: rdfs:label?")
    label, name = terms.most_specific(kinds), called[0]
    if label == "Policy":
        return identity.policy(name, _text(said, iri, "docNumber"))
    if label == "Region":
        return identity.region(_text(said, iri, "code"), name)
    if label == "Measure":
        policy = entity(said, said.policies[iri]).id if iri in said.policies else ""
        return identity.measure(policy, _text(said, iri, "section"), _text(said, iri, "number"), name)
    return identity.entity(label, name)


def names(said: Statements, iri: str) -> list[str]:
    """Names in Chinese, then without a language, then any."""
    found = said.literals.get(iri, {}).get(LABEL, [])
    ranked = sorted(
        found, key=lambda n: (0 if (n.language or "").startswith("zh") else 2 if n.language else 1, n.value)
    )
    return [name.value for name in ranked]


def _text(said: Statements, iri: str, property: str) -> str:
    found = said.literals.get(iri, {}).get(f"{PG}{property}", ())
    return found[0].value if found else ""


class Foreign:
    """The lines of one file as a source, and the statements that rest on them."""

    def __init__(self, said: Statements, data: bytes, path: str) -> None:
        self._said = said
        self.source = Source.of(data, "".join(f"{line}\n" for line in said.lines), path)
        self._places: dict[str, int] = {}
        place = 0
        for line in said.lines:
            self._places[line] = place
            place += len(line) + 1

    def claims(self, iri: str, thing: Entity) -> Iterator[Claim]:
        """Kind, names and attributes of a thing. Raises ValueError for a value that makes no sense."""
        for kind in labels(self._said, iri):
            yield Claim(thing, "label", kind, self._line(f"<{iri}> <{RDF_TYPE}> <{PG}{kind}> ."))
        for predicate, literals in sorted(self._said.literals.get(iri, {}).items()):
            for literal in literals:
                name = self._property(predicate, literal.value, literal.language or "", thing)
                if name:
                    said = self._line(f"<{iri}> <{predicate}> {literal} .")
                    yield Claim(thing, name, value(literal), said)

    def _property(self, predicate: str, text: str, language: str, thing: Entity) -> str:
        """What a predicate claims: a name, an alias or an attribute; empty where it is none of ours."""
        if predicate == LABEL:
            return "name_en" if language.startswith("en") and text != thing.name else "name"
        if predicate == ALIAS:
            return "alias"
        if not predicate.startswith(PG):
            return ""
        try:
            name = terms.store_name(predicate.removeprefix(PG))
            terms.datatype(name)
        except KeyError:
            raise ValueError(f"{tail(predicate)}?") from None
        return name

    def plain(self, subject: str, relation: str, object: str, ends: tuple[Entity, Entity]) -> Fact:
        """The fact of a plain triple."""
        said = self._line(f"<{subject}> <{PG}{terms.rdf_name(relation)}> <{object}> .")
        return identity.fact(ends[0], relation, ends[1], said)

    def _line(self, line: str) -> Evidence:
        start = self._places[line]
        return quote(self.source, start, start + len(line), "", RULE)
