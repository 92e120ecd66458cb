"""One file, one source: read by what it holds, named in every error."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from policygraph.graph.errors import InputError
from policygraph.graph.source import Source
from policygraph.loaders.read.source import read_source, source_of

from tests.loaders.read.printed import docx, package, paragraph, pdf

TEXT = "甲省出台夜市十条。\r\n\t乙市跟进。"
PAGE = "<!DOCTYPE html><html><body><p>甲省出台夜市十条。</p></body></html>"


@pytest.mark.parametrize("name", ["甲.txt", "甲.md", "甲", "甲.text"])
def test_text_keeps_every_character_and_the_bytes_give_the_id(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(TEXT.encode("gb18030"))
    source = read_source(tmp_path / name)
    assert (source.text, source.id, source.path) == (
        TEXT,
        sha256(TEXT.encode("gb18030")).hexdigest(),
        str(tmp_path / name),
    )


@pytest.mark.parametrize("name", ["甲.html", "甲.HTM", "甲.txt", "甲", "甲.shtml"])
def test_a_page_is_a_page_under_any_name(name: str) -> None:
    assert source_of(PAGE.encode(), name).text == "甲省出台夜市十条。"


@pytest.mark.parametrize("name", ["甲.docx", "甲.pdf", "甲.txt", "甲"])
@pytest.mark.parametrize("data", [docx(paragraph("甲省出台夜市十条。")), pdf([(40, 700, 16, "甲省出台夜市十条。")])])
def test_a_word_or_pdf_file_is_one_under_any_name(data: bytes, name: str) -> None:
    assert source_of(data, name) == Source.of(data, "甲省出台夜市十条。")


@pytest.mark.parametrize(
    ("data", "name", "code", "why"),
    [
        (b"PK\x03\x04\x14\x00", "甲.docx", "damaged", "docx"),
        (b"PK\x03\x04\x14\x00", "甲.xlsx", "damaged", "xlsx"),
        (b"\x00\x01\x02", "甲.pdf", "damaged", "pdf"),
        ("甲乙丙丁。".encode(), "甲.docx", "damaged", "docx"),
        (b"PK\x03\x04\x14\x00", "甲.txt", "unsupported-format", "zip"),
        (b"PK\x03\x04\x14\x00", "甲.pptx", "unsupported-format", "pptx"),
        (b"\xd0\xcf\x11\xe0", "甲", "unsupported-format", "doc"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "甲.docx", "encrypted", ""),
        (package({"xl/workbook.xml": "<a/>"}), "甲.txt", "not-a-text", "xlsx"),
        (b"\x89PNG\r\n\x1a\n", "甲.png", "not-text", "PNG"),
        (b"", "甲.txt", "no-text", "empty"),
        (b"<html><body><script>1</script></body></html>", "甲.html", "no-text", "empty-page"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(data: bytes, name: str, code: str, why: str) -> None:
    with pytest.raises(InputError) as refused:
        source_of(data, name)
    assert (refused.value.code, refused.value.why, refused.value.where) == (code, why, name)


def test_a_file_that_is_not_there_is_one_error(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_source(tmp_path / "乙.txt")
    assert refused.value.code == "not-readable"
