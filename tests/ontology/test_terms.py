"""terms: what the ontology contract says, as the rest of the product asks for it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from policygraph.ontology import terms

FIRMS = {"Firm", "Bank", "FundManager", "AssetInvestmentCompany", "Insurer"}
ORGANIZATIONS = {"Organization", "Agency", "Fund", *FIRMS}
HOLDERS = {*ORGANIZATIONS, "Person"}
ALL = {*HOLDERS, "Policy", "Measure", "Incentive", "Pilot", "Programme", "Region", "Sector", "Document"}
MONEY = {"amount_cny", "amount", "currency", "amount_bound", "share", "date", "role", "asset"}
COMMON = {"modality", "valid_from", "valid_to"}

CONTRACT = [
    ("ISSUED", {"Agency"}, {"Policy"}, {"date", "role"}),
    ("APPROVED", {"Agency"}, {"Policy"}, set()),
    ("BASED_ON", {"Policy"}, {"Policy"}, set()),
    ("CITES", {"Policy"}, {"Policy"}, set()),
    ("REPEALS", {"Policy"}, {"Policy"}, {"date"}),
    ("HAS_MEASURE", {"Policy"}, {"Measure"}, set()),
    ("APPLIES_TO", {"Policy"}, {"Region"}, set()),
    ("LEADS", {"Agency"}, {"Measure", "Policy"}, {"role"}),
    ("RESPONSIBLE_FOR", {"Agency"}, {"Measure"}, {"role"}),
    ("PROMOTES", {"Measure"}, {"Pilot", "Programme", "Fund"}, set()),
    ("OFFERS", {"Measure"}, {"Incentive"}, set()),
    ("ESTABLISHED", ORGANIZATIONS, {*ORGANIZATIONS, "Programme"}, {"role", "date"}),
    ("FUNDS", ORGANIZATIONS, {"Fund", *FIRMS}, {*MONEY, "status"}),
    (
        "HOLDS_SHARE",
        HOLDERS,
        {"Fund", *FIRMS},
        {"share", "share_min", "share_max", "share_open", "votes", "date", "role", "nominee_for"},
    ),
    ("CONTROLS", HOLDERS, ORGANIZATIONS, {"basis"}),
    ("PART_OF", ORGANIZATIONS, ORGANIZATIONS, set()),
    ("MANAGES", FIRMS, {"Fund"}, {"role"}),
    ("SUPERVISES", {"Agency"}, {"Fund", "Pilot", *FIRMS}, set()),
    ("INVESTS_IN", ORGANIZATIONS, FIRMS, {*MONEY, "round"}),
    ("FOCUSES_ON", {"Fund", "Pilot"}, {"Sector"}, set()),
    ("LOCATED_IN", ORGANIZATIONS, {"Region"}, set()),
    ("LAUNCHED", {"Agency"}, {"Pilot"}, {"date"}),
    ("PILOTS_IN", {"Pilot"}, {"Region"}, set()),
    ("PARTICIPATES_IN", {"Fund", *FIRMS}, {"Pilot"}, {"date"}),
    ("HOLDS_POSITION", {"Person"}, ORGANIZATIONS, {"title"}),
    ("ACTS_WITH", HOLDERS, HOLDERS, {"date"}),
    ("PROXY", HOLDERS, HOLDERS, {"company", "votes", "date"}),
    ("MENTIONED_IN", ALL, {"Document"}, set()),
]


@pytest.mark.parametrize(("relation", "domain", "range", "keys"), CONTRACT, ids=[row[0] for row in CONTRACT])
def test_a_relation_has_its_domain_range_and_identifying_attributes(relation, domain, range, keys):
    assert terms.domain(relation) == domain
    assert terms.range(relation) == range
    assert terms.edge_keys(relation) == keys | COMMON


def test_there_are_no_other_relations_and_no_other_labels():
    assert list(terms.relations()) == [row[0] for row in CONTRACT]
    assert set(terms.labels()) == ALL


@pytest.mark.parametrize(
    ("label", "closure"),
    [
        ("Bank", ("Bank", "Firm", "Organization")),
        ("Agency", ("Agency", "Organization")),
        ("Organization", ("Organization",)),
        ("Person", ("Person",)),
        ("Measure", ("Measure",)),
    ],
)
def test_a_label_set_is_closed_upwards_and_its_root_goes_into_ids(label, closure):
    assert terms.closure(label) == closure
    assert terms.root(label) == closure[-1]


@pytest.mark.parametrize(
    ("label", "ancestor", "expected"),
    [
        ("Bank", "Firm", True),
        ("Bank", "Holder", True),
        ("Agency", "Target", False),
        ("Person", "Holder", True),
        ("Firm", "Bank", False),
        ("Document", "Thing", True),
    ],
)
def test_abstract_classes_are_ancestors_too(label, ancestor, expected):
    assert terms.is_a(label, ancestor) is expected


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ({"Organization", "Firm", "Bank"}, "Bank"),
        ({"Organization", "Firm", "FundManager", "Fund"}, "FundManager"),
        ({"Organization", "Firm", "Fund"}, "Fund"),
        ({"Organization", "Agency", "Firm"}, "Agency"),
        ({"Organization"}, "Organization"),
    ],
)
def test_the_most_specific_label_is_the_deepest_then_the_first_in_display_order(labels, shown):
    assert terms.most_specific(labels) == shown


@pytest.mark.parametrize(
    ("term", "attribute", "datatype"),
    [
        ("Policy", "doc_number", "text"),
        ("Policy", "date", "date"),
        ("Policy", "measure_count", "integer"),
        ("Policy", "status", "text"),
        ("Bank", "registered_capital_cny", "money"),
        ("Fund", "size_cny", "money"),
        ("Fund", "size", "decimal"),
        ("Firm", "established", "date"),
        ("Organization", "collective", "boolean"),
        ("Incentive", "rate", "mixed"),
        ("Document", "source", "text"),
        ("Document", "start", "integer"),
        ("Region", "code", "text"),
        ("Sector", "name_en", "text"),
        ("HOLDS_SHARE", "share", "decimal"),
        ("FUNDS", "amount_cny", "money"),
        ("LEADS", "task_start", "integer"),
    ],
)
def test_an_attribute_is_found_under_its_label_or_relation_with_its_datatype(term, attribute, datatype):
    assert terms.attributes(term)[attribute] == datatype


def test_an_attribute_is_not_found_where_it_does_not_belong():
    assert "size_cny" not in terms.attributes("Agency")
    assert "share" not in terms.attributes("CONTROLS")
    assert "modality" not in terms.attributes("FUNDS")


@pytest.mark.parametrize("relation", ["LEADS", "RESPONSIBLE_FOR"])
def test_the_task_of_a_duty_does_not_identify_it(relation):
    left_out = terms.attributes(relation).keys() - terms.edge_keys(relation)
    assert left_out == {"task", "task_start", "task_end"}


@pytest.mark.parametrize(
    ("store", "rdf"),
    [
        ("HOLDS_SHARE", "holdsShare"),
        ("ISSUED", "issued"),
        ("Firm", "Firm"),
        ("amount_cny", "amountCny"),
        ("established", "establishedOn"),
        ("ESTABLISHED", "established"),
        ("source", "sourceId"),
    ],
)
def test_names_of_stores_and_of_rdf_translate_both_ways(store, rdf):
    assert terms.rdf_name(store) == rdf
    assert terms.store_name(rdf) == store


def test_names_translate_both_ways_without_exception():
    every = [
        *terms.labels(),
        *terms.relations(),
        *(a for t in (*terms.labels(), *terms.relations()) for a in terms.attributes(t)),
    ]
    assert [terms.store_name(terms.rdf_name(name)) for name in every] == every


def test_captions_are_chinese_or_english_and_a_relation_reads_from_both_ends():
    assert (terms.caption("Fund"), terms.caption("Fund", "en")) == ("基金", "Fund")
    assert (terms.caption("HOLDS_SHARE"), terms.reverse_caption("HOLDS_SHARE")) == ("持股", "股东")
    assert (terms.caption("amount_cny"), terms.reverse_caption("FUNDS", "en")) == ("金额", "funded by")


def test_every_label_has_a_glyph_of_its_own():
    glyphs = [terms.glyph(label) for label in terms.labels()]
    assert len(set(glyphs)) == len(glyphs)
    assert all(len(glyph) == 1 for glyph in glyphs)
    assert (terms.glyph("Agency"), terms.glyph("Firm"), terms.glyph("FundManager")) == ("政", "企", "管")


@pytest.mark.parametrize(
    "question",
    [
        terms.root,
        terms.closure,
        terms.domain,
        terms.range,
        terms.edge_keys,
        terms.edge_class,
        terms.attributes,
        terms.datatype,
        terms.caption,
        terms.reverse_caption,
        terms.colour,
        terms.glyph,
        terms.rdf_name,
        terms.store_name,
        lambda term: terms.is_a(term, "Holder"),
        lambda term: terms.is_a("Bank", term),
        lambda term: terms.most_specific([term, "Bank"]),
    ],
)
def test_an_unknown_term_is_a_key_error_with_its_name(question):
    with pytest.raises(KeyError) as error:
        question("Sponsor")
    assert error.value.args == ("Sponsor",)


def test_importing_terms_reads_nothing_yet():
    code = "import sys; from policygraph.ontology import terms; print('pyoxigraph' in sys.modules, terms.root('Bank'))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "Organization"]
