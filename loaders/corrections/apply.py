"""A reading as a person has corrected it: other names, other kinds, facts taken back; each change says by which line.

Pure: what one reading becomes depends on it and on the file alone, so any order and any split give the same graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence, changed_by, marked
from policygraph.graph.fact import Fact, Reason, Rejected
from policygraph.graph.identity import canonical, digest, edge_id, fact
from policygraph.loaders.corrections.correction import Correction, Corrections, Verb
from policygraph.loaders.corrections.parties import Parties, Party
from policygraph.loaders.reading import Reading
from policygraph.ontology import terms

#: no measure repeats one responsibility clause more often
_MOST_CLAUSES = 64


def corrected(reading: Reading, corrections: Corrections) -> Reading:
    """The reading under these corrections; its source says which they were, and which of their targets it holds."""
    if not corrections.items:
        return reading
    done = _Corrected(corrections, Parties(reading.statements, corrections))
    statements: list[Fact | Claim] = []
    rejected = list(reading.rejected)
    for statement in reading.statements:
        for found in done.claims(statement) if isinstance(statement, Claim) else done.fact(statement):
            (rejected if isinstance(found, Rejected) else statements).append(found)  # type: ignore[arg-type]
    statements += done.added(reading)
    met = " ".join(sorted(done.parties.met))
    source = replace(reading.source, corrections=f"{corrections.digest} {met}".strip())
    return Reading(source, reading.documents, tuple(statements), tuple(rejected))


@dataclass(frozen=True, slots=True)
class _Corrected:
    corrections: Corrections
    parties: Parties

    def claims(self, claim: Claim) -> Iterator[Claim]:
        """The claim of whoever its entity is now; a name that no longer is one becomes an alias."""
        party = self.parties.of(claim.entity)
        moved = replace(claim, entity=party.now, evidence=marked(claim.evidence, party.marks))
        if claim.property == "label" and party.kind:
            yield replace(moved, value=party.kind)
        elif claim.property == "name" and party.now.name != party.was.name:
            yield replace(moved, property="alias")
            if party.now.name:
                yield replace(moved, value=party.now.name)
        elif claim.property == "policy" and (owner := self._moved_id(str(claim.value))):
            yield replace(moved, value=owner)
        else:
            yield moved

    def _moved_id(self, id_: str) -> str:
        found = self.parties.called(id_)
        return found[0].now.id if found else ""

    def added(self, reading: Reading) -> Iterator[Claim]:
        """The aliases that the file adds, each where its party is first named."""
        first: dict[str, Claim] = {}
        for claim in reading.statements:
            if isinstance(claim, Claim) and claim.property == "name":
                kept = first.get(claim.entity.id)
                if kept is None or claim.evidence < kept.evidence:
                    first[claim.entity.id] = claim
        for claim in first.values():
            party = self.parties.of(claim.entity)
            for alias, mark in party.aliases:
                yield Claim(party.now, "alias", alias, marked(claim.evidence, [*party.marks, mark]))

    def fact(self, read: Fact) -> Iterator[Fact | Rejected]:
        """The fact between whoever its ends are now, or why it is none any more."""
        subject, object_ = self.parties.of(read.subject), self.parties.of(read.object)
        if dropped := self._dropped(read, subject, object_):
            self.parties.met.add(f"{dropped.line}.0")
            yield self._refused(Reason.CORRECTED, read, subject, object_, [self.corrections.mark(dropped)])
            return
        marks = [*subject.marks, *object_.marks]
        if not marks:
            yield read
        elif reason := _unfit(read, subject, object_):
            yield self._refused(reason, read, subject, object_, marks)
        else:
            yield _between(read, subject.now, object_.now, marked(read.evidence, marks))

    def _dropped(self, read: Fact, subject: Party, object_: Party) -> Correction | None:
        for item in self.corrections.items:
            if item.verb is Verb.DROP and item.value == read.relation and item.quote in read.evidence.quote:
                one, other = (self.parties.called(name) for name in item.names)
                if (subject in one and object_ in other) or (
                    read.relation == "ACTS_WITH" and subject in other and object_ in one
                ):
                    return item
        return None

    def _refused(self, reason: Reason, read: Fact, one: Party, other: Party, marks: list[str]) -> Rejected:
        detail = f"{one.now.name or one.was.name} {read.relation} {other.now.name or other.was.name}"
        evidence = marked(read.evidence, marks)
        return Rejected(reason, f"{detail} ({changed_by(evidence.rule)})", evidence)


def _unfit(read: Fact, subject: Party, object_: Party) -> Reason | None:
    """Why the ontology refuses a fact between these; what readers let pass as it was is not asked again."""
    if subject.now.id == object_.now.id and read.subject.id != read.object.id:
        return Reason.SELF
    if subject.kind and subject.kind not in terms.domain(read.relation):
        return Reason.DOMAIN
    return Reason.RANGE if object_.kind and object_.kind not in terms.range(read.relation) else None


def _between(read: Fact, subject: Entity, object_: Entity, evidence: Evidence) -> Fact:
    """The same fact between others, with the id it would have if it had been read so."""
    found = fact(
        subject, read.relation, object_, evidence, read.attributes, read.modality,
        valid_from=read.valid_from, valid_to=read.valid_to, inferred=read.inferred,
    )  # fmt: skip
    if (subject.id, object_.id) == (read.subject.id, read.object.id):
        return replace(found, id=read.id)
    return replace(found, id=_id(read, found))


def _id(read: Fact, found: Fact) -> str:
    """The id by what the fact states, or, of a responsibility clause, by its text and the place it had among equal ones."""
    stated = {**read.attributes, "modality": str(read.modality)}
    stated |= {k: v for k, v in (("valid_from", read.valid_from), ("valid_to", read.valid_to)) if v}
    tails: list[tuple[str, ...]] = [()]
    text = digest(canonical(canonical(read.evidence.quote)))
    tails += [(text, str(ordinal)) for ordinal in range(1, _MOST_CLAUSES)]
    for tail in tails:
        if edge_id(read.relation, read.subject.id, read.object.id, stated, tail) == read.id:
            return edge_id(found.relation, found.subject.id, found.object.id, stated, tail)
    return digest(found.subject.id, found.object.id, read.id)
