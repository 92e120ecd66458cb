"""A relation rule as data: pattern, facts, examples. One YAML file each, a folder per family."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.graph.errors import SettingError
from policygraph.graph.modality import Modality
from policygraph.loaders.rules.pattern import Pattern, compile_pattern
from policygraph.ontology import terms

SHIPPED = Path(__file__).parent
#: names that stand for what the clause is part of
CONTEXT = frozenset({"@doc", "@measure"})
_FIELDS = {
    "id", "zh", "pattern", "topic", "modality", "zip", "makes", "facts", "claims", "report", "why",
    "examples", "counter_examples",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FactTemplate:
    """subject –relation→ object by role, with attributes whose values are roles or constants."""

    subject: str
    relation: str
    object: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ClaimTemplate:
    """property of the entity in a role; the value is a role or a constant."""

    role: str
    property: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What one file says. `family` is its folder; `key` (family/id) is what evidence carries as its rule.

    `topic` gives roles that are filled from what the text spoke of last (`Firm+`: as many as the list zipped with it);
    `zip` names lists aligned item by item (分别); `makes` maps a role to the kind of incentive that a match creates;
    `report` marks a pattern that is recognised and explained but makes no edge. A group named raw… gives text, one named
    fields… gives sectors.
    """

    id: str
    family: str
    zh: str
    patterns: tuple[Pattern, ...]
    topic: Mapping[str, str]
    modality: Modality | None
    zip: frozenset[str]
    makes: Mapping[str, Mapping[str, str]]
    facts: tuple[FactTemplate, ...]
    claims: tuple[ClaimTemplate, ...]
    report: str
    why: str
    examples: Sequence[Mapping[str, Any]]
    counter_examples: Sequence[Mapping[str, Any]]

    @property
    def key(self) -> str:
        """family/id"""
        return f"{self.family}/{self.id}"


@cache
def rules(directories: tuple[Path, ...] = ()) -> tuple[Rule, ...]:
    """The shipped rules and those of further directories, ordered by key."""
    found = [rule for root in (SHIPPED, *directories) for rule in read_rules(root)]
    return tuple(sorted(found, key=lambda r: r.key))


def read_rules(root: Path) -> Iterable[Rule]:
    """Every rule below a directory, `family/rule.yaml`. Raises SettingError naming the file and what is wrong in it."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(root.glob("*/*.yaml")):
        try:
            yield parse(yaml.load(path.read_text("utf-8"), loader), path.parent.name)  # noqa: S506  a safe loader
        except (yaml.YAMLError, re.error, KeyError, TypeError, ValueError, AttributeError) as error:
            raise SettingError("bad-rule", where=f"{path.parent.name}/{path.name}", why=str(error)) from error


def parse(data: Mapping[str, Any], family: str) -> Rule:
    """A rule from its YAML. Raises ValueError or KeyError at an unknown field, role, label, relation or property."""
    if unknown := set(data) - _FIELDS:
        raise ValueError(f"unknown field {sorted(unknown)}")
    sources = data["pattern"] if isinstance(data["pattern"], list) else [data["pattern"]]
    rule = Rule(
        id=data["id"],
        family=family,
        zh=data["zh"],
        patterns=tuple(compile_pattern(source) for source in sources),
        topic=data.get("topic", {}),
        modality=Modality(data["modality"]) if "modality" in data else None,
        zip=frozenset(data.get("zip", ())),
        makes=data.get("makes", {}),
        facts=tuple(FactTemplate(f[0], f[1], f[2], f[3] if len(f) > 3 else {}) for f in data.get("facts", ())),
        claims=tuple(ClaimTemplate(*c) for c in data.get("claims", ())),
        report=data.get("report", ""),
        why=data["why"],
        examples=data["examples"],
        counter_examples=data.get("counter_examples", ()),
    )
    _check(rule)
    return rule


def _check(rule: Rule) -> None:
    for fact in rule.facts:
        terms.domain(fact.relation)
    for pattern in rule.patterns:
        known = {*pattern.roles, *rule.topic, *rule.makes, *CONTEXT}
        for role in [r for f in rule.facts for r in (f.subject, f.object)] + [c.role for c in rule.claims]:
            if role not in known:
                raise ValueError(f"no role {role} in {pattern.source}")
    for wanted in rule.topic.values():
        for label in wanted.rstrip("+").split("|"):
            terms.is_a("Organization", label)
    if not (rule.facts or rule.claims or rule.report):
        raise ValueError("the rule states nothing")
