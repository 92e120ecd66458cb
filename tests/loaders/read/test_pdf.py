"""PDF files: paragraphs made whole again, the edges of pages left out, the box of a page in its place."""

from __future__ import annotations

import pytest
from policygraph.graph.errors import InputError
from policygraph.loaders.read.pdf import read_pdf
from policygraph.loaders.read.radicals import as_characters

from tests.loaders.read.printed import Printed, pdf

#: a line of 30 characters fills the column
FULL = "甲市商务局会同甲市财政局支持夜市发展并对符合条件的商户给予奖励以及"[:30]


def page(*texts: str, left: float = 40, top: float = 700, size: float = 16) -> list[Printed]:
    """Lines below each other; one that begins with ^ is indented."""
    return [
        (left + (2 * size if text.startswith("^") else 0), top - 25 * place, size, text.lstrip("^"))
        for place, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (["^" + FULL[:28], FULL, "补助。", "^第二条。"], [FULL[:28] + FULL + "补助。", "第二条。"]),
        (["^" + FULL[:27], "补助。"], [FULL[:27] + "补助。"]),
        (["^" + FULL[:28], "^" + FULL[:28], "。"], [FULL[:28], FULL[:28] + "。"]),
        (["^甲。", "^乙。", FULL], ["甲。", "乙。", FULL]),
        ([FULL[:29] + "。", FULL], [FULL[:29] + "。", FULL]),
        ([FULL, "一、奖励"], [FULL, "一、奖励"]),
        ([FULL, "补助。"], [FULL + "补助。"]),
    ],
    ids=["whole paragraph", "nearly full", "next one indented", "short lines", "no indents: full stop",
         "no indents: heading", "no indents: open"],
)  # fmt: skip
def test_a_line_that_fills_its_column_goes_on_in_the_next(texts: list[str], lines: list[str]) -> None:
    assert read_pdf(pdf(page(*texts))).split("\n") == lines


def test_a_paragraph_goes_on_over_the_page() -> None:
    one, other = page("^" + FULL[:28], FULL), page("补助。", "^第二条。")
    assert read_pdf(pdf(one, other)).split("\n") == [FULL[:28] + FULL + "补助。", "第二条。"]


def test_another_size_or_place_is_another_line() -> None:
    lines: list[Printed] = [
        (40, 700, 22, FULL[:23]),
        (40, 660, 16, FULL),
        (440, 640, 16, "甲市商务局"),
        (400, 620, 16, "2025年7月10日"),
    ]
    assert read_pdf(pdf(lines)).split("\n") == [FULL[:23], FULL, "甲市商务局", "2025年7月10日"]


def test_what_the_edges_of_all_pages_repeat_is_left_out() -> None:
    pages = [
        [(200.0, 810.0, 10.0, "甲市政府公报"), *page(f"^第{n}条。"), (280.0, 30.0, 10.0, f"- {n} -")] for n in "123"
    ]
    assert read_pdf(pdf(*pages)).split("\n") == ["第1条。", "第2条。", "第3条。"]


def test_the_box_of_a_page_goes_above_the_text_wherever_the_file_has_it() -> None:
    box = ["索引号：X/2026-01 分类：", "发布机构：甲市商务局 成文日期：2026-02-25", "文号： 发布日期：2026-02-26"]
    text = read_pdf(pdf(page("夜市办法", "^第一条。", "甲市商务局政府信息公开", *box), page("^第二条。")))
    assert text == "\n".join([*box, "", "夜市办法", "第一条。", "第二条。", "", "甲市商务局政府信息公开"])


def test_two_fields_among_the_lines_are_no_box() -> None:
    assert (
        read_pdf(pdf(page("文号：甲发〔2025〕7号", "发布日期：2025-07-01")))
        == "文号：甲发〔2025〕7号\n发布日期：2025-07-01"
    )


def test_radicals_become_the_characters_they_look_like() -> None:
    assert as_characters("⽂件由甲市⻓签发 A文") == "文件由甲市长签发 A文"


@pytest.mark.parametrize(
    ("data", "code", "why"),
    [(pdf([]), "no-text", "scanned"), (b"%PDF-1.4\n1 0 obj", "damaged", ""), (pdf(page("甲"))[:300], "damaged", "")],
)
def test_a_file_that_cannot_be_read_is_one_error(data: bytes, code: str, why: str) -> None:
    with pytest.raises(InputError) as refused:
        read_pdf(data, "甲.pdf")
    assert (refused.value.code, refused.value.where) == (code, "甲.pdf")
    assert not why or refused.value.why == why


def test_a_file_with_a_password_is_one_error() -> None:
    whole = pdf(page("甲")).decode("latin-1")
    lock = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + "00" * 32
        + "> /U <"
        + "11" * 32
        + "> >> /ID [<00> <00>] /Root"
    )
    with pytest.raises(InputError) as refused:
        read_pdf(whole.replace("/Root", lock).encode("latin-1"), "甲.pdf")
    assert (refused.value.code, refused.value.hint) == ("encrypted", "remove-password")


def test_a_missing_library_is_named_with_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policygraph.loaders.read.package.find_spec", lambda name: None)
    with pytest.raises(InputError) as refused:
        read_pdf(pdf(page("甲")), "甲.pdf")
    assert (refused.value.code, refused.value.values) == ("no-reader", {"extra": "pdf"})
