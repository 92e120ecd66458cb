"""Workbooks: every sheet of holdings is a document, cells are read as shown, hostile sheets cost nothing."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from policygraph.graph.errors import InputError
from policygraph.graph.fact import Fact
from policygraph.loaders.load import read
from policygraph.loaders.reading import Reading
from policygraph.loaders.tables.xlsx import read_xlsx

from tests.loaders.read.printed import package

HEAD = ["股东", "被投资企业", "持股比例", "认缴出资额(万元)", "出资日期"]


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]], formats: Mapping[str, str] | None = None) -> bytes:
    """A workbook of these sheets; `formats` are those of cells of the first sheet."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cell, form in (formats or {}).items():
        book.worksheets[0][cell].number_format = form
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def holdings(reading: Reading) -> list[tuple[str, str, object]]:
    facts = [one for one in reading.statements if isinstance(one, Fact) and one.relation == "HOLDS_SHARE"]
    return [(fact.subject.name, fact.object.name, fact.attributes.get("share")) for fact in facts]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (0.125, "0.00%", "12.5%"), (0.125, "General", "0.125"), (0.1 + 0.2, "General", "0.3"), (30000.0, "General", "30000"),
        (1.5e-7, "General", "0.00000015"), (123456789012, "General", "123456789012"), (True, "General", "TRUE"),
        (datetime.datetime(2024, 5, 6), "yyyy-mm-dd", "2024-05-06"), (datetime.date(2024, 5, 6), "yyyy-mm-dd", "2024-05-06"),
        ("甲\n乙\t丙", "General", "甲 乙 丙"), ("'=1+1", "General", "=1+1"),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_is_shown(value: object, form: str, text: str) -> None:
    data = workbook({"股东": [["股东", "被投资企业", "来源"], ["甲公司", "乙公司", value]]}, {"C2": form})
    assert read_xlsx(data).source.text.split("\n")[1].split("\t")[2] == text


def test_each_sheet_of_holdings_is_a_document_and_the_others_are_left_out() -> None:
    rows = [HEAD, ["甲公司", "乙基金", 0.5, 300, None]]
    read_ = read_xlsx(workbook({"封面": [["说明"]], "一": rows, "二": [HEAD, ["丙公司", "丁基金", "25%"]]}), "a.xlsx")
    assert holdings(read_) == [("甲公司", "乙基金", Decimal("0.5")), ("丙公司", "丁基金", Decimal("0.25"))]
    assert [read_.source.text[d.start : d.end].count("\n") for d in read_.documents] == [1, 1]
    assert [s.evidence.where for s in read_.statements if isinstance(s, Fact) and s.relation == "HOLDS_SHARE"] == [
        "一!2",
        "二!2",
    ]
    for one in read_.statements:
        assert read_.source.text[one.evidence.span.start : one.evidence.span.end] == one.evidence.quote


def test_a_bad_row_is_named_by_sheet_and_row() -> None:
    read_ = read_xlsx(workbook({"股东": [HEAD, ["甲公司", "乙公司", "许多"], ["丙公司", "乙公司", 0.1]]}))
    assert [(r.evidence.where, str(r.reason)) for r in read_.rejected] == [("股东!2", "bad-value")]
    assert len(holdings(read_)) == 1


def test_a_workbook_is_one_under_any_name(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "表.dat").write_bytes(workbook({"股东": [HEAD, ["甲公司", "乙公司", 0.1]]}))
    (found,) = read(str(tmp_path / "表.dat"))
    assert holdings(found) == [("甲公司", "乙公司", Decimal("0.1"))]


def _sheet(rows: str) -> bytes:
    """A workbook whose only sheet is this XML."""
    office, relation = "http://schemas.openxmlformats.org/", "officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}package/2006/content-types"><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override '
        'PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
        'worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="a" '
        f'Type="{office}{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{office}spreadsheetml/2006/main" xmlns:r="{office}{relation}"><sheets><sheet '
        'name="a" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="a" '
        f'Type="{office}{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{office}spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
        f"<sheetData>{rows}</sheetData></worksheet>",
    }  # fmt: skip
    return package(parts)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (workbook({"封面": [["说明"]]}), "no-columns"),
        (workbook({"空": []}), "no-columns"),
        (workbook({"股东": [HEAD]})[:-30], "damaged"),
        (_sheet('<row r="1"><c r="XFD1"/></row>'), "no-columns"),
        (_sheet("".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(1, 400))), "too-large"),
        (_sheet('<row r="999999999"><c r="A999999999"/></row>'), "too-large"),
        (_sheet('<row r="1"><c r="A1"><v>x</v></row>'), "damaged"),
        (package({"xl/workbook.xml": "<a/>"}), "damaged"),
        (package({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "hostile"),
    ],
    ids=["no table", "empty", "cut", "wide", "a wide bomb", "a long bomb", "no XML", "no workbook", "entities"],
)
def test_a_workbook_that_cannot_be_read_is_one_error(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        read_xlsx(data, "a.xlsx")
    assert (refused.value.code, refused.value.where) == (code, "a.xlsx")
