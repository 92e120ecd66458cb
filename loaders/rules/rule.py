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
from policygraph.loaders.rules.topic import Topic, parse_topic
from policygraph.ontology import terms

SHIPPED = Path(__file__).parent
#: names that stand for what the clause is part of
CONTEXT = frozenset({"@doc", "@measure"})
_FIELDS = {
    "id", "zh", "pattern", "topic", "modality", "zip", "makes", "facts", "claims", "report", "why",
    "examples", "counter_examples",
}  # fmt: skip
_SHOWN = ("examples:", "counter_examples:")


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


class Shown:
    """A rule's examples as YAML. They are two thirds of the rules and no reader of documents needs them: read when asked for."""

    def __init__(self, text: str, stated: Mapping[str, Any] | None = None) -> None:
        self._text = text
        self._stated = stated

    def stated(self) -> Mapping[str, Any]:
        """`examples` and `counter_examples`."""
        if self._stated is None:
            self._stated = _yaml(self._text)
        return self._stated


@dataclass(frozen=True, slots=True)
class Rule:
    """What one file says. `family` is its folder; `key` (family/id) is what evidence carries as its rule.

    `topic` gives roles that are filled from what the text spoke of last (`Firm+`: as many as the list zipped with it or the count in role `n`, `Firm+2`: two;
    `Firm:融资|增资`: the last firm of which these words were said; `Firm:nearest`: the subject of the nearest piece; `Firm|Fund=Fund`:
    what of these was spoken of last, if a fund);
    `zip` names lists aligned item by item (分别); `makes` maps a role to the kind of incentive that a match creates;
    `report` marks a pattern that is recognised and explained but makes no edge. A group named raw… gives text, one named
    fields… gives sectors; an attribute's value `owner()` is what stands in the bracket behind the owner.
    """

    id: str
    family: str
    zh: str
    patterns: tuple[Pattern, ...]
    topic: Mapping[str, Topic]
    modality: Modality | None
    zip: frozenset[str]
    makes: Mapping[str, Mapping[str, str]]
    facts: tuple[FactTemplate, ...]
    claims: tuple[ClaimTemplate, ...]
    report: str
    why: str
    shown: Shown

    @property
    def key(self) -> str:
        """family/id"""
        return f"{self.family}/{self.id}"

    @property
    def examples(self) -> Sequence[Mapping[str, Any]]:
        """Texts with what the rule finds in them."""
        found: Sequence[Mapping[str, Any]] = self.shown.stated()["examples"]
        return found

    @property
    def counter_examples(self) -> Sequence[Mapping[str, Any]]:
        """Texts in which the rule finds nothing."""
        found: Sequence[Mapping[str, Any]] = self.shown.stated().get("counter_examples", ())
        return found

    @property
    def roles(self) -> frozenset[str]:
        """The roles of all patterns and topics: in an attribute they stand for what they hold, never for themselves."""
        return frozenset((*self.topic, *(role for pattern in self.patterns for role in pattern.roles)))


@cache
def rules(directories: tuple[Path, ...] = ()) -> tuple[Rule, ...]:
    """The shipped rules and those of further directories, ordered by key."""
    found = [rule for root in (SHIPPED, *directories) for rule in read_rules(root)]
    return tuple(sorted(found, key=lambda r: r.key))


def read_rules(root: Path) -> Iterable[Rule]:
    """Every rule below a directory, `family/rule.yaml`. Raises SettingError naming the file and what is wrong in it."""
    import yaml

    for path in sorted(root.glob("*/*.yaml")):
        try:
            says, shows = _split(path.read_text("utf-8"))
            data, shown = _yaml(says), Shown(shows)
            rule = parse({**data, **(shown.stated() if root != SHIPPED else {})}, path.parent.name, shown)
            if root != SHIPPED:
                _try_now(rule)
            yield rule
        except (yaml.YAMLError, re.error, KeyError, TypeError, ValueError, AttributeError) as error:
            raise SettingError("bad-rule", where=f"{path.parent.name}/{path.name}", why=str(error)) from error


def _split(text: str) -> tuple[str, str]:
    """What a rule says and what it shows: its examples, each up to the next field."""
    parts: tuple[list[str], list[str]] = [], []
    shows = False
    for line in text.splitlines(keepends=True):
        shows = line.startswith(_SHOWN) if line[:1].isalpha() else shows
        parts[shows].append(line)
    return "".join(parts[0]), "".join(parts[1])


def _yaml(text: str) -> Mapping[str, Any]:
    import yaml

    data: Mapping[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  a safe loader
    return data


def _try_now(rule: Rule) -> None:
    """What the tests try of a shipped rule is tried of a user's when it is loaded: its examples and expressions are readable."""
    _ = rule.examples, [pattern.regex for pattern in rule.patterns]


def parse(data: Mapping[str, Any], family: str, shown: Shown | None = None) -> Rule:
    """A rule from its YAML. Raises ValueError or KeyError at an unknown field, role, label, relation or property.

    `shown` holds the examples where `data` does not.
    """
    if unknown := set(data) - _FIELDS:
        raise ValueError(f"unknown field {sorted(unknown)}")
    sources = data["pattern"] if isinstance(data["pattern"], list) else [data["pattern"]]
    rule = Rule(
        id=data["id"],
        family=family,
        zh=data["zh"],
        patterns=tuple(compile_pattern(source) for source in sources),
        topic={role: parse_topic(text) for role, text in data.get("topic", {}).items()},
        modality=Modality(data["modality"]) if "modality" in data else None,
        zip=frozenset(data.get("zip", ())),
        makes=data.get("makes", {}),
        facts=tuple(FactTemplate(f[0], f[1], f[2], f[3] if len(f) > 3 else {}) for f in data.get("facts", ())),
        claims=tuple(ClaimTemplate(*c) for c in data.get("claims", ())),
        report=data.get("report", ""),
        why=data["why"],
        shown=shown or Shown("", {key: data[key] for key in ("examples", "counter_examples") if key in data}),
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
    if not (rule.facts or rule.claims or rule.report):
        raise ValueError("the rule states nothing")
