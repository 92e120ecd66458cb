"""文号: what counts as one, how it is written, what it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.doc_number import DocNumber, find, parse


@pytest.mark.parametrize(
    ("text", "quote", "normal"),
    [
        ("现将《夜市十条》（甲商发〔2025〕7号）印发给你们", "甲商发〔2025〕7号", "甲商发〔2025〕7号"),
        ("按照甲政办发[2024]12号要求", "甲政办发[2024]12号", "甲政办发〔2024〕12号"),
        ("甲府规［2024］003号", "甲府规［2024］003号", "甲府规〔2024〕3号"),
        ("甲府规（2024）3号", "甲府规（2024）3号", "甲府规〔2024〕3号"),
        ("根据银发【2024】5号", "银发【2024】5号", "银发〔2024〕5号"),
        ("国办发 〔2020〕 24 号", "国办发 〔2020〕 24 号", "国办发〔2020〕24号"),
        ("贯彻落实财办资环〔2024〕6号文件", "财办资环〔2024〕6号", "财办资环〔2024〕6号"),
        ("和国发〔2015〕1号", "国发〔2015〕1号", "国发〔2015〕1号"),
        ("原银监发〔2010〕7号", "银监发〔2010〕7号", "银监发〔2010〕7号"),
        ("甲部令〔2020〕第1号", "甲部令〔2020〕第1号", "甲部令〔2020〕第1号"),
        ("（国务院令第722号）", "国务院令第722号", "国务院令第722号"),
        ("2019年11月30日甲总局令第20号公布", "甲总局令第20号", "甲总局令第20号"),
        ("国务院第722号令", "国务院第722号令", "国务院令第722号"),
        ("甲省人民政府令第七号", "甲省人民政府令第七号", "甲省人民政府令第7号"),
        ("2025年第5号公告", "2025年第5号公告", "公告2025年第5号"),
        ("甲总局公告2024年第5号", "甲总局公告2024年第5号", "甲总局公告2024年第5号"),
        ("符合GB 18030的要求", "GB 18030", "GB 18030"),
        ("按GB/T 9704-2012排版", "GB/T 9704-2012", "GB/T 9704—2012"),
        ("DB31/T 1234—2020", "DB31/T 1234—2020", "DB31/T 1234—2020"),
    ],
)
def test_number_has_a_normal_form_and_keeps_its_printed_quote(text: str, quote: str, normal: str) -> None:
    found = next(find(shadow(text)))
    assert (text[found.start : found.end], str(found.value)) == (quote, normal)


@pytest.mark.parametrize(
    "text", ["3号楼", "基地（2024）3号楼", "〔2025〕7号", "2025年", "令人满意", "第5号", "T 100", "WIFI 6"]
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert list(find(shadow(text))) == []


def test_a_known_code_settles_the_left_border() -> None:
    text = "我省商发〔2024〕2号"
    assert [text[f.start : f.end] for f in find(text, known={"商发"}.__contains__)] == ["商发〔2024〕2号"]
    assert [text[f.start : f.end] for f in find(text)] == ["我省商发〔2024〕2号"]


def test_several_numbers_in_one_sentence_are_each_found() -> None:
    text = "甲信部联科〔2019〕254号、财税〔2018〕76号和国发〔2015〕1号"
    assert [str(f.value) for f in find(text)] == ["甲信部联科〔2019〕254号", "财税〔2018〕76号", "国发〔2015〕1号"]


@given(
    st.builds(
        DocNumber,
        st.sampled_from(["甲政发", "国办函", "财税", "沪府办规", "甲部令"]),
        st.integers(1949, 2099).map(str),
        st.integers(1, 99999).map(str),
    )
    | st.builds(
        DocNumber,
        st.sampled_from(["国务院", "甲省人民政府", ""]),
        st.integers(1949, 2099).map(str) | st.just(""),
        st.integers(1, 9999).map(str),
        st.sampled_from(["令", "公告", "通告"]),
    )
    | st.builds(
        DocNumber,
        st.sampled_from(["GB", "GB/T", "JR/T"]),
        st.integers(1990, 2030).map(str) | st.just(""),
        st.integers(1, 99999).map(str),
        st.just("标准"),
    )
)
def test_the_normal_form_reads_back_as_the_same_number(value: DocNumber) -> None:
    assert parse(str(value)) == value
