"""Word files: the numbers that no text holds, tables as lines with tabs, and what no reader sees."""

from __future__ import annotations

import pytest
from policygraph.graph.errors import InputError
from policygraph.loaders.read.docx import read_docx
from policygraph.loaders.read.number_format import formatted

from tests.loaders.read.printed import definition, docx, package, paragraph, table

CHINESE = definition(("japaneseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))


def items(*levels: int, number: str = "1") -> str:
    return "".join(paragraph("甲", level, number) for level in levels)


@pytest.mark.parametrize(
    ("levels", "lines"),
    [
        ((0, 1, 1, 0, 1), ["一、甲", "（一）甲", "（二）甲", "二、甲", "（一）甲"]),
        ((0, 1, 2, 2, 1, 2), ["一、甲", "（一）甲", "1.甲", "2.甲", "（二）甲", "1.甲"]),
        ((1, 0, 1), ["（一）甲", "二、甲", "（一）甲"]),
        ((0,) * 11, [f"{n}、甲" for n in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一")]),
    ],
)
def test_list_numbers_are_counted_as_word_counts_them(levels: tuple[int, ...], lines: list[str]) -> None:
    assert read_docx(docx(items(*levels), CHINESE)).split("\n") == lines


@pytest.mark.parametrize(
    ("text", "suffix", "line"),
    [
        ("第%1条", "tab", "第一条 甲"),
        ("%1、", "tab", "一、甲"),
        ("%1", "space", "一 甲"),
        ("%1", "nothing", "一甲"),
        ("", "tab", "甲"),
    ],
)
def test_a_number_is_parted_from_its_text_where_its_last_sign_does_not_do_so(text: str, suffix: str, line: str) -> None:
    lists = definition(("chineseCounting", text), suffix=suffix)
    assert read_docx(docx(items(0), lists)) == line


def test_a_second_use_of_a_list_counts_on_unless_it_starts_anew() -> None:
    more = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    anew = f'{more[:-8]}<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    body = items(0, 0) + items(0, number="2")
    levels = (("decimal", "%1."),)
    assert read_docx(docx(body, definition(*levels, more=more))).split("\n")[-1] == "3.甲"
    assert read_docx(docx(body, definition(*levels, more=anew))).split("\n")[-1] == "1.甲"


def test_a_level_can_say_that_it_never_starts_again() -> None:
    lists = definition(("chineseCounting", "%1、"), ("decimal", "%2.")).replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/>'
    )
    assert read_docx(docx(items(0, 1, 0, 1), lists)).split("\n") == ["一、甲", "1.甲", "二、甲", "2.甲"]


def test_a_style_brings_its_list_and_can_be_based_on_another() -> None:
    styles = (
        '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>'
    )
    body = (
        paragraph("甲", style="A")
        + paragraph("乙", style="B")
        + paragraph("丙", 0, "0", "A")
        + paragraph("丁", style="C")
    )
    assert read_docx(docx(body, CHINESE, styles)).split("\n") == ["一、甲", "二、乙", "丙", "丁"]


def test_a_list_that_is_not_defined_prints_nothing() -> None:
    assert read_docx(docx(items(0, 8, 99), "")) == "甲\n甲\n甲"


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (3, "decimal", "3"), (3, "decimalZero", "03"), (10, "chineseCounting", "十"), (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"), (1010, "chineseCountingThousand", "一千零一十"), (12, "japaneseCounting", "十二"),
        (4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (3, "ideographTraditional", "丙"), (11, "ideographTraditional", "11"),
        (3, "decimalEnclosedCircleChinese", "③"), (3, "chineseLegalSimplified", "叁"), (12, "decimalFullWidth", "１２"), (3, "none", ""),
        (3, "未知", "3"), (0, "chineseCounting", "0"), (123456, "chineseCounting", "123456"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_the_format_of_its_level(number: int, form: str, text: str) -> None:
    assert formatted(number, form) == text


def test_a_row_of_a_table_is_a_line_with_tabs() -> None:
    body = paragraph("任务分工") + table(
        ["事项", "牵头单位", "责任单位"], ["建设夜市", "甲市商务局", "甲市|财政局"], ["开放公园", "", "乙局"]
    )
    assert read_docx(docx(body)).split("\n") == [
        "任务分工",
        "事项\t牵头单位\t责任单位",
        "建设夜市\t甲市商务局\t甲市 财政局",
        "开放公园\t\t乙局",
    ]


def test_a_table_that_lays_out_a_page_is_its_paragraphs() -> None:
    long = "甲市支持夜市发展。" * 60
    assert read_docx(docx(table(["注", f"{long}|乙"]))).split("\n") == ["注", long, "乙"]
    assert read_docx(docx(table(["甲"], ["乙"]))) == "甲\n乙"


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("<w:ins><w:r><w:t>补</w:t></w:r></w:ins>", "甲补乙"),
        ("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "甲乙"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>", "甲乙"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>', "甲见乙"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "甲乙"),
        ("<w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink>", "甲链乙"),
        ("<w:r><w:br/></w:r>", "甲\n乙"),
        ("<w:r><w:tab/></w:r>", "甲 乙"),
        ("<w:r><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:r>", "甲乙\n框"),
    ],
)
def test_what_a_reader_sees_is_kept_and_nothing_else(inside: str, line: str) -> None:
    body = f"<w:p><w:r><w:t>甲</w:t></w:r>{inside}<w:r><w:t>乙</w:t></w:r></w:p>"
    assert read_docx(docx(body)) == line


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (docx(""), "no-text"),
        (docx(paragraph("甲"))[:-40], "damaged"),
        (package({"word/document.xml": "<w:document"}), "damaged"),
        (package({"word/document.xml": "<a/>"}), "damaged"),
        (package({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "甲">]><a>&b;</a>'}), "hostile"),
        (package({"word/document.xml": "<a/>", "word/styles.xml": " " * (65 << 20)}), "too-large"),
    ],
    ids=["empty", "cut", "no XML", "no document", "entities", "bomb"],
)
def test_a_file_that_cannot_be_read_is_one_error(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        read_docx(data, "甲.docx")
    assert (refused.value.code, refused.value.where) == (code, "甲.docx")


def test_a_missing_library_is_named_with_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policygraph.loaders.read.package.find_spec", lambda name: None)
    with pytest.raises(InputError) as refused:
        read_docx(docx(paragraph("甲")), "甲.docx")
    assert (refused.value.code, refused.value.hint, refused.value.values) == (
        "no-reader",
        "install-extra",
        {"extra": "docx"},
    )
