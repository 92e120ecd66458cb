"""Rules and the ontology: whatever a rule can state is something the ontology allows."""

from __future__ import annotations

import re

import pytest
from policygraph.loaders.rules.rule import Rule, rules
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
    wanted += [rule.topic[role].rstrip("+")] if role in rule.topic else []
    tops = {top for names in wanted for top in names.split("|")}
    return {label for label in terms.labels() for top in tops if terms.is_a(label, top)}


@pytest.mark.parametrize("rule", rules(), ids=key)
def test_no_role_lets_in_a_label_that_the_relation_refuses(rule: Rule) -> None:
    for fact in rule.facts:
        assert labels(rule, fact.subject) <= terms.domain(fact.relation), fact
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


@pytest.mark.parametrize("rule", rules(), ids=key)
def test_a_value_that_is_a_role_in_one_pattern_is_a_role_in_all(rule: Rule) -> None:
    """Else the other pattern would state the role's name as the value."""
    roles = [{*p.roles, *rule.topic} for p in rule.patterns]
    values = [v for f in rule.facts for v in f.attributes.values()] + [c.value for c in rule.claims]
    values += [v for made in rule.makes.values() for v in made.values()]
    for value in values:
        assert len({value in known for known in roles}) == 1, value
