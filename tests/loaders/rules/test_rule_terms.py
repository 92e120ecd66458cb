"""Rules and the ontology: whatever a rule can state is something the ontology allows."""

from __future__ import annotations

import re

import pytest
from policygraph.loaders.rules.rule import Rule, parse, rules
from policygraph.loaders.rules.trial import try_example
from policygraph.ontology import terms

#: what the groups named fields… and the context names stand for
FIXED = {"@doc": {"Policy"}, "@measure": {"Measure"}}
#: said of every edge
OF_EVERY_EDGE = {"valid_from", "valid_to"}


def key(rule: Rule) -> str:
    return rule.key


def labels(rule: Rule, role: str) -> set[str]:
    """Every label that can stand in a role, over all patterns of the rule."""
    if role in FIXED or role in rule.makes:
        return FIXED.get(role, {"Incentive"})
    if role.startswith("fields"):
        return {"Sector"}
    wanted = [m for p in rule.patterns for m in re.findall(rf"\{{{role}:([A-Za-z|]+)", p.source)]
    if role in rule.topic:
        wanted.append(rule.topic[role].kind or rule.topic[role].labels)
    tops = {top for names in wanted for top in names.split("|")}
    return {label for label in terms.labels() for top in tops if terms.is_a(label, top)}


def acting(rule: Rule, role: str, relation: str) -> set[str]:
    """What acts in a role: a place that funds or establishes something is its government."""
    found = labels(rule, role)
    return found - {"Region"} if "Region" in found and "Agency" in terms.domain(relation) else found


@pytest.mark.parametrize("rule", rules(), ids=key)
def test_no_role_lets_in_a_label_that_the_relation_refuses(rule: Rule) -> None:
    for fact in rule.facts:
        assert acting(rule, fact.subject, fact.relation) <= terms.domain(fact.relation), fact
        assert labels(rule, fact.object) <= terms.range(fact.relation), fact


@pytest.mark.parametrize("rule", rules(), ids=key)
def test_every_attribute_is_one_of_the_relation_or_class(rule: Rule) -> None:
    for fact in rule.facts:
        assert set(fact.attributes) <= set(terms.attributes(fact.relation)) | OF_EVERY_EDGE, fact
    for claim in rule.claims:
        known = {a for label in labels(rule, claim.role) for a in terms.attributes(label)}
        assert claim.property in known | {"alias"}, claim
    for made in rule.makes.values():
        assert set(made) <= set(terms.attributes("Incentive"))


def test_a_role_that_a_pattern_lacks_states_nothing() -> None:
    """Else the pattern would state the role's name as the value."""
    rule = parse(
        {
            "id": "own", "zh": "试", "pattern": ["{owner:Firm}(?P<raw_status>认缴){fund:Fund}", "{owner:Firm}资助{fund:Fund}"],
            "facts": [["owner", "FUNDS", "fund", {"status": "raw_status"}]], "why": "试", "examples": [],
        },
        "own",
    )  # fmt: skip
    example = {"text": "甲公司认缴乙湖基金。丙公司资助丁山基金。"}
    names = {"甲公司": "Firm", "丙公司": "Firm", "乙湖基金": "Fund", "丁山基金": "Fund"}
    facts = try_example(rule, {**example, "names": names}).facts
    assert [fact[3] for fact in facts] == [{"status": "认缴"}, {}]
