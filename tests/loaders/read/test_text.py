"""Bytes to characters: what is declared, what is detected, what is refused. No character is ever changed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from policygraph.graph.errors import InputError
from policygraph.loaders.read.text import decode

NOTICE = "甲省人民政府办公厅关于印发《夜市十条》的通知\r\n各市人民政府：\r\n　　现将《夜市十条》印发给你们，请认真贯彻执行。\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "utf-16", "utf-32"])
def test_every_usual_encoding_gives_every_character_back(encoding: str) -> None:
    assert decode(NOTICE.encode(encoding)) == NOTICE


@pytest.mark.parametrize("text", ["甲发〔2024〕6号", "股东,持股比例\n甲公司,12.5%\n"])
def test_a_few_words_of_gb2312_suffice(text: str) -> None:
    assert decode(text.encode("gb2312")) == text


def test_traditional_text_in_big5_is_detected() -> None:
    text = "關於印發經濟發展方案的通知，各有關單位請遵照執行，並於本年底前報送執行情形。"
    assert decode(text.encode("big5")) == text


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="gb2312">',
        '<meta http-equiv="Content-Type" content="text/html; charset=GBK">',
        '<?xml version="1.0" encoding="gb2312"?>',
    ],
)
def test_a_page_declared_gb2312_is_read_as_gb18030(head: str) -> None:
    page = head + "<p>朱镕基·〔2024〕— 㐂</p>"
    assert decode(page.encode("gb18030")) == page


@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-xx", "gbk"])
def test_a_declaration_that_does_not_fit_the_bytes_is_no_evidence(charset: str) -> None:
    page = f'<meta charset="{charset}"><p>甲省财政厅</p>'
    for encoding in ("utf-8", "gb18030"):
        if (charset, encoding) != ("gbk", "utf-8"):
            assert decode(page.encode(encoding)) == page


@pytest.mark.parametrize(
    ("data", "code", "why"),
    [
        (b"", "no-text", "empty"),
        (b" \r\n\t", "no-text", "empty"),
        ("\ufeff　".encode(), "no-text", "empty"),
        (b"%PDF-1.7 ...", "not-text", "PDF"),
        (b"\x89PNG\r\n", "not-text", "PNG"),
        (b"text\0text", "not-text", "binary"),
        ("甲".encode() * 50 + b"\xff" + "乙".encode() * 50, "bad-encoding", "UTF-8: invalid start byte, 150"),
        (b"\xff\xfe\x00\xd8", "bad-encoding", "utf-16-le: unexpected end of data, 0"),
        (b"\xff\xff\x80\x80\xff", "bad-encoding", "unknown-encoding"),
        # characters of GB 18030 by chance, and too few of GB 2312 to tell
        (b"\xd5\x82\xc4I\xdel", "bad-encoding", "unknown-encoding"),
        (b"\x8b\xf5\x9a\xe2\xa3\xb5\xf0\xc1\x97\xce\x81\x84", "bad-encoding", "unknown-encoding"),
        ("甲公司".encode("gb2312"), "bad-encoding", "unknown-encoding"),
    ],
)
def test_what_is_no_readable_text_is_refused_with_its_reason(data: bytes, code: str, why: str) -> None:
    with pytest.raises(InputError) as refused:
        decode(data, "甲.txt")
    assert (refused.value.code, refused.value.why, refused.value.where) == (code, why, "甲.txt")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff"), min_size=1))
def test_any_text_in_utf8_comes_back_whole(text: str) -> None:
    if text.strip() and not text.lstrip().startswith(("<", "%PDF", "GIF8", "Rar!", "PK")):
        assert decode(text.encode()) == text


@given(st.binary(min_size=6, max_size=6).map(lambda data: bytes(byte | 0x80 for byte in data)))
@example(b"\xfe\xff\x80\x80\x80\x80")
@example(b"\xff\xfe\x80\x80\x80\x80")
@example(b"\xef\xbb\xbf\xe7\x94\xb2")
def test_six_bytes_of_anything_are_no_text_unless_they_are_utf8_or_marked(data: bytes) -> None:
    marked = data.startswith((b"\xfe\xff", b"\xff\xfe"))
    with suppress(InputError):
        assert decode(data) == data.decode("utf-16" if marked else "utf-8-sig")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    with suppress(InputError):
        assert decode(data).strip()
