"""Words of firm and fund names: what ends one, and what is a class and no name."""

import pytest
from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.lexicon import rows

FIRMS = {"Bank", "Firm", "Insurer", "AssetInvestmentCompany", "FundManager"}


@pytest.mark.parametrize("text", ["股份制银行", "科技型企业", "创业投资基金", "政府投资基金", "各级财政部门"])
def test_a_class_is_no_name(text):
    assert text in firm_words().generic


def test_no_class_is_a_name_that_we_know():
    assert firm_words().generic & {form for row in rows() for form in (row.name, *row.forms, *row.weak)} == set()


def test_an_ending_is_a_firm_or_a_fund():
    assert firm_words().legal_forms & firm_words().fund_heads == set()


def test_every_firm_with_a_legal_form_ends_in_a_known_one():
    forms = tuple(firm_words().legal_forms)
    assert [
        r.name for r in rows() if r.label in FIRMS and "公司" in r.name[-4:] and not r.name.endswith((*forms, "公司"))
    ] == []


@pytest.mark.parametrize("parts", ["母基金", "引导基金", "股权投资合伙企业"])
def test_fund_heads_end_a_fund(parts):
    assert parts in firm_words().fund_heads
