"""Bodies, banks, firms and funds: one name a row, years in order, and no short form that means two of them at once."""

from collections import defaultdict
from itertools import combinations

import pytest
from policygraph.loaders.lexicon.function import Function
from policygraph.loaders.lexicon.lexicon import functions, groups, party, rows, vertical
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.lexicon.row import LABELS, Row

BY_NAME = {row.name: row for row in rows()}


def together(a: Row, b: Row) -> bool:
    """Whether two rows were in force in the same year; the year of a hand-over does not count."""
    return a.since < (b.until or 9999) and b.since < (a.until or 9999)


def test_every_name_stands_once():
    assert len(BY_NAME) == len(rows())


def test_labels_are_those_of_the_ontology():
    assert {label for row in rows() for label in (row.label, *row.also)} <= LABELS


def test_a_form_that_may_stand_anywhere_means_one_row_in_any_year():
    forms = defaultdict(list)
    for row in rows():
        for form in {row.name, *row.forms}:
            forms[form].append(row)
    clashes = {
        f: [r.name for r in rs] for f, rs in forms.items() if any(together(a, b) for a, b in combinations(rs, 2))
    }
    assert clashes == {}


def test_a_weak_form_is_no_strong_form_of_the_same_row_or_of_another_in_force_then():
    strong = {form: row for row in rows() for form in (row.name, *row.forms)}
    assert [f for row in rows() for f in row.weak if f in strong and together(row, strong[f])] == []


def test_a_form_is_no_place_no_group_and_no_shorter_than_two_characters():
    forms = {form for row in rows() for form in (row.name, *row.forms, *row.weak)}
    assert forms & {*regions().by_form, *regions().in_context} == set()
    assert forms & {form for g in groups() for form in (g.name, *g.forms)} == set()
    assert min(map(len, forms)) >= 2


def test_no_form_carries_white_space_or_a_wide_bracket():
    assert [f for row in rows() for f in (*row.forms, *row.weak) if any(c.isspace() or c in "（）" for c in f)] == []


def test_parents_and_successors_are_rows():
    assert {name for row in rows() for name in (row.parent, row.successor) if name} - set(BY_NAME) == set()


def test_a_body_ends_when_its_successor_is_there():
    for row in rows():
        if row.successor:
            assert row.until, row.name
            assert BY_NAME[row.successor].since <= row.until, row.name


def test_successors_lead_to_a_body_that_is_still_there():
    for row in rows():
        seen = [row]
        while seen[-1].successor:
            assert len(seen) < 6, row.name
            seen.append(BY_NAME[seen[-1].successor])
        assert not seen[-1].successor


def test_nothing_is_its_own_parent_by_any_way():
    for row in rows():
        above, steps = row, 0
        while above.parent and steps < 9:
            above, steps = BY_NAME[above.parent], steps + 1
        assert not above.parent, row.name


@pytest.mark.parametrize(
    ("year", "text", "name"),
    [
        (2010, "银监会", "中国银行业监督管理委员会"),
        (2020, "银保监会", "中国银行保险监督管理委员会"),
        (2024, "金融监管总局", "国家金融监督管理总局"),
        (2016, "工商总局", "国家工商行政管理总局"),
        (2016, "质检总局", "国家质量监督检验检疫总局"),
        (2019, "市场监管总局", "国家市场监督管理总局"),
        (2012, "环保部", "环境保护部"),
        (2007, "环保总局", "国家环境保护总局"),
        (2021, "生态环境部", "生态环境部"),
        (2024, "国家数据局", "国家数据局"),
        (2022, "国家乡村振兴局", "国家乡村振兴局"),
        (2024, "中央金融办", "中央金融委员会办公室"),
    ],
)
def test_a_press_form_means_the_body_in_force_that_year(year, text, name):
    assert [r.name for r in rows() if text in (r.name, *r.forms) and r.in_force(year)] == [name]


@pytest.mark.parametrize(
    ("text", "year"),
    [("银保监会", 2017), ("银保监会", 2024), ("金融监管总局", 2022), ("国家计委", 2010), ("国家数据局", 2022)],
)
def test_a_body_is_not_in_force_outside_its_years(text, year):
    assert [r.name for r in rows() if text in (r.name, *r.forms) and r.in_force(year)] == []


def test_the_lexicon_is_as_wide_as_the_specification_asks():
    counted = defaultdict(int)
    for row in rows():
        counted[row.label] += 1
    assert counted["Agency"] >= 120
    assert counted["Bank"] >= 60
    assert counted["AssetInvestmentCompany"] == 9


@pytest.mark.parametrize("group", groups(), ids=lambda g: g.name)
def test_a_group_holds_as_many_rows_as_it_says_each_of_its_label(group):
    said = next(
        (n for sign, n in zip("两三四五六", range(2, 7), strict=True) if sign + "大" in group.name), len(group.members)
    )
    members = [BY_NAME[name] for name in group.members]
    assert len(set(group.members)) == len(members) == said
    assert {group.label} == {m.label for m in members}
    assert all(m.in_force(group.until or 2026) for m in members)


def test_group_forms_stand_once():
    forms = [form for g in groups() for form in (g.name, *g.forms)]
    assert len(forms) == len(set(forms))


def test_bodies_in_places_belong_to_central_rows():
    assert {v.parent for v in vertical()} - set(BY_NAME) == set()


def test_a_form_of_a_place_body_is_a_function_of_the_place_only_before_the_body_existed():
    ours = {form for f in functions() for form in f.forms}
    assert {form for v in vertical() if not v.since for form in v.forms} & ours == set()
    assert ours & {form for v in vertical() for form in v.forms} == {"金融监管局"}  # 地方金融监管局 until 2023


def test_a_function_form_means_one_thing():
    seen: dict[str, Function] = {}
    for f in functions():
        for form in f.forms:
            assert seen.setdefault(form, f) is f, form


def test_a_department_word_means_one_function():
    words = [word for f in functions() for word in f.department]
    assert sorted(w for w in set(words) if words.count(w) > 1) == []


def test_every_full_form_reads_as_itself():
    for f in functions():
        assert all(f.forms[full] == full for full in f.forms.values())
    assert all(party()[full] == full for full in party().values())
