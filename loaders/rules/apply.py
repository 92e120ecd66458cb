"""A rule on a clause: from a match to facts, claims and refusals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Protocol

from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact, Reason, Rejected
from policygraph.graph.identity import fact as make_fact
from policygraph.graph.identity import key_text
from policygraph.graph.modality import Modality
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.names.places import government
from policygraph.loaders.rules.benefits import Benefits
from policygraph.loaders.rules.mood import goes_on_with_plan, mood
from policygraph.loaders.rules.pattern import Clause, Pattern
from policygraph.loaders.rules.quantity import attribute_values
from policygraph.loaders.rules.rule import FactTemplate, Rule
from policygraph.loaders.rules.screen import Screen
from policygraph.loaders.rules.topic import Topic
from policygraph.loaders.values.count import Count
from policygraph.ontology import terms

#: the properties of an edge that hold the days between which it is true
_VALID = ("valid_from", "valid_to")


class Scene(Protocol):
    """What a clause is part of: the article's policy, the measure, and what was spoken of last."""

    doc: Entity | None
    measure: Entity | None

    def topic(self, wanted: Topic, clause: Clause, first: int, size: int = 1, said: str = "") -> list[Mention]:
        """What the role of this label stands for before token `first`, in a match that reads `said`; may be empty."""
        ...

    @property
    def text(self) -> str:
        """The source's text in simplified characters."""
        ...

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Evidence for these offsets."""
        ...

    def beside(self, mention: Mention) -> list[Mention]:
        """What stands in the bracket directly behind a mention."""
        ...

    def sectors(self, start: int, end: int) -> list[Mention]:
        """The fields named in a raw stretch of text, one mention each."""
        ...


@dataclass(slots=True)
class Findings:
    """What the rules made of a text, in the order found; `fired` counts rule keys for `explain`. `told`: where the last
    evidence of a rule for a fact or claim ends, by the rule and what is said of whom.
    """

    statements: list[Fact | Claim] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    fired: list[tuple[str, int, int]] = field(default_factory=list)
    told: dict[tuple[str, ...], int] = field(default_factory=dict)
    benefits: Benefits = field(default_factory=Benefits)

    def said(self) -> list[Fact | Claim]:
        """The statements without those on a benefit that another tells whole (给予最高50万元, of which 按40%给予最高50万元 says more)."""
        partial = self.benefits.partial()
        return [s for s in self.statements if partial.isdisjoint(_about(s))] if partial else self.statements


def _about(statement: Fact | Claim) -> tuple[str, ...]:
    if isinstance(statement, Fact):
        return (statement.subject.id, statement.object.id)
    return (statement.entity.id,)


def apply_all(screen: Screen[Rule], clauses: Sequence[Clause], scene: Scene, findings: Findings) -> None:
    """Add what the rules of a screen find in each clause."""
    for clause, tried in screen.over(clauses):
        apply(tried, clause, scene, findings)


def apply(tried: Iterable[tuple[Rule, Pattern]], clause: Clause, scene: Scene, findings: Findings) -> None:
    """Add what some patterns of rules find in one clause."""
    for rule, pattern in tried:
        for match in pattern.regex.finditer(clause.tokens):
            if match.end() > match.start():
                _Match(rule, pattern, clause, match, scene, findings).run()


#: families whose facts are part of a plan that the sentence tells before: 拟共同设立乙基金,其中甲认缴8亿元
_OF_PLANS = ("funding",)


@dataclass(slots=True)
class _Match:
    rule: Rule
    pattern: Pattern
    clause: Clause
    match: re.Match[str]
    scene: Scene
    findings: Findings

    def run(self) -> None:
        start, end = self.clause.span(self.match.start(), self.match.end())
        evidence = self.scene.evidence(start, end, self.rule.key)
        self.findings.fired.append((self.rule.key, start, end))
        if self.rule.report:
            self._reject(Reason.NO_EDGE, self.rule.report, evidence)
        roles = self._roles(evidence)
        if roles is None:
            return
        evidence = self._with_group(roles, start, end) or evidence
        modality = self.rule.modality or self._mood()
        rows = list(self._rows(roles))
        if not rows and self.rule.zip:
            sizes = "/".join(str(len(roles.get(r, []))) for r in sorted(self.rule.zip))
            self._reject(Reason.LIST_LENGTH, sizes, evidence)
        for row in (self._with_made(r, evidence) for r in rows):
            for template in self.rule.facts:
                self._fact(template, row, modality, evidence)
            for claim in self.rule.claims:
                self._claim(claim.role, claim.property, claim.value, row, modality, evidence)

    def _mood(self) -> Modality:
        said = mood(self.clause.tokens, self.match.start(), self.match.end())
        of_plan = said is Modality.DONE and self.rule.family in _OF_PLANS
        return Modality.PLANNED if of_plan and goes_on_with_plan(self.clause.tokens, self.match.start()) else said

    def _roles(self, evidence: Evidence) -> Mapping[str, list[Mention | Entity]] | None:
        """What stands in each role; None where a topic is missing."""
        roles: dict[str, list[Mention | Entity]] = {}
        for role in self.pattern.roles:
            text = self.match.group(role)
            if text is None or role.startswith("raw"):
                continue
            if role.startswith("fields"):
                roles[role] = list(self.scene.sectors(*self.clause.span(*self.match.span(role))))
            else:
                roles[role] = list(self.clause.mentions_in(text))
        for role, wanted in self.rule.topic.items():
            if role not in roles:
                found = self.scene.topic(
                    wanted, self.clause, self.match.start(), self._size(wanted, roles), self.match.group()
                )
                if not found:
                    self._reject(Reason.NO_TOPIC, f"{role}:{wanted.text}", evidence)
                    return None
                roles[role] = list(found)
        for name, entity in (("@doc", self.scene.doc), ("@measure", self.scene.measure)):
            if entity is not None:
                roles[name] = [entity]
        return roles

    def _size(self, wanted: Topic, roles: Mapping[str, list[Mention | Entity]]) -> int:
        """How many things a topic stands for: `Firm+2` two, `Firm+` as many as the list zipped with it or the count in role `n`."""
        things = (item.value for item in roles.get("n", ()) if isinstance(item, Mention))
        counted = [value.number for value in things if isinstance(value, Count)]
        zipped = [len(roles[role]) for role in self.rule.zip if role in roles]
        return wanted.size or max(zipped or counted, default=1)

    def _with_group(self, roles: Mapping[str, list[Mention | Entity]], start: int, end: int) -> Evidence | None:
        """三者分别持股… says nothing without the names it stands for: where they are in the sentence, the quote begins there."""
        groups = [m for r, w in self.rule.topic.items() if w.size != 1 for m in roles.get(r, ())]
        first = min((m.start for m in groups if isinstance(m, Mention)), default=start)
        return self.scene.evidence(first, end, self.rule.key) if self.clause.start <= first < start else None

    def _rows(self, roles: Mapping[str, list[Mention | Entity]]) -> Iterator[Mapping[str, Mention | Entity]]:
        """One mapping role → item for each fact: zipped lists side by side, the others combined."""
        zipped = [r for r in roles if r in self.rule.zip]
        if len({len(roles[r]) for r in zipped}) > 1:
            return
        others = [r for r in roles if r not in self.rule.zip]
        for i in range(len(roles[zipped[0]]) if zipped else 1):
            fixed = {r: roles[r][i] for r in zipped}
            for combination in product(*(roles[r] for r in others)):
                yield {**fixed, **dict(zip(others, combination, strict=True))}

    def _with_made(self, row: Mapping[str, Mention | Entity], evidence: Evidence) -> Mapping[str, Mention | Entity]:
        """The row with the incentives that the match creates, each with its claims."""
        made = dict(row)
        for role, parts in self.rule.makes.items():
            measure = self.scene.measure
            if measure is None:
                continue
            values: dict[str, Value] = {}
            for name, value in parts.items():
                values.update(self._value(name, value, row) or {})
            amount = "/".join(f"{k}={key_text(v)}" for k, v in sorted(values.items()) if k not in ("kind", "per"))
            numbers = [number for name in parts.values() if isinstance(number := row.get(name), Mention)]
            entity = self.findings.benefits.one(
                measure.id, str(values.get("kind", "")), amount, numbers, evidence.quote
            )
            made[role] = entity
            self.findings.statements.append(Claim(entity, "label", "Incentive", evidence))
            self.findings.statements.append(Claim(entity, "name", entity.name, evidence))
            for name, item in sorted(values.items()):
                self.findings.statements.append(Claim(entity, name, item, evidence))
        return made

    def _fact(
        self, template: FactTemplate, row: Mapping[str, Mention | Entity], modality: Modality, evidence: Evidence
    ) -> None:
        subject, object_ = (_entity(row.get(r)) for r in (template.subject, template.object))
        subject = _acting(subject, template.relation)
        if subject is None or object_ is None:
            return
        detail = f"{subject.name} {template.relation} {object_.name}"
        if reason := refusal(subject, template.relation, object_):
            self._reject(reason, detail, evidence)
            return
        if self._told_with_more(evidence, subject.id, template.relation, object_.id):
            return
        attributes: dict[str, Value] = {}
        for name, value in template.attributes.items():
            got = self._value(name, value, row)
            if got is None:
                continue
            attributes.update(got)
        valid = {k: str(attributes.pop(k)) for k in _VALID if k in attributes}
        self.findings.statements.append(
            make_fact(subject, template.relation, object_, evidence, attributes, modality, **valid)  # type: ignore[arg-type]
        )

    def _claim(
        self, role: str, property: str, value: str, row: Mapping[str, Mention | Entity], modality: Modality,
        evidence: Evidence,
    ) -> None:  # fmt: skip
        entity = _entity(row.get(role))
        got = self._value(property, value, row)
        if entity is None or got is None or self._told_with_more(evidence, entity.id, property):
            return
        for name, item in got.items():
            self.findings.statements.append(Claim(entity, name, item, evidence, modality))

    def _told_with_more(self, evidence: Evidence, *said: str) -> bool:
        """Whether the rule said the same of the same words before they were stripped of when and how."""
        key = (self.rule.key, *said)
        if self.clause.bare and self.findings.told.get(key, -1) > evidence.span.start:
            return True
        self.findings.told[key] = evidence.span.end
        return False

    def _value(self, name: str, value: str, row: Mapping[str, Mention | Entity]) -> Mapping[str, Value] | None:
        """The attribute(s) that a template value gives: a role's quantity, else the constant itself."""
        if value in row:
            item = row[value]
            return attribute_values(name, item) if isinstance(item, Mention) else None
        if isinstance(value, str) and value.endswith("()"):
            owner = row.get(value[:-2])
            return self._beside(name, owner) if isinstance(owner, Mention) else None
        if value in self.rule.roles:
            return self._raw(name, value)
        return {name: value}

    def _beside(self, name: str, owner: Mention) -> Mapping[str, Value] | None:
        """The attribute from the bracket directly behind a name: 甲公司(持股17%)."""
        found = (attribute_values(name, m) for m in self.scene.beside(owner) if m.entity is None)
        return next((values for values in found if values), None)

    def _raw(self, name: str, group: str) -> Mapping[str, Value] | None:
        """The text of a raw group, None where the match has none."""
        if not group.startswith("raw") or not self.match.groupdict().get(group):
            return None
        start, end = self.clause.span(*self.match.span(group))
        return {name: self.scene.text[start:end]}

    def _reject(self, reason: Reason, detail: str, evidence: Evidence) -> None:
        self.findings.rejected.append(Rejected(reason, detail, evidence))


def _entity(item: Mention | Entity | None) -> Entity | None:
    return item.entity if isinstance(item, Mention) else item


def _acting(subject: Entity | None, relation: str) -> Entity | None:
    """A place that does what only a body can do (甲省出资) is its government."""
    if subject is None or subject.label != "Region" or "Region" in terms.domain(relation):
        return subject
    return government(subject) or subject


def refusal(subject: Entity, relation: str, object: Entity) -> Reason | None:
    """Why the ontology refuses this edge, if it does."""
    if subject.id == object.id:
        return Reason.SELF
    if subject.label not in terms.domain(relation):
        return Reason.DOMAIN
    if object.label not in terms.range(relation):
        return Reason.RANGE
    return None
