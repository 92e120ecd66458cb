"""A file of RDF into readings: shapes first, then claims and edges; what is faulty is named and left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from policygraph.graph import shacl
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.errors import InputError
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact, Reason, Rejected
from policygraph.graph.source import Source, Span
from policygraph.loaders.rdf import foreign
from policygraph.loaders.rdf.foreign import Foreign
from policygraph.loaders.rdf.own import Own, relation_of
from policygraph.loaders.rdf.statements import OA, PG, Statements, id_in, parsed, tail
from policygraph.loaders.reading import Reading
from policygraph.ontology import terms


def read_rdf(data: bytes, path: str) -> tuple[Reading, ...]:
    """One reading for each source that the evidence names, ordered by its id; the file itself is the source of what
    nothing else is evidence for.

    Our own profiles come back as they were, without the texts of their sources. A node or edge that breaks a shape is one
    `Rejected` that names it; all others are read. Raises InputError where the file is no RDF or says nothing in our terms.
    """
    said = parsed(data, path)
    file = _File(said, data, path)
    file.read()
    if not file.statements and not file.rejected:
        raise InputError("no-facts", where=path, why="foreign-terms")
    return file.readings()


@dataclass(slots=True)
class _File:
    said: Statements
    data: bytes
    path: str
    statements: list[Fact | Claim] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)
    foreign: Foreign = field(init=False)

    def read(self) -> None:
        """Gather every statement."""
        self.foreign = Foreign(self.said, self.data, self.path)
        self._shapes()
        own = Own(self.said)
        claims: dict[str, list[str]] = {}
        for iri in self.said.of_type(f"{PG}Claim"):
            claims.setdefault(self.said.iris[iri].get(f"{OA}hasBody", [""])[0], []).append(iri)
        self._things(own, claims)
        told = self._edges(own)
        for subject, relation, object in self._triples():
            if (subject, relation, object) not in told:
                with_ends = self._ends(subject, object)
                if with_ends:
                    self._take(subject, [self.foreign.plain(subject, relation, object, with_ends)])

    def _shapes(self) -> None:
        """Name what breaks a shape; warnings do not."""
        if not shacl.available():
            return
        for fault in shacl.faults(self.foreign.source.text):
            if fault.breaks:
                value = f" ({fault.value[:60]})" if fault.value else ""
                self._refuse(fault.node, f"{tail(fault.property)}{value}: {fault.zh} · {fault.en}")

    def _refuse(self, iri: str, why: str) -> None:
        self.faulty.add(iri)
        where = f"rdf!{iri}"
        said = Evidence(Span(self.foreign.source.id, 0, 1), "", iri, "rdf", where)
        self.rejected.append(Rejected(Reason.BAD_VALUE, f"{where} {why}", said))

    def _things(self, own: Own, claims: dict[str, list[str]]) -> None:
        """Every thing of our kinds: by its claims, else by what is said of it directly."""
        for iri in sorted(self.said.iris):
            kinds = foreign.labels(self.said, iri)
            if not kinds or iri in self.faulty:
                continue
            try:
                self.entities[iri] = self._entity(iri, kinds, iri in claims)
                said = [
                    own.claim(claim, self.entities[iri]) for claim in claims.get(iri, ()) if claim not in self.faulty
                ]
                self.statements += said or self.foreign.claims(iri, self.entities[iri])
            except (ValueError, KeyError) as error:
                self._refuse(iri, str(error))

    def _entity(self, iri: str, kinds: list[str], claimed: bool) -> Entity:
        id_ = id_in(iri, "e")
        if id_ and claimed:
            called = foreign.names(self.said, iri)
            return Entity(id_, terms.most_specific(kinds), called[0] if called else id_)
        return foreign.entity(self.said, iri)

    def _edges(self, own: Own) -> set[tuple[str, str, str]]:
        """Every edge that has a node of its own; returns what they say as triples, refused ones too."""
        told = set()
        for iri in self.said.of_type(f"{PG}Relation"):
            try:
                source, target = (self.said.iri(iri, f"{PG}{end}") for end in ("source", "target"))
                told.add((source, relation_of(self.said, iri), target))
                if iri not in self.faulty and (ends := self._ends(source, target)):
                    self._take(iri, own.facts(iri, *ends))
            except (ValueError, KeyError) as error:
                if iri not in self.faulty:
                    self._refuse(iri, str(error))
        return told

    def _take(self, iri: str, facts: Iterable[Fact]) -> None:
        """Keep the facts whose ends are of the right kinds."""
        for fact in facts:
            if id_in(iri, "f") or terms.fits(fact.relation, fact.subject.label, fact.object.label):
                self.statements.append(fact)
            else:
                self._refuse(iri, f"{fact.subject.name} {fact.relation} {fact.object.name}")

    def _ends(self, source: str, target: str) -> tuple[Entity, Entity] | None:
        """Both ends; one of ours that is not described here is known by its id. None where one was refused."""
        ends = [self.entities.get(iri) or _by_id(iri) for iri in (source, target)]
        if self.faulty & {source, target} or None in ends:
            return None
        return ends[0], ends[1]  # type: ignore[return-value]

    def _triples(self) -> Iterator[tuple[str, str, str]]:
        """The plain triples between things, in order."""
        names = {f"{PG}{terms.rdf_name(relation)}": relation for relation in terms.relations()}
        for subject in sorted(self.entities):
            for predicate, objects in sorted(self.said.iris[subject].items()):
                if predicate in names:
                    yield from ((subject, names[predicate], object) for object in objects)

    def readings(self) -> tuple[Reading, ...]:
        """What was read, by source; the file's own reading carries what was refused."""
        by_source: dict[str, list[Fact | Claim]] = {}
        for statement in self.statements:
            by_source.setdefault(statement.evidence.span.source, []).append(statement)
        own = self.foreign.source
        found = [
            Reading(own if id_ == own.id else Source(id_, "", self.path), (), tuple(by_source[id_]))
            for id_ in sorted(by_source)
        ]
        if not self.rejected:
            return tuple(found)
        first = found[0] if found else Reading(Source(own.id, "", self.path), (), ())
        return (Reading(first.source, (), first.statements, tuple(self.rejected)), *found[1:])


def _by_id(iri: str) -> Entity | None:
    id_ = id_in(iri, "e")
    return Entity(id_, "", "") if id_ else None
