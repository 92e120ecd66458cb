"""Rows of one's own: the same checks as the shipped ones, and a complaint that says where."""

from pathlib import Path

import pytest
from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.lexicon import Lexicon, load_directory, shipped


def own(folder: Path, text: str) -> Lexicon:
    (folder / "ours.yaml").write_text(text, "utf-8")
    return load_directory(folder)


def test_rows_of_a_directory_are_added_to_the_shipped_ones(tmp_path):
    found = own(
        tmp_path,
        "sections:\n- {label: Firm, source: 年报, rows: [{name: 甲城控股（集团）有限公司, forms: [甲城控股], since: 2020}]}\n"
        "functions:\n- {department: [低空经济], names: {低空经济发展局: [低空局]}}\n"
        "groups:\n- {name: 甲乙两行, label: Bank, members: [中国工商银行股份有限公司, 交通银行股份有限公司]}\n",
    )
    (row,) = found.rows
    assert (row.name, row.label, row.since, row.source) == ("甲城控股（集团）有限公司", "Firm", 2020, "年报")
    assert row.forms == ("甲城控股", "甲城控股(集团)有限公司")
    forms = ["低空经济发展局", "低空局", "政府低空经济发展局", "政府低空局"]
    assert found.functions[0].forms == dict.fromkeys(forms, "低空经济发展局")
    both = shipped() + found
    assert row in both.rows
    assert len(both.rows) == len(shipped().rows) + 1
    assert both.groups[-1].name == "甲乙两行"


def test_a_row_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path):
    found = own(tmp_path, "sections:\n- {label: Agency, rows: [{name: 财政部, forms: [财部]}]}\n")
    assert [r.forms for r in (shipped() + found).rows if r.name == "财政部"] == [("财部",)]


def test_an_empty_directory_adds_nothing(tmp_path):
    assert load_directory(tmp_path) == Lexicon()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("sections:\n- {label: Firm, rows: [{name: 甲公司, form: [甲]}]}", "unknown field form"),
        ("sections:\n- {label: Company, rows: [{name: 甲公司}]}", "unknown label Company"),
        ("sections:\n- {label: Firm, rows: [{forms: [甲]}]}", "name is no text"),
        ("sections:\n- {label: Firm, rows: [{name: 甲公司, forms: 甲}]}", "forms is no list of texts"),
        (
            "sections:\n- {label: Firm, rows: [{name: 甲公司, since: 2020, until: 2010}]}",
            "since 2020 is after until 2010",
        ),
        ("sections:\n- {label: Firm, rows: [{name: 甲公司, since: 去年}]}", "no years"),
        ("sections:\n- {label: Firm, rows: [{name: 甲公司, parent: 无此公司}]}", "no row is called 无此公司"),
        ("sections:\n- {label: Firm, rows: [甲公司]}", "not a row"),
        ("sections: 甲公司", "sections is no list"),
        ("功能: []", "unknown field 功能"),
        ("functions:\n- {department: [甲], names: [甲局]}", "names is no mapping"),
        ("functions:\n- {names: {甲局: []}, own: {'310000': 乙局}}", "no such form: 乙局"),
        ("functions:\n- {names: {甲局: []}, usual: {village: 甲局}}", "no such level: village"),
        ("vertical:\n- {forms: [甲局], pattern: 甲总局, place: short, parent: 财政部}", "holds {place} once"),
        ("vertical:\n- {forms: [甲局], pattern: '{place}甲局', place: long, parent: 财政部}", "place is short or full"),
        ("groups:\n- {name: 甲大行, label: Bank, members: [交通银行股份有限公司]}", "two members"),
        ("- 甲", "not a mapping"),
        ("甲: [", "flow"),
    ],
)
def test_a_wrong_row_is_refused_with_its_place(tmp_path, text, says):
    with pytest.raises(SettingError) as error:
        own(tmp_path, text)
    assert says in error.value.why
    assert error.value.where


def test_a_directory_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(SettingError):
        load_directory(tmp_path / "none")
