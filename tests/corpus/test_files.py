"""Real files of office programs and browsers give the text that a person would paste."""

from __future__ import annotations

import re
from pathlib import Path

from policygraph.loaders.read.source import read_source

#: what ends a line of a printed page, but no paragraph of it
_OPEN = re.compile(r"[^。；：！？”）」]$")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_a_word_file_with_list_numbering_reads_as_its_text(shared: Path) -> None:
    folder = shared / "corpus/dev"
    read = read_source(folder / "raw/sh-gainian-2025-17.docx").text
    assert _lines(read) == _lines((folder / "sh-gainian-2025-17.txt").read_text("utf-8"))


def test_a_printed_page_has_whole_paragraphs_and_its_box_apart(shared: Path) -> None:
    paragraphs = _lines(read_source(shared / "corpus/dev/raw/sz-yanfa-2026.pdf").text)
    articles = [line for line in paragraphs if re.match(r"第[一二三四五六七八九十]+条", line)]
    assert len(articles) == 17
    assert [line for line in articles if _OPEN.search(line)] == []
    box = [place for place, line in enumerate(paragraphs) if re.match(r"索引号|发布机构|名称|文号|主题词", line)]
    assert box == list(range(5))
