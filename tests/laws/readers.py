"""What every reader, splitter and finder promises on any input: it never raises, and its offsets cut what it says.

`test_readers` tries each of them shortly, `benchmarks/fuzz.py` for as long as it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from policygraph.graph.errors import InputError
from policygraph.graph.source import Source
from policygraph.loaders.document import analyse, read_document
from policygraph.loaders.gongwen.articles import articles
from policygraph.loaders.gongwen.outline import outline
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mentions import name_things
from policygraph.loaders.read.html import read_html
from policygraph.loaders.read.source import source_of
from policygraph.loaders.sentences import closing, paragraphs, sentences
from policygraph.loaders.shadow import shadow
from policygraph.loaders.tables.holdings import read_holdings
from policygraph.loaders.tables.jsonl import read_jsonl
from policygraph.loaders.values import count, date, doc_number, duration, money, percent, period

from tests.laws.strategies import NAMES, PIECES
from tests.loaders.read.printed import definition, docx, paragraph, pdf, table

#: what documents are laid out with
_LAYOUT = (
    "\n", "\r\n", "　　", "一、", "二、", "（一）", "（二）", "1.", "第一条", "第二章", "附件：", "来源：甲报 2025-04-08\n", "各市财政局：\n",
    "关于印发《夜市十条》的通知\n", "甲发〔2024〕6号\n", "2024年5月6日\n", "（以下简称“甲金控”）", "牵头单位：", "责任单位：", "按职责分工负责）", "同时废止",
    "省科技厅", "市财政局", "山东省", "成都市", "朝阳区", "中国工商银行", "四川省分行", "国家发展改革委",
    "人民政府", "有限公司", "合伙企业（有限合伙）", "产业投资基金",
    "该基金", "三者分别持股50%、40%、10%", "总规模80亿元", "全资子公司", "给予最高500万元奖励", "试点", "行动计划", "董事长王五表示",
    "甲江集团有限公司", "公司", "其", "收购", "持有", "增资", "共同出资设立", "将其持有的", "转让给", "20%股权", "控股股东", "2亿元",
    "由", "与", "向", "、", ",", "。",
)  # fmt: skip
_TAGS = (
    "<p>",
    "</p>",
    "<div id=zoom>",
    "<table><tr><td>",
    "</td></tr></table>",
    "<script>",
    "&nbsp;",
    "&#x20000;",
    "<!--",
    "<",
    "=",
    '"',
)


def documents(max_pieces: int = 80) -> st.SearchStrategy[str]:
    """A text of what documents are made of, or any Unicode that can be written down."""
    pieces = st.lists(st.sampled_from([*PIECES, *NAMES, *_LAYOUT]), max_size=max_pieces).map("".join)
    return pieces | st.text(st.characters(exclude_categories=("Cs",)), max_size=max_pieces)


def pages() -> st.SearchStrategy[str]:
    """Broken HTML with such text in it."""
    return st.lists(st.sampled_from(_TAGS) | documents(8), max_size=30).map("".join)


def files() -> st.SearchStrategy[bytes]:
    """Bytes of a text in some encoding, cut or spoiled, or any bytes."""
    encoded = st.tuples(documents() | pages(), st.sampled_from(("utf-8", "gb18030", "utf-16", "big5")))
    whole = encoded.map(lambda pair: pair[0].encode(pair[1], "replace"))
    spoiled = st.tuples(whole, st.integers(0, 200), st.binary(max_size=4)).map(
        lambda t: t[0][: t[1]] + t[2] + t[0][t[1] :]
    )
    return whole | spoiled | st.binary(max_size=300)


def whole_document(text: str) -> None:
    """Every quote stands at its offsets, reading again gives the same."""
    source = Source.of(text.encode(), text)
    reading = read_document(source)
    for found in (*reading.statements, *reading.rejected):
        span = found.evidence.span
        assert text[span.start : span.end] == found.evidence.quote != ""
    assert read_document(source) == reading
    for one, other in pairwise(reading.documents):
        assert one.end <= other.start


def stages(text: str) -> None:
    """Articles, clauses and mentions lie in the text, in order, and mentions never overlap."""
    for article in analyse(Source.of(text.encode(), text)):
        assert 0 <= article.document.start < article.document.end <= len(text)
        for clause in article.clauses:
            places = [clause.span(i, i + 1) for i in range(len(clause.tokens))]
            assert all(clause.start <= a < b <= clause.end for a, b in places)
            assert places == sorted(places)
        for one, other in pairwise(article.named.mentions):
            assert one.start < one.end <= other.start


def splitters(text: str) -> None:
    """Spans rise and never overlap; together they leave out white space only."""
    folded = shadow(text)
    assert len(folded) == len(text)
    for split in (paragraphs, sentences):
        spans = list(split(folded))
        rest = folded
        for first, last in reversed(spans):
            rest = rest[:first] + rest[last:]
        assert rest.strip() == ""
        assert all(a < b <= c for (a, b), (c, _) in pairwise([*spans, (len(text) + 1, 0)]))
    for at, char in enumerate(folded):
        if char in "(《“[【":
            assert closing(folded, at, len(folded)) < len(folded)
    articles(folded)
    outline(folded, 0, len(folded))


def values(text: str) -> None:
    """Values rise, never overlap, and are found again where the text around them is cut away."""
    folded = shadow(text)
    for finder in (money, percent, date, duration, count, doc_number, period):
        found = list(finder.find(folded))
        assert all(0 <= f.start < f.end <= len(text) for f in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert [(f.start, f.end) for f in finder.find(folded, 0, len(folded))] == [(f.start, f.end) for f in found]


def names(text: str) -> None:
    """Names of an article without any frame lie in it."""
    folded = shadow(text)
    for mention in name_things(folded, text, 0, len(text), Home(), "2025-04-14").mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def html(page: str) -> None:
    """A page gives text without tags of its own making, and that text can be read."""
    whole_document(read_html(page))


def any_file(data: bytes) -> None:
    """A file is a source or an input error, whatever its name."""
    for name in ("", "a.html", "a.docx"):
        with suppress(InputError):
            assert source_of(data, name).text.strip()


def office_files() -> st.SearchStrategy[bytes]:
    """A Word or PDF file with a few bytes changed, or cut."""
    whole = st.sampled_from((
        docx(paragraph("甲", 0) + table(["牵头单位", "甲局"]), definition(("chineseCounting", "%1、"))),
        pdf([(40, 700, 16, "甲省出台夜市十条。")]),
    ))  # fmt: skip
    return st.tuples(whole, st.integers(0, 900), st.binary(max_size=6), st.integers(0, 6)).map(
        lambda t: t[0][: t[1]] + t[2] + t[0][t[1] + t[3] :]
    )


def tables(data: bytes) -> None:
    """A table is read or refused with a reason."""
    with suppress(InputError):
        read_holdings(data, "a.csv", lambda _: None)
    with suppress(InputError):
        read_jsonl(data, "a.jsonl")


TARGETS: dict[str, tuple[Callable[[Any], None], st.SearchStrategy[Any]]] = {
    "whole document": (whole_document, documents()),
    "stages": (stages, documents()),
    "splitters": (splitters, documents(200)),
    "values": (values, documents(120)),
    "names": (names, documents()),
    "html": (html, pages()),
    "files": (any_file, files()),
    "office files": (any_file, office_files()),
    "tables": (tables, files()),
}
