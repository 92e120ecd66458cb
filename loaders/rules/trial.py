"""A rule on its own example: whoever writes a rule learns what it finds, and which of its words nothing needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.fact import Fact, Reason, Rejected
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source
from policygraph.loaders.names.discourse import Topics
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.rules.apply import Findings, apply_all
from policygraph.loaders.rules.pattern import Clause, clauses, compile_pattern
from policygraph.loaders.rules.rule import Rule
from policygraph.loaders.rules.screen import screen_of
from policygraph.loaders.scene import Scene
from policygraph.loaders.shadow import shadow as shadow_of

#: claims that every made incentive has, which no example needs to repeat
_OWN = frozenset({"label", "name"})


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule made of one text, in a form that examples can print.

    `facts`: [subject, relation, object, attributes], the modality among the attributes where it is not 已. `claims`:
    [name, property, value], a fourth item for the modality where it is not 已. `quotes`: of all that was found, or only
    recognised, once each.
    """

    facts: tuple[list[Any], ...]
    claims: tuple[list[Any], ...]
    quotes: tuple[str, ...]
    rejected: tuple[Rejected, ...]


def try_example(rule: Rule, example: Mapping[str, Any]) -> Trial:
    """Run one rule on `example["text"]`, whose `names` map each name to its label; `published` dates the text.

    @doc and @measure are a Policy and a Measure of these names.
    """
    scene, found = staged(example)
    findings = Findings()
    apply_all(screen_of([rule]), found, scene, findings)
    return trial_of(findings)


def staged(example: Mapping[str, Any]) -> tuple[Scene, list[Clause]]:
    """The scene and the clauses of an example's text, with the names that it says, its `announcer`, and its first line as headline."""
    text = example["text"]
    shadow = shadow_of(text)
    mentions = Mentions(_named(shadow, example.get("names", {})))
    mentions.extend(quantities(shadow, 0, len(shadow), str(example.get("published", ""))))
    doc = identity.policy("@doc")
    measure = identity.measure(doc.id, "", "", "@measure")
    issuers = [m for m in mentions if m.entity and m.entity.name == example.get("announcer")][:1]
    topics = Topics(shadow, 0, len(shadow), mentions, (0, max(0, shadow.find("\n"))), issuers)
    scene = Scene(Source.of(text.encode(), text), shadow, "example", topics, doc, measure)
    return scene, [c for a, b in topics.sentences for c in clauses(shadow, a, b, mentions.within(a, b))]


def agrees(rule: Rule, example: Mapping[str, Any]) -> bool:
    """Whether the example gives exactly its facts, claims and quotes."""
    return shows(try_example(rule, example), example)


def shows(trial: Trial, example: Mapping[str, Any]) -> bool:
    """Whether a trial gave exactly what its example says."""
    return (
        _comparable(trial.facts) == _comparable(example.get("facts", ()))
        and _comparable(trial.claims) == _comparable(example.get("claims", ()))
        and set(trial.quotes) == set(expected_quotes(example))
    )


def expected_quotes(example: Mapping[str, Any]) -> tuple[str, ...]:
    """The example's `quote`: one or a list; none in a counter-example."""
    stated = example.get("quote", ())
    return (stated,) if isinstance(stated, str) else tuple(stated)


def dead_branches(rule: Rule) -> list[str]:
    """What can be taken out of the patterns, one alternative or one whole pattern at a time, and every example and
    counter-example still agrees.
    """
    stated = [*rule.examples, *rule.counter_examples]
    return [gone for gone, smaller in _smaller(rule) if all(agrees(smaller, e) for e in stated)]


def _smaller(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule without one alternative or one pattern, each with what is missing."""
    for i, pattern in enumerate(rule.patterns):
        others = rule.patterns[:i], rule.patterns[i + 1 :]
        if len(rule.patterns) > 1:
            yield pattern.source, replace(rule, patterns=(*others[0], *others[1]))
        for start, end in alternatives(pattern.source):
            source = pattern.source
            cut = source[: start - 1] + source[end:] if source[start - 1] == "|" else source[:start] + source[end + 1 :]
            yield (
                f"{source[start:end]} in {source}",
                replace(rule, patterns=(*others[0], compile_pattern(cut), *others[1])),
            )


def alternatives(source: str) -> list[tuple[int, int]]:
    """Spans of the alternatives of every group of a pattern that has at least two; those of `{role:A|B}` are types, not words."""
    found: list[tuple[int, int]] = []
    open_groups: list[list[int]] = [[0]]
    in_class = braces = escaped = False
    for at, char in enumerate(f"{source})"):
        if escaped or char == "\\":
            escaped = not escaped
        elif in_class or char == "[":
            in_class = char != "]"
        elif braces or char == "{":
            braces = char != "}"
        elif char == "(":
            open_groups.append([_content(source, at + 1)])
        elif char == "|":
            open_groups[-1].append(at + 1)
        elif char == ")":
            starts = open_groups.pop()
            if len(starts) > 1:
                found += zip(starts, [*(s - 1 for s in starts[1:]), at], strict=True)
    return found


def _content(source: str, at: int) -> int:
    """Where a group's content begins, after ?: or ?P<name> or a look-around sign."""
    if source[at : at + 1] != "?":
        return at
    if source[at : at + 3] == "?P<":
        return source.index(">", at) + 1
    return at + (3 if source[at + 1 : at + 2] == "<" else 2)


def _named(shadow: str, names: Mapping[str, str]) -> Iterator[Mention]:
    """Each occurrence of each name, longest names first."""
    taken = Mentions()
    for name in sorted(names, key=len, reverse=True):
        wanted, at = shadow_of(name), -1
        while (at := shadow.find(wanted, at + 1)) >= 0:
            if taken.free(at, at + len(wanted)):
                taken.extend([Mention(at, at + len(wanted), names[name], "example", _entity(names[name], name))])
    return iter(taken)


def _entity(label: str, name: str) -> Entity:
    return identity.policy(name) if label == "Policy" else identity.entity(label, name)


def trial_of(findings: Findings) -> Trial:
    """What was found, in the form of examples."""
    facts = [_fact(s) for s in findings.statements if isinstance(s, Fact)]
    claims = [_claim(s) for s in findings.statements if isinstance(s, Claim) and s.property not in _OWN]
    recognised = [r.evidence for r in findings.rejected if r.reason is Reason.NO_EDGE]
    quotes = dict.fromkeys(e.quote for e in [*(s.evidence for s in findings.statements), *recognised])
    return Trial(tuple(facts), tuple(claims), tuple(quotes), tuple(findings.rejected))


def _fact(fact: Fact) -> list[Any]:
    attributes = dict(fact.attributes)
    said = {"valid_from": fact.valid_from, "valid_to": fact.valid_to}
    attributes |= {k: v for k, v in said.items() if v}
    if fact.modality is not Modality.DONE:
        attributes["modality"] = str(fact.modality)
    return [fact.subject.name, fact.relation, fact.object.name, attributes]


def _claim(claim: Claim) -> list[Any]:
    plain = [claim.entity.name, claim.property, claim.value]
    return plain if claim.modality is Modality.DONE else [*plain, str(claim.modality)]


def _comparable(statements: Any) -> list[str]:
    """Statements as text, each once and in one order: 0.4 and Decimal("0.40") are equal, missing attributes are none."""
    return sorted({repr([_plain(part) for part in s] + ([[]] if len(s) == 3 else [])) for s in statements})


def _plain(part: Any) -> Any:
    if isinstance(part, Mapping):
        return sorted((k, _plain(v)) for k, v in part.items())
    return identity.number_text(Decimal(str(part))) if _is_number(part) else str(part)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)
