"""Who is who in one reading once its names are corrected: which entity stands for which, and by which lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import canonical, measure
from policygraph.graph.identity import entity as by_name
from policygraph.loaders.corrections.correction import Correction, Corrections, Verb, is_id, keys
from policygraph.loaders.names.resolve import resolve
from policygraph.ontology import terms


@dataclass(slots=True)
class Party:
    """An entity as it was read and as it is now; `kind` is set where a person has said what it is."""

    was: Entity
    now: Entity
    kind: str = ""
    marks: list[str] = field(default_factory=list)
    aliases: list[tuple[str, str]] = field(default_factory=list)


class Parties:
    """The entities of some statements; `met` are the targets of corrections that stand among them."""

    def __init__(self, statements: Sequence[Fact | Claim], corrections: Corrections) -> None:
        self._corrections = corrections
        self.met: set[str] = set()
        self._by_id: dict[str, Party] = {}
        self._called: dict[str, dict[str, Party]] = {}
        for statement in statements:
            for entity in (
                (statement.entity,) if isinstance(statement, Claim) else (statement.subject, statement.object)
            ):
                self._add(entity)
        for item in corrections.items:
            if change := _CHANGES.get(item.verb):
                change(self, item)
        self._follow(claim for claim in statements if isinstance(claim, Claim))

    def of(self, entity: Entity) -> Party:
        """What has become of an entity."""
        return self._by_id[entity.id]

    def called(self, name: str) -> list[Party]:
        """Those that the file may mean by a name: by id, or by the name they had or have."""
        return list(self._called.get(name if is_id(name) else canonical(name), {}).values())

    def _add(self, entity: Entity) -> None:
        if entity.id not in self._by_id:
            self._by_id[entity.id] = Party(entity, entity)
        party = self._by_id[entity.id]
        if entity.label and not party.was.label:  # known by its id only so far
            party.was = party.now = entity
        self._call(party, entity)

    def _call(self, party: Party, entity: Entity) -> None:
        for key in keys(entity):
            self._called.setdefault(key, {})[party.was.id] = party

    def _same(self, item: Correction) -> None:
        kept = item.names[0]
        for place, name in enumerate(item.names[1:], 1):
            for party in self.called(name):
                if target := self._target(kept, party.now):
                    self.met.add(f"{item.line}.{place}")
                    self._move(party, target, item)

    def _target(self, kept: str, moved: Entity) -> Entity | None:
        """The entity that a name which stays means for one of this root; None where only an id could say it."""
        root = terms.root(moved.label) if moved.label else ""
        here = [party.now for party in self.called(kept) if party.now.label and terms.root(party.now.label) == root]
        if len({entity.id for entity in here}) == 1:
            return here[0]
        if is_id(kept):
            return Entity(kept, moved.label, "")
        known = resolve(kept)
        if known is not None and terms.root(known.label) == root:
            return known
        return by_name(moved.label, kept) if _is_by_name(moved) else None

    def _rename(self, item: Correction) -> None:
        for party in self.called(item.names[0]):
            old = party.now
            new = by_name(old.label, item.value) if _is_by_name(old) else Entity(old.id, old.label, item.value)
            self.met.add(f"{item.line}.0")
            self._move(party, new, item)

    def _kind(self, item: Correction) -> None:
        for party in self.called(item.names[0]):
            old = party.now
            if old.label and (terms.root(old.label) == terms.root(item.value) or _is_by_name(old)):
                self.met.add(f"{item.line}.0")
                party.kind = item.value
                same = terms.root(old.label) == terms.root(item.value)
                party.now = Entity(old.id, item.value, old.name) if same else by_name(item.value, old.name)
                party.marks.append(self._corrections.mark(item))
                self._call(party, party.now)

    def _alias(self, item: Correction) -> None:
        for party in self.called(item.names[0]):
            self.met.add(f"{item.line}.0")
            party.aliases.append((item.value, self._corrections.mark(item)))

    def _different(self, item: Correction) -> None:
        for place, name in enumerate(item.names):
            if self.called(name):
                self.met.add(f"{item.line}.{place}")

    def _follow(self, claims: Iterable[Claim]) -> None:
        """Measures go with their policy: they are told by its id, the numbers of the parts above them and their own."""
        stated: dict[str, dict[str, str]] = {}
        for claim in claims:
            if claim.property in ("policy", "section", "number"):
                stated.setdefault(claim.entity.id, {})[claim.property] = str(claim.value)
        for id_, known in stated.items():
            policy, party = self._by_id.get(known.get("policy", "")), self._by_id[id_]
            told = (known.get("section", ""), known.get("number", ""), party.was.name)
            if policy is None or policy.now.id == policy.was.id or measure(policy.was.id, *told).id != id_:
                continue
            party.now = measure(policy.now.id, *told)
            party.marks += policy.marks

    def _move(self, party: Party, entity: Entity, item: Correction) -> None:
        if entity != party.now:
            party.now = entity
            party.marks.append(self._corrections.mark(item))
            self._call(party, entity)


def _is_by_name(entity: Entity) -> bool:
    """Whether an entity is told by its kind and name alone."""
    return bool(entity.label) and by_name(entity.label, entity.name).id == entity.id


_CHANGES = {
    Verb.SAME: Parties._same,
    Verb.RENAME: Parties._rename,
    Verb.KIND: Parties._kind,
    Verb.ALIAS: Parties._alias,
    Verb.DIFFERENT: Parties._different,
}
